/** The coat of arms of the ente on the cover: put there, changed, taken away. */
import { leggiImmagine, type Immagine } from "../../base/immagine";
import type { Cartella } from "../porte/cartella";
import { understand } from "../lettura/leggi";
import type { Problema } from "../giudizio/problema";
import { showTabelle, type EsitoRiconoscimento } from "../vista/riconosci";

export type EsitoStemma =
  | { readonly ok: true; readonly riconosciuto: EsitoRiconoscimento; readonly prima: Immagine | null }
  | { readonly ok: false; readonly problema: Problema };

/** `byte`: a PNG or JPEG file; null takes the picture away. Nothing else of the workbook changes. */
export async function ponStemma(cartella: Cartella, byte: Uint8Array | null): Promise<EsitoStemma> {
  const immagine = byte && leggiImmagine(byte);
  if (typeof immagine === "string") return { ok: false, problema: { tipo: "stemma", motivo: immagine } };
  return rimettiStemma(cartella, immagine);
}

/** The same of a picture that was on the cover before. */
export async function rimettiStemma(cartella: Cartella, immagine: Immagine | null): Promise<EsitoStemma> {
  const letta = await cartella.read();
  const prima = await cartella.stemma(immagine);
  const tabelle = understand(letta, { dataRiferimento: null, esercizio: null });
  return { ok: true, riconosciuto: { ...showTabelle(tabelle), stemma: immagine !== null }, prima };
}
