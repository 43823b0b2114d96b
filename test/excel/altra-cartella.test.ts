/**
 * Another workbook comes in front while a job runs, on Windows and Mac: what Excel refuses then is said in words of ours, and
 * the next press, with this workbook in front again, makes all whole.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting ("API limitations when the active workbook
 * switches"); github.com/OfficeDev/office-js, issue 6365 (a sheet's names)
 */
import { HostFault } from "../../src/app/porte/cartella";
import { spiegaGuasto } from "../../src/app/giudizio/guasti";
import { conCartella } from "../../src/excel/cartella-excel";
import type { OpenWorkbook } from "../../src/simulator/index";
import { cartellaDi, con } from "../supporto/caos/lavori";
import { altroveDa, prepara } from "../supporto/caos/guasti";
import { genera } from "../supporto/lavoro";

const esito = (lavoro: () => Promise<unknown>): Promise<string> =>
  lavoro().then(
    () => "ok",
    (errore: unknown) => {
      if (errore instanceof HostFault) return errore.codice;
      if (errore instanceof OfficeExtension.Error) return errore.code;
      throw errore;
    },
  );

test.each<[string, (f: Excel.Worksheet, c: Excel.RequestContext) => void, string]>([
  ["worksheets.add", (_, c) => c.workbook.worksheets.add("Nuovo"), "GeneralException"],
  [
    "worksheet.delete",
    (f) => {
      f.delete();
    },
    "InvalidSelection",
  ],
  [
    "worksheet.activate",
    (f) => {
      f.activate();
    },
    "GeneralException",
  ],
  [
    "worksheet.showGridlines",
    (f) => {
      f.showGridlines = false;
    },
    "GeneralException",
  ],
  [
    "freezePanes.freezeRows",
    (f) => {
      f.freezePanes.freezeRows(1);
    },
    "GeneralException",
  ],
  [
    "freezePanes.unfreeze",
    (f) => {
      f.freezePanes.unfreeze();
    },
    "GeneralException",
  ],
  [
    "range.select",
    (f) => {
      f.getRange("A1").select();
    },
    "GeneralException",
  ],
  ["getSelectedRange", (_, c) => c.workbook.getSelectedRange().load("address"), "InvalidSelection"],
  [
    "range.values",
    (f) => {
      f.getRange("Z9").values = [[1]];
    },
    "ok",
  ],
  ["worksheet.copy", (f) => f.copy("End"), "ok"],
])("the host refuses %s, and only what Excel refuses", async (_, chiedi, atteso) => {
  await con(await cartellaDi("genera"), async (host) => {
    const prova = (): Promise<string> =>
      esito(() =>
        host.Excel.run(async (c) => {
          chiedi(c.workbook.worksheets.getItem("Entrate"), c);
          await c.sync();
        }),
      );
    host.faults.otherWorkbookInFront(1);
    expect(await prova()).toBe(atteso);
    host.faults.clear();
    expect(await prova()).toBe("ok");
  });
});

test.each<[string, (host: OpenWorkbook) => Promise<unknown>]>([
  ["a first referto", () => genera()],
  ["a cell shown", () => conCartella((c) => c.select({ foglio: "Spese", riga: 2, colonna: 1 }))],
])("%s with another workbook in front is refused in words that say what to do", async (_, lavoro) => {
  await con(await cartellaDi("genera"), async (host) => {
    host.faults.otherWorkbookInFront(1);
    expect(await esito(() => lavoro(host))).toBe("altra-cartella");
    expect(spiegaGuasto("altra-cartella")).toMatch(/tornare su questa cartella e premere di nuovo/);
  });
});

test("a referto that is there is written all the same; what needs its workbook in front comes with the next press", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    // Reading asks for the names of each sheet, which Excel refuses then: it comes after.
    host.faults.otherWorkbookInFront(7);
    expect(await genera({ ente: "Città di Seconda" })).toMatchObject({
      ok: true,
      mancate: ["vista", "copie"],
    });
    host.faults.clear();
    expect(await genera({ ente: "Città di Seconda" })).toMatchObject({ ok: true, mancate: [] });
    expect(host.workbook.sheets.filter((s) => s.name.startsWith("Referto ripristino"))).toEqual([]);
  });
});

test.each(["genera", "rigenera", "prepara", "riprepara", "raccogli"] as const)(
  "%s: whenever another workbook comes in front, nothing is lost, and the next press makes all whole",
  async (caso) => {
    const p = await prepara(caso);
    for (const sync of [2, p.sync - 4, p.sync - 2, p.sync - 1])
      expect({ sync, rotta: await altroveDa(p, sync, Infinity) }).toEqual({ sync, rotta: null });
  },
  120_000,
);
