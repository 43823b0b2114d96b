/** The cells of a row of an objectives table, and whether it measures anything. */
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Tabella } from "./mappatura";

export interface Piena {
  readonly v: Scalare;
  readonly colonna: number;
}

/** Of cells from the column `prima` on those that say something. Asked of every row. */
export function filled(celle: readonly Scalare[], prima: number): Piena[] {
  const piene: Piena[] = [];
  for (let i = 0; i < celle.length; i++) {
    const v = celle[i] ?? "";
    if (!isVuoto(v)) piene.push({ v, colonna: prima + i });
  }
  return piene;
}

/** The cells of a row that say something. */
export const pieneIn = (g: Griglia, riga: number): Piena[] =>
  filled(g.valori[riga - g.riga] ?? [], g.colonna);

const MISURE = ["target", "raggiunto"] as const;

/** The row holds a target or a result, of any of its indicators. */
export const isMeasured = (g: Griglia, riga: number, t: Tabella): boolean =>
  [t.colonne, ...t.altriIndicatori].some((c) =>
    MISURE.some((m) => c[m] && !isVuoto(valoreIn(g, riga, c[m].colonna))),
  );
