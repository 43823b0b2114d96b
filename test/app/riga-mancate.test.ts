/** What Excel refused beside a referto that is whole is said in words, and nothing is said where it refused nothing. */
import { rigaMancate } from "../../src/app/vista/riga-mancate";

test.each([
  [[], null],
  [
    ["stampa"],
    "Il referto è scritto, ma Excel ha rifiutato: l'impostazione della stampa. Generarlo di nuovo ci riprova.",
  ],
  [
    ["grafici", "vista", "memoria"],
    "Il referto è scritto, ma Excel ha rifiutato: i grafici, la vista dei fogli e la seconda copia delle scelte salvate. Generarlo di nuovo ci riprova.",
  ],
  [
    ["copie"],
    "Il referto è scritto, ma Excel ha rifiutato: la rimozione delle copie tenute durante la scrittura. Generarlo di nuovo ci riprova.",
  ],
] as const)("%j", (mancate, riga) => {
  expect(rigaMancate(mancate)).toBe(riga);
});
