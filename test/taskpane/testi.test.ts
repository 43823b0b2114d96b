import type { CodiceGuasto } from "../../src/app/cartella";
import { en } from "../../src/taskpane/testi/en";
import { it as italiano } from "../../src/taskpane/testi/it";
import { caricaTesti, scegliTesti } from "../../src/taskpane/testi/scegli";
import type { Verdetto } from "../../src/taskpane/viste";
import { giorno } from "./esempi";

const v = (errori: number, mancati: readonly [number, number] | null, avvisi = 0, note = 0): Verdetto => ({
  errori,
  mancati: mancati && { indicatori: mancati[0], obiettivi: mancati[1] },
  avvisi,
  note,
  tono: "buono",
});

test("until the words of a language are there, the pane speaks Italian", () => {
  expect(scegliTesti("en-US").lingua).toBe("it");
});

test.each([
  ["it-IT", "it"],
  ["en-US", "en"],
  ["en", "en"],
  ["de-DE", "it"],
  ["", "it"],
  ["enm-GB", "it"],
])("Office in %s speaks %s", async (lingua, atteso) => {
  await caricaTesti(lingua);
  expect(scegliTesti(lingua).lingua).toBe(atteso);
});

describe("the verdict in words", () => {
  test.each([
    [v(2, [6, 5]), "6 indicatori mancati in 5 obiettivi, 2 errori da vedere prima di firmare."],
    [v(1, [1, 1]), "1 indicatore mancato in 1 obiettivo, 1 errore da vedere prima di firmare."],
    [v(0, [0, 0]), "Nessun indicatore mancato, nessun errore."],
    [v(0, null), "Nessun indicatore da giudicare, nessun errore."],
    [
      v(1234, [20_000, 9_000]),
      "20.000 indicatori mancati in 9.000 obiettivi, 1.234 errori da vedere prima di firmare.",
    ],
  ])("%j", (verdetto, atteso) => {
    expect(italiano.verdetto(verdetto)).toBe(atteso);
  });

  test("in English too", () => {
    expect(en.verdetto(v(2, [6, 1]))).toBe(
      "6 indicators missed in 1 objective, 2 errors to look at before signing.",
    );
    expect(en.verdetto(v(0, [0, 0]))).toBe("No indicator missed, no errors.");
  });

  test("what else was found", () => {
    expect(italiano.altriRilievi(v(0, null, 1, 2))).toBe("1 avviso, 2 note");
    expect(italiano.altriRilievi(v(0, null))).toBe("nessun avviso, nessuna nota");
    expect(en.altriRilievi(v(0, null, 1, 0))).toBe("1 warning, no notes");
  });
});

test("dates are written out by Intl, and do not shift with the time zone", () => {
  expect(italiano.refertoAl(giorno("2023-06-30"))).toBe("Referto al 30 giugno 2023");
  expect(en.refertoAl(giorno("2023-12-31"))).toBe("Referto at 31 December 2023");
});

describe.each([italiano, en])("$lingua", (testi) => {
  const codici: readonly CodiceGuasto[] = [
    "occupato",
    "modifica-in-corso",
    "foglio-protetto",
    "cartella-protetta",
    "troppo-grande",
    "connessione",
    "foglio-sparito",
    "funzione-assente",
    "interrotto",
    "incompleto",
    "scelte-cambiate",
    "fogli-cambiati",
    "parte-assente",
    "sconosciuto",
  ];

  test("every fault has its own words", () => {
    const parole = codici.map((c) => testi.guasto(c));
    expect(new Set(parole).size).toBe(codici.length);
    expect(parole.every((p) => p.length > 10)).toBe(true);
  });

  test("every problem says what to do, and never speaks of the command line", () => {
    for (const p of [
      { tipo: "nessuna-tabella", nonLetti: [] },
      { tipo: "data-assente" },
      { tipo: "data-impossibile", valore: "31/06/2023" },
    ] as const) {
      expect(testi.problema(p)).toMatch(/\S.{20}/);
      expect(testi.problema(p)).not.toContain("--");
    }
  });

  test("a field it does not know is called by its key", () => {
    expect(testi.campo("impegnato")).not.toBe("");
    expect(testi.campo("campoNuovo")).toBe("campoNuovo");
  });
});

test("the two languages say the same things", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(italiano).sort());
});
