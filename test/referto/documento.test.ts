/** The document above cells: figures find their cells once all is laid out; pages keep together what belongs together. */
import * as fc from "fast-check";
import { Costruttore } from "../../src/referto/posa/costruttore";
import { Cifra, Insieme, Punto, stessa, vivo } from "../../src/referto/documento/cifra";
import { impagina } from "../../src/referto/posa/impagina";
import { risolvi } from "../../src/referto/posa/risolvi";
import { unita, type Riga } from "../../src/referto/posa/riga";
import type { ChiaveFoglio } from "../../src/referto/foglio/foglio";

const numero = (valore: number): Cifra => new Cifra({ tipo: "numero", valore }, valore);

const chiudi = (c: Costruttore, chiave: ChiaveFoglio) =>
  c.finisci({
    chiave,
    nome: chiave,
    righeBloccate: 0,
    corpo: 9.5,
    stampa: {
      orientamento: "verticale",
      righeRipetute: null,
      intestazione: ["", ""],
      piede: { sinistra: "", pagina: "", daUno: false },
      ultimaColonna: 2,
    },
  });

describe("figures", () => {
  const voci = [1, 2, 3, 4].map(numero);
  const [a, b, c, d] = voci as [Cifra, Cifra, Cifra, Cifra];
  const spese = (): Costruttore => {
    const s = new Costruttore([10, 10]);
    for (const v of [a, b, c]) s.riga([null, v]);
    s.riga();
    s.riga([null, d]);
    return s;
  };

  test("neighbours are one range, another sheet's cells bear its key, a figure is where its own cell is", () => {
    const s = spese();
    s.riga([null, new Cifra(vivo`=SUM(${new Insieme(voci)})`, 10)]);
    const altro = new Costruttore([10, 10]);
    altro.riga([stessa(b), new Cifra(vivo`=IF(${d}=0,"–",${a}/${d})`, 0.25)]);
    const { fogli } = risolvi([chiudi(s, "spese"), chiudi(altro, "sintesi")]);
    expect(fogli[0]?.celle[5]?.[1]).toEqual({ tipo: "formula", valore: "=SUM(B1:B3,B5)" });
    expect(fogli[1]?.celle[0]).toEqual([
      { tipo: "formula", valore: "=⟦spese⟧!B2" },
      { tipo: "formula", valore: '=IF(⟦spese⟧!B5=0,"–",⟦spese⟧!B1/⟦spese⟧!B5)' },
    ]);
  });

  test("cells told in any order are the longest ranges; more than a function takes are summed in parts", () => {
    const s = spese();
    s.riga([null, new Cifra(vivo`=SUM(${new Insieme([d, c, a, b])})`, 10)]);
    expect(risolvi([chiudi(s, "spese")]).fogli[0]?.celle[5]?.[1]).toEqual({
      tipo: "formula",
      valore: "=SUM(B1:B3,B5)",
    });
    const sparse = Array.from({ length: 300 }, (_, i) => numero(i));
    const lungo = new Costruttore([10, 10]);
    for (const v of sparse) {
      lungo.riga([null, v]);
      lungo.riga();
    }
    lungo.riga([null, new Cifra(vivo`=SUM(${new Insieme(sparse)})`, 0)]);
    const formula = risolvi([chiudi(lungo, "spese")]).fogli[0]?.celle.at(-1)?.[1]?.valore ?? "";
    const parti = [...String(formula).matchAll(/SUM\(([^()]+)\)/g)].map((m) => m[1]?.split(",").length);
    expect(parti).toEqual([250, 50]);
  });

  test("what stands in no sheet is its value: alone, inside a formula, in a sum, as words", () => {
    const altro = new Costruttore([10, 10]);
    const parole = new Cifra({ tipo: "testo", valore: 'dice "sì"' }, 'dice "sì"');
    altro.riga([stessa(a), new Cifra(vivo`=${b}/${d}`, 0.5)]);
    altro.riga([new Cifra(vivo`=SUM(${new Insieme(voci)})`, 10), new Cifra(vivo`=${parole}&"!"`, "")]);
    altro.riga([stessa(parole), null]);
    const { fogli } = risolvi([chiudi(altro, "sintesi")]);
    expect(fogli[0]?.celle).toEqual([
      [
        { tipo: "numero", valore: 1 },
        { tipo: "formula", valore: "=2/4" },
      ],
      [
        { tipo: "formula", valore: "=SUM(10)" },
        { tipo: "formula", valore: '="dice ""sì"""&"!"' },
      ],
      [{ tipo: "testo", valore: 'dice "sì"' }, null],
    ]);
  });

  test("words that would lead to a place that is not there lead nowhere", () => {
    const [qui, altrove] = [new Punto(), new Punto()];
    const s = new Costruttore([10, 10]);
    s.segna(
      qui,
      s.riga([
        { tipo: "testo", valore: "Vai" },
        { tipo: "testo", valore: "Vai altrove" },
      ]),
    );
    s.collega(1, 1, qui, "");
    s.collega(1, 2, altrove, "");
    const [f] = risolvi([chiudi(s, "sintesi")]).fogli;
    expect(f?.celle[0]?.[1]).toEqual({ tipo: "testo", valore: "Vai altrove" });
    expect(f?.collegamenti).toEqual([
      { riga: 1, colonna: 1, verso: { chiave: "sintesi", riga: 1 }, suggerimento: "" },
    ]);
  });
});

const riga = (punti: number): Riga => ({ celle: [], punti, stili: [], punto: null });

describe("pages", () => {
  test("what is bound stands on one page; what was begun is named again on the next", () => {
    const segue = riga(20);
    const righe = [riga(60), riga(30), riga(15), riga(15)];
    const [p, titolo, prima, seconda] = righe as [Riga, Riga, Riga, Riga];
    const fatto = impagina(
      [
        unita([p]),
        unita([titolo], { legaDopo: true }),
        unita([prima], { ripresa: [segue] }),
        unita([seconda], { ripresa: [segue] }),
      ],
      100,
    );
    expect(fatto.interruzioni).toEqual([2]);
    expect(fatto.righe).toEqual([p, titolo, prima, seconda]);
    const dopo = impagina([unita([p]), unita([prima, titolo], { ripresa: [segue] })], 100);
    expect(dopo.righe).toEqual([p, segue, prima, titolo]);
  });

  test("white never begins a page; a text goes on where the page ends", () => {
    const lunga = (punti: number): ReturnType<typeof unita> =>
      unita([riga(punti)], {
        dividi: (spazio) =>
          punti > spazio && spazio >= 20 ? [unita([riga(spazio)]), lunga(punti - spazio)] : null,
      });
    const fatto = impagina(
      [unita([riga(70)]), lunga(90), unita([riga(40)], { bianco: true }), unita([riga(10)])],
      100,
    );
    expect(fatto.piene).toEqual([100, 60 + 10]);
  });

  test("property: no page is higher than it can be, none is blank, and nothing is lost", () => {
    const pezzo = fc.record({ punti: fc.integer({ min: 5, max: 60 }), legaDopo: fc.boolean() });
    fc.assert(
      fc.property(fc.array(pezzo, { minLength: 1, maxLength: 60 }), (pezzi) => {
        const unite = pezzi.map(({ punti, legaDopo }) => unita([riga(punti)], { legaDopo }));
        const { righe, piene, interruzioni } = impagina(unite, 100);
        expect(righe).toHaveLength(pezzi.length);
        expect(piene).toHaveLength(interruzioni.length + 1);
        for (const p of piene) expect(p > 0 && p <= 100).toBe(true);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
