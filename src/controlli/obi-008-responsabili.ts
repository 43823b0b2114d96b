/**
 * OBI-008: a responsabile spelt in several ways. One finding for each person, at the first cell that names it; spellings
 * that the user has confirmed as one are no finding.
 */
import { legameInParole, type CheLega } from "../base/legame";
import { AVVISO } from "../base/regola";
import { definisciControllo } from "./controllo";
import { responsabiliProposti } from "./responsabili";

type Fatti = Readonly<{
  nome: string;
  varianti: readonly string[];
  perche: readonly CheLega[];
}>;

/** How many spellings the message quotes. */
const MOSTRATE = 6;
const LUNGHEZZA = 60;

const citate = (varianti: readonly string[], apre: string, chiude: string): string[] =>
  varianti.slice(0, MOSTRATE).map((v) => `${apre}${v.slice(0, LUNGHEZZA)}${chiude}`);

export const obi008 = definisciControllo<Fatti>({
  codice: "OBI-008",
  titolo: {
    it: "Ogni responsabile è scritto in un modo solo",
    en: "Each person in charge is spelt in one way",
  },
  difetto: { it: "Responsabile in più modi", en: "Person in charge spelt in several ways" },
  gravita: AVVISO,
  identita: ({ varianti }) => [[...varianti].sort()],
  frase: {
    it: ({ nome, varianti, perche }) => {
      const altri = varianti.length > MOSTRATE ? ` e altri ${varianti.length - MOSTRATE}` : "";
      const motivi = perche.map((p) => legameInParole(p, "it")).join("; ");
      return {
        messaggio: `Forse la stessa persona scritta in più modi: ${citate(varianti, "«", "»").join(", ")}${altri} (${motivi}). Finché non è confermato contano come persone diverse.`,
        suggerimento: `Confermare il gruppo, o scrivere sempre «${nome.slice(0, LUNGHEZZA)}».`,
      };
    },
    en: ({ nome, varianti, perche }) => {
      const altri = varianti.length > MOSTRATE ? ` and ${varianti.length - MOSTRATE} more` : "";
      const motivi = perche.map((p) => legameInParole(p, "en")).join("; ");
      return {
        messaggio: `Perhaps one person spelt in several ways: ${citate(varianti, "“", "”").join(", ")}${altri} (${motivi}). Until it is confirmed they count as different people.`,
        suggerimento: `Confirm the group, or always write “${nome.slice(0, LUNGHEZZA)}”.`,
      };
    },
  },
  verificabile: ({ voci, giudizi }) =>
    giudizi.some((g) => g.indicatore.testi.responsabileGestionale !== "") ||
    voci.some((v) => v.responsabile !== null),
  controlla: (contesto, fa) =>
    responsabiliProposti(contesto).map(({ nome, varianti, prima, perche }) =>
      fa("avviso", prima, { nome, varianti, perche }),
    ),
});
