/** The open workbook: its name, its host, its bytes. Another file is another host, as another Excel window would be. */
import { Host } from "../../host/host";
import type { Workbook } from "../../workbook/workbook";
import { readXlsx } from "../../xlsx/read-workbook";
import { writeXlsx } from "../../xlsx/write-workbook";

export const LOCALE = "it-IT";

export interface Documento {
  readonly nome: string;
  readonly workbook: Workbook;
  readonly host: Host;
  /** The workbook as .xlsx, formulas recomputed. */
  salva(): Uint8Array;
}

/** Opens a workbook. Bytes that are no usable .xlsx throw an XlsxError with one line in Italian. */
export function apriDocumento(bytes: Uint8Array, nome: string): Documento {
  const workbook = readXlsx(bytes);
  const host = new Host(workbook, LOCALE);
  host.session.calculate();
  return {
    nome,
    workbook,
    host,
    salva: () => {
      host.session.calculate();
      return writeXlsx(workbook);
    },
  };
}
