/** The official lists as the project's own data: what a code stands for, and what the lists say by name. */
import { readFileSync } from "node:fs";
import {
  gruppoDelCodice,
  isGruppo,
  isProgramma,
  nomeMissione,
  nomeTitolo,
  programmiDi,
} from "../../src/bilancio/classificazione";
import { MISSIONI } from "../../src/bilancio/elenchi/missioni";
import { TITOLI_ENTRATE, TITOLI_SPESE } from "../../src/bilancio/elenchi/titoli";
import type { Parte } from "../../src/bilancio/voce";
import { conDatiReali, condiviso } from "../supporto/condivisi";

test.each<readonly [Parte, string, number, number, boolean]>([
  ["spese", "U.1.03.02.99.999", 1, 103, true],
  ["spese", "2.02.01.09.000", 2, 202, true],
  ["spese", "U.1.13.01.01.001", 1, 113, false],
  ["spese", "U.8.01.01.01.001", 8, 801, false],
  ["entrate", "E.1.01.04.01.001", 1, 104, true],
  ["entrate", "e.2.01.05.01.001", 2, 105, true],
  ["entrate", "E.1.01.09.01.001", 1, 109, false],
  ["entrate", "E.1.01.00.00", 1, 100, true],
  ["entrate", "E.1.04.00.00", 1, 400, false],
  ["entrate", "E.3.05.02.03.004", 3, 500, true],
  ["entrate", "E.9.03.01.01.001", 9, 300, false],
])("%s %s is titolo %i, group %i, in the list: %p", (parte, codice, titolo, gruppo, inElenco) => {
  expect(gruppoDelCodice(parte, codice)).toEqual({ titolo, gruppo });
  expect(isGruppo(parte, titolo, gruppo)).toBe(inElenco);
});

test("missioni, programmi and titoli by name", () => {
  expect(nomeMissione(12)).toBe("Diritti sociali, politiche sociali e famiglia");
  expect(nomeMissione(21)).toBeNull();
  expect(programmiDi(20)).toEqual([1, 2, 3]);
  expect(programmiDi(21)).toEqual([]);
  expect([isProgramma(1, 12), isProgramma(1, 13), isProgramma(21, 1)]).toEqual([true, false, false]);
  expect(nomeTitolo("spese", 4)).toBe("Rimborso di prestiti");
  expect(nomeTitolo("spese", 8)).toBeNull();
});

test("no name is empty, and no list has a hole in the numbers of a missione", () => {
  for (const elenco of [MISSIONI, TITOLI_ENTRATE, TITOLI_SPESE]) {
    for (const { nome, sotto } of Object.values(elenco)) {
      expect(nome).not.toBe("");
      expect(Object.values(sotto).every((n) => n !== "")).toBe(true);
    }
  }
  for (const missione of Object.keys(MISSIONI).map(Number)) {
    expect(programmiDi(missione)).toEqual(programmiDi(missione).map((_, i) => i + 1));
  }
});

conDatiReali("the lists beside the project", () => {
  const righe = (nome: string): string[][] =>
    readFileSync(condiviso("codici", nome), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((r) => r.split(";"));

  test("missioni and programmi are the same", () => {
    const attesi = righe("missioni_programmi.csv").map(([m, nome, p, programma]) => [
      Number(m),
      nome,
      Number(p),
      programma,
    ]);
    const nostri = Object.entries(MISSIONI).flatMap(([m, { nome, sotto }]) =>
      Object.entries(sotto).map(([p, programma]) => [Number(m), nome, Number(p), programma]),
    );
    expect(nostri).toEqual(attesi);
  });

  test.each([
    ["entrate_titoli_tipologie.csv", TITOLI_ENTRATE, 4],
    ["spese_titoli_macroaggregati.csv", TITOLI_SPESE, 4],
  ] as const)("%s is the same", (file, elenco, nomeIn) => {
    const attesi = righe(file).map((r) => [Number(r[0]), r[1], Number(r[2]), r[nomeIn]]);
    const nostri = Object.entries(elenco).flatMap(([t, { nome, sotto }]) =>
      Object.entries(sotto).map(([g, gruppo]) => [Number(t), nome, Number(g), gruppo]),
    );
    expect(nostri).toEqual(attesi);
  });

  test("every code of the real document is in the lists", () => {
    const fuori = righe("codici_del_seme.csv").flatMap(([codice = ""]) => {
      const parte = codice.startsWith("E") ? "entrate" : "spese";
      const { titolo, gruppo } = gruppoDelCodice(parte, codice);
      return isGruppo(parte, titolo, gruppo) ? [] : [codice];
    });
    expect(fuori).toEqual([]);
  });
});
