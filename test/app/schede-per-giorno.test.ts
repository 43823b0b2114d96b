/** Schede over a table with a column for each day of monitoring: only the column of the reference date is written. */
import { alContrario, type CellaDaScrivere } from "../../src/app/giudizio/cella-da-scrivere";
import { ripara } from "../../src/app/schede/ripara";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import {
  accetta,
  compara,
  prepara,
  QUANDO,
  rigaObiettivo,
  TESTATA_OBIETTIVI,
  valori,
} from "../supporto/giro-schede";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const colonne = (...giorni: readonly string[]): Scalare[][] => [
  [...TESTATA_OBIETTIVI.slice(0, -1), ...giorni],
  [...rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", 4), ...giorni.slice(1).map(() => "")],
];

async function risponde(tabella: Scalare[][]) {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: tabella }));
  await prepara();
  const [mandata] = valori(host, "Scheda Rossi Mario").slice(8);
  host.coauthor.write("Scheda Rossi Mario", "E9", 7);
  const { confronto } = await compara();
  const risposta = confronto.risposte.find((r) => r.campo === "raggiunto");
  await accetta(confronto);
  return { mandata, risposta, dopo: valori(host, "Obiettivi")[1]?.slice(8) };
}

test("the column of the reference date takes the answer, and the earlier one keeps its own", async () => {
  const { mandata, risposta, dopo } = await risponde(
    colonne("Raggiunto al 31/03", "Raggiunto al 30/06", "Raggiunto al 30/09"),
  );
  expect([mandata?.[3], mandata?.[4]]).toEqual([expect.stringContaining("prima: 4 al 31/03/2023"), ""]);
  expect(risposta).toMatchObject({ stato: "nuovo", attuale: { posizione: { riga: 2, colonna: 10 } } });
  expect(dopo?.slice(0, 2)).toEqual([4, 7]);
});

test.each([
  ["an earlier column alone", colonne("Raggiunto al 31/03"), [4]],
  ["columns before and after", colonne("Raggiunto al 31/03", "Raggiunto al 30/09"), [4]],
])("under %s nothing is written, and a new column is asked for", async (_, tabella, attese) => {
  const { mandata, risposta, dopo } = await risponde(tabella);
  expect([mandata?.[3], mandata?.[4]]).toEqual([expect.stringContaining("prima: 4 al 31/03/2023"), ""]);
  expect(risposta?.attuale.posizione).toBeNull();
  expect(risposta?.spiegazione.it).toBe(
    "nel foglio nessuna colonna è del 30/06/2023: aggiungerne una intestata «Raggiunto al 30/06/2023» e raccogliere di nuovo, o si conserva solo nel registro.",
  );
  expect(dopo).toEqual(attese);
});

const aggiunge = async (c: CellaDaScrivere) => (await conSchede((x) => ripara(x, [c], QUANDO))).length > 0;

describe("the column that is offered", () => {
  /** Without the blanks at the end of a row. */
  const piene = () => valori(host, "Obiettivi").map((r) => r.slice(0, r.findLastIndex((v) => v !== "") + 1));
  const formatoDi = (dove: string) =>
    host.Excel.run(async (context) => {
      const cella = context.workbook.worksheets.getItem("Obiettivi").getRange(dove);
      cella.load("numberFormat,format/fill/color");
      await context.sync();
      return [cella.numberFormat[0]?.[0] as string, cella.format.fill.color];
    });
  const apre = async (tabella: Scalare[][]) => {
    host = openWorkbook(cartellaDiRighe({ Obiettivi: tabella }));
    await prepara();
    host.coauthor.write("Scheda Rossi Mario", "E9", 7);
    return (await compara()).colonne;
  };

  test("stands beside the series, is said before it is written, takes the answer, and goes back to nothing", async () => {
    const [colonna, ...altre] = await apre(colonne("Raggiunto al 31/03"));
    expect(altre).toEqual([]);
    expect(colonna).toMatchObject({
      dove: { foglio: "Obiettivi", riga: 1, colonna: 10 },
      prima: "",
      dopo: "Raggiunto al 30/06/2023",
      colonna: { verso: "viene", accanto: 9, daRiga: 1, aRiga: 2 },
    });
    if (!colonna) return;
    await host.Excel.run(async (context) => {
      const cella = context.workbook.worksheets.getItem("Obiettivi").getRange("I2");
      cella.numberFormat = [["0.0"]];
      cella.format.fill.color = "#FFFF00";
      await context.sync();
    });
    const prima = piene();
    expect(await aggiunge(colonna)).toBe(true);
    expect(piene()).toEqual([[...(prima[0] ?? []), "Raggiunto al 30/06/2023"], prima[1]]);
    expect(await formatoDi("J2")).toEqual(["0.0", "#FFFF00"]);
    // Taken back while it is blank, nothing of it is left.
    expect(await aggiunge(alContrario(colonna))).toBe(true);
    expect([piene(), await formatoDi("J2")]).toEqual([prima, ["General", "#FFFFFF"]]);
    expect(await aggiunge(colonna)).toBe(true);
    const dopo = await compara();
    expect(dopo.colonne).toEqual([]);
    await accetta(dopo.confronto);
    expect(valori(host, "Obiettivi")[1]?.slice(8)).toEqual([4, 7]);
    // With answers in it, it stays.
    expect(await aggiunge(alContrario(colonna))).toBe(false);
    expect(valori(host, "Obiettivi")[0]?.[9]).toBe("Raggiunto al 30/06/2023");
  });

  test("with other columns beside the series it stands where the table ends", async () => {
    const [colonna] = await apre(
      colonne("Raggiunto al 31/03", "Raggiunto al 30/09").map((r, n) => [
        ...r,
        n === 0 ? "Commento" : "bene",
      ]),
    );
    expect(colonna?.dove).toMatchObject({ riga: 1, colonna: 12 });
  });

  test("what was typed in it meanwhile is never written over", async () => {
    const [colonna] = await apre(colonne("Raggiunto al 31/03"));
    if (!colonna) throw new Error("no column offered");
    host.coauthor.write("Obiettivi", "J2", "a mano");
    expect(await aggiunge(colonna)).toBe(false);
    expect(valori(host, "Obiettivi").map((r) => r[9])).toEqual([undefined, "a mano"]);
  });

  test("none is offered where one is of that day, or where results stand in one column", async () => {
    expect(await apre(colonne("Raggiunto al 31/03", "Raggiunto al 30/06"))).toEqual([]);
    host.close();
    expect(await apre(colonne("Raggiunto"))).toEqual([]);
  });
});

test("once the column is there the same answer goes into it", async () => {
  const { dopo } = await risponde(colonne("Raggiunto al 31/03"));
  expect(dopo).toEqual([4]);
  host.coauthor.write("Obiettivi", "J1", "Raggiunto al 30/06/2023");
  await accetta((await compara()).confronto);
  expect(valori(host, "Obiettivi")[1]?.slice(8)).toEqual([4, 7]);
});
