/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { SEZIONI } from "../../src/app/vista/scelte-referto";
import { readLingua, salvaLingua } from "../../src/taskpane/lingua";
import {
  conSezione,
  formatTolleranza,
  readMissioni,
  readTolleranza,
  spostaSezione,
  tutteLeSezioni,
} from "../../src/taskpane/scelte-scritte";
import { INIZIALE, riduci, type Evento } from "../../src/taskpane/stato";
import { isGiaFatto } from "../../src/taskpane/viste";
import { giorno, OGGI, REFERTO, RICONOSCIUTO } from "./esempi";

test.each([
  ["0", "0"],
  [" 0,05 ", "0.05"],
  ["0,5", "0.5"],
  ["2 €", "2"],
  ["1.234,50", "1234.5"],
  ["1234", "1234"],
  ["0.05", null],
  ["1.5", null],
  ["-1", null],
  ["1,234", null],
  ["", null],
  ["poco", null],
])("tolerance «%s»", (testo, atteso) => {
  expect(readTolleranza(testo)?.toFixed() ?? null).toBe(atteso);
});

test.each(["0", "0,05", "1234,5"])("a tolerance of %s is shown as it is typed", (testo) => {
  const letta = readTolleranza(testo);
  expect(letta && formatTolleranza(letta)).toBe(testo);
});

test.each([
  ["20, 60, 99", [20, 60, 99]],
  ["99;20 20", [20, 99]],
  ["", []],
  [" , ", []],
  ["01", [1]],
  ["0", null],
  ["100", null],
  ["20, venti", null],
  ["-1", null],
  ["2.5", null],
])("missioni «%s»", (testo, attese) => {
  expect(readMissioni(testo)).toEqual(attese);
});

describe("the parts", () => {
  test("those written come first, the others are all there", () => {
    expect(tutteLeSezioni(["spese", "sintesi"])).toEqual([
      "spese",
      "sintesi",
      "entrate",
      "obiettivi",
      "responsabili",
      "confronto",
    ]);
    expect(tutteLeSezioni([])).toEqual(SEZIONI);
  });

  test.each([
    ["spese", true, ["sintesi", "entrate", "spese"]],
    ["sintesi", true, ["entrate", "sintesi"]],
    ["sintesi", false, ["entrate"]],
    ["spese", false, ["sintesi", "entrate"]],
  ] as const)("%s in: %s", (s, scritta, attese) => {
    expect(conSezione(["sintesi", "entrate"], s, scritta)).toEqual(attese);
  });

  test.each([
    ["entrate", -1, ["entrate", "sintesi", "spese"]],
    ["entrate", 1, ["sintesi", "spese", "entrate"]],
    ["sintesi", -1, ["sintesi", "entrate", "spese"]],
    ["spese", 1, ["sintesi", "entrate", "spese"]],
    ["confronto", -1, ["sintesi", "entrate", "spese"]],
  ] as const)("%s by %s", (s, verso, attese) => {
    expect(spostaSezione(["sintesi", "entrate", "spese"], s, verso)).toEqual(attese);
  });
});

describe("the language", () => {
  beforeEach(() => {
    window.localStorage.clear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each(["it", "en", "excel"] as const)("%s is kept", (lingua) => {
    salvaLingua("en");
    salvaLingua(lingua);
    expect(readLingua()).toBe(lingua);
  });

  test("what is not a language is as Excel", () => {
    window.localStorage.setItem("referto.lingua", "de");
    expect(readLingua()).toBe("excel");
  });

  test("a browser that keeps nothing is no fault", () => {
    jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(() => {
      salvaLingua("en");
    }).not.toThrow();
    expect(readLingua()).toBe("excel");
  });
});

const dopo = (...eventi: readonly Evento[]) => eventi.reduce(riduci, INIZIALE);

describe("the state", () => {
  test("a view of the header gives back the tab it was opened over, also twice", () => {
    const impostazioni: Evento = { tipo: "vista-scelta", vista: "impostazioni" };
    const stato = dopo({ tipo: "vista-scelta", vista: "obiettivi" }, impostazioni, impostazioni, {
      tipo: "vista-chiusa",
    });
    expect(stato.vista).toBe("obiettivi");
    expect(riduci(stato, { tipo: "vista-chiusa" })).toBe(stato);
  });

  test("a choice being kept leaves the verdict; kept, the verdict is the one judged again by it", () => {
    const inCorso = dopo(
      { tipo: "referto-fatto", referto: REFERTO, il: OGGI, ora: "10:32", pagine: 12 },
      { tipo: "impostazioni-iniziate" },
    );
    expect([inCorso.lavoro?.tipo, inCorso.referto]).toEqual(["impostazioni", REFERTO]);
    const referto = { ...REFERTO, deciso: true };
    const tenuta = riduci(inCorso, { tipo: "impostato", esito: RICONOSCIUTO, mossa: null, referto });
    expect([tenuta.lavoro, tenuta.referto, tenuta.riconosciuto]).toEqual([null, referto, RICONOSCIUTO]);
  });

  test("starting again keeps the language", () => {
    expect(dopo({ tipo: "lingua-scelta", lingua: "en" }, { tipo: "ricominciato" }).lingua).toBe("en");
  });
});

test("the last referto is the one just written, else the one that the workbook remembers, never a check alone", () => {
  const ultimo = {
    il: giorno("2023-01-20"),
    ora: null,
    al: giorno("2022-12-31"),
    verdetto: null,
    fogli: ["Referto"],
    cambiati: ["Spese"],
    pagine: 12,
  };
  const ricordato = { ...INIZIALE, riconosciuto: { ...RICONOSCIUTO, ultimo } };
  expect(isGiaFatto(INIZIALE)).toBe(false);
  expect(isGiaFatto(ricordato)).toBe(true);
  const controllato = riduci(ricordato, {
    tipo: "controllato",
    esito: ricordato.riconosciuto,
    referto: { ...REFERTO, soloControllo: true },
  });
  expect(controllato.riconosciuto?.ultimo).toBe(ultimo);
  const scritto = riduci(ricordato, {
    tipo: "referto-fatto",
    referto: REFERTO,
    il: OGGI,
    ora: "10:32",
    pagine: 12,
  });
  expect(scritto.riconosciuto?.ultimo).toEqual({
    il: OGGI,
    ora: "10:32",
    al: REFERTO.dataRiferimento,
    verdetto: REFERTO.verdetto,
    fogli: REFERTO.fogli,
    cambiati: [],
    pagine: 12,
  });
});
