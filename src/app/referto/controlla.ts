/** *Posso firmare?*: recognise, recompute, check; write nothing. What was recognised is said even without a verdict. */
import type { Cartella, Passo } from "../porte/cartella";
import { esamina, type RichiestaReferto } from "./genera-referto";
import type { Problema } from "../giudizio/problema";
import { showTabelle, type EsitoRiconoscimento } from "../vista/riconosci";
import type { Quadro } from "../giudizio/valuta";

export type EsitoControllo = { readonly riconosciuto: EsitoRiconoscimento } & (
  { readonly ok: true; readonly quadro: Quadro } | { readonly ok: false; readonly problema: Problema }
);

const PASSI = 3;

export async function controlla(
  cartella: Cartella,
  richiesta: Omit<RichiestaReferto, "soloControlli" | "oggi">,
  avanza: (passo: Passo) => void = () => undefined,
): Promise<EsitoControllo> {
  const esame = await esamina(cartella, richiesta, (fatto, messaggio) => {
    avanza({ fatto, totale: PASSI, messaggio });
  });
  const riconosciuto = showTabelle(esame.tabelle);
  return esame.ok
    ? { ok: true, riconosciuto, quadro: esame.quadro }
    : { ok: false, riconosciuto, problema: esame.problema };
}
