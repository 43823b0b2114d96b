/** MAP-001: two columns for one field. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{ campo: string; usata: string; altra: string; intestazione: string }>;

export const map001 = definisci<Fatti>({
  codice: "MAP-001",
  titolo: { it: "Una sola colonna per ogni campo", en: "One column only for each field" },
  difetto: { it: "Due colonne per lo stesso campo", en: "Two columns for one field" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ campo, intestazione }) => [campo, intestazione],
  frase: {
    it: ({ campo, usata, altra, intestazione }) => ({
      messaggio: `Due colonne per lo stesso campo (${campo}): usata ${usata}, non «${intestazione}» in ${altra}.`,
      suggerimento:
        "Verificare che la colonna usata sia quella giusta; altrimenti rinominare l'intestazione dell'altra.",
    }),
    en: ({ campo, usata, altra, intestazione }) => ({
      messaggio: `Two columns for one field (${campo}): ${usata} is used, not “${intestazione}” in ${altra}.`,
      suggerimento: "Check that the column used is the right one; otherwise rename the heading of the other.",
    }),
  },
});
