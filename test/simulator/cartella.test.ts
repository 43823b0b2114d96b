/** The workbook and what it keeps: settings, properties, bindings, functions; all of it survives saving. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { unzipSync } from "fflate";
import { attendi } from "../supporto/attendi";
import { cartellaMinima } from "../supporto/cartella-minima";
import { difettiDi } from "../supporto/valida-cartella";

const PROPRIETA = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN = "http://purl.org/dc/elements/1.1/";
const CORE_SUL_FIGLIO = `<cp:coreProperties xmlns:cp="${PROPRIETA}"><dc:creator xmlns:dc="${DUBLIN}">Ufficio</dc:creator></cp:coreProperties>`;
const CORE_ALTRI_PREFISSI = `<coreProperties xmlns="${PROPRIETA}" xmlns:a="${DUBLIN}"><a:creator>Ufficio</a:creator></coreProperties>`;

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (context) => {
    const esito = await lavoro(context);
    await context.sync();
    return esito;
  });

/** Saves, closes and opens again what was saved. */
const reopen = (): void => {
  const bytes = host.save();
  host.close();
  host = openWorkbook(bytes);
};

const primo = (c: Excel.RequestContext) => c.workbook.worksheets.getFirst();

// learn.microsoft.com/javascript/api/excel/excel.settingcollection
test.each<readonly [string, unknown]>([
  ["testo", 'perché "sì" & <no>'],
  ["numero", 12.5],
  ["logico", false],
  ["lista", [1, "due", null]],
  ["oggetto", { a: { b: 1 } }],
])("a setting keeps its %s through saving", async (chiave, valore) => {
  await run((c) => void c.workbook.settings.add(chiave, valore));
  reopen();
  const letto = await run(async (c) => {
    const s = c.workbook.settings.getItem(chiave);
    s.load("key,value");
    await c.sync();
    return [s.key, s.value as unknown];
  });
  expect(letto).toEqual([chiave, valore]);
});

test("a date in a setting comes back as a date", async () => {
  const giorno = new Date(Date.UTC(2026, 0, 31));
  await run((c) => void c.workbook.settings.add("giorno", giorno));
  reopen();
  const letto = await run(async (c) => {
    const s = c.workbook.settings.getItem("giorno");
    s.load("value");
    await c.sync();
    return s.value as unknown;
  });
  expect(letto).toEqual(giorno);
});

