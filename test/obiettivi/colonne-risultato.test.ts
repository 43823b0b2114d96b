/** The columns beside the result: the day when it was done, the grade that was declared. */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { motivoInParole } from "../../src/obiettivi/motivo";
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { indicatore, type Scritta } from "../supporto/indicatore";
import { detti } from "../supporto/detto";

const data = parseDataIso("2023-12-31");
if (!data) throw new Error("the date");

const cella = (c: Scritta, colonna: number) => {
  const posizione = { foglio: "Obiettivi", riga: 2, colonna };
  return typeof c === "object"
    ? { posizione, ...c }
    : { posizione, valore: c, testo: String(c), formato: "General" };
};

interface Colonne {
  readonly scadenza?: Scritta;
  readonly effettiva?: Scritta;
  readonly grado?: Scritta;
}

const giudicato = (target: Scritta, raggiunto: Scritta, { scadenza, effettiva, grado }: Colonne): Giudizio =>
  giudica(
    indicatore(target, raggiunto, "Adozione del piano", {
      scadenza: scadenza === undefined ? null : cella(scadenza, 16),
      dataEffettiva: effettiva === undefined ? null : cella(effettiva, 17),
      gradoDichiarato: grado === undefined ? null : cella(grado, 18),
    }),
    { dataRiferimento: data, esercizio: 2023 },
  );

const tipata = (valore: number): Scritta => ({ valore, formato: "dd/mm/yyyy", testo: "" });

describe("the day when it was done", () => {
  test.each<readonly [Scritta, Scritta, Colonne, string, number | null]>([
    ["SI", "SI", { scadenza: "31/05/2023", effettiva: "20/06/2023" }, "raggiunto in ritardo", 20],
    ["SI", "SI", { scadenza: "31/05/2023", effettiva: "30/05/2023" }, "raggiunto", null],
    ["SI", "SI", { scadenza: tipata(45077), effettiva: tipata(45097) }, "raggiunto in ritardo", 20],
    ["SI", "concluso", { scadenza: "maggio", effettiva: "1 giugno 2023" }, "raggiunto in ritardo", 1],
    ["entro il 31/05/2023", "raggiunto", { effettiva: "20/06/2023" }, "raggiunto in ritardo", 20],
    ["entro il 31/05/2023", "", { effettiva: "20/06/2023" }, "raggiunto in ritardo", 20],
    ["entro il 31/05/2023", "", { effettiva: "in corso" }, "non raggiunto", null],
    ["", "", { scadenza: "31/05/2023", effettiva: "28/05/2023" }, "raggiunto", null],
    ["", "100%", { scadenza: "31/05/2023", effettiva: "28/06/2023" }, "raggiunto in ritardo", 28],
    ["12", "15", { scadenza: "31/05/2023", effettiva: "02/06/2023" }, "raggiunto in ritardo", 2],
    // what was not reached was not reached late either
    ["12", "9", { scadenza: "31/05/2023", effettiva: "02/06/2023" }, "non raggiunto", null],
    ["SI", "NO", { scadenza: "31/05/2023", effettiva: "02/06/2023" }, "non raggiunto", null],
    // a day says nothing of how many
    ["12", "", { effettiva: "02/05/2023" }, "non rilevato", null],
    ["SI", "SI", { scadenza: "31/05/2023", effettiva: "n.d." }, "raggiunto", null],
    ["SI", "SI", { effettiva: "15/11/2023" }, "raggiunto", null],
  ])("target %j, raggiunto %j, %j → %s", (target, raggiunto, colonne, esito, giorni) => {
    const g = giudicato(target, raggiunto, colonne);
    expect([g.esito, g.giorniRitardo]).toEqual([esito, giorni]);
    if (giorni !== null) expect(g.avanzamento?.toFixed()).toBe("1");
  });

  test("is said in the reading, and no longer asked for", () => {
    const g = giudicato("entro il 31/05/2023", "SI", { effettiva: "20/05/2023" });
    expect(letturaInParole(g, "it")).toBe("entro il 31/05/2023; dichiarato SI, data effettiva 20/05/2023");
    expect(motivoInParole(g.motivo, "it")).toBe("fatto il 20/05/2023, nei termini");
    expect(g.rilievi).toEqual([]);
  });

  test("what cannot be read as a day, or does not exist, is said at its cell", () => {
    const codici = (effettiva: string) =>
      detti(giudicato("entro il 31/05/2023", "SI", { effettiva }).rilievi).map((r) => [r.codice, r.cella]);
    expect(codici("vedi atti")).toContainEqual(["OBI-006", "Q2"]);
    expect(codici("31/04/2023")).toContainEqual(["OBI-003", "Q2"]);
    expect(codici("10/02/2024")).toContainEqual(["OBI-004", "Q2"]);
  });
});

describe("a declared grade", () => {
  test.each<readonly [Scritta, Scritta, Colonne, string, string | null]>([
    // beside a result it does not judge
    ["12", "9", { grado: "100%" }, "non raggiunto", "0.75"],
    ["90%", "92%", { grado: "50%" }, "raggiunto", "1.0222"],
    // alone it is a declared progress, also against a percentage
    ["12", "", { grado: "75%" }, "non raggiunto", "0.75"],
    ["12", "", { grado: "100%" }, "raggiunto", "1"],
    ["80%", "", { grado: "90%" }, "non raggiunto", "0.9"],
    ["80%", "", { grado: { valore: 1, formato: "0%", testo: "100%" } }, "raggiunto", "1"],
    ["SI", "n.d.", { grado: 0.4 }, "non raggiunto", "0.4"],
    ["SI", "", { grado: 100 }, "raggiunto", "1"],
    ["30/09/2023", "", { grado: "60" }, "non raggiunto", "0.6"],
    ["", "", { scadenza: "30/09/2023", grado: "60%" }, "non raggiunto", "0.6"],
    ["12", "", { grado: "3 su 4" }, "non raggiunto", "0.75"],
    ["12", "", { grado: "raggiunto" }, "raggiunto", "1"],
    ["12", "", { grado: "in corso" }, "non raggiunto", null],
    ["12", "", { grado: "-" }, "non rilevato", null],
  ])("target %j, raggiunto %j, %j → %s, %s", (target, raggiunto, colonne, esito, avanzamento) => {
    const g = giudicato(target, raggiunto, colonne);
    expect([g.esito, g.avanzamento?.toFixed() ?? null]).toEqual([esito, avanzamento]);
  });

  test("is said as what it is, and data are not asked for", () => {
    const g = giudicato("12", "", { grado: "75%" });
    expect([letturaInParole(g, "it"), g.rilievi]).toEqual(["almeno 12; grado dichiarato del 75%", []]);
  });
});
