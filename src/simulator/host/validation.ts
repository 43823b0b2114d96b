/**
 * Data validation between the API's words and the file's.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation; ECMA-376 part 1, 18.3.1.32
 */
import { parseValue } from "numfmt";
import type { Validation } from "../workbook/annotations";
import { formatAbsolute, quoteSheet, type Area } from "../workbook/area";
import { validationOn, within, without } from "../workbook/anchored";
import { boolean, oneOf, string } from "./arguments";
import { invalidArgument } from "./errors";
import { isFormula } from "./formula-syntax";
import { accessDenied } from "./host-range";
import { isHostObject } from "./object-type";
import type { Session } from "./session";
import type { HostRange } from "./targets";

const TYPES = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const;
type RuleName = keyof typeof TYPES;
const RULE_NAMES = Object.keys(TYPES) as RuleName[];

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;
const OPERATOR_NAMES = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const isOn = (v: string | undefined): boolean => v === "1" || v === "true";
const bit = (b: boolean): string => (b ? "1" : "0");

export const areasOf = (r: HostRange): Area[] => [r.area, ...(r.others ?? [])];

/** The validations that meet a range, read from its first cell, each with the cells of the range that it holds. */
export const validationsOf = (r: HostRange): { v: Validation; areas: Area[] }[] =>
  r.sheet.validations.flatMap((v) => {
    const areas = within(v.areas, areasOf(r));
    return areas.length > 0 ? [{ v: validationOn(v, areasOf(r)), areas }] : [];
  });

/** True where every cell of the range has some validation. */
export const isCovered = (r: HostRange): boolean =>
  without(
    areasOf(r),
    r.sheet.validations.flatMap((v) => v.areas),
  ).length === 0;

/** Changes what the cells of a range are held to; others keep what they had. Cells without a rule get a blank one. */
export function changeValidation(
  session: Session,
  r: HostRange,
  change: (v: Validation) => Validation | null,
): void {
  if (r.sheet.isProtected) throw accessDenied();
  const { sheet } = r;
  const mie = areasOf(r);
  const nuove: Validation[] = [];
  for (const v of sheet.validations) {
    const dentro = within(v.areas, mie);
    const fuori = without(v.areas, mie);
    if (fuori.length > 0) nuove.push(dentro.length > 0 ? validationOn(v, fuori) : v);
    const cambiata = dentro.length > 0 ? change(validationOn(v, dentro)) : null;
    if (cambiata) nuove.push(cambiata);
  }
  const libere = without(
    mie,
    sheet.validations.flatMap((v) => v.areas),
  );
  const nuova = libere.length > 0 ? change(blank(libere)) : null;
  if (nuova) nuove.push(nuova);
  sheet.validations = nuove;
  sheet.touched = true;
  session.changed();
}

const blank = (areas: Area[]): Validation => ({
  areas,
  attrs: { allowBlank: "1", showInputMessage: "1", showErrorMessage: "1" },
  formula1: null,
  formula2: null,
});

/** One rule for all the cells, whatever they had; messages stay where they are. */
export function setRule(session: Session, r: HostRange, dato: unknown): void {
  const regola = { ...readRule(dato), areas: areasOf(r) };
  changeValidation(session, r, (v) => {
    const altri = Object.entries(v.attrs).filter(([k]) => !["type", "operator", "showDropDown"].includes(k));
    const mia = validationOn(regola, v.areas);
    return { ...mia, attrs: { ...Object.fromEntries(altri), ...mia.attrs } };
  });
}

function readRule(dato: unknown): Validation {
  if (typeof dato !== "object" || dato === null) throw invalidArgument("the validation rule");
  const dati = dato as Readonly<Record<string, unknown>>;
  const scelte = RULE_NAMES.filter((n) => (dati[n] ?? null) !== null);
  const [nome] = scelte;
  // One kind of rule at a time: excel.datavalidationrule.
  if (nome === undefined || scelte.length > 1) throw invalidArgument("a validation has one rule");
  const d = dati[nome] as Readonly<Record<string, unknown>>;
  const rule = (attrs: Record<string, string>, formula1: string, formula2: string | null): Validation => ({
    areas: [],
    attrs: { type: TYPES[nome], ...attrs },
    formula1,
    formula2,
  });
  if (nome === "custom") return rule({}, formulaText(d["formula"]), null);
  if (nome === "list") {
    const freccia = (d["inCellDropDown"] ?? true) === true;
    // The file says the opposite: "showDropDown" hides the arrow.
    return rule(freccia ? {} : { showDropDown: "1" }, listSource(d["source"]), null);
  }
  const operator = oneOf(d["operator"], OPERATOR_NAMES, "operator");
  const due = operator === "Between" || operator === "NotBetween";
  return rule(
    { operator: OPERATORS[operator] },
    operand(d["formula1"], nome),
    due ? operand(d["formula2"], nome) : null,
  );
}

function formulaText(v: unknown): string {
  const testo = string(v, "formula");
  if (!testo.startsWith("=") || !isFormula(testo.slice(1))) throw invalidArgument(`the formula ${testo}`);
  return testo.slice(1);
}

const rangeText = (v: unknown): string | null => {
  if (!isHostObject(v) || v.type.name !== "Range") return null;
  const { sheet, area } = v.target as HostRange;
  return `${quoteSheet(sheet.name)}!${formatAbsolute(area)}`;
};

