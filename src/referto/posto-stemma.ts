/** Where the coat of arms stands on the cover: at the right of the name of the ente, in a row made high enough for it. */
import { puntiColonna } from "./pagine";

/** Of the cover, in characters. The index stands in two columns: the first, and the other three together. */
export const LARGHEZZE_COPERTINA = [62, 22, 20, 20] as const;

/** Points of the row of the ente, where there is a coat of arms. */
export const ALTEZZA_STEMMA = 98;
/** Columns left to the name of the ente. */
export const COLONNE_ENTE = 2;

/** Points left free around it: columns may be drawn a little narrower than they are asked for. */
const MARGINE = 6;

/** In points from the top left of the sheet. */
export interface Riquadro {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As large as there is room for, its sides in their proportion. */
export function postoStemma({ larghezza, altezza }: { larghezza: number; altezza: number }): Riquadro {
  const somma = (larghezze: readonly number[]): number => larghezze.reduce((a, n) => a + puntiColonna(n), 0);
  const spazio = somma(LARGHEZZE_COPERTINA.slice(COLONNE_ENTE)) - 2 * MARGINE;
  const scala = Math.min(spazio / larghezza, (ALTEZZA_STEMMA - 2 * MARGINE) / altezza);
  const [width, height] = [larghezza * scala, altezza * scala];
  return {
    left: somma(LARGHEZZE_COPERTINA) - MARGINE - width,
    top: (ALTEZZA_STEMMA - height) / 2,
    width,
    height,
  };
}
