/** OBI-001: the ratio written in the indicator does not give the value declared. Recomputed exactly, rounded half up. */
import { Decimal, type Importo } from "../base/importo";
import { AVVISO } from "../base/regola";
import type { Lingua } from "../base/rilievo";
import type { Giudizio } from "../obiettivi/giudizio";
import { formatNumero } from "../obiettivi/numero-detto";
import { indicatoreDetto, type IndicatoreDetto } from "../obiettivi/rilievi/indicatore-detto";
import { definisciControllo } from "./controllo";
import { dichiaratoDi, type Dichiarato } from "./dichiarato";

/** `da`: what the ratio gives, as it is shown; null where it cannot be computed. */
type Fatti = Readonly<{ indicatore: IndicatoreDetto; sopra: string; sotto: string; da: string | null }>;

/** Wordings whose plain number is meant as the ratio itself; elsewhere it may as well be a count. */
const E_UN_RAPPORTO = /\bmedi[aoe]?\b|\btass[oi]\b|\bindic[ei]\b|\brapporto\b|percentual|\bgrado\b|%/i;

const risultato = (da: string | null, lingua: Lingua): string => {
  if (da === null) return lingua === "it" ? "non si può calcolare" : "cannot be computed";
  return lingua === "it" ? `dà ${da}` : `gives ${da.replaceAll(/[.,]/g, (c) => (c === "," ? "." : ","))}`;
};

export const obi001 = definisciControllo<Fatti>({
  codice: "OBI-001",
  titolo: { it: "Il rapporto scritto dà il valore scritto", en: "The ratio written gives the value written" },
  difetto: { it: "Rapporto che non dà il valore", en: "Ratio that does not give the value" },
  gravita: AVVISO,
  identita: ({ indicatore, sopra, sotto }) => [indicatore.chiave, sopra, sotto, indicatore.raggiunto],
  frase: {
    it: ({ indicatore, sopra, sotto, da }) => ({
      messaggio: `Il rapporto scritto nell'indicatore, ${sopra}/${sotto}, ${risultato(da, "it")}; il valore dichiarato è «${indicatore.raggiunto}».`,
      suggerimento: "Correggere il valore, o le due cifre nel testo dell'indicatore.",
    }),
    en: ({ indicatore, sopra, sotto, da }) => ({
      messaggio: `The ratio in the indicator, ${sopra}/${sotto}, ${risultato(da, "en")}; the value declared is “${indicatore.raggiunto}”.`,
      suggerimento: "Correct the value, or the two figures in the wording of the indicator.",
    }),
  },
  verificabile: ({ giudizi }) => giudizi.length > 0,
  controlla: ({ giudizi }, fa) =>
    giudizi.flatMap((g) => {
      const d = diverso(g);
      if (!d) return [];
      return [
        fa("avviso", g.indicatore.raggiunto.posizione, { indicatore: indicatoreDetto(g.indicatore), ...d }),
      ];
    }),
});

function agrees(d: Dichiarato, quoziente: Importo): boolean {
  const agree = (v: Importo): boolean =>
    v.toDecimalPlaces(d.decimali, Decimal.ROUND_HALF_UP).equals(d.valore.toDecimalPlaces(d.decimali));
  const percento = quoziente.times(100);
  return d.percento ? agree(percento) : [quoziente, percento, d.rapporto.sopra].some(agree);
}

function diverso(g: Giudizio): Omit<Fatti, "indicatore"> | null {
  const d = dichiaratoDi(g);
  if (!d || (!d.percento && !E_UN_RAPPORTO.test(g.indicatore.indicatore))) return null;
  const { sopra, sotto } = d.rapporto;
  if (sotto.isZero() && sopra.isZero()) return null;
  const quoziente = sotto.isZero() ? null : new Decimal(sopra).div(sotto);
  if (quoziente && agrees(d, quoziente)) return null;
  const mostrato = quoziente?.times(d.percento ? 100 : 1).toDecimalPlaces(Math.max(d.decimali, 2));
  return {
    sopra: formatNumero(sopra, "it"),
    sotto: formatNumero(sotto, "it"),
    da: mostrato ? `${formatNumero(mostrato, "it")}${d.percento ? "%" : ""}` : null,
  };
}
