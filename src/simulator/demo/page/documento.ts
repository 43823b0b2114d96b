/** The open workbook: its name, its host, its bytes. Another file is another host, as another Excel window would be. */
import { HostDocument } from "../../host/document";
import { Host } from "../../host/host";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { readXlsx } from "../../xlsx/read-workbook";
import { writeXlsx } from "../../xlsx/write-workbook";

export const LOCALE = "it-IT";

export interface Documento {
  readonly nome: string;
  readonly workbook: Workbook;
  readonly host: Host;
  /** The workbook as .xlsx, formulas recomputed. */
  salva(): Uint8Array<ArrayBuffer>;
}

/** Opens a workbook. Bytes that are no usable .xlsx throw an XlsxError with one line in Italian. */
export function apriDocumento(bytes: Uint8Array, nome: string): Documento {
  const workbook = readXlsx(bytes);
  const host = new Host(workbook, LOCALE, new HostDocument(nome, true));
  host.session.calculate();
  return {
    nome,
    workbook,
    host,
    salva: () => {
      host.session.calculateDirty();
      return new Uint8Array(writeXlsx(workbook));
    },
  };
}

const A1: Area = { row: 1, col: 1, lastRow: 1, lastCol: 1 };

/** The sheet in front: never a hidden one. */
export function foglioDavanti({ workbook }: Documento): Sheet {
  const { active, sheets } = workbook;
  const foglio = active?.visibility === "visible" ? active : sheets.find((s) => s.visibility === "visible");
  if (!foglio) throw new Error("a workbook has at least one visible sheet");
  return foglio;
}

export const selezione = ({ workbook }: Documento, foglio: Sheet): Area =>
  workbook.selectedArea(foglio) ?? A1;
