/** OBI-006: a target, a result or a deadline that cannot be measured. */
import { AVVISO, definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import type { IndicatoreDetto } from "./indicatore-detto";

/** A day in a column of its own, of the deadline or of the result. */
type Giorno = "scadenza" | "data-effettiva";

type Che = "target-vuoto" | "target" | "raggiunto" | Giorno;

/** `scadenza`: as written, where it is a day that cannot be read. */
type Fatti = Readonly<{ indicatore: IndicatoreDetto; che: Che; scadenza: string }>;

const CHE: Readonly<Record<Exclude<Che, Giorno>, Readonly<Record<Lingua, string>>>> = {
  "target-vuoto": { it: "Manca il target", en: "The target is missing" },
  target: { it: "Il target non si può misurare", en: "The target cannot be measured" },
  raggiunto: { it: "Il raggiunto non si legge", en: "The result cannot be read" },
};

/** The day, and what to write in its place. */
const GIORNI: Readonly<Record<Giorno, Readonly<Record<Lingua, readonly [quale: string, fare: string]>>>> = {
  scadenza: {
    it: ["La scadenza", "Scrivere il giorno, per esempio 30/09/2023."],
    en: ["The deadline", "Write the day, for example 30/09/2023."],
  },
  "data-effettiva": {
    it: ["La data effettiva", "Scrivere il giorno in cui è stato fatto, per esempio 15/09/2023."],
    en: ["The actual date", "Write the day on which it was done, for example 15/09/2023."],
  },
};

const isGiorno = (che: Che): che is Giorno => che in GIORNI;

export const obi006 = definisci<Fatti>({
  codice: "OBI-006",
  titolo: { it: "Il target si può misurare", en: "The target can be measured" },
  difetto: { it: "Non si può misurare", en: "Not measurable" },
  gravita: AVVISO,
  identita: ({ indicatore: i, che, scadenza }) => [i.chiave, che, i.target, i.raggiunto, scadenza],
  frase: {
    it: ({ che, scadenza, indicatore: i }) => {
      if (isGiorno(che)) {
        const [quale, suggerimento] = GIORNI[che].it;
        return {
          messaggio: `${quale} «${scadenza}» non si legge come una data: non se ne tiene conto.`,
          suggerimento,
        };
      }
      return {
        messaggio: `${CHE[che].it}: ${che === "target-vuoto" ? "" : `target «${i.target}», `}raggiunto «${i.raggiunto}».`,
        suggerimento: "Scrivere un numero, una percentuale, una data o SI/NO.",
      };
    },
    en: ({ che, scadenza, indicatore: i }) => {
      if (isGiorno(che)) {
        const [quale, suggerimento] = GIORNI[che].en;
        return {
          messaggio: `${quale} “${scadenza}” cannot be read as a date: it is left out of account.`,
          suggerimento,
        };
      }
      return {
        messaggio: `${CHE[che].en}: ${che === "target-vuoto" ? "" : `target “${i.target}”, `}result “${i.raggiunto}”.`,
        suggerimento: "Write a number, a percentage, a date or SI/NO.",
      };
    },
  },
});
