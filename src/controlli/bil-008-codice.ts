/**
 * BIL-008: a piano finanziario code has a letter and four or five levels, and its tipologia or macroaggregato is in the
 * lists (d.lgs. 118/2011, allegato 6). Our lists may be short: a warning.
 */
import { AVVISO } from "../base/regola";
import { gruppoDelCodice, isGruppo, nomeTitolo } from "../bilancio/classificazione";
import { chiaveVoce, nomeVoce, voceDetta, type VoceDetta } from "../bilancio/nomi";
import type { Voce } from "../bilancio/voce";
import { definisciControllo } from "./controllo";

/** `U.1.03.02.99.999`; the fifth level may be missing, and the letter where a sheet holds one side alone. */
const FORMA = /^(?:([EU])\.)?\d\.\d{2}\.\d{2}\.\d{2}(?:\.\d{3})?$/i;

const ESEMPIO = { entrate: "E.3.05.02.03.004", spese: "U.1.03.02.99.999" } as const;

/** `fuori`: well formed and in no list; null where the form itself is wrong. */
type Fatti = Readonly<{
  voce: VoceDetta;
  codice: string;
  fuori: Readonly<{ titolo: number; nomeTitolo: string | null; gruppo: number }> | null;
}>;

interface ConCodice {
  readonly voce: Voce;
  readonly codice: string;
  readonly benFormato: boolean;
}

export const bil008 = definisciControllo<Fatti>({
  codice: "BIL-008",
  titolo: {
    it: "Il codice del piano finanziario è ben scritto ed esiste",
    en: "The chart-of-accounts code is well formed and exists",
  },
  difetto: { it: "Codice malformato o fuori elenco", en: "Code malformed or in no list" },
  gravita: AVVISO,
  identita: ({ voce }) => [chiaveVoce(voce)],
  frase: {
    it: ({ voce, codice, fuori }) => {
      if (fuori === null)
        return {
          messaggio: `Il codice «${codice}» del ${nomeVoce(voce, "it")} non ha la forma del piano dei conti finanziario.`,
          suggerimento: `Scriverlo come ${ESEMPIO[voce.parte]}: lettera, titolo e quattro livelli.`,
        };
      const ignoto =
        voce.parte === "entrate" ? `la tipologia ${fuori.gruppo}` : `il macroaggregato ${fuori.gruppo}`;
      return {
        messaggio:
          `Il codice «${codice}» del ${nomeVoce(voce, "it")} non è in elenco: ` +
          (fuori.nomeTitolo === null
            ? `il titolo ${fuori.titolo} non esiste nelle ${voce.parte}.`
            : `${ignoto} non c'è nel titolo ${fuori.titolo} (${fuori.nomeTitolo}).`),
        suggerimento:
          "Correggere il codice come sta nel piano dei conti; se è giusto, l'avviso si può ignorare.",
      };
    },
    en: ({ voce, codice, fuori }) => {
      if (fuori === null)
        return {
          messaggio: `The code “${codice}” of ${nomeVoce(voce, "en")} does not have the form of the chart of accounts.`,
          suggerimento: `Write it as ${ESEMPIO[voce.parte]}: letter, title and four levels.`,
        };
      const ignoto =
        voce.parte === "entrate" ? `category ${fuori.gruppo}` : `macro-aggregate ${fuori.gruppo}`;
      return {
        messaggio:
          `The code “${codice}” of ${nomeVoce(voce, "en")} is in no list: ` +
          (fuori.nomeTitolo === null
            ? `there is no title ${fuori.titolo} of ${voce.parte === "entrate" ? "revenue" : "expenditure"}.`
            : `${ignoto} is not in title ${fuori.titolo} (${fuori.nomeTitolo}).`),
        suggerimento: "Correct the code as the chart of accounts has it; if it is right, leave the warning.",
      };
    },
  },
  verificabile: ({ voci }) => voci.flatMap(withCode).some((c) => c.benFormato),
  controlla: ({ voci }, fa) =>
    (["entrate", "spese"] as const).flatMap((parte) => {
      const conCodice = voci.flatMap((v) => (v.parte === parte ? withCode(v) : []));
      // Where no code has the form, the column holds codes of another kind.
      if (!conCodice.some((c) => c.benFormato)) return [];
      return conCodice.flatMap((c) => {
        const fuori = c.benFormato ? fuoriElenco(c) : null;
        if (c.benFormato && fuori === null) return [];
        const fatti = { voce: voceDetta(c.voce), codice: c.codice, fuori };
        return [fa("avviso", c.voce.celle.codice ?? null, fatti)];
      });
    }),
});

function withCode(voce: Voce): ConCodice[] {
  const { codice } = voce;
  if (codice === null) return [];
  const m = FORMA.exec(codice);
  const lettera = m?.[1]?.toUpperCase();
  const benFormato =
    m !== null && (lettera === undefined || lettera === (voce.parte === "entrate" ? "E" : "U"));
  return [{ voce, codice, benFormato }];
}

function fuoriElenco({ voce: { parte }, codice }: ConCodice): Fatti["fuori"] {
  const { titolo, gruppo } = gruppoDelCodice(parte, codice);
  return isGruppo(parte, titolo, gruppo) ? null : { titolo, nomeTitolo: nomeTitolo(parte, titolo), gruppo };
}
