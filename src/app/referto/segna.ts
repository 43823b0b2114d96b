/**
 * The switch: missed targets, and what the checks found, shown where the officer works, or taken away again. The
 * judgement is made anew each time, as for the referto, so that a mark never speaks of an older one.
 */
import type { Cartella } from "../porte/cartella";
import { esamina, type RichiestaReferto } from "./genera-referto";
import type { Problema } from "../giudizio/problema";
import { segnaQuadro, type EsitoSegni } from "../segni/segna-quadro";
import type { SegniAccesi } from "../porte/segno";

export type RispostaSegni =
  { readonly ok: true; readonly esito: EsitoSegni } | { readonly ok: false; readonly problema: Problema };

/** Leaves in the workbook just the marks asked for. Taking all away needs neither tables nor a date. */
export async function segna(
  cartella: Cartella,
  richiesta: Omit<RichiestaReferto, "soloControlli" | "oggi">,
  accesi: SegniAccesi,
): Promise<RispostaSegni> {
  if (!accesi.mancati && !accesi.rilievi) {
    return { ok: true, esito: { ...(await cartella.segna([])), senzaParola: 0 } };
  }
  const esame = await esamina(cartella, richiesta, () => undefined);
  if (!esame.ok) return { ok: false, problema: esame.problema };
  return { ok: true, esito: await segnaQuadro(cartella, esame.quadro, esame.tabelle.griglie, accesi) };
}
