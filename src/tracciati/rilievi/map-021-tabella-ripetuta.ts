/** MAP-021: a table of objectives with the rows of another, and nothing that tells of which day or office each is. */
import { definisci } from "../../base/regola";

type Fatti = Readonly<{
  foglio: string;
  /** Of the first row of each. */
  riga: number;
  letta: Readonly<{ foglio: string; riga: number }>;
  /** Their targets or results are not the same. */
  diverse: boolean;
}>;

export const map021 = definisci<Fatti>({
  codice: "MAP-021",
  titolo: {
    it: "Ogni tabella di obiettivi si legge una volta sola",
    en: "Each table of objectives is read once",
  },
  difetto: { it: "Tabella ripetuta", en: "Table repeated" },
  gravita: [
    {
      gravita: "errore",
      quando: {
        it: "se target o risultati sono diversi",
        en: "where targets or results differ",
      },
    },
    { gravita: "avviso", quando: { it: "se è una copia", en: "where it is a copy" } },
  ],
  nonLetto: true,
  identita: ({ foglio, letta, diverse }) => [foglio, letta.foglio, diverse],
  frase: {
    it: ({ foglio, riga, letta, diverse }) => ({
      messaggio: `La tabella di «${foglio}», riga ${riga}, ha le stesse righe di quella di «${letta.foglio}», riga ${letta.riga}${diverse ? ", con target o risultati diversi" : ""}, e niente dice di che giorno o di che ufficio sono: è stata letta solo quella di «${letta.foglio}».`,
      suggerimento: diverse
        ? "Scrivere il giorno della rilevazione nel nome dei fogli o sopra ogni tabella, o dire nel riquadro quale foglio non va letto."
        : "Togliere la copia, o dire nel riquadro che quel foglio non va letto.",
    }),
    en: ({ foglio, riga, letta, diverse }) => ({
      messaggio: `The table of “${foglio}”, row ${riga}, has the same rows as that of “${letta.foglio}”, row ${letta.riga}${diverse ? ", with other targets or results" : ""}, and nothing says of which day or office they are: only that of “${letta.foglio}” was read.`,
      suggerimento: diverse
        ? "Write the day of the reading in the sheets' names or above each table, or say in the pane which sheet is not to be read."
        : "Remove the copy, or say in the pane that that sheet is not to be read.",
    }),
  },
});
