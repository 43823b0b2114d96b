/**
 * Which cells do not keep to their validation. Values written by an add-in are not checked when they are written, as
 * those that were there before the rule are not: support.microsoft.com, "Apply data validation to cells".
 */
import { evaluate, type Question } from "../calc/questions";
import type { Validation } from "../workbook/annotations";
import { anchorOf, type Corner } from "../workbook/anchored";
import { intersect, parseArea, splitAddress } from "../workbook/area";
import { CellError, isBlank, type Cell, type CellValue } from "../workbook/cell";
import { shiftFormula } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Session } from "./session";
import type { HostRange } from "./targets";
import { ignoresBlanks, ruleName, validationsOf } from "./validation";

interface Checked extends Corner {
  readonly sheet: Sheet;
  readonly v: Validation;
  readonly cell: Cell | undefined;
}

/** Beyond the used cells there are only blanks: a large range is looked at as far as it is used. */
const MANY = 100_000;

export function invalidCells(
  session: Session,
  r: HostRange,
): { readonly invalid: Corner[]; readonly all: number } {
  session.calculate();
  const celle = validationsOf(r).flatMap(({ v, areas }) =>
    ruleName(v) === null ? [] : areas.flatMap((a) => cellsOf(r.sheet, v, a)),
  );
  const risposte = new Answers(session, r.sheet, celle);
  return { invalid: celle.filter((c) => !isValid(c, risposte, session)), all: celle.length };
}

function cellsOf(sheet: Sheet, v: Validation, area: Parameters<typeof intersect>[0]): Checked[] {
  const grande = (area.lastRow - area.row + 1) * (area.lastCol - area.col + 1) > MANY;
  const usata = sheet.usedArea(true);
  const dove = grande ? usata && intersect(area, usata) : area;
  const celle: Checked[] = [];
  if (!dove) return celle;
  for (let row = dove.row; row <= dove.lastRow; row++) {
    for (let col = dove.col; col <= dove.lastCol; col++)
      celle.push({ sheet, v, row, col, cell: sheet.cell(row, col) });
  }
  return celle;
}

const formulaFor = (c: Checked, formula: string): string => {
  const { row, col } = anchorOf(c.v.areas);
  return shiftFormula(formula, c.row - row, c.col - col);
};

const isLiteral = (f: string): boolean => f.startsWith('"') || Number.isFinite(Number(f));

/** What the conditions come to, all asked of the engine at once. */
class Answers {
  private readonly values = new Map<string, CellValue>();

  constructor(session: Session, sheet: Sheet, celle: readonly Checked[]) {
    const domande = new Map<string, Question>();
    for (const c of celle) {
      for (const f of [c.v.formula1, c.v.formula2]) {
        if (f === null || isLiteral(f) || ruleName(c.v) === "list") continue;
        const formula = formulaFor(c, f);
        domande.set(formula, { sheet, row: c.row, col: c.col, formula });
      }
    }
    const lista = [...domande.values()];
    evaluate(session.workbook, lista).forEach((v, i) => this.values.set(lista[i]?.formula ?? "", v));
  }

  of(c: Checked, f: string | null): CellValue {
    if (f === null) return null;
    return isLiteral(f) ? Number(f) : (this.values.get(formulaFor(c, f)) ?? null);
  }
}

function isValid(c: Checked, risposte: Answers, session: Session): boolean {
  const valore = c.cell?.value ?? null;
  if (isBlank(c.cell)) return ignoresBlanks(c.v);
  const nome = ruleName(c.v);
  const uno = risposte.of(c, c.v.formula1);
  switch (nome) {
    case null:
      return true;
    case "custom":
      return uno === true || (typeof uno === "number" && uno !== 0);
    case "list":
      return isListed(c, valore, session);
    case "textLength":
      return compares(c, String(valore instanceof CellError ? valore.codice : valore).length, risposte);
    case "wholeNumber":
      return typeof valore === "number" && Number.isInteger(valore) && compares(c, valore, risposte);
    case "decimal":
    case "date":
    case "time":
      return typeof valore === "number" && compares(c, valore, risposte);
    default:
      return nome satisfies never;
  }
}

function compares(c: Checked, n: number, risposte: Answers): boolean {
  const [a, b] = [risposte.of(c, c.v.formula1), risposte.of(c, c.v.formula2)];
  if (typeof a !== "number") return false;
  switch (c.v.attrs["operator"] ?? "between") {
    case "equal":
      return n === a;
    case "notEqual":
      return n !== a;
    case "greaterThan":
      return n > a;
    case "greaterThanOrEqual":
      return n >= a;
    case "lessThan":
      return n < a;
    case "lessThanOrEqual":
      return n <= a;
    case "notBetween":
      return typeof b === "number" && (n < a || n > b);
    default:
      return typeof b === "number" && n >= a && n <= b;
  }
}

/** A typed list tells capitals from small letters, a range does not. */
function isListed(c: Checked, valore: CellValue, session: Session): boolean {
  const f = c.v.formula1 ?? "";
  if (f.startsWith('"')) {
    const voci = f.slice(1, -1).replaceAll('""', '"').split(",");
    return voci.some((x) => x.trim() === textOf(valore));
  }
  const fonte = listRange(c, f, session);
  if (!fonte) return true;
  for (const [, , cella] of fonte.sheet.cellsIn(fonte.area)) {
    if (textOf(cella.value).toLowerCase() === textOf(valore).toLowerCase() && !isBlank(cella)) return true;
  }
  return false;
}

const textOf = (v: CellValue): string =>
  v instanceof CellError ? v.codice : typeof v === "boolean" ? String(v).toUpperCase() : String(v ?? "");

/** The cells a list is taken from: a reference or a name. Where it is a formula nothing is refused. */
function listRange(c: Checked, f: string, { workbook }: Session): HostRange | null {
  const nome = workbook.findName(f, c.sheet) ?? workbook.findName(f, null);
  const { foglio, area } = splitAddress(nome ? nome.formula : formulaFor(c, f));
  const dove = foglio === null ? c.sheet : workbook.sheetByName(foglio);
  const trovata = parseArea(area);
  return dove && trovata ? { sheet: dove, area: trovata } : null;
}
