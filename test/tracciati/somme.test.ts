/**
 * A row that is the sum of others is a total, whatever it is called and wherever it stands: its rows are added up once. A
 * voce that by chance has such amounts stays a voce.
 */
import * as fc from "fast-check";
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";

const spese = ({ bilancio: { spese: s } }: Rapporto) =>
  s && [s.voci, s.totali.previsioneAttuale, s.totali.impegnato];
const errori = (r: Rapporto) =>
  r.rilievi.filter((x) => x.gravita === "errore").map((x) => [x.codice, x.cella]);

const CON_ARTICOLI: Riga = ["Capitolo", "Art.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato"];
const CON_CODICE: Riga = ["Codice", "Oggetto", "Stanziato", "Impegnato"];
const CON_CAPITOLO: Riga = ["Capitolo", "Oggetto", "Missione", "Programma", "Stanziato", "Impegnato"];

test.each<readonly [string, readonly Riga[], readonly [number, string, string]]>([
  [
    "a capitolo above its articoli",
    [
      CON_ARTICOLI,
      [700, "", "Mensa", 4, 6, 30, 17.5],
      [700, 1, "Pasti", 4, 6, 20, 10.5],
      [700, 2, "Personale", 4, 6, 10, 7],
      [820, "", "Neve", 10, 5, 9, 8.25],
      [820, 1, "Sale", 10, 5, 9, 8.25],
    ],
    [3, "39.00", "25.75"],
  ],
  [
    "a capitolo below its articoli, with its number",
    [
      CON_ARTICOLI,
      [700, 1, "Pasti", 4, 6, 20, 10.5],
      [700, 2, "Personale", 4, 6, 10, 7],
      [700, "", "Totale del capitolo", "", "", 30, 17.5],
      [820, 1, "Sale", 10, 5, 9, 8.25],
      [820, "", "Totale del capitolo", "", "", 9, 8.25],
    ],
    [3, "39.00", "25.75"],
  ],
  [
    "three levels of a code, each with a single child too",
    [
      CON_CODICE,
      ["05", "Cultura", 60, 41.25],
      ["05.01", "Beni storici", 50, 40],
      ["05.01.1", "Correnti", 35, 30],
      ["05.01.2", "Capitale", 15, 10],
      ["05.02", "Biblioteca", 10, 1.25],
      ["05.02.1", "Correnti", 10, 1.25],
    ],
    [3, "60.00", "41.25"],
  ],
  [
    "words that are not «Totale»",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 70, 65.5],
      [311, "Segnaletica", 10, 5, 12, 3],
      ["", "Sommano", "", "", 82, 68.5],
      [400, "Verde", 9, 2, 44, 40],
      ["", "Somma viabilità e verde", "", "", 44, 40],
      ["", "In complesso", "", "", 126, 108.5],
    ],
    [3, "126.00", "108.50"],
  ],
  [
    "subtotals without a word",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 70, 65.5],
      [311, "Segnaletica", 10, 5, 12, 3],
      ["", "", "", "", 82, 68.5],
      [400, "Verde", 9, 2, 44, 40],
      ["", "", "", "", 44, 40],
    ],
    [3, "126.00", "108.50"],
  ],
  [
    "the group's word in the code, its rows set in",
    [
      CON_CODICE,
      ["Area 1", "Affari generali", 82, 68.5],
      [310, "   Protocollo", 70, 65.5],
      [311, "   Archivio", 12, 3],
      ["Area 2", "Tecnica", 44, 40],
      [400, "   Verde", 44, 40],
    ],
    [3, "126.00", "108.50"],
  ],
  [
    "«di cui» under its voce and under the total",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 70, 65.5],
      ["", "di cui da avanzo vincolato", "", "", 8, 6],
      [400, "Verde", 9, 2, 44, 40],
      ["", "TOTALE SPESE", "", "", 114, 105.5],
      ["", "- di cui non ricorrenti", "", "", 5, 4],
    ],
    [2, "114.00", "105.50"],
  ],
  [
    "totals of the page and of what has come so far",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 70, 65.5],
      ["Totale pagina", "", "", "", 70, 65.5],
      ["Totale progressivo", "", "", "", 70, 65.5],
      [400, "Verde", 9, 2, 44, 40],
      ["Totale pagina", "", "", "", 44, 40],
      ["Totale progressivo", "", "", "", 114, 105.5],
    ],
    [2, "114.00", "105.50"],
  ],
  [
    "the columns counted under their headings",
    [
      CON_CAPITOLO,
      [1, 2, 3, 4, 5, 6],
      [310, "Illuminazione", 10, 5, 70, 65.5],
      [400, "Verde", 9, 2, 44, 40],
      ["", "TOTALE SPESE", "", "", 114, 105.5],
    ],
    [2, "114.00", "105.50"],
  ],
  [
    "notes, a place and a day, a line of print are no voci",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 70, 65.5],
      ["Comune di Borgo, stampa del 02/01/2025"],
      [400, "Verde", 9, 2, 44, 40],
      [],
      ["(1) somme del 2024"],
      ["Borgo, 02/01/2025"],
    ],
    [2, "114.00", "105.50"],
  ],
])("%s", async (_, righe, attese) => {
  const r = await letto({ Spese: righe }, GIORNO);
  expect([spese(r), errori(r)]).toEqual([attese, []]);
});

