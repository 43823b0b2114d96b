/** Where a chart takes its data from: references in the file, read from the cells or from what the file remembers. */
import { childrenOf, element, locale, textOf, type XmlElement } from "../../xlsx/xml";
import { formatAbsolute, parseArea, splitAddress, type Area } from "../area";
import { CellError, type Cell, type CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { at, descendants, drop, insert, leaf } from "./tree";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `'Spese'!$A$2:$A$9`, quoted only where the name asks for it. */
const referenceTo = (p: Place): string =>
  `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(p.sheet.name) ? p.sheet.name : `'${p.sheet.name.replaceAll("'", "''")}'`}!${formatAbsolute(p.area)}`;

/** The cells of a reference: one area or several in brackets, or a name that stands for them. Null for #REF!. */
export function placesOf(wb: Workbook, formula: string): Place[] | null {
  const nudo = formula
    .trim()
    .replace(/^=/, "")
    .replace(/^\((.*)\)$/, "$1");
  const pezzi = [...nudo.matchAll(/(?:'(?:[^']|'')*'|[^,])+/g)].map((m) => m[0].trim());
  const posti = pezzi.map((p) => placeOf(wb, p));
  return posti.length > 0 && posti.every((p) => p !== null) ? posti : null;
}

function placeOf(wb: Workbook, testo: string): Place | null {
  const { foglio, area } = splitAddress(testo);
  const sheet = foglio === null ? undefined : wb.sheetByName(foglio);
  const trovata = parseArea(area);
  if (sheet && trovata) return { sheet, area: trovata };
  const nome = wb.findName(area, sheet ?? null) ?? wb.findName(area, null);
  if (!nome || nome.formula === testo) return null;
  return splitAddress(nome.formula).foglio === null ? null : placeOf(wb, nome.formula);
}

/** The values of a reference in order; as many as the cells, within what a series may hold. */
const MAX_POINTS = 1_048_576;

export function cellsOf(places: readonly Place[]): (Cell | undefined)[] {
  const celle: (Cell | undefined)[] = [];
  for (const { sheet, area } of places) {
    const fine = Math.min(area.lastRow, Math.max(area.row, sheet.usedArea(false)?.lastRow ?? area.row));
    const ultimo = area.lastRow === area.row + MAX_POINTS - 1 ? fine : area.lastRow;
    for (let r = area.row; r <= ultimo; r++)
      for (let c = area.col; c <= area.lastCol; c++) celle.push(sheet.cell(r, c));
  }
  return celle;
}

/** What a source (`val`, `cat`, `tx`…) says: from its cells, else from its cache or its literal. */
export function valuesOf(wb: Workbook, source: XmlElement | undefined): CellValue[] {
  if (!source) return [];
  const f = formulaOf(source);
  const posti = f === null ? null : placesOf(wb, f);
  if (posti) return cellsOf(posti).map((c) => c?.value ?? null);
  const v = at(source, "v");
  if (v) return [textOf(v)];
  const dati = CONTAINERS.map((p) => at(source, ...p)).find((e) => e !== undefined);
  if (!dati) return [];
  const quanti = Number(at(dati, "ptCount")?.attrs["val"] ?? 0);
  const numeri = locale(dati.name).startsWith("num");
  const valori: CellValue[] = Array.from({ length: quanti }, () => null);
  for (const pt of childrenOf(dati, "pt")) {
    const testo = textOf(at(pt, "v") ?? element("v"));
    valori[Number(pt.attrs["idx"])] = numeri ? Number(testo) : testo;
  }
  return valori;
}

const CONTAINERS = [["numRef", "numCache"], ["strRef", "strCache"], ["numLit"], ["strLit"]] as const;

/** The formula of a source; null for literals. */
export function formulaOf(source: XmlElement | undefined): string | null {
  for (const tipo of ["numRef", "strRef", "multiLvlStrRef"]) {
    const f = at(source, tipo, "f");
    if (f) return textOf(f);
  }
  return null;
}

/** `<c:val>` and its like over cells. */
export function sourceElement(nome: string, p: Place, tipo: "num" | "str"): XmlElement {
  const livelli =
    tipo === "str" && nome === "c:cat" && p.area.lastCol > p.area.col && p.area.lastRow > p.area.row;
  const ref = livelli ? "c:multiLvlStrRef" : `c:${tipo}Ref`;
  return element(nome, {}, [element(ref, {}, [element("c:f", {}, [referenceTo(p)])])]);
}

/** Texts make a source of texts; blanks and numbers do not. */
export const sourceType = (celle: readonly (Cell | undefined)[]): "num" | "str" =>
  celle.some((c) => typeof c?.value === "string" && c.value !== "") ? "str" : "num";

/** Every reference of a chart, for change; true where one changed. */
export function rewriteReferences(chartSpace: XmlElement, change: (formula: string) => string): boolean {
  let mosso = false;
  for (const f of descendants(chartSpace, "f")) {
    const prima = textOf(f);
    const dopo = change(prima);
    if (dopo === prima) continue;
    f.children = [dopo];
    mosso = true;
  }
  return mosso;
}

/** Brings the cached values of every reference up to date; a cache that already says so is left as it is. */
export function refreshCaches(wb: Workbook, chartSpace: XmlElement): void {
  for (const tipo of ["numRef", "strRef", "multiLvlStrRef"] as const) {
    for (const ref of descendants(chartSpace, tipo)) {
      const posti = placesOf(wb, textOf(at(ref, "f") ?? element("f")));
      if (!posti) continue;
      if (tipo === "multiLvlStrRef") refreshLevels(ref, posti);
      else refreshCache(wb, ref, posti, tipo === "numRef");
    }
  }
}

function refreshCache(wb: Workbook, ref: XmlElement, posti: readonly Place[], numeri: boolean): void {
  const nome = numeri ? "numCache" : "strCache";
  const vecchia = at(ref, nome);
  const celle = cellsOf(posti);
  const punti = points(celle.map((c) => cacheText(c, numeri)));
  if (vecchia && sameText(vecchia, celle.length, punti)) return;
  const [primo] = posti;
  const stile = primo?.sheet.styleOf(primo.area.row, primo.area.col) ?? 0;
  const formato = at(vecchia, "formatCode") ?? element("c:formatCode", {}, [wb.styles.get(stile).numFmt]);
  drop(ref, nome);
  insert(
    ref,
    element(`c:${nome}`, {}, [...(numeri ? [formato] : []), leaf("c:ptCount", celle.length), ...punti]),
  );
}

/** Categories over several columns: the innermost level first (ECMA-376 part 1, 21.2.2.95). */
function refreshLevels(ref: XmlElement, posti: readonly Place[]): void {
  const [p] = posti;
  if (!p) return;
  const { row, col, lastRow, lastCol } = p.area;
  const livelli = [];
  for (let c = lastCol; c >= col; c--) {
    const celle = Array.from({ length: lastRow - row + 1 }, (_, i) => p.sheet.cell(row + i, c));
    livelli.push(element("c:lvl", {}, points(celle.map((x) => cacheText(x, false)))));
  }
  drop(ref, "multiLvlStrCache");
  ref.children.push(element("c:multiLvlStrCache", {}, [leaf("c:ptCount", lastRow - row + 1), ...livelli]));
}

const points = (testi: readonly (string | null)[]): XmlElement[] =>
  testi.flatMap((t, i) =>
    t === null ? [] : [element("c:pt", { idx: String(i) }, [element("c:v", {}, [t])])],
  );

function cacheText(c: Cell | undefined, numeri: boolean): string | null {
  const v = c?.value ?? null;
  if (v === null || v === "") return null;
  if (v instanceof CellError) return v.codice;
  if (numeri) return typeof v === "number" ? String(v) : "0";
  return String(v);
}

const sameText = (cache: XmlElement, quanti: number, punti: readonly XmlElement[]): boolean => {
  const vecchi = childrenOf(cache, "pt");
  return (
    Number(at(cache, "ptCount")?.attrs["val"]) === quanti &&
    vecchi.length === punti.length &&
    vecchi.every(
      (p, i) => p.attrs["idx"] === punti[i]?.attrs["idx"] && textOf(p).trim() === textOf(punti[i] ?? p),
    )
  );
};
