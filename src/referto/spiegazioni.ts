/** Why a target was missed and what is done about it, as its responsabile says; to be filled in where nobody has said. */
import type { Giudizio } from "../obiettivi/giudizio";
import type { DatiReferto } from "./dati";
import type { RigaIndicatore } from "./documento/blocchi";
import { parola } from "./frase";
import type { Spiegazione } from "./spiegazione";

export const azioneDetta = ({ azione, chi, entro }: Spiegazione): string =>
  [azione, chi, entro].filter((t) => t !== "").join(", ");

/** Under a missed indicator of a card. */
export function sottoSpiegazioni(d: DatiReferto, g: Giudizio): RigaIndicatore["sotto"] {
  if (!g.mancato) return [];
  const s = d.spiegazioni.get(g.indicatore);
  const azione = s ? azioneDetta(s) : "";
  const riga = (etichetta: string, detto: string, mancante: string) => ({
    etichetta,
    valore: parola(detto === "" ? mancante : detto),
    mancante: detto === "",
  });
  return [
    riga("Causa", s?.causa ?? "", "da indicare"),
    riga("Azione correttiva", azione, "da indicare, con chi ed entro quando"),
  ];
}
