/** Conditional formats. learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
import { element } from "../../xlsx/xml";
import { boolean, integer, itemAt, oneOf, text } from "../arguments";
import {
  addFormat,
  clearFormats,
  formatsOf,
  priorityOf,
  removeFormat,
  setPriority,
  type HostFormat,
} from "../conditional-formats";
import { ExcelError, itemNotFound } from "../errors";
import { accessDenied } from "../host-range";
import {
  defineType,
  linked,
  NULL_OBJECT,
  object,
  type HostObject,
  type ObjectType,
  type Resolved,
} from "../object-type";
import type { Session } from "../session";
import type { HostRange } from "../targets";
import { COLOR_SCALE, DEFAULT_SCALE } from "./color-scale";
import { CELL_VALUE, CUSTOM, PRESET, TEXT_COMPARISON, TOP_BOTTOM } from "./conditional-rules";
import { DATA_BAR, DEFAULT_BAR, setBar } from "./data-bar";
import { DEFAULT_ICONS, ICON_SET, setIcons } from "./icon-set";

const rule = (type: string, attrs: Record<string, string> = {}) => element("cfRule", { type, ...attrs });

/** The types of the API: the property that leads to each, the types of rule that the file knows, what a new one is. */
const KINDS = {
  Custom: { member: "Custom", type: CUSTOM, rules: ["expression"] },
  DataBar: { member: "DataBar", type: DATA_BAR, rules: ["dataBar"] },
  ColorScale: { member: "ColorScale", type: COLOR_SCALE, rules: ["colorScale"] },
  IconSet: { member: "IconSet", type: ICON_SET, rules: ["iconSet"] },
  TopBottom: { member: "TopBottom", type: TOP_BOTTOM, rules: ["top10"] },
  PresetCriteria: {
    member: "Preset",
    type: PRESET,
    rules: [
      "containsBlanks",
      "notContainsBlanks",
      "containsErrors",
      "notContainsErrors",
      "timePeriod",
      "aboveAverage",
      "uniqueValues",
      "duplicateValues",
    ],
  },
  ContainsText: {
    member: "TextComparison",
    type: TEXT_COMPARISON,
    rules: ["containsText", "notContainsText", "beginsWith", "endsWith"],
  },
  CellValue: { member: "CellValue", type: CELL_VALUE, rules: ["cellIs"] },
} as const satisfies Readonly<
  Record<string, { member: string; type: ObjectType<HostFormat>; rules: readonly string[] }>
>;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

const kindOf = ({ cf }: HostFormat): Kind =>
  KIND_NAMES.find((k) => (KINDS[k].rules as readonly string[]).includes(cf.rule.attrs["type"] ?? "")) ??
  "Custom";

/** `cellValue` and its like fail on a format of another type; `cellValueOrNullObject` and its like give null. */
const parts = Object.fromEntries(
  KIND_NAMES.flatMap((k): [string, (f: HostFormat) => Resolved][] => {
    const { member, type } = KINDS[k];
    const parte = (f: HostFormat): Resolved => (kindOf(f) === k ? object(type, f) : NULL_OBJECT);
    return [
      [`${member}OrNullObject`, parte],
      [
        member,
        (f) => {
          if (kindOf(f) !== k) throw itemNotFound(`the format is a ${kindOf(f)}, not a ${k}`);
          return object(type, f);
        },
      ],
    ];
  }),
);

const single = ({ sheet, cf }: HostFormat): HostObject | null => {
  const [area, altra] = cf.areas;
  return area && !altra ? linked("Range", { sheet, area }) : null;
};

const CONDITIONAL_FORMAT = defineType<HostFormat>({
  name: "ConditionalFormat",
  identity: (f) => ({ Id: f.cf.id }),
  properties: {
    Id: { get: (f) => f.cf.id },
    Priority: {
      get: priorityOf,
      set: (f, v, session) => {
        setPriority(session, f, integer([v], 0));
      },
    },
    StopIfTrue: {
      get: (f) => f.cf.rule.attrs["stopIfTrue"] === "1",
      set: (f, v, session) => {
        if (f.sheet.isProtected) throw accessDenied();
        const attrs = { ...f.cf.rule.attrs, stopIfTrue: boolean(v, "stopIfTrue") ? "1" : "0" };
        f.cf.rule = { ...f.cf.rule, attrs };
        f.sheet.touched = true;
        session.changed();
      },
    },
    Type: { get: kindOf },
  },
  navigation: parts,
  methods: {
    Delete: (f, _, session) => {
      removeFormat(session, f);
    },
    GetRange: (f) => {
      const uno = single(f);
      // learn.microsoft.com/javascript/api/excel/excel.conditionalformat (getRange)
      if (!uno)
        throw new ExcelError("InvalidOperation", "The conditional format is applied to multiple ranges.");
      return uno;
    },
    GetRangeOrNullObject: (f) => single(f) ?? NULL_OBJECT,
    GetRanges: (f) => linked("RangeAreas", { sheet: f.sheet, areas: [...f.cf.areas] }),
  },
});

function add(session: Session, r: HostRange, kind: Kind): HostObject {
  const f = addFormat(session, r, firstRule(kind));
  if (kind === "DataBar") setBar(session, f, {}, DEFAULT_BAR);
  if (kind === "IconSet") setIcons(session, f, {}, DEFAULT_ICONS);
  if (["Custom", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"].includes(kind)) {
    f.cf.dxf = element("dxf");
  }
  return object(CONDITIONAL_FORMAT, f);
}

/** A rule to start from: it says nothing until it is set. */
function firstRule(kind: Kind) {
  if (kind === "ColorScale") return element("cfRule", { type: "colorScale" }, [DEFAULT_SCALE]);
  if (kind === "TopBottom") return rule("top10", { rank: "10" });
  return rule(KINDS[kind].rules[0]);
}

const all = (r: HostRange): HostObject[] => formatsOf(r).map((f) => object(CONDITIONAL_FORMAT, f));

const find = (r: HostRange, id: unknown): HostObject | undefined => {
  const f = formatsOf(r).find((x) => x.cf.id === id);
  return f && object(CONDITIONAL_FORMAT, f);
};

const mustFind = (r: HostRange, id: unknown): HostObject => {
  const f = find(r, id);
  if (!f) throw itemNotFound(`the conditional format ${String(id)}`);
  return f;
};

export const CONDITIONAL_FORMAT_COLLECTION = defineType<HostRange>({
  name: "ConditionalFormatCollection",
  properties: {},
  navigation: {},
  items: all,
  indexer: (r, args) => mustFind(r, args[0]),
  methods: {
    Add: (r, args, session) => add(session, r, oneOf(text(args, 0), KIND_NAMES, "type")),
    ClearAll: (r, _, session) => {
      clearFormats(session, r);
    },
    GetCount: (r) => all(r).length,
    GetItem: (r, args) => mustFind(r, args[0]),
    GetItemAt: (r, args) => itemAt(all(r), args),
    GetItemOrNullObject: (r, args) => find(r, args[0]) ?? NULL_OBJECT,
  },
});
