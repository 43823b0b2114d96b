/**
 * The rules of conditional formats that put on a style.
 * learn.microsoft.com/javascript/api/excel/excel.conditionalformat (cellValue, custom, preset, textComparison, topBottom)
 */
import { integer, oneOf, string } from "../arguments";
import {
  firstAddress,
  firstCell,
  formulaElement,
  formulaOf,
  readFormula,
  setRule,
  type HostFormat,
} from "../conditional-formats";
import { invalidArgument } from "../errors";
import { fromLocal, toLocal } from "../local-formulas";
import { defineType, object, type ObjectType, type Property } from "../object-type";
import { fromR1C1, toR1C1 } from "../../workbook/references";
import { CONDITIONAL_STYLE } from "./conditional-style";
import { PRESETS, type Preset } from "../conditional-presets";

/** A type with one rule and a style. */
const styledRule = (name: string, rule: Property<HostFormat>): ObjectType<HostFormat> =>
  defineType<HostFormat>({
    name,
    properties: { Rule: rule },
    navigation: { Format: (f) => object(CONDITIONAL_STYLE, f) },
    methods: {},
  });

const fields = (v: unknown): Readonly<Record<string, unknown>> => {
  if (typeof v !== "object" || v === null) throw invalidArgument("the rule of the conditional format");
  return v as Readonly<Record<string, unknown>>;
};

/** The rule as Excel writes it: a type, an operator and the formula that says the same thing. */
const TEXT_RULES = {
  Contains: {
    type: "containsText",
    operator: "containsText",
    formula: (a: string, t: string) => `NOT(ISERROR(SEARCH(${t},${a})))`,
  },
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
    formula: (a: string, t: string) => `ISERROR(SEARCH(${t},${a}))`,
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (a: string, t: string) => `LEFT(${a},LEN(${t}))=${t}`,
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
    formula: (a: string, t: string) => `RIGHT(${a},LEN(${t}))=${t}`,
  },
} as const;
const TEXT_NAMES = Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[];

export const TEXT_COMPARISON = styledRule("TextConditionalFormat", {
  get: ({ cf }) => ({
    operator: TEXT_NAMES.find((k) => TEXT_RULES[k].operator === cf.rule.attrs["operator"]) ?? "Invalid",
    text: cf.rule.attrs["text"] ?? "",
  }),
  set: (f, v, session) => {
    const d = fields(v);
    const { type, operator, formula } = TEXT_RULES[oneOf(d["operator"], TEXT_NAMES, "operator")];
    const text = string(d["text"], "text");
    setRule(session, f, { type, operator, text }, [
      formulaElement(formula(firstAddress(f), `"${text.replaceAll('"', '""')}"`)),
    ]);
  },
});

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;
const OPERATOR_NAMES = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

export const CELL_VALUE = styledRule("CellValueConditionalFormat", {
  get: (f) => {
    const [uno, due] = [formulaOf(f, 0), formulaOf(f, 1)];
    return {
      formula1: uno === undefined ? "" : `=${uno}`,
      ...(due === undefined ? {} : { formula2: `=${due}` }),
      operator: OPERATOR_NAMES.find((k) => OPERATORS[k] === f.cf.rule.attrs["operator"]) ?? "Invalid",
    };
  },
  set: (f, v, session) => {
    const d = fields(v);
    const nome = oneOf(d["operator"], OPERATOR_NAMES, "operator");
    const formule = [readFormula(d["formula1"])];
    if (nome === "Between" || nome === "NotBetween") formule.push(readFormula(d["formula2"]));
    setRule(session, f, { type: "cellIs", operator: OPERATORS[nome] }, formule.map(formulaElement));
  },
});

const CUSTOM_RULE = defineType<HostFormat>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (f) => `=${formulaOf(f) ?? ""}`,
      set: (f, v, session) => {
        setRule(session, f, { type: "expression" }, [formulaElement(readFormula(v))]);
      },
    },
    FormulaLocal: {
      get: (f, session) => `=${toLocal(formulaOf(f) ?? "", session.locale)}`,
      set: (f, v, session) => {
        const formula = readFormula(fromLocal(string(v, "formulaLocal"), session.locale));
        setRule(session, f, { type: "expression" }, [formulaElement(formula)]);
      },
    },
    FormulaR1C1: {
      get: (f) => `=${toR1C1(formulaOf(f) ?? "", firstCell(f).row, firstCell(f).col)}`,
      set: (f, v, session) => {
        const { row, col } = firstCell(f);
        const formula = readFormula(fromR1C1(string(v, "formulaR1C1"), row, col));
        setRule(session, f, { type: "expression" }, [formulaElement(formula)]);
      },
    },
  },
  navigation: {},
  methods: {},
});

export const CUSTOM = defineType<HostFormat>({
  name: "CustomConditionalFormat",
  properties: {},
  navigation: { Rule: (f) => object(CUSTOM_RULE, f), Format: (f) => object(CONDITIONAL_STYLE, f) },
  methods: {},
});

const RANKS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

export const TOP_BOTTOM = styledRule("TopBottomConditionalFormat", {
  get: ({ cf }) => {
    const { rank, bottom, percent } = cf.rule.attrs;
    return {
      rank: Number(rank ?? 10),
      type: `${bottom === "1" ? "Bottom" : "Top"}${percent === "1" ? "Percent" : "Items"}`,
    };
  },
  set: (f, v, session) => {
    const d = fields(v);
    const tipo = oneOf(d["type"], RANKS, "type");
    const percento = tipo.endsWith("Percent");
    const rank = integer([d["rank"]], 0);
    // Between 1 and 1000, and up to 100 for percentages: excel.conditionaltopbottomrule.
    if (rank < 1 || rank > (percento ? 100 : 1000)) throw invalidArgument(`the rank ${rank}`);
    setRule(
      session,
      f,
      {
        type: "top10",
        rank: String(rank),
        ...(percento ? { percent: "1" } : {}),
        ...(tipo.startsWith("Bottom") ? { bottom: "1" } : {}),
      },
      [],
    );
  },
});

const PRESET_NAMES = Object.keys(PRESETS) as Preset[];

export const PRESET = styledRule("PresetCriteriaConditionalFormat", {
  get: ({ cf }) => {
    const uguali = (attrs: Readonly<Record<string, string>>): boolean =>
      ["type", "timePeriod", "aboveAverage", "equalAverage", "stdDev"].every(
        (k) => (attrs[k] ?? "") === (cf.rule.attrs[k] ?? ""),
      );
    return { criterion: PRESET_NAMES.find((k) => uguali(PRESETS[k].attrs)) ?? "Invalid" };
  },
  set: (f, v, session) => {
    const { attrs, formula } = PRESETS[oneOf(fields(v)["criterion"], PRESET_NAMES, "criterion")];
    setRule(session, f, { ...attrs }, formula ? [formulaElement(formula(firstAddress(f)))] : []);
  },
});
