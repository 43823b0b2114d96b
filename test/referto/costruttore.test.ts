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
    adattaRighe: false,
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: "" },
  });
  expect(foglio.condizionali.map((r) => r.zona.ultimaRiga)).toEqual([1]);
});
