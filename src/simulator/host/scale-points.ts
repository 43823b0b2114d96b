/**
 * The points of colour scales, data bars and icon sets: what they are counted by and where they are. The file has them
 * in two ways, its own (`cfvo`) and that of its extensions (`x14:cfvo`), which knows automatic ends.
 * ECMA-376 part 1, 18.3.1.11; learn.microsoft.com/openspecs/office_standards/ms-xlsx (CT_Cfvo)
 */
import { childOf, element, textOf, type XmlElement } from "../xlsx/xml";
import { oneOf } from "./arguments";
import { readFormula } from "./conditional-formats";
import { invalidArgument } from "./errors";

const KINDS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const;
export type Kind = keyof typeof KINDS | "Automatic";
const KIND_NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

export interface Point {
  readonly kind: Kind;
  /** Without "="; absent for the ends and for automatic points. */
  readonly formula?: string;
  /** For icons: whether the value itself is in. */
  readonly above?: boolean;
}

const needsFormula = (kind: Kind): boolean => !["LowestValue", "HighestValue", "Automatic"].includes(kind);

export function readPoint(v: unknown, kinds: readonly Kind[]): Point {
  if (typeof v !== "object" || v === null) throw invalidArgument("a point of the scale");
  const { type, formula } = v as Readonly<Record<string, unknown>>;
  const kind = oneOf(type, kinds, "type");
  return needsFormula(kind) ? { kind, formula: readFormula(formula) } : { kind };
}

/** As the API tells it: a formula with its "=", a number as it is, nothing for the ends. */
export const pointFields = (p: Point): { type: Kind; formula: string | null } => ({
  type: p.kind,
  formula: p.formula === undefined ? null : p.kind === "Formula" ? `=${p.formula}` : p.formula,
});

export function pointOf(e: XmlElement | undefined): Point {
  const tipo = e?.attrs["type"] ?? "min";
  const f = e && childOf(e, "f");
  const formula = f ? textOf(f) : e?.attrs["val"];
  const kind = tipo.startsWith("auto")
    ? "Automatic"
    : (KIND_NAMES.find((k) => KINDS[k] === tipo) ?? "Number");
  return {
    kind,
    ...(needsFormula(kind) && formula !== undefined ? { formula } : {}),
    above: e?.attrs["gte"] !== "0",
  };
}

/** `end` says what an automatic point is where there is no way to say it. */
export const pointElement = (p: Point, end: "min" | "max" = "min"): XmlElement =>
  element("cfvo", {
    type: p.kind === "Automatic" ? end : KINDS[p.kind],
    ...(p.formula === undefined ? {} : { val: p.formula }),
    ...(p.above === false ? { gte: "0" } : {}),
  });

export const extendedPoint = (p: Point, end: "Min" | "Max" = "Min"): XmlElement =>
  element(
    "x14:cfvo",
    {
      type: p.kind === "Automatic" ? `auto${end}` : KINDS[p.kind],
      ...(p.above === false ? { gte: "0" } : {}),
    },
    p.formula === undefined ? [] : [element("xm:f", {}, [p.formula])],
  );
