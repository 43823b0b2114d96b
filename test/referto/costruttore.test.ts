/** What the builder of sheets sees to by itself. */
import { Costruttore, testo } from "../../src/referto/costruttore";

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
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: "" },
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
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: "" },
  });
  expect(altezze).toEqual([{ riga: 1, punti: 20 }]);
});
