/** MAP-030: weights of indicators that are no numbers: "alto", "vedi scheda". No mean is made of them. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{
  foglio: string;
  /** As written, each once, in order. */
  scritti: readonly string[];
  quanti: number;
}>;

const elenco = (scritti: readonly string[], apri: string, chiudi: string): string =>
  `${scritti
    .slice(0, 3)
    .map((s) => `${apri}${s}${chiudi}`)
    .join(", ")}${scritti.length > 3 ? "…" : ""}`;

export const map030 = definisci<Fatti>({
  codice: "MAP-030",
  titolo: { it: "I pesi degli indicatori si leggono", en: "The weights of the indicators can be read" },
  difetto: { it: "Peso che non si legge", en: "Weight that cannot be read" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, scritti }) => [foglio, ...scritti],
  frase: {
    it: ({ foglio, scritti, quanti }) => ({
      messaggio: `In «${foglio}» ${quanti === 1 ? "un peso non si legge" : `${quanti} pesi non si leggono`}: ${elenco(scritti, "«", "»")}. Di quegli obiettivi la media non si fa.`,
      suggerimento: "Scrivere i pesi in cifre: 30, 30%, 30/100.",
    }),
    en: ({ foglio, scritti, quanti }) => ({
      messaggio: `In “${foglio}” ${quanti === 1 ? "one weight cannot be read" : `${quanti} weights cannot be read`}: ${elenco(scritti, "“", "”")}. No mean is made of those objectives.`,
      suggerimento: "Write the weights in figures: 30, 30%, 30/100.",
    }),
  },
});
