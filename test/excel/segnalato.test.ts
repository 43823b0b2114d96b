/** What Excel was reported to do, turned on in the local host: the product's work comes out the same with it and without. */
import { conCartella } from "../../src/excel/cartella-excel";
import { nomeLibero } from "../../src/excel/comune/nome-libero";
import type { Reported } from "../../src/simulator/host/reported";
import type { OpenWorkbook } from "../../src/simulator/index";
import { cartellaDi, con } from "../supporto/caos/lavori";
import { prepara as preparaGuasti } from "../supporto/caos/guasti";
import { accetta, compara, prepara } from "../supporto/giro-schede";
import { genera } from "../supporto/lavoro";

const NOTA = "Referto Obiettivi";

/** Two referti with a note between, a sheet of ours copied and in front, schede given and collected. */
async function giornata(host: OpenWorkbook): Promise<void> {
  await genera();
  const { formula } = host.workbook.names.find((n) => n.name === "Referto_note") ?? { formula: "" };
  const colonna = /\$([A-Z]+)\$1:/.exec(formula)?.[1] ?? "";
  host.coauthor.write(NOTA, `${colonna}7`, "nota dell'ufficio");
  await genera();
  host.coauthor.copySheet(NOTA);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(`${NOTA} (2)`).activate();
    await context.sync();
  });
  for (let n = 0; n < 2; n++) await genera();
  await prepara();
  host.coauthor.write("Scheda Verdi Anna", "E10", "SI");
  const { confronto } = await compara();
  await accetta(confronto);
  await genera();
}

const celleDi = (host: OpenWorkbook): string =>
  JSON.stringify(
    host.workbook.sheets.map((s) => [
      s.name,
      [...s.rows].map(([r, riga]) => [r, [...riga].map(([c, x]) => [c, x.value])]),
    ]),
  );

test.each<Reported>([
  "sheets-list-names-of-the-workbook",
  "names-clash-with-the-sheet-in-front",
  "apostrophe-stays-in-text-cells",
])("%s", async (cosa) => {
  const bytes = await cartellaDi("genera");
  const dopo = (quali: readonly Reported[]): Promise<string> =>
    con(bytes, async (host) => {
      for (const q of quali) host.reported.add(q);
      await giornata(host);
      return celleDi(host);
    });
  const senza = await dopo([]);
  const conEsso = await dopo([cosa]);
  expect(conEsso).toBe(senza);
});

test.each<[Reported, (host: OpenWorkbook) => Promise<unknown>, unknown, unknown]>([
  [
    "sheets-list-names-of-the-workbook",
    () =>
      Excel.run(async (context) => {
        const { names } = context.workbook.worksheets.getFirst();
        context.workbook.names.add("Area", "=1").visible = false;
        names.load("items/name");
        await context.sync();
        return names.items.length;
      }),
    0,
    1,
  ],
  [
    "names-clash-with-the-sheet-in-front",
    () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().names.add("Area", "=1");
        context.workbook.names.add("Area", "=2");
        await context.sync();
      }).catch((e: unknown) => (e as OfficeExtension.Error).code),
    undefined,
    "GeneralException",
  ],
  [
    "apostrophe-stays-in-text-cells",
    () =>
      Excel.run(async (context) => {
        const cella = context.workbook.worksheets.getFirst().getRange("Z1");
        cella.numberFormat = [["@"]];
        cella.values = [["'a"]];
        cella.load("values");
        await context.sync();
        return (cella.values as unknown[][])[0]?.[0];
      }),
    "a",
    "'a",
  ],
])("the host shows %s only where it is turned on", async (cosa, guarda, senza, conEsso) => {
  const bytes = await cartellaDi("genera");
  expect(await con(bytes, guarda)).toEqual(senza);
  expect(
    await con(bytes, (host) => {
      host.reported.add(cosa);
      return guarda(host);
    }),
  ).toEqual(conEsso);
});

test.each(["Referto ripristino", "Scheda di una persona dal nome l", "x".repeat(40)])(
  "%s, taken a hundred times, is never longer than a name may be",
  (nome) => {
    const presi = new Set<string>();
    for (let n = 0; n < 100; n++) {
      const libero = nomeLibero(nome, presi);
      expect(libero.length).toBeLessThanOrEqual(31);
      expect(presi.has(libero.toLowerCase())).toBe(false);
      presi.add(libero.toLowerCase());
    }
  },
);

test("the restore copies of all sheets, beside those that an earlier run left, have names that Excel takes", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    for (let n = 0; n < 9; n++)
      host.coauthor.addSheet(n === 0 ? "Referto ripristino" : `Referto ripristino (${n + 1})`);
    expect((await conCartella((c) => c.read())).interrotta).toBe(false);
    expect((await genera()).ok).toBe(true);
  });
});

// github.com/OfficeDev/office-js, 3218: on the web a sheet that is given another name stops at a question.
test("no sheet is given its name after it was added: a referto is written where Excel refuses it", async () => {
  for (const caso of ["genera", "rigenera"] as const)
    await con(await cartellaDi(caso), async (host) => {
      host.faults.refuseMember("worksheet.name", "GeneralException");
      expect(await genera()).toMatchObject({ ok: true, mancate: [] });
    });
});

// 1860: a scale that Excel takes and forgets.
test("a scale of print that Excel did not take is asked for once more", async () => {
  const bytes = await cartellaDi("genera");
  const { sync } = await preparaGuasti("genera");
  await con(bytes, async (host) => {
    const foglio = () => host.workbook.sheetByName("Referto Sintesi")?.elements.get("pageSetup");
    // Before the request that asks what was taken.
    host.faults.editBeforeSync(sync - 1, () => {
      const suo = foglio();
      if (suo) suo.attrs["scale"] = "47";
    });
    expect(await genera()).toMatchObject({ ok: true, mancate: [] });
    expect(foglio()?.attrs["scale"]).toBe("100");
    expect(host.counters.sync).toBe(sync + 1);
  });
});

// 6784: refused also where there is no password.
test("a protection that Excel does not take away is said in words of its own, and the schede stay as they were", async () => {
  await con(await cartellaDi("riprepara"), async (host) => {
    const prima = celleDi(host);
    host.faults.refuseMember("protection.unprotect", "AccessDenied");
    await expect(prepara()).rejects.toMatchObject({ codice: "protezione-ferma" });
    host.faults.clear();
    expect(celleDi(host)).toBe(prima);
    await prepara();
  });
});
