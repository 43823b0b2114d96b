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

/** Any failure of a call to Excel → a HostFault. A HostFault passes as it is; our own bugs (not from Excel) do not. */
export function toHostFault(errore: unknown): unknown {
  if (errore instanceof HostFault || !(errore instanceof OfficeExtension.Error)) return errore;
  // A protected structure refuses whole sheets; the statement tells it from a protected sheet.
  const suFogli = /worksheets\.add|worksheet\.(delete|copy)|\.visibility|\.position/i.test(
    errore.debugInfo.statement ?? "",
  );
  const codice = CODICI[errore.code] ?? "sconosciuto";
  const preciso = codice === "foglio-protetto" && suFogli ? "cartella-protetta" : codice;
  return new HostFault(preciso, `${errore.code}: ${errore.message}`, { cause: errore });
}
