/** What the builder of sheets sees to by itself. */
import { Costruttore, testo } from "../../src/referto/posa/costruttore";

const STAMPA = {
  orientamento: "verticale",
  righeRipetute: null,
  intestazione: ["", ""],
  piede: { sinistra: "", pagina: "", daUno: false },
  ultimaColonna: 1,
} as const;

test("a rule of colour ends with the contents, not with the blank row that closes a block", () => {
  const c = new Costruttore([10]);
  c.riga([testo("MANCATO")]);
  c.riga();
  c.condizionale({
    zona: { riga: 1, colonna: 1, ultimaRiga: 2, ultimaColonna: 1 },
    inizia: "MANCATO",
    stile: "mancato",
  });
  const foglio = c.finisci({
    chiave: "controlli",
    nome: "x",
    righeBloccate: 0,
    corpo: 11,
    stampa: STAMPA,
  });
  expect(foglio.condizionali.map((r) => r.zona.ultimaRiga)).toEqual([1]);
});

test("a row of large letters is high enough for them, and one of common letters is left as the sheet has it", () => {
  const c = new Costruttore([10]);
  c.riga([testo("Titolo")], "titolo");
  c.riga([testo("Sezione")], "sezione");
  const { altezze } = c.finisci({
    chiave: "controlli",
    nome: "x",
    righeBloccate: 0,
    corpo: 11,
    stampa: STAMPA,
  });
  expect(altezze).toEqual([{ riga: 1, punti: 20 }]);
});

// A merged cell does not grow by itself: the name of a unione di comuni takes two lines of the large letters of the cover.
test.each([
  ["Ente", 1],
  [
    "Unione dei Comuni Valtenesi e della Riviera occidentale del Lago di Garda Bresciano - Comune di Lumezzane",
    2,
  ],
])("«%s» on the cover: %i lines of large letters", (nome, righe) => {
  const c = new Costruttore([62, 22, 20, 20]);
  c.rigaUnita(testo(nome), nome, "titoloDocumento");
  const { altezze } = c.finisci({
    chiave: "copertina",
    nome: "x",
    righeBloccate: 0,
    corpo: 11,
    stampa: STAMPA,
  });
  const alta = altezze.findLast((a) => a.riga === 1)?.punti ?? 0;
  // 20 points of letters, and what a line is higher than its letters.
  expect(alta).toBeGreaterThanOrEqual(righe * 27);
  expect(alta).toBeLessThan((righe + 1) * 27);
});
