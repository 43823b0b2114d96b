/** The workbook's events on the local host, through the real office.js. */
import { readFileSync } from "node:fs";
import type { Cambiamento, Osservazione } from "../../src/app/porte/osserva";
import { osservaCartella } from "../../src/excel/osserva-cartella";
import { connect } from "../../src/simulator/node/office-js";
import { useEngine } from "../../src/simulator/calc/model";
import { Host } from "../../src/simulator/host/host";
import { typeAsUser } from "../../src/simulator/host/user-edits";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { prepara } from "../supporto/giro-schede";
import { genera } from "../supporto/lavoro";
import { marca } from "../supporto/marchi-altrui";

const ESEMPIO = "assets/esempio/borgo-esempio-2023.xlsx";

let host: Host;
let osservazione: Osservazione;
let sentiti: Cambiamento[];

/** The host sends events after its answer, and a handler may have to ask about a sheet it does not know. */
const quiete = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await new Promise((r) => setImmediate(r));
};

beforeEach(async () => {
  useEngine(wasmBytes);
  host = new Host(readXlsx(new Uint8Array(readFileSync(ESEMPIO))), "it-IT");
  connect(host.bridge, "it-IT");
  sentiti = [];
  osservazione = await osservaCartella((c) => sentiti.push(c));
});

afterEach(async () => {
  await osservazione.smetti();
});

/** The user's own hand: the same objects, but no add-in triggered it. */
async function utente(lavoro: (worksheets: Excel.WorksheetCollection) => void): Promise<void> {
  host.session.author = "Unknown";
  await Excel.run(async (context) => {
    lavoro(context.workbook.worksheets);
    await context.sync();
  });
  host.session.author = "ThisLocalAddin";
  await quiete();
}

function digita(foglio: string, testo: string): void {
  const sheet = host.session.workbook.sheetByName(foglio);
  if (!sheet) throw new Error(`no sheet ${foglio}`);
  typeAsUser(host.session, sheet, [{ row: 3, col: 20, testo }]);
  host.pushEvents();
}

test("one subscription, and an edit is told without asking Excel anything", async () => {
  const prima = host.session.counters.sync;
  digita("Spese", "12");
  digita("Obiettivi", "x");
  await quiete();
  expect(sentiti).toEqual([
    { tipo: "celle", foglio: "Spese", origine: "locale" },
    { tipo: "celle", foglio: "Obiettivi", origine: "locale" },
  ]);
  expect(host.session.counters.sync).toBe(prima);
});

test.each<[string, (w: Excel.WorksheetCollection) => void, Cambiamento]>([
  [
    "inserted rows",
    (w) => w.getItem("Spese").getRange("4:5").insert("Down"),
    { tipo: "celle", foglio: "Spese", origine: "locale" },
  ],
  ["a new sheet", (w) => w.add("Nuovo"), { tipo: "foglio-aggiunto", foglio: "Nuovo", origine: "locale" }],
  [
    "a deleted sheet",
    (w) => {
      w.getItem("Spese").delete();
    },
    { tipo: "foglio-eliminato", foglio: "Spese", origine: "locale" },
  ],
])("%s by the user", async (_, lavoro, atteso) => {
  await utente(lavoro);
  expect(sentiti).toEqual([atteso]);
});

test("a sheet added a moment ago is known by its name when it is written in, and when it goes", async () => {
  await utente((w) => w.add("Nuovo"));
  digita("Nuovo", "1");
  await quiete();
  await utente((w) => {
    w.getItem("Nuovo").delete();
  });
  expect(sentiti.map((c) => [c.tipo, c.foglio])).toEqual([
    ["foglio-aggiunto", "Nuovo"],
    ["celle", "Nuovo"],
    ["foglio-eliminato", "Nuovo"],
  ]);
});

// Worksheet.onNameChanged is ExcelApi 1.17: learn.microsoft.com/javascript/api/excel/excel.worksheetcollection
test("below ExcelApi 1.17 a renamed sheet is found when its name is looked at, once", async () => {
  await utente((w) => {
    w.getItem("Spese").name = "Uscite";
  });
  expect(sentiti).toEqual([]);
  await osservazione.guardaNomi();
  await osservazione.guardaNomi();
  expect(sentiti).toEqual([{ tipo: "foglio-rinominato", foglio: "Uscite", origine: "locale" }]);
});

