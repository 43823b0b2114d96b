/**
 * The sheets of the document in front of all the others, in their order; everybody else's keep theirs behind.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (position, ExcelApi 1.1): zero-based, the others make room.
 */
import type { FoglioPresente } from "../lettura/leggi-cartella";

interface Meta {
  readonly nome: string;
  /** Null where the sheet has just been added, behind all the others. */
  readonly id: string | null;
}

/** Queues the moves. `presenti`: the sheets before the writing, in order; `sheets`: ours, as `mete`; the first `quanti` go in front. */
export function mettiDavanti(
  presenti: readonly FoglioPresente[],
  mete: readonly Meta[],
  sheets: readonly Excel.Worksheet[],
  quanti: number,
): void {
  const ora = [...presenti.map((f) => f.id), ...mete.flatMap((m) => (m.id === null ? [nuovo(m)] : []))];
  mete.slice(0, quanti).forEach((m, posto) => {
    const id = m.id ?? nuovo(m);
    if (ora[posto] === id) return;
    const sheet = sheets[mete.indexOf(m)];
    if (!sheet) return;
    sheet.position = posto;
    ora.splice(posto, 0, ...ora.splice(ora.indexOf(id), 1));
  });
}

const nuovo = ({ nome }: Meta): string => `+${nome}`;