test("settings are counted, changed and deleted; one that is not there is null or ItemNotFound", async () => {
  const [quante, nullo] = await run(async (c) => {
    const { settings } = c.workbook;
    settings.add("a", 1);
    settings.add("b", 2).value = 3;
    settings.add("a", 4);
    settings.getItem("b").delete();
    const n = settings.getCount();
    const forse = settings.getItemOrNullObject("b");
    await c.sync();
    return [n.value, forse.isNullObject];
  });
  expect([quante, nullo]).toEqual([1, true]);
  expect([...host.workbook.addIns.flatMap((a) => [...a.settings])]).toEqual([["a", 4]]);
  await expect(run((c) => void c.workbook.settings.getItem("b").load("value"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("settings are private to the add-in", async () => {
  await run((c) => void c.workbook.settings.add("mia", 1));
  const bytes = host.save();
  host.close();
  host = openWorkbook(bytes, { addInId: "{11111111-2222-4333-8444-555555555555}" });
  const altra = await run(async (c) => {
    const s = c.workbook.settings.getItemOrNullObject("mia");
    await c.sync();
    return s.isNullObject;
  });
  expect(altra).toBe(true);
});

// learn.microsoft.com/javascript/api/excel/excel.documentproperties
test("document properties and custom ones survive saving", async () => {
  await run((c) => {
    const { properties } = c.workbook;
    properties.set({ title: "Referto", author: "Ufficio", company: "Comune", revisionNumber: 3 });
    properties.custom.add("Anno", 2025);
    properties.custom.add("Peso", 1.5);
    properties.custom.add("Chiuso", true);
    properties.custom.add("ANNO", 2026);
  });
  reopen();
  const letto = await run(async (c) => {
    const { properties } = c.workbook;
    properties.load("title,author,company,revisionNumber,creationDate");
    properties.custom.load("key,value,type");
    await c.sync();
    return {
      testi: [properties.title, properties.author, properties.company, properties.revisionNumber],
      data: properties.creationDate,
      sue: properties.custom.items.map((p) => [p.key, p.value as unknown, p.type]),
    };
  });
  expect(letto.testi).toEqual(["Referto", "Ufficio", "Comune", 3]);
  expect(letto.data).toBeInstanceOf(Date);
  expect(letto.sue).toEqual([
    ["Anno", 2026, "Number"],
    ["Peso", 1.5, "Float"],
    ["Chiuso", true, "Boolean"],
  ]);
});

// Namespaces in XML 1.0, 5: some programs declare a prefix on the element that bears it, and nowhere else.
test.each([
  ["on each element", CORE_SUL_FIGLIO],
  ["under other prefixes", CORE_ALTRI_PREFISSI],
])("a title goes into properties whose prefixes are declared %s", async (_, core) => {
  host.close();
  host = openWorkbook(
    cartellaMinima({
      legamiPacchetto: `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      tipi: '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      parti: { "docProps/core.xml": core },
    }),
  );
  await run((c) => {
    c.workbook.properties.title = "Referto";
  });
  const salvata = host.save();
  expect(difettiDi(new Map(Object.entries(unzipSync(salvata))))).toEqual([]);
  reopen();
  const letto = await run(async (c) => {
    c.workbook.properties.load("title,author");
    await c.sync();
    return [c.workbook.properties.title, c.workbook.properties.author];
  });
  expect(letto).toEqual(["Referto", "Ufficio"]);
});

test.each(["", "k".repeat(256)])("no custom property may be called %j", async (chiave) => {
  await expect(run((c) => void c.workbook.properties.custom.add(chiave, 1))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

// learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
test("a sheet's custom properties survive saving; keys do not mind their case", async () => {
  await run((c) => {
    const { customProperties } = primo(c);
    customProperties.add("Fonte", "bilancio è");
    customProperties.add("FONTE", "bilancio €");
    customProperties.add("altra", "x");
    customProperties.getItem("ALTRA").delete();
  });
  reopen();
  const letto = await run(async (c) => {
    const { customProperties } = primo(c);
    customProperties.load("key,value");
    await c.sync();
    return customProperties.items.map((p) => [p.key, p.value]);
  });
  expect(letto).toEqual([["Fonte", "bilancio €"]]);
});

// learn.microsoft.com/javascript/api/excel/excel.bindingcollection
test("a binding follows its cells, survives saving and tells of changes and selections", async () => {
  await run((c) => {
    const f = primo(c);
    f.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    c.workbook.bindings.add(f.getRange("B2:C3"), "Range", "dati");
    f.getRange("1:1").insert("Down");
  });
  reopen();
  const sentiti: unknown[] = [];
  await host.Excel.run(async (c) => {
    const b = c.workbook.bindings.getItem("dati");
    const r = b.getRange();
    r.load("address,values");
    b.load("id,type");
    await c.sync();
    sentiti.push(r.address, r.values, b.type);
    b.onDataChanged.add((e) => Promise.resolve(void sentiti.push(`dati ${e.binding.id}`)));
    b.onSelectionChanged.add((e) =>
      Promise.resolve(void sentiti.push([e.startRow, e.startColumn, e.rowCount, e.columnCount])),
    );
    await c.sync();
    primo(c).getRange("C4").values = [[9]];
    primo(c).getRange("Z1").values = [[9]];
    primo(c).getRange("C4:D9").select();
    await c.sync();
  });
  await attendi(() => sentiti.length >= 5);
  expect(sentiti).toEqual([
    "Foglio1!B3:C4",
    [
      [1, 2],
      [3, 4],
    ],
    "Range",
    "dati dati",
    [1, 1, 1, 1],
  ]);
});

test("a binding gives only what its type says", async () => {
  await run((c) => {
    primo(c).getRange("A1").values = [["ciao"]];
    c.workbook.bindings.add(primo(c).getRange("A1"), "Text", "t");
  });
  const testo = await run(async (c) => {
    const t = c.workbook.bindings.getItem("t").getText();
    await c.sync();
    return t.value;
  });
  expect(testo).toBe("ciao");
  await expect(
    run((c) => void c.workbook.bindings.getItem("t").getRange().load("address")),
  ).rejects.toMatchObject({
    code: "InvalidBinding",
  });
  await run((c) => {
    c.workbook.bindings.getItem("t").delete();
  });
  expect(host.workbook.addIns[0]?.bindings).toEqual([]);
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions
const chiamate: readonly [
  string,
  (f: Excel.Functions, r: Excel.Range) => Excel.FunctionResult<unknown>,
  unknown,
][] = [
  ["SUM of a range and of plain numbers", (f, r) => f.sum(r, 1, 2), 13],
  ["calls within calls", (f, r) => f.round(f.average(f.max(r), f.min(r)), 0), 4],
  ["a text with quotes", (f) => f.len('"a"'), 3],
  ["a condition", (f, r) => f.countIf(r, ">2"), 2],
  ["an omitted argument", (f, r) => f.match(5, r), 3],
  ["a dotted name", (f) => f.norm_S_Dist(0, true), 0.5],
];
test.each(chiamate)("functions: %s", async (_, chiama, atteso) => {
  const esito = await run(async (c) => {
    const r = primo(c).getRange("A1:A3");
    r.values = [[2], [3], [5]];
    const f = chiama(c.workbook.functions, r);
    f.load("value,error");
    await c.sync();
    return [f.value, f.error];
  });
  expect(esito).toEqual([atteso, null]);
});

test("a function that fails gives an error; one that the engine lacks is not there", async () => {
  const errore = await run(async (c) => {
    const f = c.workbook.functions.vlookup("x", primo(c).getRange("A1:B2"), 2, false);
    f.load("value,error");
    await c.sync();
    return f.error;
  });
  expect(errore).toBe("#N/A");
  await expect(run((c) => void c.workbook.functions.bahtText(1).load("value"))).rejects.toMatchObject({
    code: "ApiNotFound",
  });
});

// learn.microsoft.com/javascript/api/excel/excel.workbookprotection
test("a protected structure refuses changes to the list of sheets, also after saving", async () => {
  await run((c) => {
    c.workbook.protection.protect("chiave");
  });
  reopen();
  for (const lavoro of [
    (c: Excel.RequestContext) => void c.workbook.worksheets.add("Altro"),
    (c: Excel.RequestContext) => void (primo(c).name = "Altro"),
    (c: Excel.RequestContext) => {
      primo(c).copy();
    },
    (c: Excel.RequestContext) => {
      c.workbook.protection.protect();
    },
    (c: Excel.RequestContext) => {
      c.workbook.protection.unprotect("sbagliata");
    },
  ]) {
    await expect(run(lavoro)).rejects.toMatchObject({ code: "AccessDenied" });
  }
  await run((c) => {
    c.workbook.protection.unprotect("chiave");
    c.workbook.worksheets.add("Altro");
  });
  expect(host.workbook.sheets).toHaveLength(2);
});

// learn.microsoft.com/javascript/api/excel/excel.workbook (isDirty, previouslySaved, save, close)
test("a workbook is dirty from its first change until it is saved", async () => {
  const stato = () =>
    run(async (c) => {
      c.workbook.load("isDirty,previouslySaved,name");
      await c.sync();
      return [c.workbook.isDirty, c.workbook.previouslySaved, c.workbook.name];
    });
  expect(await stato()).toEqual([false, false, "Cartel1"]);
  await run((c) => void (primo(c).getRange("A1").values = [[1]]));
  expect(await stato()).toEqual([true, false, "Cartel1"]);
  await run((c) => {
    c.workbook.save();
  });
  expect(await stato()).toEqual([false, true, "Cartel1"]);
  expect(host.closed).toBe(false);
  const salvata = host.lastSaved;
  expect(salvata).not.toBeNull();
  await run((c) => {
    c.workbook.close("SkipSave");
  });
  expect(host.closed).toBe(true);
  expect(host.lastSaved).toBe(salvata);
});

test("createWorkbook opens another workbook beside this one; what is no workbook is refused", async () => {
  const base64 = Buffer.from(host.save()).toString("base64");
  await host.Excel.createWorkbook(base64);
  await host.Excel.createWorkbook();
  expect(host.openedWorkbooks.map((b) => b?.length ?? null)).toEqual([expect.any(Number), null]);
  await expect(host.Excel.createWorkbook("bm9uIMOoIHVuIGZpbGU=")).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});
