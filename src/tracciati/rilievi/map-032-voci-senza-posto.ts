/** MAP-032: voci whose missione or titolo is not known, where that of others is. */
import { AVVISO, definisci, type Bilingue } from "../../base/regola";

type Campo = "missione" | "titolo";
type Fatti = Readonly<{ foglio: string; riga: number; campo: Campo; voci: number; tutte: number }>;

const DETTO: Readonly<Record<Campo, Bilingue>> = {
  missione: { it: "la missione", en: "the mission" },
  titolo: { it: "il titolo", en: "the title" },
};

export const map032 = definisci<Fatti>({
  codice: "MAP-032",
  titolo: {
    it: "Di ogni voce si sa la missione, o il titolo",
    en: "Of each item the mission, or the title, is known",
  },
  difetto: { it: "Voci senza missione o titolo", en: "Items without mission or title" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, campo, voci }) => [foglio, campo, voci],
  frase: {
    it: ({ foglio, riga, campo, voci, tutte }) => ({
      messaggio: `In «${foglio}», dalla riga ${riga}, di ${voci} voci su ${tutte} non si sa ${DETTO[campo].it}: contano nei totali e in nessuna delle parti.`,
      suggerimento: "Scriverlo sulla riga, o in una riga sopra le voci; se non c'è, accettare.",
    }),
    en: ({ foglio, riga, campo, voci, tutte }) => ({
      messaggio: `In “${foglio}”, from row ${riga}, of ${voci} items out of ${tutte} ${DETTO[campo].en} is not known: they count in the totals and in none of the parts.`,
      suggerimento: "Write it on the row, or on a row above the items; if there is none, accept.",
    }),
  },
});
