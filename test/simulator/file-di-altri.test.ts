/** Workbooks as other programs write them: what is in them is read, and kept when the host saves them. */
import { readFileSync } from "node:fs";
import { strToU8, unzipSync } from "fflate";
import { leggiXlsx } from "../../src/schede/file/leggi-xlsx";
import { openWorkbook } from "../../src/simulator/index";
import { CellError } from "../../src/simulator/workbook/cell";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import {
  cartellaMinima,
  comprimi,
  foglioXml,
  partiMinime,
  riga,
  type Minima,
} from "../supporto/cartella-minima";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The first sheet, row by row; blanks are "". */
function host(bytes: Uint8Array): unknown[][] {
  const [foglio] = readXlsx(bytes).sheets;
  const usata = foglio?.usedArea(true);
  if (!foglio || !usata) return [];
  const righe: unknown[][] = [];
  for (let r = 1; r <= usata.lastRow; r++) {
    righe.push([]);
    for (let c = 1; c <= usata.lastCol; c++) {
      const v = foglio.cell(r, c)?.value ?? "";
      righe[r - 1]?.push(v instanceof CellError ? v.codice : v);
    }
  }
  return righe;
}

function scheda(bytes: Uint8Array): unknown {
  const letto = leggiXlsx(bytes);
  return letto.ok ? letto.fogli[0]?.valori : letto.motivo.it;
}

const cella = (xml: string): string => `<row r="1">${xml}</row>`;
/** The same parts under other names. */
const altrove = (cambia: (nome: string) => string, m: Minima = {}): Uint8Array =>
  comprimi(Object.fromEntries(Object.entries(partiMinime(m)).map(([n, p]) => [cambia(n), p])));
const utf16 = (t: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(t).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);

const STRICT = Object.fromEntries(
  Object.entries(
    partiMinime({ righe: cella('<c r="A1" t="d" s="1"><v>2023-06-30</v></c><c r="B1"><v>2</v></c>') }),
  ).map(([n, p]) => [
    n,
    (p as string)
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/",
        "http://purl.oclc.org/ooxml/spreadsheetml/",
      )
      .replace("<workbook ", '<workbook conformance="strict" '),
  ]),
);

interface Letto {
  readonly nome: string;
  /** Of ../shared/file, of the same kind. */
  readonly simile: string;
  readonly file: Uint8Array;
  readonly valori: readonly (readonly unknown[])[];
}

const LETTI: readonly Letto[] = [
  {
    nome: "a shared string without a number is a blank",
    simile: "ts-senza-v",
    file: cartellaMinima({
      testi: ["Comune"],
      righe: cella('<c r="A1" t="s"/><c r="B1" t="s"><v>0</v></c>'),
    }),
    valori: [["", "Comune"]],
  },
  {
    nome: "the same where there are no shared strings",
    simile: "ts-senza-v-senza-sst",
    file: cartellaMinima({ righe: cella('<c r="A1"><v>1</v></c><c r="B1" t="s"/><c r="C1"><v>3</v></c>') }),
    valori: [[1, "", 3]],
  },
  {
    nome: "days counted from 1904, with an extension that has options of its own",
    simile: "1904-excel-moderno",
    file: cartellaMinima({
      prima: '<workbookPr date1904="1"/>',
      righe: cella('<c r="A1" s="1"><v>43645</v></c><c r="B1"><v>43645</v></c>'),
      cartella:
        '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>',
    }),
    valori: [[45107, 43645]],
  },
  {
    nome: "texts and numbers in CDATA",
    simile: "cdata",
    file: cartellaMinima({
      righe: cella(
        '<c r="A1" t="inlineStr"><is><t><![CDATA[Capitolo & art.]]></t></is></c><c r="B1"><v><![CDATA[1234.5]]></v></c>',
      ),
    }),
    valori: [["Capitolo & art.", 1234.5]],
  },
  {
    nome: "a result that is no number",
    simile: "nan",
    file: cartellaMinima({ righe: cella('<c r="A1" t="e"><v>#NUM!</v></c><c r="B1"><v>3</v></c>') }),
    valori: [["#NUM!", 3]],
  },
  {
    nome: "names of parts with the other slash",
    simile: "barre-rovesce",
    file: altrove((n) => n.replaceAll("/", "\\"), { righe: riga(1, { A: 1 }) }),
    valori: [[1]],
  },
  {
    nome: "targets with %20",
    simile: "target-percento",
    file: cartellaMinima({
      legami: `<Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/un%20foglio.xml"/>`,
      parti: {
        "xl/worksheets/sheet1.xml": null,
        "xl/worksheets/un foglio.xml": foglioXml(riga(1, { A: 1 })),
        "xl/_rels/workbook.xml.rels": (partiMinime()["xl/_rels/workbook.xml.rels"] as string).replace(
          "worksheets/sheet1.xml",
          "worksheets/un%20foglio.xml",
        ),
      },
    }),
    valori: [[1]],
  },
  {
    nome: "a part in UTF-16",
    simile: "utf16",
    file: cartellaMinima({
      parti: {
        "xl/worksheets/sheet1.xml": utf16(foglioXml(riga(1, { A: "Attività" })).replace("UTF-8", "UTF-16")),
      },
    }),
    valori: [["Attività"]],
  },
  {
    nome: "a day, a day with its hour and an hour, in words",
    simile: "data-iso",
    file: cartellaMinima({
      righe: cella(
        '<c r="A1" s="1" t="d"><v>2023-06-30T00:00:00</v></c><c r="B1" t="d"><v>2023-06-30</v></c><c r="C1" t="d"><v>T12:00:00</v></c><c r="D1" t="d"><v>18:00:00</v></c>',
      ),
    }),
    valori: [[45107, 45107, 0.5, 0.75]],
  },
  {
    nome: "references in small letters, and one of another row than that in which it stands",
    simile: "cella-minuscola",
    file: cartellaMinima({
      righe: cella('<c r="a1"><v>1</v></c><c r="c1"><v>2</v></c><c r="C2"><v>3</v></c>'),
    }),
    valori: [
      [1, "", 2],
      ["", "", 3],
    ],
  },
  { nome: "a Strict workbook", simile: "", file: comprimi(STRICT), valori: [[45107, 2]] },
];

