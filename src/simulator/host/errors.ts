/**
 * Excel's refusals, by the codes of learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling.
 */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  ActivityLimitReached: 429,
  GeneralException: 500,
  MemoryLimitReached: 500,
  ServiceNotAvailable: 503,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

export class ExcelError extends Error {
  override readonly name = "ExcelError";
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

export const invalidArgument = (perche: string): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${perche}`,
  );

export const itemNotFound = (cosa: string): ExcelError =>
  new ExcelError("ItemNotFound", `The requested resource doesn't exist: ${cosa}`);

export const apiNotFound = (membro: string): ExcelError =>
  new ExcelError("ApiNotFound", `The API you are trying to use could not be found: ${membro}`);
