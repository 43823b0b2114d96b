/** Columns, rows and cells of a sheet → `cols` and `sheetData` (ECMA-376 part 1, 18.3.1). */
import { lettera } from "../../base/posizione";
import { formatCorners } from "../workbook/area";
import { CellError, type Cell } from "../workbook/cell";
import type { ColumnInfo, RowInfo, Sheet } from "../workbook/sheet";
import { toFile } from "./future-functions";
import { without } from "./attributes";
import { element, escapeAttr, escapeText, serialize } from "./xml";

/** What cells need outside their sheet. */
export interface CellLinks {
  /** The file's shared strings. */
  readonly strings: readonly string[];
  /** Whether the file has metadata for cells to point at. */
  readonly metadata: boolean;
  /** Number of the cell metadata that says "dynamic array". */
  dynamicArray(): string;
}

/** Columns alike stand together. */
export function writeColumns(sheet: Sheet): string {
  const gruppi: { min: number; max: number; attrs: Record<string, string>; chiave: string }[] = [];
  const standard = sheet.elements.get("sheetFormatPr")?.attrs["defaultColWidth"] ?? "9.140625";
  for (const [c, info] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const attrs = columnAttrs(info, standard);
    const chiave = JSON.stringify(attrs);
    const ultimo = gruppi.at(-1);
    if (ultimo?.chiave === chiave && ultimo.max === c - 1) ultimo.max = c;
    else gruppi.push({ min: c, max: c, attrs, chiave });
  }
  if (gruppi.length === 0) return "";
  const figli = gruppi.map((g) => element("col", { min: String(g.min), max: String(g.max), ...g.attrs }));
  return serialize(element("cols", {}, figli));
}

const columnAttrs = (info: ColumnInfo, standard: string): Record<string, string> => ({
  ...(info.width === undefined ? { width: standard } : { width: String(info.width), customWidth: "1" }),
  ...(info.style === undefined ? {} : { style: String(info.style) }),
  ...(info.hidden ? { hidden: "1" } : {}),
  ...without(info.rest, "customWidth"),
});

export function writeRows(sheet: Sheet, links: CellLinks): string {
  const numeri = [...new Set([...sheet.rows.keys(), ...sheet.rowInfo.keys()])].sort((a, b) => a - b);
  const righe = numeri.map((r) => writeRow(r, sheet.rows.get(r), sheet.rowInfo.get(r), links));
  return `<sheetData>${righe.join("")}</sheetData>`;
}

function writeRow(
  r: number,
  celle: Map<number, Cell> | undefined,
  info: RowInfo | undefined,
  links: CellLinks,
): string {
  const ordinate = [...(celle ?? [])].sort(([a], [b]) => a - b);
  const corpo = ordinate.map(([c, cella]) => writeCell(`${lettera(c)}${r}`, cella, links)).join("");
  const attrs = attributes({
    ...(info?.height === undefined ? {} : { ht: String(info.height), customHeight: "1" }),
    ...(info?.height !== undefined || info?.autoHeight === undefined ? {} : { ht: String(info.autoHeight) }),
    ...(info?.hidden ? { hidden: "1" } : {}),
    ...(info?.style === undefined ? {} : { s: String(info.style), customFormat: "1" }),
    ...without(info?.rest ?? {}, "customHeight"),
  });
  return `<row r="${r}"${attrs}>${corpo}</row>`;
}

const attributes = (attrs: Readonly<Record<string, string>>): string =>
  Object.entries(attrs)
    .map(([k, v]) => ` ${k}="${escapeAttr(v)}"`)
    .join("");

function writeCell(ref: string, c: Cell, links: CellLinks): string {
  const f = writeFormula(c);
  const { t, corpo } = writeValue(c, links, f !== "");
  const stile = c.style === 0 ? "" : ` s="${c.style}"`;
  const tipo = t === "" ? "" : ` t="${t}"`;
  return `<c r="${ref}"${stile}${tipo}${attributes(cellAttrs(c, links))}>${f}${corpo}</c>`;
}

/** The file's own attributes while they are still true of the cell. */
function cellAttrs(c: Cell, links: CellLinks): Record<string, string> {
  const { cm, vm, ...altri } = c.origin?.attrs ?? {};
  const suo = c.origin?.value === c.value;
  const valgono = suo ? { ...(vm !== undefined && links.metadata ? { vm } : {}), ...altri } : {};
  if (c.formula === undefined || !c.array?.dynamic) return valgono;
  return { cm: cm ?? links.dynamicArray(), ...valgono };
}

function writeFormula(c: Cell): string {
  if (c.formula === undefined) {
    const tabella = c.origin?.value === c.value ? c.origin.dataTable : undefined;
    return tabella ? `<f${attributes(tabella)}/>` : "";
  }
  const array = c.array ? attributes({ t: "array", ref: formatCorners(c.array.area) }) : "";
  return `<f${array}>${escapeText(toFile(c.formula))}</f>`;
}

/** Errors that a file can hold (ECMA-376 part 1, 18.17.3); the newer ones are kept there as #VALUE!. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

function writeValue(c: Cell, links: CellLinks, isFormula: boolean): { t: string; corpo: string } {
  const v = c.value;
  if (v === null) return { t: "", corpo: "" };
  if (typeof v === "number") return { t: "", corpo: `<v>${v}</v>` };
  if (typeof v === "boolean") return { t: "b", corpo: `<v>${v ? 1 : 0}</v>` };
  if (v instanceof CellError) {
    return { t: "e", corpo: `<v>${ERRORS.has(v.codice) ? v.codice : "#VALUE!"}</v>` };
  }
  const shared = c.origin?.shared;
  if (!isFormula && shared !== undefined && links.strings[shared] === v) {
    return { t: "s", corpo: `<v>${shared}</v>` };
  }
  // A carriage return would reach the next reader as a line feed.
  const testo = escapeText(v.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")).replaceAll("\r", "_x000D_");
  if (isFormula) return { t: "str", corpo: `<v>${testo}</v>` };
  return { t: "inlineStr", corpo: `<is><t xml:space="preserve">${testo}</t></is>` };
}