test.each(LETTI.map((l) => [l.nome, l] as const))(
  "%s, for the host and for the reader of schede",
  (_, { file, valori }) => {
    expect(host(file)).toEqual(valori);
    expect(scheda(file)).toEqual(valori);
  },
);

conDatiReali("workbooks of others, of the same kinds", () => {
  test.each([
    ["ts-senza-v", 3, ""],
    ["1904-excel-moderno", 1, 45107],
    ["1904", 1, 45107],
    ["cdata", 2, 1234.5],
    ["nan", 1, "#NUM!"],
    ["barre-rovesce", 1, 1],
    ["cartella-altrove", 1, 1],
    ["target-percento", 1, 1],
    ["utf16", 1, 1],
    ["data-iso", 2, 45107],
  ])("%s.xlsx: column %i is %j", (nome, colonna, atteso) => {
    expect(
      host(new Uint8Array(readFileSync(condiviso("file", `${nome}.xlsx`))))[0]?.[colonna - 1] ?? "",
    ).toBe(atteso);
  });
});

test("a text that the file has not makes it damaged, and is never a blank", () => {
  const file = cartellaMinima({
    testi: ["uno"],
    righe: cella('<c r="A1" t="s"><v>7</v></c><c r="B1"><v>3</v></c>'),
  });
  expect(() => readXlsx(file)).toThrow(/danneggiato/);
  expect(scheda(file)).toMatch(/danneggiato/);
});

test.each(["231999999999940", "1048577", "uno"])("a row %s is off the sheet, whatever its cells say", (r) => {
  const file = cartellaMinima({ righe: `<row r="${r}" ht="20"><c r="A1"><v>1</v></c></row>` });
  expect(() => readXlsx(file)).toThrow(/danneggiato/);
});

/** Opened, changed in one cell, saved. */
function salvata(file: Uint8Array): Record<string, string> {
  const wb = readXlsx(file);
  const [foglio] = wb.sheets;
  if (foglio) foglio.edit(20, 1).value = 1;
  wb.version++;
  return Object.fromEntries(
    Object.entries(unzipSync(writeXlsx(wb))).map(([n, b]) => [n, new TextDecoder("latin1").decode(b)]),
  );
}
const FOGLIO = "xl/worksheets/sheet1.xml";