/** A text inside a formula holds at most 255 characters (support.microsoft.com, "Excel specifications and limits"). */
const MAX_LIST = 255;

/** A range, a formula, or values between commas: the comma separates whatever the user's language. */
function listSource(v: unknown): string {
  const range = rangeText(v);
  if (range !== null) return range;
  const testo = string(v, "source");
  if (testo.startsWith("=")) return formulaText(testo);
  if (testo.trim() === "") throw invalidArgument("the source of the list is empty");
  if (testo.length > MAX_LIST) throw invalidArgument("a typed list holds at most 255 characters");
  return `"${testo.replaceAll('"', '""')}"`;
}

/** A number, a date, a range or a formula. */
function operand(v: unknown, nome: RuleName): string {
  const range = rangeText(v);
  if (range !== null) return range;
  if (typeof v === "number" && Number.isFinite(v)) return String(v);
  const testo = string(v, "formula");
  if (testo.startsWith("=")) return formulaText(testo);
  if (nome === "date" || nome === "time") {
    const serie = serialOf(testo, nome === "time");
    if (serie !== null) return String(serie);
  }
  if (testo.trim() === "" || !Number.isFinite(Number(testo))) throw invalidArgument(`the value ${testo}`);
  return testo.trim();
}

/** An ISO date and time, or a date or hour as it is typed, as Excel counts days. */
function serialOf(testo: string, solaOra: boolean): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(testo);
  if (m) {
    const giorni = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])) / 86_400_000 + 25_569;
    const ora = (Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0)) / 86_400;
    return solaOra ? ora : giorni + ora;
  }
  const letto = /[/:-]/.test(testo) ? parseValue(testo, { locale: "en" }) : null;
  return letto && typeof letto.v === "number" ? letto.v : null;
}

/** The rule as the API tells it: formulas with "=", typed lists bare. */
export function ruleOf(v: Validation): Record<string, unknown> {
  const nome = ruleName(v);
  if (nome === null) return {};
  const uguale = (f: string | null): string => (f === null ? "" : `=${f}`);
  if (nome === "custom") return { custom: { formula: uguale(v.formula1) } };
  if (nome === "list") {
    const f = v.formula1 ?? "";
    const source = f.startsWith('"') ? f.slice(1, -1).replaceAll('""', '"') : uguale(f);
    return { list: { inCellDropDown: !isOn(v.attrs["showDropDown"]), source } };
  }
  const operator =
    OPERATOR_NAMES.find((k) => OPERATORS[k] === (v.attrs["operator"] ?? "between")) ?? "Between";
  return {
    [nome]: {
      formula1: uguale(v.formula1),
      ...(v.formula2 === null ? {} : { formula2: uguale(v.formula2) }),
      operator,
    },
  };
}

export const ruleName = (v: Validation): RuleName | null =>
  RULE_NAMES.find((n) => TYPES[n] === v.attrs["type"]) ?? null;

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const STYLE_NAMES = Object.keys(STYLES) as (keyof typeof STYLES)[];

/** Lengths that the dialog allows: learn.microsoft.com/openspecs/office_file_formats/ms-xls (Dv). */
function limited(v: unknown, massimo: number, cosa: string): string {
  const testo = string(v ?? "", cosa);
  if (testo.length > massimo) throw invalidArgument(`${cosa}: at most ${massimo} characters`);
  return testo;
}

const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

export const promptOf = ({ attrs }: Validation): Record<string, unknown> => ({
  message: attrs["prompt"] ?? "",
  showPrompt: isOn(attrs["showInputMessage"]),
  title: attrs["promptTitle"] ?? "",
});

export function withPrompt(v: Validation, dato: unknown): Validation {
  const d = (dato ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...v,
    attrs: {
      ...v.attrs,
      showInputMessage: bit(boolean(d["showPrompt"] ?? true, "showPrompt")),
      promptTitle: limited(d["title"], MAX_TITLE, "title"),
      prompt: limited(d["message"], MAX_PROMPT, "message"),
    },
  };
}

export const alertOf = ({ attrs }: Validation): Record<string, unknown> => ({
  message: attrs["error"] ?? "",
  showAlert: isOn(attrs["showErrorMessage"]),
  style: STYLE_NAMES.find((k) => STYLES[k] === attrs["errorStyle"]) ?? "Stop",
  title: attrs["errorTitle"] ?? "",
});

export function withAlert(v: Validation, dato: unknown): Validation {
  const d = (dato ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...v,
    attrs: {
      ...v.attrs,
      showErrorMessage: bit(boolean(d["showAlert"] ?? true, "showAlert")),
      errorStyle: STYLES[oneOf(d["style"] ?? "Stop", STYLE_NAMES, "style")],
      errorTitle: limited(d["title"], MAX_TITLE, "title"),
      error: limited(d["message"], MAX_ERROR, "message"),
    },
  };
}

export const ignoresBlanks = ({ attrs }: Validation): boolean => isOn(attrs["allowBlank"]);

export const withBlanks = (v: Validation, dato: unknown): Validation => ({
  ...v,
  attrs: { ...v.attrs, allowBlank: bit(boolean(dato, "ignoreBlanks")) },
});
