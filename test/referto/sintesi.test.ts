/** Referto Sintesi as data: which bands there are, what the charts stand on, what the lists say. */
import * as fc from "fast-check";
import { componi } from "../../src/referto/componi";
import type { DatiReferto } from "../../src/referto/dati";
import type { FoglioReferto, Grafico } from "../../src/referto/foglio";
import { primi } from "../../src/referto/sintesi-bande";
import { affidato, datiReferto, giorno, voce } from "../supporto/dati-referto";

const SPESA = voce({ riga: 2, responsabile: "VERDI ANNA", attuale: 1000, movimentato: 400 });
const ENTRATA = voce({ parte: "entrate", riga: 2, titolo: 3, attuale: 900, movimentato: 300 });
const ATTO = affidato("Verdi Anna", "Uno", "10", "12");

const sintesiDi = (d: DatiReferto): FoglioReferto => {
  const foglio = componi(d).find((f) => f.chiave === "sintesi");
  if (!foglio) throw new Error("no Sintesi");
  return foglio;
};

const parole = (f: FoglioReferto): string[] =>
  f.celle.flat().flatMap((c) => (c?.tipo === "testo" && c.valore !== "" ? [c.valore] : []));

/** The table of a chart, without its headings. */
const tabella = (f: FoglioReferto, g: Grafico) =>
  f.celle.slice(g.dati.riga, g.dati.ultimaRiga).map((r) => r.slice(0, g.dati.ultimaColonna));

test.each<readonly [string, DatiReferto, readonly string[]]>([
  ["everything", datiReferto([ENTRATA, SPESA], [ATTO]), ["entrate", "spese", "esiti"]],
  ["no entrate", datiReferto([SPESA], [ATTO]), ["spese", "esiti"]],
  ["no objectives", datiReferto([ENTRATA, SPESA], []), ["entrate", "spese"]],
  ["objectives alone", datiReferto([], [ATTO]), ["esiti"]],
  ["objectives of nobody", datiReferto([SPESA], [affidato("", "Uno", "10", "12")]), ["spese"]],
])("a workbook with %s has the charts it can have", (_, d, attesi) => {
  const f = sintesiDi(d);
  expect(f.grafici.map((g) => g.chiave)).toEqual(attesi);
  expect(f.stampa).toMatchObject({ unaPagina: true, orientamento: "verticale" });
});

/** 60 responsabili and 20 missioni: more than a page shows one by one. */
const grande = (): DatiReferto => {
  const molti = Array.from({ length: 60 }, (_, i) => i);
  return datiReferto(
    [
      ENTRATA,
      ...molti.map((i) =>
        voce({
          riga: i + 2,
          missione: (i % 20) + 1,
          responsabile: `RESPONSABILE ${i}`,
          attuale: 1000 * (i + 1),
          movimentato: 10,
        }),
      ),
    ],
    molti.map((i) => affidato(`Responsabile ${i}`, `Obiettivo ${i}`, "10", i % 2 === 0 ? "12" : "")),
  );
};

test("each chart stands on a table of its own sheet, beside it, and both inside the printed page", () => {
  const f = sintesiDi(grande());
  expect(f.grafici).toHaveLength(3);
  for (const g of f.grafici) {
    const { dati, posizione } = g;
    expect(g.colori).toHaveLength(dati.ultimaColonna - dati.colonna);
    expect(posizione.riga).toBe(dati.riga);
    expect(posizione.colonna).toBeGreaterThan(dati.ultimaColonna);
    expect(posizione.ultimaColonna).toBeLessThanOrEqual(f.larghezze.length);
    expect(posizione.ultimaRiga).toBeLessThanOrEqual(f.celle.length);
    expect(posizione.ultimaRiga - posizione.riga).toBeGreaterThanOrEqual(8);
    // Headings and names are texts, figures are not: Excel tells them apart by that.
    expect(f.celle[dati.riga - 1]?.slice(0, dati.ultimaColonna).every((c) => c?.tipo === "testo")).toBe(true);
    for (const [nome, ...cifre] of tabella(f, g)) {
      expect(nome?.tipo).toBe("testo");
      expect(cifre.every((c) => c?.tipo === "numero" || c?.tipo === "formula")).toBe(true);
    }
  }
});

test("what is too much for the page is summed in a last row, and nothing is left out", () => {
  const f = sintesiDi(grande());
  const [, spese, esiti] = f.grafici;
  if (!spese || !esiti) throw new Error("charts");
  const missioni = tabella(f, spese);
  expect(missioni).toHaveLength(12);
  expect(missioni.at(-1)?.[0]).toEqual({ tipo: "testo", valore: "Altre 9 missioni" });
  expect(String(missioni.at(-1)?.[1]?.valore).match(/⟦spese⟧/g)).toHaveLength(9);
  const righe = tabella(f, esiti);
  expect(righe.at(-1)?.[0]).toEqual({ tipo: "testo", valore: "Altri 49 responsabili" });
  const tutti = righe.flatMap((r) => r.slice(1).map((c) => Number(c?.valore)));
  expect(tutti.reduce((a, b) => a + b, 0)).toBe(60);
});

