/** Tables that the user points at: just those cells, read so; around them recognition goes on as usual. */
import type { Scalare } from "../../src/base/griglia";
import { parseIntervallo } from "../../src/base/posizione";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import type { TabellaIndicata } from "../../src/tracciati/indicata";
import { readVoci } from "../../src/tracciati/read-voci";
import { recognise } from "../../src/tracciati/recognise";
import { findPointed, type IndicataSalvata } from "../../src/tracciati/ritrova-indicata";
import { griglia } from "../supporto/griglia";
import { detti } from "../supporto/detto";

const RIGHE: readonly (readonly Scalare[])[] = [
  ["Uscite dell'anno"],
  ["c1", "c2", "c3", "c4"],
  [10, "Carta", 100, 40],
  [20, "Penne", 50, ""],
  [30, "Colla", 7, 1],
  [""],
  ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
  [99, "Altro", 5, 5],
];

const indicata = (intervallo: string, altro: Partial<TabellaIndicata> = {}): TabellaIndicata => ({
  struttura: "spese",
  intervallo: {
    foglio: "Foglio1",
    riga: 0,
    colonna: 0,
    ultimaRiga: 0,
    ultimaColonna: 0,
    ...parseIntervallo(intervallo),
  },
  righeTestata: 1,
  colonne: { capitolo: 1, descrizione: 2, previsioneAttuale: 3, impegnato: 4 },
  ...altro,
});

function leggi(indicate: readonly TabellaIndicata[], righe = RIGHE) {
  const g = griglia(righe);
  const { mappature, rilievi } = recognise([g], SENZA_GUIDA, indicate);
  return { rilievi, capitoli: mappature.map((m) => readVoci(g, m).voci.map((v) => v.capitolo)) };
}

test("is read as said, in its place among those that are recognised", () => {
  expect(leggi([]).capitoli).toEqual([["99"]]);
  expect(leggi([indicata("A2:D5")])).toEqual({ capitoli: [["10", "20", "30"], ["99"]], rilievi: [] });
});

test("a blank in it is no number", () => {
  const g = griglia(RIGHE);
  const [m] = recognise([g], SENZA_GUIDA, [indicata("A2:D5")]).mappature;
  expect(m && readVoci(g, m).voci[1]?.importi.movimentato).toMatchObject({ forma: "vuoto", valore: null });
});

test("rows right below it are offered, and not read", () => {
  const { capitoli, rilievi } = leggi([indicata("A2:D3")]);
  expect(capitoli).toEqual([["10"], ["99"]]);
  expect(detti(rilievi).map((r) => [r.codice, r.gravita, r.cella, r.messaggio])).toEqual([
    [
      "MAP-007",
      "avviso",
      "A4",
      "Le righe 4–5 sono sotto la tabella indicata a mano (A2:D3) e le somigliano: non lette.",
    ],
  ]);
});

test("a range said to be nothing is not read, even where it looks like a table", () => {
  expect(leggi([indicata("A7:D8", { struttura: "nessuna" })]).capitoli).toEqual([]);
});

describe("found again in the workbook of now", () => {
  const salvata: IndicataSalvata = {
    nome: "Referto_indicata_1",
    struttura: "spese",
    foglio: "Foglio1",
    intervallo: "A2:D5",
    righeTestata: 1,
    colonne: { capitolo: 1, impegnato: 4 },
    testata: ["c1", "c2", "c3", "c4"],
  };
  const dove = (intervallo: string) => ({ ...indicata(intervallo).intervallo });
  const ritrova = (nomi: Parameters<typeof findPointed>[1], righe = RIGHE, s = salvata) => {
    const { tabelle, rilievi } = findPointed([s], nomi, [griglia(righe)]);
    return { dove: tabelle.map((t) => t.intervallo), rilievi: rilievi.map((r) => [r.codice, r.gravita]) };
  };

  test("by its name, wherever Excel has moved it", () => {
    expect(ritrova([{ nome: "REFERTO_INDICATA_1", dove: dove("A3:D6") }])).toEqual({
      dove: [dove("A3:D6")],
      rilievi: [],
    });
  });

  test.each([
    ["deleted", []],
    ["#REF!", [{ nome: "Referto_indicata_1", dove: null }]],
  ])("by its headings where the name is %s, and said so", (_, nomi) => {
    const righe = [["una riga in più"], ...RIGHE];
    expect(ritrova(nomi, righe)).toEqual({ dove: [dove("A3:D6")], rilievi: [["MAP-006", "nota"]] });
  });

  test("not found: said, and nothing is read in its place", () => {
    expect(ritrova([], [["altro"]])).toEqual({ dove: [], rilievi: [["MAP-006", "avviso"]] });
    expect(ritrova([], RIGHE, { ...salvata, righeTestata: 0, testata: ["", "", "", ""] })).toEqual({
      dove: [],
      rilievi: [["MAP-006", "avviso"]],
    });
  });
});
