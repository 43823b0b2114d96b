/**
 * What the workbook knows of its last referto, opened again by anyone: custom XML parts travel with the file,
 * learn.microsoft.com/javascript/api/excel/excel.customxmlpart.
 */
import { parseMemoria, toStato } from "../../src/app/memoria/leggi-stato";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { riconosci, type EsitoRiconoscimento } from "../../src/app/vista/riconosci";
import { segna } from "../../src/app/referto/segna";
import { ultimoReferto } from "../../src/app/vista/ultimo-referto";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera, RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const CARTELLA = cartellaDiRighe({
  Spese: [
    ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato", "Pagato"],
    [10, "Carta", 100, 40, 50],
    [20, "Penne", 50, 20, 10],
  ],
  Entrate: [
    ["Capitolo", "Descrizione", "Previsione attuale", "Accertato"],
    [1, "Diritti", 150, 90],
  ],
  Appunti: [["da vedere"]],
});

/** Saves, closes and opens again, as another person would. */
function riapri(): void {
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
}

const letto = async (): Promise<EsitoRiconoscimento["ultimo"]> => (await conCartella(riconosci)).ultimo;

const foglio = (nome: string, fai: (f: Excel.Worksheet) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    fai(context.workbook.worksheets.getItem(nome));
    await context.sync();
  });

test("before any there is none; a check alone is none", async () => {
  host = openWorkbook(CARTELLA);
  expect(await letto()).toBeNull();
  await genera({ soloControlli: true });
  expect(await letto()).toBeNull();
});

describe("opened again", () => {
  beforeEach(async () => {
    host = openWorkbook(CARTELLA);
    await genera();
    riapri();
  });

  test("it says the day, the reference date and the sheets, and that nothing has changed", async () => {
    const ultimo = await letto();
    expect(ultimo).toMatchObject({ il: "2023-07-14", al: "2023-06-30", cambiati: [] });
    expect(ultimo?.fogli[0]).toBe("Referto");
    expect(ultimo?.fogli).toContain("Referto Controlli");
  });

  test.each<[string, string, (f: Excel.Worksheet) => void, readonly string[]]>([
    ["an amount of a table", "Spese", (f) => (f.getRange("D2").values = [[41]]), ["Spese"]],
    ["a sheet that holds no table", "Appunti", (f) => (f.getRange("A1").values = [["visto"]]), []],
    ["the look of a cell", "Spese", (f) => (f.getRange("H40").format.fill.color = "#FFFF00"), []],
    ["the name of a sheet", "Spese", (f) => (f.name = "Uscite"), []],
    [
      "a sheet taken away",
      "Entrate",
      (f) => {
        f.delete();
      },
      ["Entrate"],
    ],
  ])("then changes %s", async (_, nome, fai, atteso) => {
    await foglio(nome, fai);
    riapri();
    expect((await letto())?.cambiati).toEqual(atteso);
  });

  test("marks in the source sheets change no value", async () => {
    await conCartella((c) => segna(c, RICHIESTA, { mancati: false, rilievi: true }));
    expect((await letto())?.cambiati).toEqual([]);
  });

  test("made anew, the change is in it", async () => {
    await foglio("Spese", (f) => (f.getRange("D2").values = [[41]]));
    await genera();
    expect((await letto())?.cambiati).toEqual([]);
  });
});

test("the hour of the press is remembered with its day; one written by a version that kept the day alone is read", async () => {
  host = openWorkbook(CARTELLA);
  await genera({ ora: "09:05" });
  riapri();
  expect(await letto()).toMatchObject({ il: "2023-07-14", ora: "09:05" });
  const { dataRiferimento } = RICHIESTA;
  const senzaOra = {
    ...toStato({ ...MEMORIA_VUOTA, dataRiferimento }),
    generazione: { il: "2023-07-14", impronte: {} },
  };
  const letta = parseMemoria(senzaOra);
  expect(letta.tipo === "letta" && letta.memoria.generazione).toEqual({
    il: "2023-07-14",
    ora: null,
    verdetto: null,
    confronto: null,
    pagine: null,
    impronte: {},
  });
});

test("a memory of an earlier version says the reference date, and that the rest is not known", () => {
  host = openWorkbook(CARTELLA);
  const { dataRiferimento } = RICHIESTA;
  const vecchia = Object.fromEntries(
    Object.entries(toStato({ ...MEMORIA_VUOTA, dataRiferimento })).filter(([k]) => k !== "generazione"),
  );
  const letta = parseMemoria(vecchia);
  if (letta.tipo !== "letta") throw new Error("an earlier memory is read");
  const lette = {
    griglie: new Map(),
    riconoscimento: { mappature: [], scartate: [], nonLetti: [], rilievi: [] },
  };
  expect(
    ultimoReferto({
      ...lette,
      propri: { spese: "Referto Spese", copertina: "Referto" },
      memoria: letta.memoria,
    }),
  ).toEqual({
    il: null,
    ora: null,
    verdetto: null,
    pagine: null,
    al: "2023-06-30",
    fogli: ["Referto", "Referto Spese"],
    cambiati: null,
  });
});
