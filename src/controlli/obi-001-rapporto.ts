/** OBI-001: the ratio written in the indicator does not give the value declared. Recomputed exactly, rounded half up. */
import { Decimal, type Importo } from "../base/importo";
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Giudizio } from "../obiettivi/giudizio";
import { formatNumero } from "../obiettivi/lettura";
import { citato } from "../obiettivi/testo";
import type { Controllo } from "./controllo";
import { dichiaratoDi, type Dichiarato } from "./dichiarato";

/** Wordings whose plain number is meant as the ratio itself; elsewhere it may as well be a count. */
const E_UN_RAPPORTO = /\bmedi[aoe]?\b|\btass[oi]\b|\bindic[ei]\b|\brapporto\b|percentual|\bgrado\b|%/i;

function agrees(d: Dichiarato, quoziente: Importo): boolean {
  const agree = (v: Importo): boolean =>
    v.toDecimalPlaces(d.decimali, Decimal.ROUND_HALF_UP).equals(d.valore.toDecimalPlaces(d.decimali));
  const percento = quoziente.times(100);
  return d.percento ? agree(percento) : [quoziente, percento, d.rapporto.sopra].some(agree);
}

function diverso(g: Giudizio): Rilievo[] {
  const d = dichiaratoDi(g);
  if (!d || (!d.percento && !E_UN_RAPPORTO.test(g.indicatore.indicatore))) return [];
  const { sopra, sotto } = d.rapporto;
  if (sotto.isZero() && sopra.isZero()) return [];
  const quoziente = sotto.isZero() ? null : new Decimal(sopra).div(sotto);
  if (quoziente && agrees(d, quoziente)) return [];
  const segno = d.percento ? "%" : "";
  const risultato = quoziente
    ? `dà ${formatNumero(quoziente.times(d.percento ? 100 : 1).toDecimalPlaces(Math.max(d.decimali, 2)))}${segno}`
    : "non si può calcolare";
  return [
    rilievo(
      "OBI-001",
      "avviso",
      g.indicatore.raggiunto.posizione,
      `Il rapporto scritto nell'indicatore, ${formatNumero(sopra)}/${formatNumero(sotto)}, ${risultato}; il valore dichiarato è «${citato(g.indicatore.raggiunto.testo)}».`,
      "Correggere il valore, o le due cifre nel testo dell'indicatore.",
    ),
  ];
}

export const rapportoDiverso: Controllo = {
  codice: "OBI-001",
  titolo: "Rapporto che non dà il valore dichiarato",
  controlla: ({ giudizi }) => giudizi.flatMap(diverso),
};
