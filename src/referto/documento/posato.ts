/** A sheet laid out: every row is in its place, figures and links have no address yet. */
import type { Posizione } from "../../base/posizione";
import type { ChiaveFoglio, FoglioReferto } from "../foglio/foglio";
import type { Cella, Punto } from "./cifra";

export interface LegamePosato {
  readonly riga: number;
  readonly colonna: number;
  readonly verso: Posizione | Punto | { readonly chiave: ChiaveFoglio; readonly riga: number };
  readonly suggerimento: string;
}

export interface FoglioPosato extends Omit<FoglioReferto, "celle" | "collegamenti"> {
  readonly celle: readonly (readonly Cella[])[];
  readonly collegamenti: readonly LegamePosato[];
  /** The rows that links lead to. */
  readonly punti: ReadonlyMap<Punto, number>;
}