test("what Power Query keeps in UTF-16 stays byte for byte", () => {
  const suo = utf16('<?xml version="1.0" encoding="utf-16"?><DataMashup>AAAA</DataMashup>');
  const file = cartellaMinima({
    legami: `<Relationship Id="rId7" Type="${R}/customXml" Target="../customXml/item1.xml"/>`,
    parti: { "customXml/item1.xml": suo },
  });
  expect(salvata(file)["customXml/item1.xml"]).toBe(new TextDecoder("latin1").decode(suo));
});

test("a picture in the header is no drawing of notes", () => {
  const file = cartellaMinima({
    tipi: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    dopo: '<legacyDrawingHF r:id="rId1"/>',
    legamiFoglio: `<Relationship Id="rId1" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
    parti: { "xl/drawings/vmlDrawing1.vml": "<xml/>" },
  });
  expect(salvata(file)[FOGLIO]).toContain('<legacyDrawingHF r:id="rId1"/>');
  expect(salvata(file)[FOGLIO]).not.toContain("<legacyDrawing ");
});

test("whole columns and rows are written by their corners", () => {
  const scritto = salvata(
    cartellaMinima({
      dopo: '<mergeCells><mergeCell ref="F1:F1048576"/></mergeCells><conditionalFormatting sqref="B1:B1048576 A3:XFD3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="whole" sqref="D1:D1048576"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="E1:E1048576" location="Dati!A1"/></hyperlinks>',
    }),
  )[FOGLIO];
  for (const r of ["F1:F1048576", "B1:B1048576 A3:XFD3", "D1:D1048576", "E1:E1048576"])
    expect(scritto).toContain(`ref="${r}"`);
});

test("a list with a comma in an item stays, and two lists of rules are one", () => {
  const scelta =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x12ac="http://schemas.microsoft.com/office/spreadsheetml/2011/1/ac" Requires="x12ac"><x12ac:list>"1,5","2"</x12ac:list></mc:Choice><mc:Fallback><formula1>"1,5,2"</formula1></mc:Fallback></mc:AlternateContent>';
  const file = cartellaMinima({
    dopo: `<dataValidations count="1"><dataValidation type="list" sqref="A1">${scelta}</dataValidation></dataValidations><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
  });
  expect(readXlsx(file).sheets[0]?.validations.map((v) => v.formula1)).toEqual(['"1,5,2"', '"a,b"']);
  const scritto = salvata(file)[FOGLIO] ?? "";
  expect(scritto.match(/<dataValidations /g)).toHaveLength(1);
  expect(scritto.replaceAll("&quot;", '"')).toContain('<x12ac:list>"1,5","2"</x12ac:list>');
});

test("a sheet whose part is named with other capitals has one relationship, and one type", () => {
  const file = cartellaMinima({
    parti: {
      "xl/_rels/workbook.xml.rels": (partiMinime()["xl/_rels/workbook.xml.rels"] as string).replace(
        "sheet1.xml",
        "Sheet1.xml",
      ),
    },
  });
  const parti = salvata(file);
  expect(parti["xl/_rels/workbook.xml.rels"]?.match(/worksheet"/g)).toHaveLength(1);
  expect(parti["[Content_Types].xml"]?.match(/\/xl\/worksheets\/sheet1\.xml/gi)).toHaveLength(1);
});

test("sheets that are no worksheets are not listed, and keep their place with their names", async () => {
  const file = cartellaMinima({
    parti: {
      "xl/workbook.xml": (
        partiMinime({
          cartella:
            '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Dati!$A$1:$B$5</definedName><definedName name="macro" localSheetId="0">1</definedName></definedNames>',
        })["xl/workbook.xml"] as string
      ).replace("<sheets>", '<sheets><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>'),
    },
  });
  const aperta = openWorkbook(file);
  try {
    await aperta.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map((s) => s.name)).toEqual(["Dati"]);
      worksheets.add("Module1");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    });
    await aperta.Excel.run(async (context) => {
      context.workbook.worksheets.add("Nuovo");
      await context.sync();
    });
    const scritto = new TextDecoder().decode(unzipSync(aperta.save())["xl/workbook.xml"]);
    expect([...scritto.matchAll(/<sheet name="(\w+)" sheetId="(\d+)"/g)].map((m) => m.slice(1, 3))).toEqual([
      ["Module1", "2"],
      ["Dati", "1"],
      ["Nuovo", "3"],
    ]);
    expect(scritto).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    expect(scritto).toContain('name="macro" localSheetId="0"');
    expect(scritto).toContain('activeTab="1"');
  } finally {
    aperta.close();
  }
});

