/** Where the coat of arms stands on the cover: above the name of the ente, in a row made high enough for both. */
import { caratteriDi } from "../posa/misura";

/** Millimetres: what is said, who says it, the white at the right. */
export const GRIGLIA_COPERTINA = [58, 62, 51] as const;

/** The same in characters. */
export const LARGHEZZE_COPERTINA = GRIGLIA_COPERTINA.map(caratteriDi);

/** Points kept above the name, where there is a coat of arms. */
export const SOPRA = 86;
/** Points of the row of both, where the name takes one line; whole pixels, which Excel keeps rows in. */
export const ALTEZZA_STEMMA = 110.25;

/** Points at most of its sides. */
const LATO = 80;

/** In points from the top left of the sheet. */
interface Riquadro {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As large as there is room for, its sides in their proportion. */
export function postoStemma({ larghezza, altezza }: { larghezza: number; altezza: number }): Riquadro {
  const scala = Math.min((LATO * 2) / larghezza, LATO / altezza);
  const [width, height] = [larghezza * scala, altezza * scala];
  return { left: 2, top: (SOPRA - height) / 2, width, height };
}
