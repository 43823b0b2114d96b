/**
 * *Usa la selezione* on the host. getSelectedRange refuses several ranges:
 * learn.microsoft.com/javascript/api/excel/excel.workbook; by the code InvalidSelection:
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
import { correggi } from "../../src/app/decisioni/correggi";
import { riconosci } from "../../src/app/vista/riconosci";
import { usaSelezione, type CosaSelezionata } from "../../src/app/decisioni/usa-selezione";
import { indirizzoIntervallo } from "../../src/base/posizione";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

/** Neither its headings nor its words say whose side it is of: unread until it is pointed at. */
const FOGLI: Fogli = {
  Elenco: [
    ["Anno 2023"],
    ["Capitolo", "Voce", "Stanziamento", "Dato B"],
    [10, "Carta", 100, 40],
    [20, "Penne", 50, 20],
  ],
  Vuoto: [],
};

const apri = (fogli: Fogli = FOGLI): OpenWorkbook => (host = openWorkbook(cartellaDiRighe(fogli)));

/** What the user does with the mouse; several areas, with Ctrl held. */
function seleziona(foglio: string, dove: string): void {
  const suo = host.workbook.sheetByName(foglio);
  if (!suo) throw new Error(foglio);
  host.workbook.active = suo;
  host.workbook.selection.set(suo, dove);
}

const usa = (cosa: CosaSelezionata = "spese") => conCartella((c) => usaSelezione(c, cosa));
const leggi = () => conCartella(riconosci);

test.each([
  ["the table itself", "A2:D4"],
  ["with its title", "A1:D4"],
  ["whole columns", "A:D"],
  ["the whole sheet", "1:1048576"],
])("%s becomes a table from its headings on", async (_, dove) => {
  apri();
  expect((await leggi()).tabelle).toEqual([]);
  seleziona("Elenco", dove);
  expect(await usa()).toMatchObject({ ok: true });
  const { tabelle, indicate } = await leggi();
  expect(tabelle).toMatchObject([{ struttura: "spese", foglio: "Elenco", intervallo: "A2:D4", righe: 2 }]);
  expect(indicate.map((t) => [t.struttura, indirizzoIntervallo(t.intervallo)])).toEqual([["spese", "A2:D4"]]);
});

test.each([
  ["several ranges", "Elenco", "A2:B4,D2:D4", "non-unica"],
  ["a blank sheet", "Vuoto", "A1:D9", "vuota"],
  ["blank cells beside the table", "Elenco", "H1:K9", "vuota"],
  ["rows without their headings", "Elenco", "A3:D4", "senza-testata"],
])("%s: nothing is kept, and why is said", async (_, foglio, dove, motivo) => {
  apri();
  seleziona(foglio, dove);
  expect(await usa()).toEqual({ ok: false, problema: { tipo: "selezione", motivo } });
  expect((await leggi()).indicate).toEqual([]);
});

test("a sheet of the referto is no source", async () => {
  apri({
    Spese: [
      ["Capitolo", "Stanziamento", "Impegnato"],
      [1, 100, 40],
    ],
  });
  await genera();
  seleziona("Referto Spese", "A1:F9");
  expect(await usa()).toMatchObject({ ok: false, problema: { motivo: "non-sorgente" } });
});

test("a column of it is then corrected as any other, and the correction undone", async () => {
  apri();
  seleziona("Elenco", "A2:D4");
  await usa();
  const campi = async () =>
    (await leggi()).tabelle[0]?.colonne.map((c) => `${c.colonna} ${c.campi.join()}`) ?? [];
  expect(await campi()).toContain("D ");
  const detto = await conCartella((c) =>
    correggi(c, {
      tipo: "colonna",
      struttura: "spese",
      intestazione: "Dato B",
      ordinale: 1,
      campo: "impegnato",
      invertita: false,
    }),
  );
  expect(await campi()).toContain("D impegnato");
  if (!detto.ok) throw new Error("refused");
  await conCartella((c) => correggi(c, { tipo: "annulla", prima: detto.prima, dopo: detto.dopo }));
  expect(await campi()).toContain("D ");
});

test("a selection over a table pointed at takes its place; «nessuna» leaves it unread; taken away it is gone", async () => {
  apri();
  seleziona("Elenco", "A2:C3");
  await usa();
  seleziona("Elenco", "A1:D4");
  await usa("nessuna");
  const { tabelle, indicate } = await leggi();
  expect(tabelle).toEqual([]);
  expect(indicate).toMatchObject([{ nome: "Referto_indicata_1", struttura: "nessuna" }]);
  await conCartella((c) => correggi(c, { tipo: "tabella-tolta", nome: "Referto_indicata_1" }));
  expect((await leggi()).indicate).toEqual([]);
});

test("a table that moves is listed where it is", async () => {
  apri();
  seleziona("Elenco", "A2:D4");
  await usa();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Elenco").getRange("1:2").insert("Down");
    await context.sync();
  });
  expect((await leggi()).indicate.map((t) => indirizzoIntervallo(t.intervallo))).toEqual(["A4:D6"]);
});
