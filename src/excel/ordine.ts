/**
 * Our sheets in the order of the settings: they change places among themselves, everybody else's stay where they are.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (position, ExcelApi 1.1): zero-based, the others make room.
 */
import type { FoglioPresente } from "./leggi-cartella";

interface Meta {
  readonly nome: string;
  /** Null where the sheet has just been added, behind all the others. */
  readonly id: string | null;
}

/** Queues the moves. `presenti`: the sheets before the writing, in order; `sheets`: ours, as `mete`, in the order wanted. */
export function riordinaFogli(
  presenti: readonly FoglioPresente[],
  mete: readonly Meta[],
  sheets: readonly Excel.Worksheet[],
): void {
  const ora = [...presenti.map((f) => f.id), ...mete.flatMap((m) => (m.id === null ? [nuovo(m)] : []))];
  const voluti = mete.map((m) => m.id ?? nuovo(m));
  const nostri = new Set(voluti);
  const coda = [...voluti];
  const meta = ora.map((id) => (nostri.has(id) ? (coda.shift() ?? id) : id));
  meta.forEach((id, posto) => {
    if (ora[posto] === id) return;
    const sheet = sheets[voluti.indexOf(id)];
    if (!sheet) return;
    sheet.position = posto;
    ora.splice(posto, 0, ...ora.splice(ora.indexOf(id), 1));
  });
}

const nuovo = ({ nome }: Meta): string => `+${nome}`;
