/** The ribbon's button on a real workbook, through the real office.js and the local host: the pane is never drawn. */
import { readFileSync } from "node:fs";
import { controllaDalNastro } from "../../src/commands/controlla";
import { generaDalNastro } from "../../src/commands/genera-referto";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { createRuntime } from "../../src/taskpane/runtime";
import { FOGLI_REFERTO } from "../supporto/fogli-referto";

const ESEMPIO = "assets/esempio/borgo-esempio-2023.xlsx";

let host: OpenWorkbook | null = null;
afterEach(() => {
  host?.close();
});

async function premi(
  bytes: Uint8Array | undefined,
  prepara: (h: OpenWorkbook) => void = () => undefined,
  comando = generaDalNastro,
) {
  const aperto = openWorkbook(bytes, { locale: "it-IT" });
  host = aperto;
  prepara(aperto);
  const mostraRiquadro = jest.fn(() => Promise.resolve());
  const completed = jest.fn();
  const runtime = createRuntime(conCartella, mostraRiquadro, { conSchede, apriFile }, () => "it-IT");
  await comando({ completed }, runtime);
  const attivo = await aperto.Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getActiveWorksheet();
    foglio.load("name");
    await context.sync();
    return foglio.name;
  });
  return {
    stato: runtime.deposito.stato(),
    aperture: mostraRiquadro.mock.calls.length,
    completati: completed.mock.calls.length,
    attivo,
  };
}

test("writes the referto and brings its cover to the front", async () => {
  const { stato, aperture, completati, attivo } = await premi(readFileSync(ESEMPIO));
  expect(stato.avviso).toBeNull();
  expect(stato.rotto).toBeNull();
  expect(stato.referto?.fogli).toEqual(FOGLI_REFERTO);
  expect({ aperture, completati, attivo }).toEqual({ aperture: 0, completati: 1, attivo: "Referto" });
});

test("on a workbook without tables the pane opens and says what was looked for", async () => {
  const { stato, aperture, completati } = await premi(undefined);
  expect(stato.avviso).toMatchObject({ tipo: "problema", problema: { tipo: "nessuna-tabella" } });
  expect({ aperture, completati }).toEqual({ aperture: 1, completati: 1 });
});

test.each([
  ["InvalidOperationInCellEditMode", "modifica-in-corso"],
  ["ActivityLimitReached", "occupato"],
  ["ConnectionFailure", "connessione"],
] as const)("Excel's %s is said as «%s», and the command ends", async (codice, atteso) => {
  const { stato, aperture, completati } = await premi(readFileSync(ESEMPIO), (h) => {
    h.faults.failAtSync(1, codice);
  });
  expect(stato.avviso).toEqual({ tipo: "guasto", codice: atteso });
  expect({ aperture, completati }).toEqual({ aperture: 1, completati: 1 });
});

test("Controlla opens the pane with the verdict, and writes nothing", async () => {
  const { stato, aperture, completati } = await premi(readFileSync(ESEMPIO), undefined, controllaDalNastro);
  expect(stato.referto).toMatchObject({ soloControllo: true, fogli: [], dataRiferimento: "2023-06-30" });
  expect(stato.referto?.rilievi.length).toBeGreaterThan(0);
  expect(stato).toMatchObject({ avviso: null, rotto: null, lavoro: null });
  expect({ aperture, completati }).toEqual({ aperture: 1, completati: 1 });
  expect(host?.counters.celleScritte).toBe(0);
});

test.each([
  ["a workbook without tables", undefined, null, "problema"],
  ["a refusal of Excel", ESEMPIO, "ActivityLimitReached", "guasto"],
] as const)("Controlla on %s: the pane says it, and the command ends", async (_, file, codice, tipo) => {
  const { stato, aperture, completati } = await premi(
    file === undefined ? undefined : readFileSync(file),
    (h) => {
      if (codice) h.faults.failAtSync(1, codice);
    },
    controllaDalNastro,
  );
  expect(stato.avviso?.tipo).toBe(tipo);
  expect(stato.referto).toBeNull();
  expect({ aperture, completati }).toEqual({ aperture: 1, completati: 1 });
});
