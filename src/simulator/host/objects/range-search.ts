/** Looking for cells: by what they show, by what they hold, by what they depend on. */
import { contains, intersect, type Area } from "../../workbook/area";
import { CellError, isBlank, type Cell } from "../../workbook/cell";
import { referencesOf } from "../../workbook/references";
import type { Sheet } from "../../workbook/sheet";
import { oneOf } from "../arguments";
import { itemNotFound } from "../errors";
import { linked, NULL_OBJECT, type HostObject, type ObjectType, type Resolved } from "../object-type";
import { rectangles } from "../rectangles";
import { findCells, replaceAll } from "../searching";
import type { Session } from "../session";
import type { HostAreas, HostRange } from "../targets";

const SPECIAL = [
  "Blanks",
  "ConditionalFormats",
  "Constants",
  "DataValidations",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const KINDS = ["Errors", "Logical", "Numbers", "Text"] as const;

/** `ErrorsNumbersText` and the like name the kinds of values that count. */
const kindsOf = (v: unknown): readonly string[] =>
  typeof v !== "string" || v === "All" ? KINDS : KINDS.filter((k) => v.includes(k));

function kindOf(c: Cell): string {
  const v = c.value;
  if (v instanceof CellError) return "Errors";
  return typeof v === "boolean" ? "Logical" : typeof v === "number" ? "Numbers" : "Text";
}

/** learn.microsoft.com/javascript/api/excel/excel.specialcelltype */
export function specialCells(session: Session, sheet: Sheet, area: Area, args: readonly unknown[]): Area[] {
  const tipo = oneOf(args[0], SPECIAL, "cellType");
  const specie = kindsOf(args[1]);
  session.calculate();
  const usata = sheet.usedArea(false);
  const dove = usata && intersect(usata, area);
  switch (tipo) {
    case "Constants":
    case "Formulas":
      return rectangles(
        [...sheet.cellsIn(area)].flatMap(([row, col, c]) =>
          !isBlank(c) && (c.formula !== undefined) === (tipo === "Formulas") && specie.includes(kindOf(c))
            ? [{ row, col }]
            : [],
        ),
      );
    case "Blanks":
      return dove ? rectangles(cellsOf(dove).filter(({ row, col }) => isBlank(sheet.cell(row, col)))) : [];
    case "Visible":
      return rectangles(
        cellsOf(dove ?? area).filter(
          ({ row, col }) => !sheet.rowInfo.get(row)?.hidden && !sheet.columns.get(col)?.hidden,
        ),
      );
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return within(
        sheet.conditionalFormats.flatMap((cf) => cf.areas),
        area,
      );
    case "DataValidations":
    case "SameDataValidation":
      return within(
        sheet.validations.flatMap((v) => v.areas),
        area,
      );
    default:
      return tipo satisfies never;
  }
}

const within = (areas: readonly Area[], area: Area): Area[] => areas.flatMap((a) => intersect(a, area) ?? []);

const cellsOf = (a: Area): { row: number; col: number }[] =>
  Array.from({ length: (a.lastRow - a.row + 1) * (a.lastCol - a.col + 1) }, (_, i) => {
    const larghezza = a.lastCol - a.col + 1;
    return { row: a.row + Math.floor(i / larghezza), col: a.col + (i % larghezza) };
  });

export const areasOrNull = (sheet: Sheet, areas: Area[]): Resolved =>
  areas.length === 0 ? NULL_OBJECT : linked("RangeAreas", { sheet, areas });

export function areasOrThrow(sheet: Sheet, areas: Area[]): HostObject {
  if (areas.length === 0) throw itemNotFound("no cells were found");
  return linked("RangeAreas", { sheet, areas });
}

const single = (sheet: Sheet, p: { row: number; col: number }): HostObject =>
  linked("Range", { sheet, area: { row: p.row, col: p.col, lastRow: p.row, lastCol: p.col } });

/** What the formulas of a range read: `deep` follows those cells' own formulas too. */
function precedents(session: Session, r: HostRange, deep: boolean): HostAreas[] {
  const visti = new Map<Sheet, Area[]>();
  const coda: HostRange[] = [r];
  for (let dentro = coda.shift(); dentro; dentro = coda.shift()) {
    for (const [, , c] of dentro.sheet.cellsIn(dentro.area)) {
      for (const trovata of c.formula === undefined ? [] : targets(session, dentro.sheet, c.formula)) {
        const note = visti.get(trovata.sheet) ?? [];
        if (note.some((a) => contains(a, trovata.area))) continue;
        visti.set(trovata.sheet, [...note, trovata.area]);
        if (deep) coda.push(trovata);
      }
    }
  }
  return [...visti].map(([sheet, areas]) => ({ sheet, areas }));
}

const targets = (session: Session, casa: Sheet, formula: string): HostRange[] =>
  referencesOf(formula).flatMap(({ sheet, area }) => {
    const dove = sheet === null ? casa : session.workbook.sheetByName(sheet);
    return dove ? [{ sheet: dove, area }] : [];
  });

/** The cells whose formulas read the range. */
function dependents(session: Session, r: HostRange): HostAreas[] {
  return session.workbook.sheets.flatMap((sheet) => {
    const celle: { row: number; col: number }[] = [];
    for (const [row, riga] of sheet.rows) {
      for (const [col, c] of riga) {
        if (c.formula === undefined) continue;
        const legge = targets(session, sheet, c.formula).some(
          (t) => t.sheet === r.sheet && intersect(t.area, r.area),
        );
        if (legge) celle.push({ row, col });
      }
    }
    return celle.length > 0 ? [{ sheet, areas: rectangles(celle) }] : [];
  });
}

function everywhere(aree: readonly HostAreas[]): HostObject {
  if (aree.length === 0) throw itemNotFound("no cells were found");
  return linked("WorkbookRangeAreas", aree);
}

export const RANGE_SEARCH: ObjectType<HostRange>["methods"] = {
  Find: (r, args, session) => {
    const [prima] = findCells(session, r.sheet, r.area, args[0], args[1]);
    if (!prima) throw itemNotFound(String(args[0]));
    return single(r.sheet, prima);
  },
  FindOrNullObject: (r, args, session) => {
    const [prima] = findCells(session, r.sheet, r.area, args[0], args[1]);
    return prima ? single(r.sheet, prima) : NULL_OBJECT;
  },
  ReplaceAll: (r, args, session) => replaceAll(session, r, args[0], args[1], args[2]),
  GetSpecialCells: (r, args, session) => areasOrThrow(r.sheet, specialCells(session, r.sheet, r.area, args)),
  GetSpecialCellsOrNullObject: (r, args, session) =>
    areasOrNull(r.sheet, specialCells(session, r.sheet, r.area, args)),
  GetDirectPrecedents: (r, _, session) => everywhere(precedents(session, r, false)),
  GetPrecedents: (r, _, session) => everywhere(precedents(session, r, true)),
  GetDirectDependents: (r, _, session) => everywhere(dependents(session, r)),
};
