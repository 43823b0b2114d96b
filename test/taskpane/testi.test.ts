import type { CodiceGuasto } from "../../src/app/porte/cartella";
import { PERCHE_NON_FIRMA } from "../../src/controlli/firma";
import { en } from "../../src/taskpane/testi/en";
import { FIRMA_EN } from "../../src/taskpane/testi/firma-en";
import { FIRMA_IT } from "../../src/taskpane/testi/firma-it";
import { GIRO_EN } from "../../src/taskpane/testi/giro-en";
import { GIRO_IT } from "../../src/taskpane/testi/giro-it";
import { it as italiano } from "../../src/taskpane/testi/it";
import { caricaTesti, scegliTesti } from "../../src/taskpane/testi/scegli";
import { giorno } from "./esempi";

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

test("the English pane has one word for what it makes, and Referto is who makes it", () => {
  const parole = (x: unknown): string[] =>
    typeof x === "string" ? [x] : typeof x === "object" && x !== null ? Object.values(x).flatMap(parole) : [];
  expect(parole(en).filter((p) => /\breferto\b/.test(p))).toEqual([]);
});

test("dates are written out by Intl, and do not shift with the time zone", () => {
  expect(italiano.refertoAl(giorno("2023-06-30"))).toBe("Referto al 30 giugno 2023");
  expect(en.refertoAl(giorno("2023-12-31"))).toBe("Report at 31 December 2023");
});

describe.each([italiano, en])("$lingua", (testi) => {
  const codici: readonly CodiceGuasto[] = [
    "occupato",
    "modifica-in-corso",
    "foglio-protetto",
    "cartella-protetta",
    "protezione-ferma",
    "altra-cartella",
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

test.each<[string, object, object]>([
  ["the pane", en, italiano],
  ["the round trip", GIRO_EN, GIRO_IT],
  ["signing", FIRMA_EN, FIRMA_IT],
])("the two languages say the same things: %s", (_, inglese, italiane) => {
  expect(Object.keys(inglese).sort()).toEqual(Object.keys(italiane).sort());
});

test.each(["it", "en"] as const)(
  "in %s every reason for which nothing is signed has words of its own",
  (lingua) => {
    const parole = PERCHE_NON_FIRMA.map((perche) =>
      (lingua === "it" ? italiano : en).problema({ tipo: "non-firma", perche }),
    );
    expect(new Set(parole).size).toBe(PERCHE_NON_FIRMA.length);
  },
);
