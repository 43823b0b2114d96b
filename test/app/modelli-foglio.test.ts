/**
 * Model sheets on the host: added, recognised at once, nothing overwritten.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetcollection (add)
 */
import { inserisciModelli, MODELLI, togliModelli } from "../../src/app/modelli/modelli-foglio";
import { riconosci } from "../../src/app/vista/riconosci";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";
import { detti } from "../supporto/detto";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});
const apri = (fogli: Fogli): OpenWorkbook => (host = openWorkbook(cartellaDiRighe(fogli)));
const inserisci = () => conCartella(inserisciModelli);
const nomi = (): string[] => host.workbook.sheets.map((s) => s.name);

test("in a workbook without tables all three are added and read: every column, none in doubt", async () => {
  apri({ Foglio1: [] });
  const { tabelle } = (await inserisci()).riconosciuto;
  expect(nomi()).toEqual(["Foglio1", "Entrate", "Spese", "Obiettivi"]);
  expect(tabelle.map((t) => [t.struttura, t.righe])).toEqual([
    ["entrate", 1],
    ["spese", 1],
    ["obiettivi", 1],
  ]);
  for (const t of tabelle) {
    expect(t.confidenza).toBeGreaterThanOrEqual(0.8);
    expect(t.colonne.filter((c) => c.campi.length === 0).map((c) => c.intestazione)).toEqual([]);
    expect(t.colonne).toHaveLength(MODELLI[t.struttura].colonne.length);
  }
});

test("a referto can be made of them, with no error", async () => {
  apri({ Foglio1: [] });
  await inserisci();
  const esito = await genera({ soloControlli: true });
  expect(esito.ok && esito.quadro.rilievi.filter((r) => r.gravita === "errore")).toEqual([]);
});

test("the example rows are said as long as they are there", async () => {
  apri({ Foglio1: [] });
  await inserisci();
  const esempi = async (): Promise<string[]> => {
    const esito = await genera({ soloControlli: true });
    if (!esito.ok) throw new Error(esito.problema.tipo);
    return detti(esito.quadro.rilievi)
      .filter((r) => r.codice === "MAP-009")
      .map((r) => `${r.foglio ?? ""}!${r.cella ?? ""}`);
  };
  expect(await esempi()).toEqual(["Entrate!C2", "Spese!E2", "Obiettivi!C2"]);
  host.coauthor.write("Spese", "E2", "Cancelleria");
  expect(await esempi()).toEqual(["Entrate!C2", "Obiettivi!C2"]);
});

test("a sheet of the same name is left alone; of a kind that is there nothing is added", async () => {
  apri({
    spese: [["Appunti"]],
    Bilancio: [
      ["Capitolo", "Stanziamento", "Accertato"],
      [1, 100, 40],
    ],
  });
  await inserisci();
  expect(nomi()).toEqual(["spese", "Bilancio", "Spese (2)", "Obiettivi"]);
  expect(host.workbook.sheetByName("spese")?.cell(1, 1)?.value).toBe("Appunti");
  const prima = nomi();
  await inserisci();
  expect(nomi()).toEqual(prima);
});

test("the cells of amounts carry a rule that wants numbers", async () => {
  apri({ Foglio1: [] });
  await inserisci();
  await host.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Spese").getRange("I500");
    dataValidation.load("type,rule");
    await context.sync();
    expect(dataValidation.type).toBe("Decimal");
  });
});

test("a protected structure refuses, by its code, and nothing is added", async () => {
  apri({ Foglio1: [] });
  await host.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(inserisci()).rejects.toMatchObject({ codice: "cartella-protetta" });
  expect(nomi()).toEqual(["Foglio1"]);
  expect((await conCartella(riconosci)).tabelle).toEqual([]);
});

describe("taken away again", () => {
  const togli = (aggiunti: Awaited<ReturnType<typeof inserisci>>["aggiunti"]) =>
    conCartella((c) => togliModelli(c, aggiunti));

  test("those in which nobody has written go, the others stay and are named", async () => {
    apri({ Foglio1: [["Appunti"]] });
    const { aggiunti } = await inserisci();
    host.coauthor.write("Spese", "E2", "Cancelleria");
    const { rimasti, riconosciuto } = await togli(aggiunti);
    expect(rimasti).toEqual(["Spese"]);
    expect(nomi()).toEqual(["Foglio1", "Spese"]);
    expect(riconosciuto.tabelle.map((t) => t.struttura)).toEqual(["spese"]);
  });

  test.each<[string, string, string]>([
    ["a row below the example", "A3", "5"],
    ["a word far away", "Z90", "nota"],
    ["a formula", "F2", "=1000"],
  ])("%s is enough to keep it", async (_, cella, scritto) => {
    apri({ Foglio1: [["Appunti"]] });
    const { aggiunti } = await inserisci();
    host.coauthor.write("Entrate", cella, scritto);
    expect((await togli(aggiunti)).rimasti).toEqual(["Entrate"]);
  });

  test("a sheet renamed or deleted meanwhile is nobody's affair", async () => {
    apri({ Foglio1: [["Appunti"]] });
    const { aggiunti } = await inserisci();
    await host.Excel.run(async (c) => {
      c.workbook.worksheets.getItem("Entrate").name = "Mie entrate";
      c.workbook.worksheets.getItem("Spese").delete();
      await c.sync();
    });
    expect((await togli(aggiunti)).rimasti).toEqual([]);
    expect(nomi()).toEqual(["Foglio1", "Mie entrate"]);
  });
});
