/**
 * Amounts inside a text: a print of fixed width, prose ("stanziati 60.450,00 euro, impegnati 58.911,07"), a whole table in
 * one cell. They are not read; lines of them look like data. A sum or two named in a note do not.
 */

/** `60.450,00`, `1234,50`, `4187.65`, `60.450`; no part of a code, of a date, of a longer number. */
const IMPORTO =
  /(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+,\d{2}|\d{3,}\.\d{2})(?![\d%/]|\s*%|[.,]\d)/g;
/** A line that begins as a voce does: "100/1 …", "Cap. 100 …"; not the "1." of a list. */
const COME_VOCE = /^\s*(?:cap(?:itolo|\.)?\s*)?\d+(?:[/.]\d+)*(?![\d/.)])\s*\S/i;

const RIGHE_MINIME = 2;

/** `righe`: the texts of each row, cell by cell. */
export function holdsAmountsAsText(righe: readonly (readonly string[])[]): boolean {
  const linee = righe.flatMap((testi) => testi.join(" ").split(/[\r\n]+/));
  const importi = linee.map((l) => l.match(IMPORTO)?.length ?? 0);
  if (importi.filter((n) => n >= 2).length >= RIGHE_MINIME) return true;
  const voci = linee.filter((l, i) => (importi[i] ?? 0) > 0 && COME_VOCE.test(l)).length;
  return voci > RIGHE_MINIME && voci * 2 > linee.length;
}
