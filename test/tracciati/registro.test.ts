/** The ledger's law: every cell that is not blank is of one class, read is what is held, and figures do not vanish unsaid. */
import { CALCOLATA } from "../../src/base/calcolo";
import fc from "fast-check";
import { isVuoto, valoreIn, type Griglia } from "../../src/base/griglia";
import { parseIntervallo } from "../../src/base/posizione";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { CLASSI } from "../../src/tracciati/registro/classi";
import { heldByIndicatore, heldByTotale, heldByVoce } from "../../src/tracciati/registro/lette";
import { record } from "../../src/tracciati/registro/registra";
import { foglioCasuale } from "../supporto/griglie-casuali";
import { griglia, SPESE_INTESTAZIONI } from "../supporto/griglia";
import { leggiGriglie, type LettoDaGriglie } from "../supporto/leggi-griglie";
import { detti as inParole } from "../supporto/detto";
import { cellaDi } from "../../src/base/rilievo";

const piene = (g: Griglia): number => g.valori.flat().filter((v) => !isVuoto(v)).length;

function checkSums(griglie: readonly Griglia[], l: LettoDaGriglie): void {
  for (const g of griglie) {
    const c = l.copertura.find((x) => x.foglio === g.foglio);
    expect(c?.piene).toBe(piene(g));
    expect(CLASSI.reduce((n, classe) => n + (c?.[classe] ?? 0), 0)).toBe(c?.piene);
    expect(c?.zone.reduce((n, z) => n + z.celle, 0)).toBe(c?.nonLette);
  }
}

test("random sheets: the classes add up to the cells that are not blank, and the zones to those not read", () => {
  fc.assert(
    fc.property(foglioCasuale, ({ griglia: g }) => {
      checkSums([g], leggiGriglie([g]));
    }),
    { numRuns: 150, seed: 11 },
  );
});

test("random sheets: read is no more than what voci and indicators hold, and no cell is counted twice", () => {
  fc.assert(
    fc.property(foglioCasuale, ({ griglia: g }) => {
      const l = leggiGriglie([g]);
      const tenute = [...l.voci.flatMap(heldByVoce), ...l.indicatori.flatMap(heldByIndicatore)].filter(
        (p) => !isVuoto(valoreIn(g, p.riga, p.colonna)),
      );
      const diverse = new Set(tenute.map((p) => `${p.riga} ${p.colonna}`)).size;
      expect(l.copertura[0]?.lette ?? 0).toBeLessThanOrEqual(diverse);
    }),
    { numRuns: 150, seed: 12 },
  );
});

const TESTATA = ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato", "Pagato"];
const righe = Array.from({ length: 6 }, (_, i) => [10_111 + i, `SPESA ${i}`, 1000 + i, 600 + i, 300 + i]);

/** The rows whose figures are in no object of the domain. */
function persi(g: Griglia, l: LettoDaGriglie): number[] {
  const tenuti = new Set(
    [...l.voci.flatMap(heldByVoce), ...l.totali.flatMap(heldByTotale)].map((p) => `${p.riga} ${p.colonna}`),
  );
  return g.valori.flatMap((r, i) =>
    i > 0 &&
    r.some((v, j) => typeof v === "number" && j >= 2 && !tenuti.has(`${g.riga + i} ${g.colonna + j}`))
      ? [g.riga + i]
      : [],
  );
}

/** The rows that findings name, alone or within a range that a zone gives. */
function detti(l: LettoDaGriglie): Set<number> {
  const dette = new Set<number>();
  const [copertura] = l.copertura;
  for (const r of l.rilievi) {
    const p = cellaDi(r);
    if (!p) continue;
    dette.add(p.riga);
    for (const z of copertura?.zone ?? []) {
      const i = parseIntervallo(z.intervallo);
      // A column is named at its heading, right above its zone.
      if (
        i &&
        p.colonna >= i.colonna &&
        p.colonna <= i.ultimaColonna &&
        (p.riga === i.riga || p.riga === i.riga - 1)
      )
        for (let x = i.riga; x <= i.ultimaRiga; x++) dette.add(x);
    }
  }
  return dette;
}

