/** MAP-003: rows found without a heading, read with the columns of the table nearby. */
import { rilievo, type Rilievo } from "../../base/rilievo";

export interface FattiSenzaTestata {
  readonly foglio: string;
  readonly colonna: number;
  readonly prima: number;
  readonly ultima: number;
  readonly quante: number;
}

export const map003 = ({ foglio, colonna, prima, ultima, quante }: FattiSenzaTestata): Rilievo =>
  rilievo(
    "MAP-003",
    "avviso",
    { foglio, riga: prima, colonna },
    `${quante === 1 ? "Una riga" : `${quante} righe`} dalla ${prima} alla ${ultima} senza intestazione: lette con le colonne della tabella ` +
      "vicina; possono mancare altre righe, e il totale del blocco non è verificabile.",
    "Rimettere sopra le righe l'intestazione persa nella stampa, con la missione e il programma.",
  );
