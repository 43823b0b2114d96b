/** Whether the values stand under their headings: a pasted print may have one heading less than it has columns. */
import { isVuoto, type Griglia } from "../base/griglia";
import { parseImporto } from "./amount";
import type { Colonne } from "./columns";

const CAMPIONE = 20;

/** True when most of the rows below have no amount where the first amount column should be, or text among the amounts. */
export function isShifted(g: Griglia, riga: number, colonne: Colonne): boolean {
  const importi = (
    ["previsioneIniziale", "previsioneAttuale", "accertato", "impegnato", "riscosso", "pagato"] as const
  )
    .flatMap((c) => colonne[c]?.colonna ?? [])
    .sort((a, b) => a - b);
  const [prima] = importi;
  if (prima === undefined) return false;
  let viste = 0;
  let sbagliate = 0;
  for (let r = riga + 1; r < riga + 1 + CAMPIONE && r < g.riga + g.valori.length; r++) {
    const celle = g.valori[r - g.riga] ?? [];
    const v = celle[prima - g.colonna] ?? "";
    if (isVuoto(v)) continue;
    viste++;
    if (typeof v === "string" && parseImporto(v) === null && /[a-z]{3}/i.test(v)) sbagliate++;
  }
  return viste > 0 && sbagliate * 2 > viste;
}
