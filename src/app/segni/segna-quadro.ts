/** The marks of a picture just made, in place of those that are in the workbook. */
import type { Griglia } from "../../base/griglia";
import type { Cartella, EsitoSegnatura } from "../porte/cartella";
import type { Quadro } from "../giudizio/valuta";
import { componiSegni } from "./componi-segni";
import type { SegniAccesi } from "../porte/segno";

export interface EsitoSegni extends EsitoSegnatura {
  /** Missed targets and findings that no cell of their row can carry the word of: they are in the referto only. */
  readonly senzaParola: number;
}

export async function segnaQuadro(
  cartella: Cartella,
  { giudizi, rilievi }: Quadro,
  griglie: ReadonlyMap<string, Griglia>,
  accesi: SegniAccesi,
): Promise<EsitoSegni> {
  const { segni, senzaParola } = componiSegni({ griglie, giudizi, rilievi }, accesi);
  return { ...(await cartella.segna(segni)), senzaParola };
}
