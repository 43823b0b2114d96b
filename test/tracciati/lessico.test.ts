/** What the user says wins over what headings seem to say: by words, so that it holds on every page and in every file. */
import type { Scalare } from "../../src/base/griglia";
import { LESSICO_VUOTO, type Lessico, type ParolaColonna } from "../../src/tracciati/lessico";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { sectionOf } from "../../src/tracciati/rows";
import { griglia } from "../supporto/griglia";

const leggi = (righe: readonly (readonly Scalare[])[], lessico: Partial<Lessico>) => {
  const g = griglia(righe);
  const { mappature, rilievi } = recognise([g], {
    esercizio: 2023,
    lessico: { ...LESSICO_VUOTO, ...lessico },
  });
  return { mappature, rilievi, lette: mappature.map((m) => readPrints([{ g, m }])) };
};

const parola = (
  p: Partial<ParolaColonna> & Pick<ParolaColonna, "intestazione" | "campo">,
): ParolaColonna => ({
  struttura: "spese",
  ordinale: 1,
  invertita: false,
  ...p,
});

const TESTATA = ["Capitolo", "Descrizione", "Somme a disposizione", "Impegnato", "Ordinato"];
const VOCE = [10, "Carta", 100, 40, 25];

test("a heading of no known meaning is read once the user says what it is", () => {
  expect(leggi([TESTATA, VOCE], {}).mappature).toEqual([]);
  const { mappature, lette } = leggi([TESTATA, VOCE], {
    colonne: [
      parola({ intestazione: "SOMME A DISPOSIZIONE", campo: "previsioneAttuale" }),
      parola({ intestazione: "Ordinato", campo: "pagato" }),
    ],
  });
  expect(mappature[0]?.colonne.previsioneAttuale).toMatchObject({
    colonna: 3,
    indicata: true,
    perche: "«Somme a disposizione» è stato indicato a mano",
  });
  expect(lette[0]?.voci[0]?.importi.cassa?.valore?.toFixed()).toBe("25");
});

test.each<[string, ParolaColonna[], Record<string, number | undefined>]>([
  ["nothing said: none, they differ", [], { previsioneAttuale: undefined, impegnato: 4 }],
  [
    "the second column so headed",
    [parola({ intestazione: "Stanziamento", ordinale: 2, campo: "previsioneAttuale" })],
    { previsioneAttuale: 3, impegnato: 4 },
  ],
  [
    "the first one is to be left alone",
    [parola({ intestazione: "Stanziamento", campo: "ignora" })],
    { previsioneAttuale: 3, impegnato: 4 },
  ],
  [
    "a word said of entrate is none of spese",
    [parola({ struttura: "entrate", intestazione: "Stanziamento", campo: "ignora" })],
    { previsioneAttuale: undefined, impegnato: 4 },
  ],
])("of two columns headed alike: %s", (_, colonne, attese) => {
  const { mappature, rilievi } = leggi(
    [
      ["Capitolo", "Stanziamento", "Stanziamento", "Impegnato"],
      [10, 100, 200, 40],
    ],
    { colonne },
  );
  const trovate = Object.fromEntries(
    Object.keys(attese).map((c) => [c, mappature[0]?.colonne[c as "impegnato"]?.colonna]),
  );
  expect(trovate).toEqual(attese);
  // A doubt that the user has settled is a doubt no more.
  expect(rilievi.filter((r) => r.codice === "MAP-001")).toHaveLength(
    attese["previsioneAttuale"] === undefined ? 1 : 0,
  );
});

test("one word corrects every page of a print", () => {
  const pagina = (n: number) => [TESTATA, [n, "Voce", 100 * n, 40, 25], ["Totale", "", 100 * n, 40, 25]];
  const { lette } = leggi([...pagina(1), ...pagina(2), ...pagina(3)], {
    colonne: [parola({ intestazione: "Somme a disposizione", campo: "previsioneAttuale" })],
  });
  expect(lette.flatMap((l) => l.voci).map((v) => v.importi.previsioneAttuale?.valore?.toFixed())).toEqual([
    "100",
    "200",
    "300",
  ]);
});