test("an array without results, as some programs leave it, is computed and the file is still as it was", () => {
  const file = cartellaMinima({
    righe:
      cella('<c r="A1"><f t="array" ref="A1:B2">1+2</f></c><c r="B1" s="0"/>') +
      '<row r="2"><c r="A2" s="0"/></row>',
  });
  const aperta = openWorkbook(file);
  try {
    expect(unzipSync(aperta.save())).toEqual(unzipSync(file));
    const [foglio] = aperta.workbook.sheets;
    expect([1, 2].map((r) => [1, 2].map((c) => foglio?.cell(r, c)?.value))).toEqual([
      [3, 3],
      [3, 3],
    ]);
  } finally {
    aperta.close();
  }
});

test("a list of content types named in small letters is that of the package: no second one is written", () => {
  const file = altrove((n) => n.toLowerCase(), { righe: riga(1, { A: 1 }) });
  const parti = salvata(file);
  expect(Object.keys(parti).filter((n) => /^\[content_types\]\.xml$/i.test(n))).toEqual([
    "[Content_Types].xml",
  ]);
});

test("relationships that are gone leave no content type behind", () => {
  const file = cartellaMinima({
    tipi: '<Override PartName="/xl/worksheets/_rels/sheet1.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    dopo: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
    legamiFoglio: `<Relationship Id="rId1" Type="${R}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
  });
  const wb = readXlsx(file);
  const [foglio] = wb.sheets;
  foglio?.hyperlinks.splice(0);
  if (foglio) foglio.edit(20, 1).value = 1;
  wb.version++;
  const parti = unzipSync(writeXlsx(wb));
  expect(parti["xl/worksheets/_rels/sheet1.xml.rels"]).toBeUndefined();
  expect(new TextDecoder().decode(parti["[Content_Types].xml"])).not.toContain("sheet1.xml.rels");
});

test("a shared formula written before the cell that has its text, and a formula with its sign", () => {
  const [foglio] = readXlsx(
    cartellaMinima({
      righe: cella(
        '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" ref="B1:C1" si="0">B1*2</f><v>4</v></c><c r="D1"><f>=1+1</f><v>2</v></c>',
      ),
    }),
  ).sheets;
  expect([2, 3, 4].map((c) => foglio?.cell(1, c)?.formula)).toEqual(["A1*2", "B1*2", "1+1"]);
});

test("what points nowhere is not written again: print settings, metadata, styles, names, links", () => {
  const parti = salvata(
    cartellaMinima({
      righe: cella('<c r="A1" s="99"><v>1</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c>'),
      dopo: '<hyperlinks><hyperlink ref="A1" r:id="rId3"/></hyperlinks><pageSetup paperSize="9" r:id="rId9"/>',
      legamiFoglio: `<Relationship Id="rId3" Type="${R}/hyperlink" Target="https://example.org/senza-modo"/>`,
      cartella: '<definedNames><definedName name="vuoto"></definedName></definedNames>',
    }),
  );
  expect(parti[FOGLIO]).toContain('<pageSetup paperSize="9"/>');
  expect(parti[FOGLIO]).not.toMatch(/vm="1"| s="99"/);
  expect(parti["xl/workbook.xml"]).toContain('<definedName name="vuoto">#REF!</definedName>');
  expect(parti["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(
    'Target="https://example.org/senza-modo" TargetMode="External"',
  );
});

test.each([
  ["a Strict workbook", comprimi(STRICT), "strict"],
  [
    "one that counts from 1904",
    cartellaMinima({ prima: '<workbookPr date1904="1"/>', righe: cella('<c r="A1" s="1"><v>43645</v></c>') }),
    "1904",
  ],
] as const)("%s is as it was while nobody changes it, and an ordinary one afterwards", (_, file, come) => {
  const wb = readXlsx(file);
  expect([...wb.readAs]).toEqual([come]);
  expect(unzipSync(writeXlsx(wb))).toEqual(unzipSync(file));
  const dopo = readXlsx(
    comprimi(Object.fromEntries(Object.entries(salvata(file)).map(([n, p]) => [n, strToU8(p, true)]))),
  );
  expect([...dopo.readAs]).toEqual([]);
  expect(dopo.sheets[0]?.cell(1, 1)?.value).toBe(45107);
});
