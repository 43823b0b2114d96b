/** MAP-028: a line within a table says that its rows are of another year, of residui or of cassa; they were read. */
import { AVVISO, definisci, type Bilingue } from "../../base/regola";
import type { Gestione } from "../gestione";

type Che = "anno" | Gestione;
type Fatti = Readonly<{
  foglio: string;
  riga: number;
  testo: string;
  che: Che;
  /** Its amounts are the sum of rows above it; else it stands above its rows. */
  totale: boolean;
}>;

const CHE: Readonly<Record<Che, Bilingue>> = {
  anno: { it: "di un altro anno", en: "of another year" },
  residui: { it: "dei residui", en: "of residui" },
  cassa: { it: "di cassa", en: "of cassa" },
};

export const map028 = definisci<Fatti>({
  codice: "MAP-028",
  titolo: {
    it: "Le righe di una tabella sono tutte dell'esercizio e della competenza",
    en: "The rows of a table are all of the financial year and of competenza",
  },
  difetto: { it: "Righe forse di altro tempo o gestione", en: "Rows perhaps of another time or account" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, testo, che, totale }) => [foglio, testo, che, totale],
  frase: {
    it: ({ foglio, riga, testo, che, totale }) => ({
      messaggio: totale
        ? `In «${foglio}» il totale della riga ${riga}, «${testo}», parla di righe ${CHE[che].it}, ed è la somma di righe lette come dell'esercizio.`
        : `In «${foglio}» la riga ${riga}, «${testo}», dice che le righe sotto sono ${CHE[che].it}: sono state lette con le altre.`,
      suggerimento:
        "Se non sono del referto, spostarle in un altro foglio e premere di nuovo; se no, accettare.",
    }),
    en: ({ foglio, riga, testo, che, totale }) => ({
      messaggio: totale
        ? `In “${foglio}” the total of row ${riga}, “${testo}”, speaks of rows ${CHE[che].en}, and is the sum of rows read as of the financial year.`
        : `In “${foglio}” row ${riga}, “${testo}”, says that the rows below it are ${CHE[che].en}: they were read with the others.`,
      suggerimento:
        "If they are not of the referto, move them to another sheet and press again; if they are, accept.",
    }),
  },
});