test("a column with the opposite sign is turned, totals too, and a blank stays blank", () => {
  const { lette } = leggi(
    [
      ["Capitolo", "Stanziamento", "Impegnato"],
      [10, -100, 40],
      [20, "(50,00)", ""],
      [30, "", 5],
      ["Totale", -150, 45],
    ],
    { colonne: [parola({ intestazione: "Stanziamento", campo: "previsioneAttuale", invertita: true })] },
  );
  const previsioni = lette[0]?.voci.map((v) => v.importi.previsioneAttuale);
  expect(previsioni?.map((i) => i?.valore?.toFixed() ?? null)).toEqual(["100", "50", null]);
  expect(previsioni?.map((i) => i?.originale)).toEqual([-100, "(50,00)", ""]);
  expect(lette[0]?.totali[0]?.importi.previsioneAttuale?.valore?.toFixed()).toBe("150");
});

describe("section rows in the user's words", () => {
  const righe = (sezione: string, altra = "") => [
    ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
    ["MISSIONE 04"],
    [sezione],
    [10, "Carta", 100, 40],
    ...(altra ? [[altra], [20, "Penne", 10, 4]] : []),
  ];

  test.each([
    [
      "CENTRO DI COSTO 12 - Rossi Anna",
      "Centro di costo",
      "responsabile",
      { responsabile: "Rossi Anna", missione: 4 },
    ],
    ["CDC: Ragioneria", "cdc", "responsabile", { responsabile: "Ragioneria", missione: 4 }],
    [
      "ATTIVITÀ 2: Scuole",
      "attività",
      "programma",
      { programma: 2, missione: 4, denominazioneProgramma: "Scuole" },
    ],
    ["RAMO 7", "ramo", "missione", { missione: 7, programma: null }],
    ["PARTE 2 - Investimenti", "parte", "titolo", { titolo: 2 }],
    ["PROGRAMMA 9 dell'ente", "programma", "niente", { programma: null, missione: 4 }],
  ] as const)("«%s», where «%s» means %s", (sezione, parolaSezione, significa, attesa) => {
    const { lette } = leggi(righe(sezione), { sezioni: [{ parola: parolaSezione, significa }] });
    expect(lette[0]?.voci[0]).toMatchObject(attesa);
  });

  test("a word is whole: «ramo» says nothing of «RAMONDI 3»", () => {
    const { lette } = leggi(righe("RAMONDI 3"), { sezioni: [{ parola: "ramo", significa: "missione" }] });
    expect(lette[0]?.voci[0]).toMatchObject({ missione: 4 });
  });

  test("the responsabile holds for the programmi below, until another", () => {
    const { lette } = leggi(
      [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
        ["CDR Rossi"],
        ["MISSIONE 01 - PROGRAMMA 02"],
        [10, "Carta", 100, 40],
        ["MISSIONE 01 - PROGRAMMA 03"],
        [20, "Penne", 10, 4],
        ["CDR Verdi"],
        [30, "Colla", 10, 4],
      ],
      { sezioni: [{ parola: "CDR", significa: "responsabile" }] },
    );
    expect(lette[0]?.voci.map((v) => [v.programma, v.responsabile])).toEqual([
      [2, "Rossi"],
      [3, "Rossi"],
      [3, "Verdi"],
    ]);
  });
});

test("of a section row as long as a cell can be only the beginning counts", () => {
  const sezione = sectionOf(`PROGRAMMA 2: Scuole - RESP. Rossi${" ".repeat(32_000)}x`, 1, 1, null);
  expect(sezione).toMatchObject({ programma: 2, denominazione: "Scuole", responsabile: "Rossi" });
});
