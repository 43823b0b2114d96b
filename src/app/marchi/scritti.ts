/** What a workbook says of our sheets: a hidden name whose value lists those that were written in it. */
import { MARCHIO_SCRITTI, type Nome } from "./marchi";

const isSuo = ({ name }: Nome): boolean => name.toLowerCase() === MARCHIO_SCRITTI.toLowerCase();

/** Null where the workbook has no list: a version before this one wrote in it, or none. */
export function elencoScritti(nomi: readonly Nome[]): readonly string[] | null {
  const formula = nomi.find(isSuo)?.formula;
  const m = typeof formula === "string" ? /^="([a-z,]*)"$/.exec(formula) : null;
  return m?.[1] === undefined ? null : m[1].split(",");
}