describe("a reader that loses something is found out", () => {
  const g = griglia([TESTATA, ...righe]);

  test("the whole reading loses nothing and has nothing to say", () => {
    const l = leggiGriglie([g]);
    expect(persi(g, l)).toEqual([]);
    expect(l.rilievi).toEqual([]);
    expect(l.copertura[0]).toMatchObject({ lette: 30, testate: 5, nonLette: 0 });
  });

  test("a row dropped: it is left, and said", () => {
    const l = leggiGriglie([g], undefined, [], (d) => ({ ...d, voci: d.voci.filter((v) => v.riga !== 4) }));
    expect(persi(g, l)).toEqual([4]);
    expect(l.copertura[0]?.nonLette).toBe(5);
    expect([...detti(l)]).toContain(4);
  });

  test("a column dropped: it is left, and said", () => {
    const l = leggiGriglie([g], undefined, [], (d) => ({
      ...d,
      voci: d.voci.map((v) => {
        const importi = { ...v.importi };
        delete importi.cassa;
        return { ...v, importi };
      }),
    }));
    expect(persi(g, l)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(l.copertura[0]?.nonLette).toBe(6);
    for (const riga of persi(g, l)) expect([...detti(l)]).toContain(riga);
  });
});

test("a hidden sheet has a line and a note with its reason; a blank one a line", () => {
  const g = griglia([["Prova", 12]], "Vecchio");
  const niente = {
    guida: SENZA_GUIDA,
    mappature: [],
    scartate: [],
    voci: [],
    totali: [],
    indicatori: [],
    rilievi: [],
    calcolo: CALCOLATA,
  };
  const { copertura, rilievi } = record(
    [
      { nome: "Vecchio", griglia: g, saltato: "nascosto" },
      { nome: "Foglio5", griglia: null, saltato: null },
    ],
    niente,
  );
  expect(copertura).toMatchObject([
    { foglio: "Vecchio", piene: 2, nonLette: 2, zone: [{ perche: "foglio nascosto" }] },
    { foglio: "Foglio5", piene: 0, zone: [] },
  ]);
  expect(inParole(rilievi).map((r) => [r.codice, r.gravita, r.foglio])).toEqual([
    ["MAP-014", "nota", "Vecchio"],
  ]);
});

const voce = [1, "01", "Verdi Anna", 1, "U.1.03.02.15.999", 10111, 1, "STIPENDI", 100, 120, 60, 60, 30];

test.each([
  ["a legend", [["Leggenda"], ["Le cifre sono in euro."], ["Aggiornare prima dell'invio."]]],
  [
    "a list of abbreviations",
    [
      ["Sigla", "Significato"],
      ["CDR", "Centro di responsabilità"],
    ],
  ],
  [
    "an index with its pages",
    [
      ["Entrate", 3],
      ["Spese", 9],
      ["Obiettivi", 14],
    ],
  ],
  ["a logo's caption", [["Comune di Prova"]]],
  ["the years of the plan", [["Triennio", 2023, 2024, 2025]]],
])("%s is not said", (_, altro) => {
  const l = leggiGriglie([griglia([SPESE_INTESTAZIONI, voce], "Spese"), griglia(altro, "Altro")]);
  expect(l.rilievi.filter((r) => r.dove?.foglio === "Altro")).toEqual([]);
  expect(l.copertura.find((c) => c.foglio === "Altro")?.nonLette).toBeGreaterThan(0);
});

test.each([
  [
    "objectives without headings",
    [
      ["Asfaltare via Roma", "Neri Ugo", 10, 4],
      ["Aprire lo sportello", "Verdi Anna", 3, 3],
    ],
    "valori sotto nessuna intestazione",
  ],
  [
    "a plan without indicators and results",
    [
      ["Che cosa si fa", "Traguardo", "Responsabile"],
      ["Pulizia dei parchi", 12, "Verdi Anna"],
      ["Potatura dei viali", 40, "Neri Ugo"],
    ],
    "il risultato",
  ],
  [
    "spese without impegni",
    [
      ["Capitolo", "Oggetto", "Stanziamento"],
      [10111, "CANCELLERIA", 10_000.5],
      [10112, "TELEFONO", 5200],
    ],
    "manca",
  ],
])("%s: said, with what they resemble and what is missing", (_, altro, parole) => {
  const l = leggiGriglie([griglia([SPESE_INTESTAZIONI, voce], "Spese"), griglia(altro, "Altro")]);
  const detti = inParole(l.rilievi).filter((r) => r.foglio === "Altro");
  expect(detti.length).toBeGreaterThan(0);
  expect(detti.every((r) => r.gravita === "avviso")).toBe(true);
  expect(detti.map((r) => r.messaggio).join(" ")).toContain(parole);
});

test("a column of figures under an unknown heading is said at its heading; words, codes and residui are not", () => {
  const l = leggiGriglie([
    griglia([
      [...TESTATA, "Voce straordinaria", "Annotazioni dell'ufficio", "Cod. SIOPE", "Residui"],
      ...righe.map((r) => [...r, 12.5, "da vedere", 1030, 7.5]),
    ]),
  ]);
  expect(inParole(l.rilievi).map((r) => [r.codice, r.gravita, r.cella])).toEqual([
    ["MAP-010", "avviso", "F1"],
  ]);
  expect(l.copertura[0]).toMatchObject({ fuoriAmbito: 6 });
});

const parole = Array.from({ length: 250 }, (_, i) => [`Considerato il verbale della seduta numero ${i}`]);

test.each([
  [
    "figures with a name",
    [
      ["Quota parte A", 100.5],
      ["Quota parte B", 120.25],
    ],
  ],
  [
    "headings that lack a result",
    [
      ["Indicatore", "Target"],
      ["N. controlli", 12],
      ["N. incontri", 4],
    ],
  ],
])("%s are data, however far down the words of a sheet in which nothing was read", (_, sotto) => {
  const g = griglia([...parole, ...sotto], "Appunti");
  expect(leggiGriglie([g]).rilievi.map((r) => [r.codice, cellaDi(r)?.foglio])).toEqual([
    ["MAP-011", "Appunti"],
  ]);
  expect(leggiGriglie([griglia(parole, "Appunti")]).rilievi).toEqual([]);
});
