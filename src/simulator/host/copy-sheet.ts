/**
 * A sheet again with all that is on it: in the same workbook (Worksheet.copy) or from another one
 * (Workbook.insertWorksheetsFromBase64). Charts and pictures come along only within the workbook, as Excel on the
 * web does it. support.microsoft.com, "Move or copy worksheets or worksheet data"
 */
import type { Cell } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { Table } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";
import { childrenOf, locale, type XmlElement } from "../xlsx/xml";
import { copyDrawing } from "./copy-drawing";
import { rewriteSheetReferences } from "./sheet-names";

interface CopyFrom {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

/** `Spese (2)`, cut so that it stays within 31 characters. */
export function copyName(wb: Workbook, nome: string): string {
  const base = nome.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const fine = ` (${n})`;
    const candidato = base.slice(0, 31 - fine.length) + fine;
    if (!wb.hasSheetName(candidato)) return candidato;
  }
}

/** Children of `worksheet` that point at parts of their own, or that are written anew. */
const LEFT_OUT = new Set([
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "customProperties",
]);

export function copySheet(da: CopyFrom, wb: Workbook, nome: string): Sheet {
  const { sheet } = da;
  const copia = wb.addSheet(nome);
  const estranea = da.workbook !== wb;
  const stili = new Map<number, number>();
  const style = (n: number): number => {
    if (!estranea) return n;
    let suo = stili.get(n);
    if (suo === undefined) stili.set(n, (suo = wb.styles.adopt(da.workbook.styles.get(n))));
    return suo;
  };
  copia.rootAttrs = { ...sheet.rootAttrs };
  copyElements(sheet, copia);
  const tabelle = copyTables(sheet, copia, wb);
  const formula = (f: string): string => renameTables(rewriteSheetReferences(f, sheet.name, nome), tabelle);
  for (const [row, celle] of sheet.rows) {
    copia.rows.set(
      row,
      new Map([...celle].map(([col, c]): [number, Cell] => [col, copyCell(c, style, formula)])),
    );
  }
  for (const [n, info] of sheet.columns) copia.columns.set(n, copyInfo(info, style));
  for (const [n, info] of sheet.rowInfo) copia.rowInfo.set(n, copyInfo(info, style));
  copia.merges = [...sheet.merges];
  copia.hyperlinks = sheet.hyperlinks.map((h) => ({ ...h }));
  copia.validations = structuredClone(sheet.validations);
  copia.filters = new Map(structuredClone([...sheet.filters]));
  copia.conditionalFormats = sheet.conditionalFormats.map((cf) => {
    const rule = structuredClone(cf.rule);
    const dxf = cf.dxf ?? (estranea ? da.workbook.styles.dxf(Number(rule.attrs["dxfId"] ?? -1)) : undefined);
    if (estranea) delete rule.attrs["dxfId"];
    return {
      ...cf,
      id: wb.newGuid(),
      areas: [...cf.areas],
      rule,
      ...(dxf ? { dxf: structuredClone(dxf) } : {}),
    };
  });
  copia.comments = structuredClone(sheet.comments).map((c) => ({
    ...c,
    id: wb.newGuid(),
    replies: c.replies.map((r) => ({ ...r, id: wb.newGuid() })),
  }));
  copia.commentsTouched = copia.comments.length > 0;
  for (const [chiave, valore] of sheet.customProperties) copia.customProperties.set(chiave, valore);
  copia.customPropertiesTouched = copia.customProperties.size > 0;
  copyNames(da, wb, copia, formula);
  if (!estranea) copyDrawing(sheet, copia, wb, formula);
  return copia;
}

function copyCell(c: Cell, style: (n: number) => number, formula: (f: string) => string): Cell {
  const nuova = { ...c, style: style(c.style) };
  return c.formula === undefined ? nuova : { ...nuova, formula: formula(c.formula) };
}

const copyInfo = <T extends { style?: number; rest: Record<string, string> }>(
  info: T,
  style: (n: number) => number,
): T => ({
  ...info,
  rest: { ...info.rest },
  ...(info.style === undefined ? {} : { style: style(info.style) }),
});

/** Relationships are of the sheet that has them. */
function copyElements(sheet: Sheet, copia: Sheet): void {
  for (const [nome, e] of sheet.elements) {
    if (LEFT_OUT.has(nome)) continue;
    const clone = structuredClone(e);
    dropRelations(clone);
    if (nome === "extLst") {
      clone.children = childrenOf(clone).filter(
        (ext) =>
          !childrenOf(ext).some((c) =>
            ["slicerList", "timelineRefs", "webExtensions"].includes(locale(c.name)),
          ),
      );
      if (clone.children.length === 0) continue;
    }
    copia.elements.set(nome, clone);
  }
  // One sheet alone is in front.
  const vista = copia.view();
  if (vista) delete vista.attrs["tabSelected"];
}

function dropRelations(e: XmlElement): void {
  e.attrs = Object.fromEntries(Object.entries(e.attrs).filter(([k]) => k !== "r:id"));
}

/** The copies of the tables have names of their own; says which. */
function copyTables(sheet: Sheet, copia: Sheet, wb: Workbook): Map<string, string> {
  const nomi = new Map<string, string>();
  for (const t of sheet.tables) {
    let nome = t.name;
    for (let n = 2; wb.tableByName(nome) ?? wb.findName(nome, null); n++) nome = `${t.name}${n}`;
    const nuova = new Table(wb.newTableId(), nome, t.area, null);
    Object.assign(nuova, {
      showHeaders: t.showHeaders,
      showTotals: t.showTotals,
      showFilterButton: t.showFilterButton,
      columns: structuredClone(t.columns),
      style: { ...t.style },
      filters: new Map(structuredClone([...t.filters])),
      sort: t.sort,
    } satisfies Partial<Table>);
    copia.tables.push(nuova);
    nomi.set(t.name, nome);
  }
  return nomi;
}

/** `Spese[Impegnato]` on the copy is about the copy's own table. */
function renameTables(formula: string, nomi: ReadonlyMap<string, string>): string {
  let riscritta = formula;
  for (const [vecchio, nuovo] of nomi) {
    if (vecchio === nuovo) continue;
    const cerca = new RegExp(
      `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.\\\\])${vecchio.replace(/[\\.]/g, "\\$&")}(?=\\[)`,
      "giu",
    );
    riscritta = riscritta.replace(cerca, (m) => (m.startsWith('"') ? m : nuovo));
  }
  return riscritta;
}

/** Names of the sheet, and names of the workbook that point at it: on the copy both are the copy's own. */
function copyNames(da: CopyFrom, wb: Workbook, copia: Sheet, formula: (f: string) => string): void {
  const suoi = da.workbook.names.filter((n) => n.scope === da.sheet);
  const nomi = new Set(suoi.map((n) => n.name.toLowerCase()));
  const globali = da.workbook.names.filter(
    (n) => n.scope === null && !nomi.has(n.name.toLowerCase()) && formula(n.formula) !== n.formula,
  );
  for (const n of [...suoi, ...globali]) {
    wb.names.push({ ...n, rest: { ...n.rest }, formula: formula(n.formula), scope: copia });
  }
}
