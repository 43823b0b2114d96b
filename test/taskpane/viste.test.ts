import { parseIndirizzo } from "../../src/base/posizione";
import { INIZIALE, riduci } from "../../src/taskpane/stato";
import { gruppiDi, originaData, mira, primaCella, rilieviDi, verdettoDi } from "../../src/taskpane/viste";
import { REFERTO, RICONOSCIUTO, rilievo, tabella } from "./esempi";

const UNO = { indicatori: 1, obiettivi: 1 };

describe("the verdict", () => {
  test.each([
    ["errors come first", REFERTO, { errori: 2, avvisi: 1, note: 1, mancati: UNO, tono: "errore" }],
    [
      "missed targets alone",
      { ...REFERTO, rilievi: [rilievo("nota")] },
      { errori: 0, mancati: UNO, tono: "avviso" },
    ],
    [
      "two of one objective",
      { ...REFERTO, target: [...REFERTO.target, ...REFERTO.target] },
      { mancati: { indicatori: 2, obiettivi: 1 } },
    ],
    [
      "warnings alone",
      { ...REFERTO, rilievi: [rilievo("avviso")], target: [] },
      { errori: 0, avvisi: 1, tono: "avviso" },
    ],
    [
      "all well",
      { ...REFERTO, rilievi: [], target: [] },
      { errori: 0, mancati: { indicatori: 0, obiettivi: 0 }, tono: "buono" },
    ],
    [
      "no indicator is not «none missed»",
      { ...REFERTO, indicatori: 0, target: [] },
      { mancati: null, tono: "errore" },
    ],
  ])("%s", (_, referto, atteso) => {
    expect(verdettoDi(referto)).toMatchObject(atteso);
  });

  test("the findings of one severity keep their order", () => {
    expect(rilieviDi(REFERTO, "errore").map((r) => r.cella)).toEqual(["N40", "M112"]);
  });
});

describe("where a finding points", () => {
  test.each([
    ["its cell", rilievo("errore", "N40"), { foglio: "Spese", riga: 40, colonna: 14 }],
    ["the top of its sheet", rilievo("errore", null), { foglio: "Spese", riga: 1, colonna: 1 }],
    ["nowhere", rilievo("errore", null, { foglio: null }), null],
  ])("%s", (_, r, atteso) => {
    expect(mira(r)).toEqual(atteso);
  });

  test("a table's first cell", () => {
    expect(primaCella(tabella({ intervallo: "C4:N9" }))).toEqual({ foglio: "Spese", riga: 4, colonna: 3 });
    expect(primaCella(tabella({ intervallo: "AA2" }))).toEqual({ foglio: "Spese", riga: 2, colonna: 27 });
  });

  test.each([
    ["$B$7", { riga: 7, colonna: 2 }],
    ["xfd1048576", { riga: 1_048_576, colonna: 16_384 }],
    ["A0", null],
    ["A1:B2", null],
    ["", null],
  ])("address %s", (testo, atteso) => {
    expect(parseIndirizzo(testo)).toEqual(atteso);
  });
});

test("the tables are grouped, and what was not found is there too", () => {
  const gruppi = gruppiDi({
    ...RICONOSCIUTO,
    tabelle: [tabella({ righe: 10 }), tabella({ righe: 5, confidenza: 0.5 })],
  });
  expect(gruppi.map((g) => [g.struttura, g.tabelle.length, g.righe, g.daVerificare])).toEqual([
    ["entrate", 0, 0, false],
    ["spese", 2, 15, true],
    ["obiettivi", 0, 0, false],
  ]);
});

test("a date is the workbook's however it is written, until it is another", () => {
  const letto = riduci(INIZIALE, { tipo: "riconosciuto", esito: RICONOSCIUTO });
  const scritto = (testo: string) => riduci(letto, { tipo: "data-scritta", testo });
  expect(originaData(letto)).toBe("trovata");
  expect(originaData(scritto("30.6.23"))).toBe("trovata");
  expect(originaData(scritto("31/12/2023"))).toBeNull();
  expect(originaData(scritto(""))).toBeNull();
  expect(originaData(INIZIALE)).toBeNull();
});

test("where the workbook gives no date, it is said until one is typed", () => {
  const letto = riduci(INIZIALE, { tipo: "riconosciuto", esito: { ...RICONOSCIUTO, data: null } });
  expect(originaData(letto)).toBe("non-trovata");
  expect(originaData(riduci(letto, { tipo: "data-scritta", testo: "3" }))).toBeNull();
});
