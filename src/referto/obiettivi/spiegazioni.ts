/** Why a target was missed and what is done about it, as its responsabile says; to be filled in where nobody has said. */
import { formatData, parseDataIso } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import type { DatiReferto } from "../dati/dati";
import type { RigaIndicatore } from "../documento/blocchi";
import { parola } from "../parole/frase";
import type { Spiegazione } from "../dati/spiegazione";

/** What is done, who does it, by when; "" where nothing is said. */
export function azioneDetta({ azione, chi, entro }: Spiegazione): string {
  const giorno = parseDataIso(entro);
  const termine = giorno === null ? entro : `entro il ${formatData(giorno)}`;
  return [azione, chi, termine].filter((t) => t !== "").join(", ");
}

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
