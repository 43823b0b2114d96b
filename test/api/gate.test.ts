/** The API gate catches what is beyond the manifest's requirement sets, and lets through what asked first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { insiemiDelManifesto, insiemiDi } from "./insiemi";
import { usiVietati } from "./regola";

const dichiarati = insiemiDelManifesto(readFileSync("manifest.xml", "utf8"));

/** Code, and what the gate must say of it: member and set, by line. */
const CASI: readonly (readonly [string, string, readonly string[]])[] = [
  ["a member of 1.1", `export const f = (s: Excel.Worksheet) => s.name;`, []],
  ["a member of 1.14", `export const f = (s: Excel.Worksheet) => s.tabId;`, []],
  [
    "a method of 1.18",
    `export const f = (s: Excel.Worksheet) => s.notes.add("A1", "x");`,
    ["1 add asks for ExcelApi 1.18", "1 notes asks for ExcelApi 1.18"],
  ],
  [
    "an event of 1.17",
    `export const f = (s: Excel.Worksheet) => s.onNameChanged.add(async () => undefined);`,
    ["1 onNameChanged asks for ExcelApi 1.17"],
  ],
  [
    "a member by its name in brackets",
    `export const f = (s: Excel.Worksheet) => s["notes"];`,
    ["1 notes asks for ExcelApi 1.18"],
  ],
  [
    "a member taken apart",
    `export const f = (s: Excel.Worksheet) => { const { notes } = s; return notes; };`,
    ["1 notes asks for ExcelApi 1.18"],
  ],
  [
    "an enum's value",
    `export const f = () => Excel.NumberFormatCategory.general;\nexport const g = () => Excel.ValueChangeType;\nexport const h = () => Excel.CellControlType.checkbox;`,
    ["3 checkbox asks for ExcelApi 1.18", "3 CellControlType asks for ExcelApi 1.18"],
  ],
  [
    "an option that came later",
    `export const f = (b: Excel.Workbook) => b.insertWorksheetsFromBase64("", { positionType: "End" });\nexport const g = (c: Excel.RangeCollection) => c;`,
    [],
  ],
  [
    "a name that is only loaded",
    `export const f = (r: Excel.Range) => r.load("values,valuesAsJson");`,
    ["1 valuesAsJson asks for ExcelApi 1.16"],
  ],
  [
    "a name loaded on the items of a collection",
    `export const f = (c: Excel.WorksheetCollection) => c.load(["items/name", "items/showDataTypeIcons"]);`,
    ["1 showDataTypeIcons asks for ExcelApi 1.19"],
  ],
  [
    "the desktop's own set",
    `export const f = (r: Excel.Range) => r.showPrecedents();\nexport const g = (w: Excel.Workbook) => w.queries;`,
    ["1 showPrecedents asks for ExcelApiDesktop 1.1"],
  ],
  [
    "a set that the manifest does not have",
    `export const f = () => Office.ribbon.requestUpdate({ tabs: [] });`,
    ["1 requestUpdate asks for RibbonApi 1.1", "1 tabs asks for RibbonApi 1.1"],
  ],
  ["the shared runtime", `export const f = () => Office.addin.showAsTaskpane();`, []],
  ["the settings of the Common API", `export const f = () => Office.context.document.settings.get("x");`, []],
  [
    "inside an if",
    `export function f(s: Excel.Worksheet) {\n  if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) s.notes.getCount();\n  else s.notes.getCount();\n}`,
    ["3 getCount asks for ExcelApi 1.18", "3 notes asks for ExcelApi 1.18"],
  ],
  [
    "inside an if for an earlier version",
    `export function f(s: Excel.Worksheet) {\n  if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) s.notes.load();\n}`,
    ["2 load asks for ExcelApi 1.18", "2 notes asks for ExcelApi 1.18"],
  ],
  [
    "after a return",
    `export function f(s: Excel.Worksheet) {\n  if (!Office.context.requirements.isSetSupported("ExcelApi", 1.18)) return;\n  s.notes.load();\n}`,
    [],
  ],
  [
    "after an if that does not return",
    `export function f(s: Excel.Worksheet) {\n  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) console.log("no");\n  s.onNameChanged.add(async () => undefined);\n}`,
    ["3 onNameChanged asks for ExcelApi 1.17"],
  ],
  [
    "behind &&, ?: and a constant",
    `const c = Office.context.requirements.isSetSupported("ExcelApi", "1.18");\nexport const f = (s: Excel.Worksheet, b: boolean) => [b && c && s.notes, c ? s.notes : null, !c || s.notes];`,
    [],
  ],
  [
    "behind || it proves nothing",
    `const c = Office.context.requirements.isSetSupported("ExcelApi", "1.18");\nexport const f = (s: Excel.Worksheet, b: boolean) => (c || b) && s.notes;`,
    ["2 notes asks for ExcelApi 1.18"],
  ],
  [
    "another isSetSupported than office.js's own",
    `const o = { isSetSupported: (_: string, __: string) => true };\nexport const f = (s: Excel.Worksheet) => o.isSetSupported("ExcelApi", "1.18") && s.notes;`,
    ["2 notes asks for ExcelApi 1.18"],
  ],
];

const cartella = join(process.cwd(), "src");
const nomeDi = (i: number): string => join(cartella, `caso-${i}.ts`);
const casi = new Map(CASI.map(([, codice], i) => [nomeDi(i), codice]));
const opzioni: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["office-js"],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
};
const disco = ts.createCompilerHost(opzioni);
const program = ts.createProgram([...casi.keys()], opzioni, {
  ...disco,
  fileExists: (f) => casi.has(f) || disco.fileExists(f),
  readFile: (f) => casi.get(f) ?? disco.readFile(f),
  getSourceFile: (f, versione) => {
    const codice = casi.get(f);
    return codice === undefined
      ? disco.getSourceFile(f, versione)
      : ts.createSourceFile(f, codice, versione, true);
  },
});

test.each(CASI.map(([che, , attesi], i) => [che, i, attesi] as const))("%s", (_, i, attesi) => {
  const file = program.getSourceFile(nomeDi(i));
  if (!file) throw new Error("the case was not read");
  const usi = usiVietati(program, file, dichiarati);
  expect(usi.map((u) => `${u.riga} ${u.membro} asks for ${u.chiede}`)).toEqual(attesi);
});

test("the manifest's own sets are read", () => {
  expect(dichiarati.slice(0, 2)).toEqual([
    { nome: "ExcelApi", versione: "1.14" },
    { nome: "SharedRuntime", versione: "1.1" },
  ]);
});

test("every member of Excel's classes has a set, its own or its class's", () => {
  const tipi = program.getSourceFiles().find((f) => f.fileName.includes("@types/office-js/index.d.ts"));
  let membri = 0;
  const senza: string[] = [];
  const visita = (n: ts.Node, excel: boolean): void => {
    const dentro = excel || (ts.isModuleDeclaration(n) && n.name.text === "Excel");
    if (dentro && (ts.isMethodDeclaration(n) || ts.isPropertyDeclaration(n))) {
      membri++;
      if (insiemiDi(n).length === 0) senza.push(n.getText().slice(0, 60));
    }
    ts.forEachChild(n, (f) => {
      visita(f, dentro);
    });
  };
  if (tipi) visita(tipi, false);
  expect(membri).toBeGreaterThan(3_000);
  expect(senza.length).toBeLessThan(membri / 50);
});
