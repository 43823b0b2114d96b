/**
 * Excel's refusals as typed faults. The codes are those of
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling; messages are not for users.
 */
import { HostFault, type CodiceGuasto } from "../../app/porte/cartella";

const CODICI: Readonly<Record<string, CodiceGuasto>> = {
  ActivityLimitReached: "occupato",
  ApiNotAvailable: "funzione-assente",
  ApiNotFound: "funzione-assente",
  HostRestartNeeded: "connessione",
  InactiveWorkbook: "altra-cartella",
  InvalidOperationInCellEditMode: "modifica-in-corso",
  InvalidReference: "foglio-sparito",
  InvalidSelection: "altra-cartella",
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

/**
 * What Excel does only in the workbook in front, and the code it refuses with:
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting ("API limitations when the active workbook
 * switches").
 */
const SOLO_DAVANTI =
  /^(Worksheet(Collection)?\.(activate|add|delete|gridlines|names|showGridlines|showHeadings)|WorksheetFreezePanes\..*|Range\.select|Chart\.activate)$/;

/** A refusal of Excel → a HostFault; anything else, our own bugs first of all, is what it was. Decided nowhere else. */
export function toHostFault(errore: unknown): unknown {
  if (!(errore instanceof OfficeExtension.Error) || USATO_MALE.has(errore.code)) return errore;
  return new HostFault(codiceDi(errore), `${errore.code}: ${errore.message}`, { cause: errore });
}

function codiceDi({ code, debugInfo }: OfficeExtension.Error): CodiceGuasto {
  const luogo = debugInfo.errorLocation ?? "";
  switch (code) {
    case "AccessDenied": {
      // Reported also where there is no password: github.com/OfficeDev/office-js, issue 6784.
      if (luogo === "WorksheetProtection.unprotect") return "protezione-ferma";
      // A protected structure refuses whole sheets; the statement tells it from a protected sheet.
      const suFogli = /worksheets\.add|worksheet\.(delete|copy)|\.visibility|\.position/i;
      return suFogli.test(debugInfo.statement ?? "") ? "cartella-protetta" : "foglio-protetto";
    }
    case "GeneralException":
      return SOLO_DAVANTI.test(luogo) ? "altra-cartella" : "sconosciuto";
    default:
      return CODICI[code] ?? "sconosciuto";
  }
}

/** Something in one undo group cannot be undone. */
export const isNonRaggruppabile = (errore: unknown): boolean =>
  errore instanceof OfficeExtension.Error && errore.code === "UndoNotSupported";

/** A chart, or something of one, was refused: github.com/OfficeDev/office-js, issues 1688 and 1729. */
export const isDiGrafico = (errore: unknown): boolean =>
  errore instanceof OfficeExtension.Error && /^Chart/.test(errore.debugInfo.errorLocation ?? "");

/** The freezing of rows was refused. */
export const isDiRighe = (errore: unknown): boolean =>
  errore instanceof OfficeExtension.Error &&
  /^WorksheetFreezePanes/.test(errore.debugInfo.errorLocation ?? "");

/**
 * Refused at an action, after others of its request, and not at the adding of a sheet: one that has the name asked for was
 * added by it.
 */
export const isDopoAggiunta = (errore: unknown): boolean => {
  if (!(errore instanceof OfficeExtension.Error)) return false;
  const luogo = errore.debugInfo.errorLocation ?? "";
  return luogo !== "" && luogo !== "WorksheetCollection.add";
};

/** A custom XML part was refused, and nothing else. */
export const isDiXml = (errore: unknown): boolean =>
  errore instanceof OfficeExtension.Error && /^CustomXmlPart/.test(errore.debugInfo.errorLocation ?? "");

/** Excel did all that was asked, and could not answer. */
export const isRispostaTroppoGrande = (errore: unknown): boolean =>
  errore instanceof OfficeExtension.Error && errore.code === "ResponsePayloadSizeLimitExceeded";

/** For work that goes on where Excel refuses: the refusal. Anything else is thrown on. */
export function soloRifiuto(errore: unknown): HostFault {
  const guasto = toHostFault(errore);
  if (guasto instanceof HostFault) return guasto;
  throw errore;
}
