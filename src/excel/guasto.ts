/**
 * Excel's refusals as typed faults. The codes are those of
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling; messages are not for users.
 */
import { HostFault, type CodiceGuasto } from "../app/cartella";

const CODICI: Readonly<Record<string, CodiceGuasto>> = {
  AccessDenied: "foglio-protetto",
  ActivityLimitReached: "occupato",
  ApiNotAvailable: "funzione-assente",
  ApiNotFound: "funzione-assente",
  HostRestartNeeded: "connessione",
  InvalidOperationInCellEditMode: "modifica-in-corso",
  InvalidReference: "foglio-sparito",
  ItemNotFound: "foglio-sparito",
  NotImplemented: "funzione-assente",
  OperationCellsExceedLimit: "troppo-grande",
  RangeExceedsLimit: "troppo-grande",
  RequestAborted: "connessione",
  RequestPayloadSizeLimitExceeded: "troppo-grande",
  ResponsePayloadSizeLimitExceeded: "troppo-grande",
  ServiceNotAvailable: "connessione",
  Timeout: "connessione",
  NetworkError: "connessione",
  ConnectionFailure: "connessione",
  ConnectionFailureWithStatus: "connessione",
  UnsupportedOperation: "funzione-assente",
  UnsupportedFeature: "funzione-assente",
};

/**
 * What office.js itself throws, before Excel is asked, at code that uses it wrongly: bugs of ours.
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const USATO_MALE: ReadonlySet<string> = new Set([
  "CannotUpdateReadOnlyProperty",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "ValueNotLoaded",
]);

/** A refusal of Excel → a HostFault; anything else, our own bugs first of all, is what it was. Decided nowhere else. */
export function toHostFault(errore: unknown): unknown {
  if (!(errore instanceof OfficeExtension.Error) || USATO_MALE.has(errore.code)) return errore;
  // A protected structure refuses whole sheets; the statement tells it from a protected sheet.
  const suFogli = /worksheets\.add|worksheet\.(delete|copy)|\.visibility|\.position/i.test(
    errore.debugInfo.statement ?? "",
  );
  const codice = CODICI[errore.code] ?? "sconosciuto";
  const preciso = codice === "foglio-protetto" && suFogli ? "cartella-protetta" : codice;
  return new HostFault(preciso, `${errore.code}: ${errore.message}`, { cause: errore });
}

/** For work that goes on where Excel refuses: the refusal. Anything else is thrown on. */
export function soloRifiuto(errore: unknown): HostFault {
  const guasto = toHostFault(errore);
  if (guasto instanceof HostFault) return guasto;
  throw errore;
}