test.each<readonly [string, readonly Riga[], readonly [number, string, string | null]]>([
  [
    "voci that say as much as their neighbours, with round amounts",
    [
      CON_CAPITOLO,
      [310, "Illuminazione", 10, 5, 30, 15],
      [311, "Segnaletica", 10, 5, 10, 5],
      [312, "Strade", 10, 5, 20, 10],
    ],
    [3, "60.00", "30.00"],
  ],
  [
    "a voce without capitolo over others, of one amount alone",
    [
      CON_CAPITOLO,
      ["", "Fondo di riserva", "", "", 30, ""],
      [311, "Segnaletica", 10, 5, 30, ""],
      [312, "Strade", 10, 5, 20, ""],
    ],
    [3, "80.00", null],
  ],
])("voci they stay: %s", async (_, righe, attese) => {
  const r = await letto({ Spese: righe }, GIORNO);
  expect(spese(r)).toEqual(attese);
});

test("a sum above its rows is their heading, and a row's own words say its programma", async () => {
  const r = await letto(
    {
      Spese: [
        CON_CODICE,
        ["Missione 04", "Istruzione", 60, 41.25],
        ["Programma 01", "Prescolastica", 50, 40],
        ["Programma 06", "Servizi ausiliari", 10, 1.25],
        ["Missione 09", "Ambiente", 12, 7],
        ["Programma 02", "Verde", 12, 7],
      ],
    },
    GIORNO,
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma, p.previsioneAttuale])).toEqual([
    [4, 1, "50.00"],
    [4, 6, "10.00"],
    [9, 2, "12.00"],
  ]);
});

test("a titolo in a row's own words leaves the programma above it", async () => {
  const r = await letto(
    {
      Spese: [
        CON_CODICE,
        ["MISSIONE 04", "Istruzione"],
        ["Programma 06", "Servizi ausiliari"],
        ["Titolo 1", "Correnti", 50, 40],
        ["Titolo 2", "In conto capitale", 10, 1.25],
      ],
    },
    GIORNO,
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma, p.voci])).toEqual([[4, 6, 2]]);
});

test("a sum that is off by nine cents among sums that are right is a wrong total, not a voce", async () => {
  const capitoli = [700, 820, 905, 910].flatMap((c, i): Riga[] => [
    [c, "", `Capitolo ${c}`, 4, 6, 30 + i + (i === 2 ? 0.09 : 0), 17.5 + i],
    [c, 1, "Pasti", 4, 6, 20 + i, 10.5],
    [c, 2, "Personale", 4, 6, 10, 7 + i],
  ]);
  const r = await letto({ Spese: [CON_ARTICOLI, ...capitoli] }, GIORNO);
  expect([spese(r), errori(r)]).toEqual([[8, "126.00", "76.00"], [["BIL-002", "F8"]]]);
});

test("noise of binary sums is no difference", async () => {
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Stanziato", "Impegnato", "Disponibilità"],
        [310, "Illuminazione", 42000, 41250.3, 42000 - 41250.3],
        [400, "Verde", 8250, 6120.45, 8250 - 6120.45],
        ["", "TOTALE SPESE", 50250, 47370.75, 42000 - 41250.3 + (8250 - 6120.45)],
      ],
    },
    GIORNO,
  );
  expect(errori(r)).toEqual([]);
});

const centesimi = fc.integer({ min: 1, max: 9_999_999 }).map((n) => n / 100);
const gruppi = fc.array(fc.array(fc.tuple(centesimi, centesimi), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});
const FORME = {
  sopra: (k: number): Riga => [`0${k}`, `Gruppo ${k}`],
  sotto: (k: number): Riga => ["", k % 2 === 0 ? "Sommano" : ""],
};

test("groups with their sums, above or below: the voci are the rows without them", async () => {
  await fc.assert(
    fc.asyncProperty(gruppi, fc.constantFrom("sopra", "sotto"), async (g, dove) => {
      const somma = (righe: readonly (readonly [number, number])[], i: 0 | 1): number =>
        righe.reduce((s, x) => s + Math.round(x[i] * 100), 0) / 100;
      const righe = g.flatMap((voci, k): Riga[] => {
        const sue = voci.map(([a, b], n): Riga => [`0${k + 1}.0${n + 1}`, `Voce ${k} ${n}`, a, b]);
        const totale: Riga = [...FORME[dove](k + 1), somma(voci, 0), somma(voci, 1)];
        return dove === "sopra" ? [totale, ...sue] : [...sue, totale];
      });
      const r = await letto({ Spese: [CON_CODICE, ...righe] }, GIORNO);
      const tutte = g.flat();
      expect(spese(r)).toEqual([tutte.length, somma(tutte, 0).toFixed(2), somma(tutte, 1).toFixed(2)]);
    }),
    { numRuns: 60, seed: 20_261_130 },
  );
});