// github.com/OfficeDev/office-js, 4805: on the web a request within a handler has been reported to hang.
test("a handler has answered before anything is asked of Excel", async () => {
  await osservazione.smetti();
  type Gestore = (e: unknown) => Promise<unknown>;
  const gestori: Gestore[] = [];
  // The events of office.js are of a class that it does not name.
  const classe = await Excel.run((context) =>
    Promise.resolve(
      Object.getPrototypeOf(context.workbook.worksheets.onAdded) as { add(g: Gestore): unknown },
    ),
  );
  const spia = jest.spyOn(classe, "add");
  osservazione = await osservaCartella((c) => sentiti.push(c));
  gestori.push(...spia.mock.calls.map(([g]) => g));
  spia.mockRestore();
  expect(gestori.length).toBeGreaterThanOrEqual(3);
  const prima = host.session.counters.sync;
  const nuovo = { worksheetId: "{of no sheet that was there}", source: "Local", triggerSource: "Unknown" };
  await Promise.all(gestori.map((g) => g(nuovo)));
  expect(host.session.counters.sync).toBe(prima);
  await quiete();
  expect(host.session.counters.sync).toBeGreaterThan(prima);
});

test("another author's changes are told as theirs", async () => {
  host.coauthor.write("Spese", "T3", 7);
  host.coauthor.insertRows("Entrate", 4);
  host.coauthor.addSheet("Loro");
  host.coauthor.deleteSheet("Obiettivi");
  await quiete();
  expect(sentiti.map((c) => c.origine)).toEqual(sentiti.map(() => "coautore"));
  expect(sentiti.map((c) => `${c.tipo} ${c.foglio}`).sort()).toEqual([
    "celle Entrate",
    "celle Spese",
    "foglio-aggiunto Loro",
    "foglio-eliminato Obiettivi",
  ]);
});

test("a referto written twice wakes nobody, nor does a note in its sheets; the sources still do", async () => {
  await expect(genera()).resolves.toMatchObject({ ok: true });
  await expect(genera()).resolves.toMatchObject({ ok: true });
  await quiete();
  digita("Referto", "nota");
  await quiete();
  expect(sentiti).toEqual([]);
  digita("Spese", "12");
  await quiete();
  expect(sentiti).toHaveLength(1);
});

test("a sheet of the referto deleted by hand wakes nobody: the sources are as they were", async () => {
  await genera();
  await quiete();
  await utente((w) => {
    w.getItem("Referto").delete();
  });
  expect(sentiti).toEqual([]);
});

test("names that Excel refuses to tell are asked for again later", async () => {
  await utente((w) => {
    w.getItem("Spese").name = "Uscite";
  });
  host.faults.failAtSync(host.session.counters.sync + 1, "GeneralException");
  await osservazione.guardaNomi();
  expect(sentiti).toEqual([]);
  await osservazione.guardaNomi();
  expect(sentiti).toEqual([{ tipo: "foglio-rinominato", foglio: "Uscite", origine: "locale" }]);
});

test("once it is told to stop it hears nothing", async () => {
  await osservazione.smetti();
  digita("Spese", "12");
  await quiete();
  expect(sentiti).toEqual([]);
});

test("the schede prepared wake nobody, nor does what a responsabile types in one: they are no source", async () => {
  const { fogli } = await prepara();
  await quiete();
  expect(fogli.length).toBeGreaterThan(0);
  host.coauthor.write(fogli[0] ?? "", "E9", 12);
  await quiete();
  expect(sentiti).toEqual([]);
});

test("a source that bears a mark of ours is watched: a name proves nothing", async () => {
  await osservazione.smetti();
  marca({ workbook: host.session.workbook }, [
    ["Referto_foglio_sintesi", "Spese"],
    ["Referto_memoria", "Obiettivi"],
    ["Referto_scheda_x", "Entrate"],
  ]);
  osservazione = await osservaCartella((c) => sentiti.push(c));
  for (const foglio of ["Spese", "Obiettivi", "Entrate"]) digita(foglio, "12");
  await quiete();
  expect(sentiti.map((c) => c.foglio)).toEqual(["Spese", "Obiettivi", "Entrate"]);
});
