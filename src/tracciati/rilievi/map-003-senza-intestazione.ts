/** MAP-003: rows read by the headings of a table nearby, having none of their own. */
import { AVVISO, definisci } from "../../base/regola";
import type { Struttura } from "../campi";

type Fatti = Readonly<{ struttura: Struttura; prima: number; ultima: number; righe: number }>;

export const map003 = definisci<Fatti>({
  codice: "MAP-003",
  titolo: {
    it: "Le righe di dati hanno un'intestazione sopra",
    en: "Rows of data have headings above them",
  },
  difetto: { it: "Righe senza intestazione", en: "Rows without headings" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ struttura, righe }) => [struttura, righe],
  frase: {
    it: ({ prima, ultima, righe }) => ({
      messaggio:
        `${righe === 1 ? "Una riga" : `${righe} righe`} dalla ${prima} alla ${ultima} senza intestazione: lette con le colonne della tabella ` +
        "vicina; possono mancare altre righe, e il totale del blocco non è verificabile.",
      suggerimento:
        "Rimettere sopra le righe l'intestazione persa nella stampa, con la missione e il programma.",
    }),
    en: ({ prima, ultima, righe }) => ({
      messaggio:
        `${righe === 1 ? "One row" : `${righe} rows`} from ${prima} to ${ultima} without headings: read by the columns of the table ` +
        "nearby; more rows may be missing, and the total of the block cannot be verified.",
      suggerimento:
        "Put back above the rows the headings that the print lost, with the mission and the programme.",
    }),
  },
});