test("property: the first ones and the others are a partition, in order, of at most a page's rows", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 40 }), (pesi) => {
      const voci = pesi.map((peso, i) => ({ peso, i }));
      const { primi: scelti, altri } = primi(voci, (v) => v.peso);
      expect([...scelti, ...altri].map((v) => v.i).toSorted((a, b) => a - b)).toEqual(voci.map((v) => v.i));
      expect(scelti.length + (altri.length > 0 ? 1 : 0)).toBeLessThanOrEqual(12);
      expect(altri).not.toHaveLength(1);
      const minimo = Math.min(...scelti.map((v) => v.peso));
      for (const v of altri) expect(v.peso).toBeLessThanOrEqual(minimo);
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("the worst missed targets come first, linked to the result; how many more are said", () => {
  const mancato = (n: number, raggiunto: string) =>
    affidato("Verdi Anna", `Obiettivo ${n}`, `entro il ${n}/03/2023`, raggiunto, {
      raggiunto: {
        posizione: { foglio: "Obiettivi", riga: n, colonna: 15 },
        valore: raggiunto,
        testo: raggiunto,
        formato: "General",
      },
    });
  const f = sintesiDi(
    datiReferto([], [...[2, 3, 4, 5, 6, 7].map((n) => mancato(n, "10/04/2023")), mancato(8, "NO")]),
  );
  const testi = parole(f);
  expect(testi).toContain("TARGET MANCATI: 7 indicatori mancati in 7 obiettivi");
  const elenco = testi.filter((t) => /^(?:MANCATO|IN RITARDO)/.test(t));
  expect(elenco).toHaveLength(5);
  expect(elenco.slice(0, 2)).toEqual([
    "MANCATO - non raggiunto: termine scaduto: dichiarato non fatto",
    "IN RITARDO - raggiunto 39 giorni dopo: fatto il 10/04/2023, 39 giorni dopo la scadenza del 02/03/2023",
  ]);
  expect(testi).toContain("e altri 2: vedi Referto Controlli");
  expect(f.collegamenti[0]?.verso).toEqual({ foglio: "Obiettivi", riga: 8, colonna: 15 });
});

test("what falls due says when, and how many days are left", () => {
  const f = sintesiDi(
    datiReferto(
      [],
      [
        affidato("Verdi Anna", "Uno", "entro il 01/07/2023", ""),
        affidato("Verdi Anna", "Due", "entro il 15/08/2023", ""),
      ],
    ),
  );
  const testi = parole(f);
  expect(testi).toContain("IN SCADENZA: 1 entro 30 giorni, 2 entro 60 giorni, 2 entro 90 giorni");
  expect(testi).toContain("Entro il 01/07/2023: manca 1 giorno");
  expect(testi).toContain("Entro il 15/08/2023: mancano 46 giorni");
});

const PRIMA = {
  data: giorno("2023-03-31"),
  entrate: { "3": { previsioneAttuale: "900.00", movimentato: "100.50" } },
  spese: {},
  indicatori: [
    { chiave: "0", nome: "", esito: "non raggiunto" as const, raggiunto: "" },
    { chiave: "1", nome: "", esito: "raggiunto" as const, raggiunto: "12" },
    { chiave: "9", nome: "gone", esito: "in corso" as const, raggiunto: "" },
  ],
};

test("with an earlier referto: amounts then and now, how many esiti moved, the way to the whole of it", () => {
  const d = datiReferto([ENTRATA, SPESA], [ATTO, affidato("Verdi Anna", "Due", "10", "12")]);
  const f = sintesiDi({ ...d, prima: PRIMA });
  const da = f.celle.findIndex((r) => r[0]?.valore === "DAL 31 MARZO 2023");
  const [accertato, impegnato, esiti, vedi] = f.celle.slice(da + 1, da + 5);
  expect(accertato?.slice(0, 4).map((x) => x?.valore)).toEqual([
    "Accertato",
    100.5,
    expect.stringMatching(/^=⟦entrate⟧!H\d+$/),
    `=IF(COUNT(B${da + 2},C${da + 2})=2,C${da + 2}-B${da + 2},"–")`,
  ]);
  // What was not known then is no zero.
  expect(impegnato?.slice(0, 2).map((x) => x?.valore)).toEqual(["Impegnato", "–"]);
  expect(esiti?.[0]?.valore).toBe(
    "Indicatori presenti anche allora: 2. Di questi: raggiunti da allora 0, recuperati 1, mancati da allora 0, altri esiti cambiati 0.",
  );
  expect(vedi?.[0]?.valore).toBe("Vedi che cosa è cambiato");
  expect(f.collegamenti).toContainEqual(
    expect.objectContaining({ riga: da + 5, verso: { chiave: "confronto", riga: 1 } }),
  );
});

test("without an earlier referto, or with the comparison left out, there is no way to a sheet that is not there", () => {
  const d = datiReferto([ENTRATA, SPESA], [ATTO]);
  expect(parole(sintesiDi(d)).filter((t) => t.startsWith("DAL "))).toEqual([]);
  const sezioni = d.impostazioni.sezioni.filter((s) => s !== "confronto");
  const f = sintesiDi({ ...d, prima: PRIMA, impostazioni: { ...d.impostazioni, sezioni } });
  expect(parole(f)).not.toContain("Vedi che cosa è cambiato");
  expect(f.collegamenti.filter(({ verso }) => "chiave" in verso && verso.chiave === "confronto")).toEqual([]);
});
