/**
 * Print areas and titles: names of the sheet that Excel knows (ECMA-376 part 1, 18.2.5, `_xlnm.Print_Area`).
 * learn.microsoft.com/javascript/api/excel/excel.pagelayout
 */
import {
  formatAbsolute,
  isEntireColumns,
  isEntireRows,
  parseArea,
  quoteSheet,
  splitAddress,
  type Area,
} from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { areasOn, rangeArgument } from "../addresses";
import { invalidArgument, itemNotFound } from "../errors";
import { isHostObject, linked, NULL_OBJECT, type HostObject, type Resolved } from "../object-type";
import type { Session } from "../session";
import type { HostAreas } from "../targets";

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";

const partsOf = (s: Sheet, nome: string, session: Session): Area[] => {
  const formula = session.workbook.findName(nome, s)?.formula ?? "";
  return [...formula.matchAll(/(?:'(?:[^']|'')*'|[^,])+/g)].flatMap(
    (m) => parseArea(splitAddress(m[0]).area) ?? [],
  );
};

function write(s: Sheet, nome: string, areas: readonly Area[], session: Session): void {
  const { workbook } = session;
  workbook.names = workbook.names.filter((n) => !(n.scope === s && n.name === nome));
  const formula = areas.map((a) => `${quoteSheet(s.name)}!${formatAbsolute(a)}`).join(",");
  workbook.names.push({ name: nome, formula, scope: s, hidden: false, comment: "", rest: {} });
  session.changed();
}

export function setPrintArea(s: Sheet, v: unknown, session: Session): void {
  const areas =
    typeof v === "string"
      ? areasOn(session, s, v)
      : isHostObject(v) && v.type.name === "RangeAreas"
        ? (v.target as HostAreas).areas
        : [rangeArgument(session, s, v)?.area].flatMap((a) => a ?? []);
  if (areas.length === 0) throw invalidArgument("the print area");
  write(s, AREA, areas, session);
}

/** Rows and columns that every page repeats stand in one name: columns first, as Excel writes it. */
export function setTitles(s: Sheet, quali: "rows" | "columns", v: unknown, session: Session): void {
  const r = rangeArgument(session, s, v);
  const giusto = quali === "rows" ? isEntireRows : isEntireColumns;
  if (r?.sheet !== s || !giusto(r.area)) throw invalidArgument(`titles are whole ${quali}`);
  const altri = partsOf(s, TITLES, session).filter((a) => !giusto(a));
  write(s, TITLES, quali === "rows" ? [...altri, r.area] : [r.area, ...altri], session);
}

export function printArea(s: Sheet, session: Session): Resolved {
  const areas = partsOf(s, AREA, session);
  return areas.length > 0 ? linked("RangeAreas", { sheet: s, areas }) : NULL_OBJECT;
}

export function titles(s: Sheet, quali: "rows" | "columns", session: Session): Resolved {
  const giusto = quali === "rows" ? isEntireRows : isEntireColumns;
  const area = partsOf(s, TITLES, session).find(giusto);
  return area ? linked("Range", { sheet: s, area }) : NULL_OBJECT;
}

export function orThrow(o: Resolved): HostObject {
  if (o === NULL_OBJECT) throw itemNotFound("not set");
  return o;
}
