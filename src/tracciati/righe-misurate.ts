/** The cells of a row of an objectives table, and whether it measures anything. */
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Tabella } from "./mappatura";

export interface Piena {
  readonly v: Scalare;
  readonly colonna: number;
}

/** The cells of a row that say something. */
export const pieneIn = (g: Griglia, riga: number): Piena[] =>
  (g.valori[riga - g.riga] ?? []).flatMap((v, i) => (isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }]));

const MISURE = ["target", "raggiunto"] as const;

/** The row holds a target or a result, of any of its indicators. */
export const isMeasured = (g: Griglia, riga: number, t: Tabella): boolean =>
  [t.colonne, ...t.altriIndicatori].some((c) =>
    MISURE.some((m) => c[m] && !isVuoto(valoreIn(g, riga, c[m].colonna))),
  );
