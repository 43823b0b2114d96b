/**
 * Conditional formats in the workbook: their order, their style, the formulas of their rules.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting; ECMA-376 part 1, 18.3.1.10
 */
import { anchorOf, formatOn, within, without } from "../workbook/anchored";
import { formatArea, type Area } from "../workbook/area";
import type { ConditionalFormat, Sheet } from "../workbook/sheet";
import { childrenOf, element, textOf, type XmlElement } from "../xlsx/xml";
import { invalidArgument, itemNotFound } from "./errors";
import { isFormula } from "./formula-syntax";
import { accessDenied } from "./host-range";
import type { Session } from "./session";
import type { HostRange } from "./targets";
import { areasOf } from "./validation";

export interface HostFormat {
  readonly sheet: Sheet;
  readonly cf: ConditionalFormat;
}

/** The formats that meet a range, the first in priority first. */
export const formatsOf = (r: HostRange): HostFormat[] =>
  r.sheet.conditionalFormats
    .filter((cf) => within(cf.areas, areasOf(r)).length > 0)
    .map((cf) => ({ sheet: r.sheet, cf }));

/** Priorities are the order of the list, without gaps (excel.conditionalformat, `priority`). */
export function renumber(session: Session, sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied();
  sheet.conditionalFormats.forEach((cf, i) => {
    const attrs = { ...cf.rule.attrs, priority: String(i + 1) };
    cf.rule = element(cf.rule.name, attrs, cf.rule.children);
  });
  sheet.touched = true;
  session.changed();
}

/** A new format comes first (excel.conditionalformatcollection, `add`). */
export function addFormat(session: Session, r: HostRange, rule: XmlElement): HostFormat {
  if (r.sheet.isProtected) throw accessDenied();
  const cf: ConditionalFormat = { id: session.workbook.newGuid(), areas: areasOf(r), rule };
  r.sheet.conditionalFormats.unshift(cf);
  renumber(session, r.sheet);
  return { sheet: r.sheet, cf };
}

export function removeFormat(session: Session, { sheet, cf }: HostFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((x) => x !== cf);
  renumber(session, sheet);
}

/** Cells of the range are freed of every format; others keep theirs. */
export function clearFormats(session: Session, r: HostRange): void {
  r.sheet.conditionalFormats = r.sheet.conditionalFormats.flatMap((cf) => {
    const restano = without(cf.areas, areasOf(r));
    return restano.length === 0 ? [] : [Object.assign(cf, formatOn(cf, restano))];
  });
  renumber(session, r.sheet);
}

/** Moves a format in the order: negative places count from the end, too large ones are the end itself. */
export function setPriority(session: Session, { sheet, cf }: HostFormat, posto: number): void {
  const altri = sheet.conditionalFormats.filter((x) => x !== cf);
  const dove = posto < 0 ? Math.max(0, altri.length + 1 + posto) : Math.min(posto, altri.length);
  sheet.conditionalFormats = altri.toSpliced(dove, 0, cf);
  renumber(session, sheet);
}

export const priorityOf = ({ sheet, cf }: HostFormat): number => {
  const i = sheet.conditionalFormats.indexOf(cf);
  if (i < 0) throw itemNotFound("the conditional format was deleted");
  return i;
};

/** A new rule in the place of the old one: its place in the order and its "stop" stay. */
export function setRule(
  session: Session,
  f: HostFormat,
  attrs: Record<string, string>,
  children: XmlElement[],
): void {
  if (f.sheet.isProtected) throw accessDenied();
  const { priority = "1", stopIfTrue } = f.cf.rule.attrs;
  const dxfId = f.cf.dxf ? undefined : f.cf.rule.attrs["dxfId"];
  f.cf.rule = element(
    "cfRule",
    {
      ...attrs,
      priority,
      ...(stopIfTrue === undefined ? {} : { stopIfTrue }),
      ...(dxfId === undefined ? {} : { dxfId }),
    },
    children,
  );
  f.sheet.touched = true;
  session.changed();
}

export const formulaElement = (formula: string): XmlElement => element("formula", {}, [formula]);

/** The nth formula of the rule, without "="; extensions of the file keep theirs under another name. */
export const formulaOf = ({ cf }: HostFormat, i = 0): string | undefined => {
  const f = childrenOf(cf.rule).filter((c) => c.name === "formula" || c.name === "xm:f")[i];
  return f && textOf(f);
};

/** A formula as it is given, "=" or not, checked. */
export function readFormula(v: unknown): string {
  const testo = typeof v === "number" ? String(v) : v;
  if (typeof testo !== "string") throw invalidArgument("a formula of the rule");
  const formula = testo.replace(/^=/, "");
  if (!isFormula(formula)) throw invalidArgument(`the formula ${testo}`);
  return formula;
}

/** The cell that the rule's formulas are written for. */
export const firstCell = ({ cf }: HostFormat): Area => {
  const { row, col } = anchorOf(cf.areas);
  return { row, col, lastRow: row, lastCol: col };
};

export const firstAddress = (f: HostFormat): string => formatArea(firstCell(f));

/** The style that the format puts on: its own, or the one of the file. */
export const dxfOf = (f: HostFormat, session: Session): XmlElement => {
  const suo = f.cf.dxf ?? childrenOf(f.cf.rule, "dxf")[0];
  const id = f.cf.rule.attrs["dxfId"];
  return suo ?? (id === undefined ? undefined : session.workbook.styles.dxf(Number(id))) ?? element("dxf");
};

export function setDxf(f: HostFormat, dxf: XmlElement, session: Session): void {
  if (f.sheet.isProtected) throw accessDenied();
  f.cf.dxf = dxf;
  f.sheet.touched = true;
  session.changed();
}
