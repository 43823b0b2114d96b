/** Why two spellings may be one person: a value, said last. What follows the colon is the words that differ. */
import type { Lingua } from "./rilievo";

export type CheLega =
  "maiuscole" | "ordine" | "unite" | `diminutivo:${string}` | `lettera:${string}` | "abbreviato" | "piu-nomi";

const PAROLE: Readonly<Record<string, Readonly<Record<Lingua, string>>>> = {
  maiuscole: { it: "maiuscole, accenti o titoli", en: "capitals, accents or titles" },
  ordine: { it: "nome e cognome in altro ordine", en: "first and last name swapped" },
  unite: { it: "parole unite o divise", en: "words joined or divided" },
  diminutivo: { it: "diminutivo", en: "diminutive" },
  lettera: { it: "una lettera", en: "one letter" },
  abbreviato: { it: "un nome in meno o abbreviato", en: "a name left out or shortened" },
  "piu-nomi": { it: "più nomi in una cella", en: "several names in one cell" },
};

export function legameInParole(legame: CheLega, lingua: Lingua): string {
  const [che = "", tra] = legame.split(":");
  const detto = PAROLE[che]?.[lingua] ?? che;
  return tra === undefined ? detto : `${detto}, ${tra}`;
}
