/** Conditional formats. learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
import { formatArea, intersect } from "../../workbook/area";
import type { ConditionalFormat as Datum, Sheet } from "../../workbook/sheet";
import { childOf, element, textOf } from "../../xlsx/xml";
import { boolean, itemAt, oneOf, string, text } from "../arguments";
import { hexColor, toArgb } from "../color";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { accessDenied } from "../host-range";
import type { HostRange } from "../targets";
import { defineType, object, type Property } from "../object-type";
import type { Session } from "../session";
import { withChild } from "./range-format";

interface HostFormat {
  readonly sheet: Sheet;
  readonly cf: Datum;
}

const DXF_ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection"];
const DXF_FONT_ORDER = ["b", "i", "strike", "u", "color"];

const dxfOf = (f: HostFormat) => f.cf.dxf ?? element("dxf");

const fontPart = (nome: "b" | "i"): Property<HostFormat> => ({
  get: (f) => childOf(childOf(dxfOf(f), "font"), nome) !== undefined,
  set: (f, v, session) => {
    setFont(f, nome, boolean(v, nome) ? element(nome) : null, session);
  },
});

function setFont(
  f: HostFormat,
  nome: string,
  figlio: ReturnType<typeof element> | null,
  session: Session,
): void {
  const dxf = dxfOf(f);
  const font = withChild(childOf(dxf, "font") ?? element("font"), nome, figlio, DXF_FONT_ORDER);
  f.cf.dxf = withChild(dxf, "font", font, DXF_ORDER);
  f.sheet.touched = true;
  session.changed();
}

const FONT = defineType<HostFormat>({
  name: "ConditionalRangeFont",
  properties: {
    Bold: fontPart("b"),
    Italic: fontPart("i"),
    Color: {
      get: (f) => hexColor(childOf(childOf(dxfOf(f), "font"), "color")),
      set: (f, v, session) => {
        setFont(f, "color", element("color", { rgb: toArgb(v) }), session);
      },
    },
  },
  navigation: {},
  methods: {},
});

const FILL = defineType<HostFormat>({
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (f) => hexColor(childOf(childOf(childOf(dxfOf(f), "fill"), "patternFill"), "bgColor")),
      set: (f, v, session) => {
        // In a differential style the background colour is the one that fills (ECMA-376 part 1, 18.8.14).
        const fill = element("fill", {}, [
          element("patternFill", {}, [element("bgColor", { rgb: toArgb(v) })]),
        ]);
        f.cf.dxf = withChild(dxfOf(f), "fill", fill, DXF_ORDER);
        f.sheet.touched = true;
        session.changed();
      },
    },
  },
  navigation: {},
  methods: {},
});

const FORMAT = defineType<HostFormat>({
  name: "ConditionalRangeFormat",
  properties: {},
  navigation: { Font: (f) => object(FONT, f), Fill: (f) => object(FILL, f) },
  methods: {},
});

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

const TEXT_COMPARISON = defineType<HostFormat>({
  name: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (f) => ({
        operator: Object.entries(TEXT_RULES).find(([, r]) => r.operator === f.cf.rule.attrs["operator"])?.[0],
        text: f.cf.rule.attrs["text"],
      }),
      set: (f, v, session) => {
        const d = (v ?? {}) as Record<string, unknown>;
        const regola =
          TEXT_RULES[
            oneOf(d["operator"], Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[], "operator")
          ];
        const testo = string(d["text"], "text");
        const [prima] = f.cf.areas;
        if (!prima) throw invalidArgument("the format has no range");
        const cella = formatArea({ ...prima, lastRow: prima.row, lastCol: prima.col });
        f.cf.rule = element(
          "cfRule",
          { ...f.cf.rule.attrs, type: regola.type, operator: regola.operator, text: testo },
          [element("formula", {}, [regola.formula(cella, `"${testo.replaceAll('"', '""')}"`)])],
        );
        f.sheet.touched = true;
        session.changed();
      },
    },
  },
  navigation: { Format: (f) => object(FORMAT, f) },
  methods: {},
});

const CUSTOM_RULE = defineType<HostFormat>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (f) => `=${textOf(childOf(f.cf.rule, "formula") ?? element("formula"))}`,
      set: (f, v, session) => {
        const formula = string(v, "formula").replace(/^=/, "");
        f.cf.rule = element("cfRule", { ...f.cf.rule.attrs, type: "expression" }, [
          element("formula", {}, [formula]),
        ]);
        f.sheet.touched = true;
        session.changed();
      },
    },
  },
  navigation: {},
  methods: {},
});

const CUSTOM = defineType<HostFormat>({
  name: "CustomConditionalFormat",
  properties: {},
  navigation: { Rule: (f) => object(CUSTOM_RULE, f), Format: (f) => object(FORMAT, f) },
  methods: {},
});

const CONDITIONAL_FORMAT = defineType<HostFormat>({
  name: "ConditionalFormat",
  identity: (f) => ({ Id: f.cf.id }),
  properties: {
    Id: { get: (f) => f.cf.id },
    Priority: { get: (f) => Number(f.cf.rule.attrs["priority"] ?? 1) - 1 },
    StopIfTrue: {
      get: (f) => f.cf.rule.attrs["stopIfTrue"] === "1",
      set: (f, v) => {
        f.cf.rule.attrs["stopIfTrue"] = boolean(v, "stopIfTrue") ? "1" : "0";
        f.sheet.touched = true;
      },
    },
    Type: { get: (f) => (f.cf.rule.attrs["type"] === "expression" ? "Custom" : "ContainsText") },
  },
  navigation: {
    TextComparison: (f) => object(TEXT_COMPARISON, f),
    Custom: (f) => object(CUSTOM, f),
  },
  methods: {
    Delete: (f, _, session) => {
      f.sheet.conditionalFormats = f.sheet.conditionalFormats.filter((c) => c !== f.cf);
      f.sheet.touched = true;
      session.changed();
    },
  },
});

const on = (r: HostRange): HostFormat[] =>
  r.sheet.conditionalFormats
    .filter((cf) => cf.areas.some((a) => intersect(a, r.area)))
    .map((cf) => ({ sheet: r.sheet, cf }));

export const CONDITIONAL_FORMAT_COLLECTION = defineType<HostRange>({
  name: "ConditionalFormatCollection",
  properties: {},
  navigation: {},
  items: (r) => on(r).map((f) => object(CONDITIONAL_FORMAT, f)),
  methods: {
    Add: (r, args, session) => {
      if (r.sheet.isProtected) throw accessDenied();
      const tipo = text(args, 0);
      if (tipo !== "ContainsText" && tipo !== "Custom") throw apiNotFound(`ConditionalFormatType.${tipo}`);
      const n = r.sheet.conditionalFormats.length + 1;
      const cf: Datum = {
        id: `{cf-${r.sheet.id.slice(1, 9)}-${n}-${session.workbook.version}}`,
        areas: [r.area],
        // The newest format has the highest priority.
        rule: element("cfRule", {
          type: tipo === "Custom" ? "expression" : "containsText",
          priority: String(n),
        }),
        dxf: element("dxf"),
      };
      r.sheet.conditionalFormats.push(cf);
      r.sheet.touched = true;
      session.changed();
      return object(CONDITIONAL_FORMAT, { sheet: r.sheet, cf });
    },
    ClearAll: (r, _, session) => {
      r.sheet.conditionalFormats = r.sheet.conditionalFormats.filter(
        (cf) => !cf.areas.some((a) => intersect(a, r.area)),
      );
      r.sheet.touched = true;
      session.changed();
    },
    GetCount: (r) => on(r).length,
    GetItem: (r, args) => {
      const id = text(args, 0);
      const f = on(r).find((x) => x.cf.id === id);
      if (!f) throw itemNotFound(id);
      return object(CONDITIONAL_FORMAT, f);
    },
    GetItemAt: (r, args) =>
      itemAt(
        on(r).map((f) => object(CONDITIONAL_FORMAT, f)),
        args,
      ),
  },
  indexer: (r, args) => {
    const f = on(r).find((x) => x.cf.id === args[0]);
    if (!f) throw itemNotFound(String(args[0]));
    return object(CONDITIONAL_FORMAT, f);
  },
});
