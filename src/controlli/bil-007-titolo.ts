/** BIL-007: the titolo is the first figure of the piano finanziario code (d.lgs. 118/2011, allegato 6). */
import { ERRORE } from "../base/regola";
import { chiaveVoce, nomeVoce, voceDetta, type VoceDetta } from "../bilancio/nomi";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{ voce: VoceDetta; titolo: number; cifra: string }>;

const cifraDi = (codice: string | null): string | undefined =>
  codice === null ? undefined : /^(?:[EU][.\s]?)?(\d)\b/i.exec(codice)?.[1];

export const bil007 = definisciControllo<Fatti>({
  codice: "BIL-007",
  titolo: {
    it: "Il titolo è quello che dice il codice del piano finanziario",
    en: "The title is the one the chart-of-accounts code says",
  },
  difetto: { it: "Titolo diverso dal codice", en: "Title other than the code's" },
  gravita: ERRORE,
  identita: ({ voce, titolo }) => [chiaveVoce(voce), titolo],
  frase: {
    it: ({ voce, titolo, cifra }) => ({
      messaggio: `Il ${nomeVoce(voce, "it")} è al titolo ${titolo}, ma il codice «${voce.codice ?? ""}» è del titolo ${cifra}.`,
      suggerimento: "Correggere il titolo o il codice del piano finanziario.",
    }),
    en: ({ voce, titolo, cifra }) => ({
      messaggio: `${maiuscola(nomeVoce(voce, "en"))} is under title ${titolo}, but its code “${voce.codice ?? ""}” is of title ${cifra}.`,
      suggerimento: "Correct the title or the chart-of-accounts code.",
    }),
  },
  verificabile: ({ voci }) => voci.some((v) => v.titolo !== null && cifraDi(v.codice) !== undefined),
  controlla: ({ voci }, fa) =>
    voci.flatMap((v) => {
      const cifra = cifraDi(v.codice);
      if (cifra === undefined || v.titolo === null || Number(cifra) === v.titolo) return [];
      return [fa("errore", v.celle.codice ?? null, { voce: voceDetta(v), titolo: v.titolo, cifra })];
    }),
});

const maiuscola = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);
