/** MAP-023: rows that are the sums of others on every amount, and that nothing else says to be totals. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{
  foglio: string;
  /** Sheet rows, the first of them. */
  righe: readonly number[];
  quante: number;
}>;

export const map023 = definisci<Fatti>({
  codice: "MAP-023",
  titolo: { it: "Nessuna voce è la somma di altre", en: "No voce is the sum of others" },
  difetto: { it: "Voci che sono la somma di altre", en: "Voci that are the sum of others" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, quante }) => [foglio, quante],
  frase: {
    it: ({ foglio, righe, quante }) => ({
      messaggio:
        quante === 1
          ? `In «${foglio}» la riga ${righe.join()} è, su ogni importo, la somma di righe accanto: è stata letta come voce. Se è un totale, conta due volte.`
          : `In «${foglio}» ${quante} righe (${righe.join(", ")}${quante > righe.length ? "…" : ""}) sono, su ogni importo, la somma di righe accanto: sono state lette come voci. Se sono totali, contano due volte.`,
      suggerimento:
        "Se sono totali, scrivere «Totale» nella loro descrizione o aggiungere in fondo il totale generale; altrimenti accettare.",
    }),
    en: ({ foglio, righe, quante }) => ({
      messaggio:
        quante === 1
          ? `In “${foglio}” row ${righe.join()} is, on every amount, the sum of rows beside it: it was read as a voce. If it is a total, it counts twice.`
          : `In “${foglio}” ${quante} rows (${righe.join(", ")}${quante > righe.length ? "…" : ""}) are, on every amount, the sum of rows beside them: they were read as voci. If they are totals, they count twice.`,
      suggerimento:
        "If they are totals, write “Totale” in their description or add the grand total at the foot; otherwise accept.",
    }),
  },
});
