/** Returned files made to stop the pane, or odd in ways that Excel takes: refused in a line, or read for what they say. */
import { LIMITI_SCHEDA } from "../../src/base/pacchetto/limiti";
import { leggiXlsx } from "../../src/schede/file/leggi-xlsx";
import { cartellaOstile, OSTILI, righeDi } from "../supporto/ostili";

const motivoDi = (nome: string): string => {
  const letto = leggiXlsx(OSTILI[nome]?.() ?? new Uint8Array());
  return letto.ok ? "letto" : letto.motivo.it;
};

test.each<[string, RegExp]>([
  ["four thousand entries over the same two megabytes", /si sovrappongono/],
  ["entries that say they hold nothing", /danneggiato/],
  ["eight million empty texts", /troppo grande/],
  ["as many texts as the size allows", /troppo grande/],
  ["a million cells", /molte più celle/],
  ["a cell at the end of each row", /molte più celle/],
  ["a million styles", /troppo grande/],
  ["thousands of sheets", /troppi fogli/],
  ["an element of a million attributes", /danneggiato/],
  ["elements nested without end", /danneggiato/],
])("%s: one line", (nome, motivo) => {
  expect(motivoDi(nome)).toMatch(motivo);
});

const celle = (righe: string, resto: Parameters<typeof cartellaOstile>[0] = {}): unknown => {
  const letto = leggiXlsx(cartellaOstile({ righe, ...resto }));
  return letto.ok ? letto.fogli.map((f) => f.valori) : letto.motivo.it;
};

test("a part that forty sheets name is read once", () => {
  const letto = leggiXlsx(OSTILI["one part named as forty sheets"]?.() ?? new Uint8Array());
  expect(letto.ok && letto.fogli.map((f) => [f.foglio, f.valori.length])).toEqual([
    ["s0", LIMITI_SCHEDA.righe],
  ]);
});

test("cells beyond the last row and column of a scheda are left out", () => {
  expect(
    celle(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    ),
  ).toEqual([[[1]]]);
});

test.each<[string, string, Parameters<typeof cartellaOstile>[0], unknown]>([
  [
    "a text without its number",
    '<row><c t="s"/><c t="s"><v></v></c></row>',
    { parti: { "xl/sharedStrings.xml": "<sst><si><t>primo</t></si></sst>" } },
    ["", ""],
  ],
  ["a CDATA section", '<row><c t="str"><v><![CDATA[a < b]]></v></c></row>', {}, ["a < b"]],
  [
    "a text in pieces, with its reading aid",
    '<row><c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c></row>',
    {},
    ["ab"],
  ],
])("%s", (_, righe, resto, attese) => {
  expect(celle(righe, resto)).toEqual([[attese]]);
});

test("days since 1904 are known by the workbook's own words, not by an extension's", () => {
  const con = (dentro: string): unknown => celle(righeDi(1, "<c><v>1</v></c>"), { elenco: dentro });
  // No format here shows a day: the number stays, whatever the workbook counts from.
  expect(con('<sheet name="A" sheetId="1" r:id="r1"/><workbookPr date1904="1"/><workbookPr/>')).toEqual([
    [[1]],
  ]);
  expect(con('<sheet name="A" sheetId="1" r:id="r1"/><workbookPr/><workbookPr date1904="1"/>')).toEqual([
    [[1]],
  ]);
});

test("a sheet behind a target with a space, or with the other slash, is found", () => {
  for (const target of [
    "worksheets/un%20foglio.xml",
    "worksheets\\un foglio.xml",
    "/xl/worksheets/un foglio.xml",
  ])
    expect(
      celle("", {
        elenco: '<sheet name="B" sheetId="2" r:id="z"/>',
        relazioni: `<Relationship Id="z" Type="t/worksheet" Target="${target}"/>`,
        parti: {
          "xl/worksheets/un foglio.xml": `<worksheet><sheetData>${righeDi(1, "<c><v>7</v></c>")}</sheetData></worksheet>`,
        },
      }),
    ).toEqual([[[7]]]);
});
