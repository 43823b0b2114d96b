/**
 * Data bars. What Excel 2010 added (borders, negative values, the axis, automatic ends) is in an extension of the file
 * that goes with the rule. learn.microsoft.com/javascript/api/excel/excel.databarconditionalformat;
 * learn.microsoft.com/openspecs/office_standards/ms-xlsx (CT_DataBar)
 */
import { childOf, childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { boolean, oneOf } from "../arguments";
import { hexColor, toArgb } from "../color";
import { setRule, type HostFormat } from "../conditional-formats";
import { defineType, object, type Property } from "../object-type";
import type { Session } from "../session";
import { extendedPoint, pointElement, pointFields, pointOf, readPoint, type Point } from "../scale-points";

/** Colours as ARGB; null for no border. */
interface Bar {
  readonly lower: Point;
  readonly upper: Point;
  readonly fill: string;
  readonly border: string | null;
  readonly gradient: boolean;
  readonly negativeFill: string;
  readonly negativeBorder: string | null;
  readonly sameFill: boolean;
  readonly sameBorder: boolean;
  readonly axis: keyof typeof AXES;
  readonly axisColor: string;
  readonly direction: keyof typeof DIRECTIONS;
  readonly barOnly: boolean;
}

const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXIS_NAMES = Object.keys(AXES) as (keyof typeof AXES)[];
const DIRECTION_NAMES = Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[];
const KINDS = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

/** What Excel starts from. */
export const DEFAULT_BAR: Bar = {
  lower: { kind: "Automatic" },
  upper: { kind: "Automatic" },
  fill: "FF638EC6",
  border: null,
  gradient: true,
  negativeFill: "FFFF0000",
  negativeBorder: null,
  sameFill: false,
  sameBorder: true,
  axis: "Automatic",
  axisColor: "FF000000",
  direction: "Context",
  barOnly: false,
};

const argb = (e: XmlElement | undefined): string | null => {
  const hex = hexColor(e);
  return hex === null ? null : `FF${hex.slice(1)}`;
};

function barOf({ cf }: HostFormat): Bar {
  const base = childOf(cf.rule, "dataBar") ?? element("dataBar");
  const estesa = cf.ext && childOf(cf.ext, "dataBar");
  const [lower, upper] = childrenOf(estesa ?? base).filter((c) => c.name.endsWith("cfvo"));
  const figlio = (nome: string): string | null => argb(estesa && childOf(estesa, nome));
  const attr = (nome: string, altrimenti: string): string => estesa?.attrs[nome] ?? altrimenti;
  return {
    lower: pointOf(lower),
    upper: pointOf(upper),
    fill: argb(childOf(base, "color")) ?? DEFAULT_BAR.fill,
    border: figlio("borderColor"),
    gradient: attr("gradient", "1") !== "0",
    negativeFill: figlio("negativeFillColor") ?? DEFAULT_BAR.negativeFill,
    negativeBorder: figlio("negativeBorderColor"),
    sameFill: attr("negativeBarColorSameAsPositive", "0") === "1",
    sameBorder: attr("negativeBarBorderColorSameAsPositive", "1") !== "0",
    axis: AXIS_NAMES.find((k) => AXES[k] === attr("axisPosition", "automatic")) ?? "Automatic",
    axisColor: figlio("axisColor") ?? DEFAULT_BAR.axisColor,
    direction: DIRECTION_NAMES.find((k) => DIRECTIONS[k] === attr("direction", "context")) ?? "Context",
    barOnly: (base.attrs["showValue"] ?? "1") === "0",
  };
}

export function setBar(session: Session, f: HostFormat, cambia: Partial<Bar>, da: Bar = barOf(f)): void {
  const bar = { ...da, ...cambia };
  const id = f.cf.ext?.attrs["id"] ?? session.workbook.newGuid();
  setRule(session, f, { type: "dataBar" }, [
    element("dataBar", bar.barOnly ? { showValue: "0" } : {}, [
      pointElement(bar.lower, "min"),
      pointElement(bar.upper, "max"),
      element("color", { rgb: bar.fill }),
    ]),
    element("extLst", {}, [
      element("ext", { uri: RULE_EXTENSION, "xmlns:x14": NS_X14 }, [element("x14:id", {}, [id])]),
    ]),
  ]);
  f.cf.ext = element("x14:cfRule", { type: "dataBar", id }, [extended(bar)]);
}

/** The extension of a rule that names its other half (MS-XLSX, 2.2.4.10). */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const NS_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function extended(bar: Bar): XmlElement {
  const colore = (nome: string, rgb: string | null): XmlElement[] =>
    rgb === null ? [] : [element(`x14:${nome}`, { rgb })];
  return element(
    "x14:dataBar",
    {
      minLength: "0",
      maxLength: "100",
      ...(bar.border === null ? {} : { border: "1" }),
      ...(bar.gradient ? {} : { gradient: "0" }),
      ...(bar.direction === "Context" ? {} : { direction: DIRECTIONS[bar.direction] }),
      ...(bar.sameFill ? { negativeBarColorSameAsPositive: "1" } : {}),
      ...(bar.sameBorder ? {} : { negativeBarBorderColorSameAsPositive: "0" }),
      ...(bar.axis === "Automatic" ? {} : { axisPosition: AXES[bar.axis] }),
      ...(bar.barOnly ? { showValue: "0" } : {}),
    },
    [
      extendedPoint(bar.lower, "Min"),
      extendedPoint(bar.upper, "Max"),
      ...colore("borderColor", bar.border),
      ...(bar.sameFill ? [] : colore("negativeFillColor", bar.negativeFill)),
      ...(bar.sameBorder ? [] : colore("negativeBorderColor", bar.negativeBorder)),
      ...(bar.axis === "None" ? [] : colore("axisColor", bar.axisColor)),
    ],
  );
}

type ColorField = "fill" | "border" | "negativeFill" | "negativeBorder" | "axisColor";

/** An empty string is no border (excel.conditionaldatabarpositiveformat). */
const color = (campo: ColorField): Property<HostFormat> => ({
  get: (f) => {
    const rgb = barOf(f)[campo];
    return rgb === null ? "" : `#${rgb.slice(2)}`;
  },
  set: (f, v, session) => {
    const bordo = campo === "border" || campo === "negativeBorder";
    const rgb = bordo && v === "" ? null : toArgb(v);
    // A colour of its own is no longer the positive one.
    const suo =
      campo === "negativeFill"
        ? { sameFill: false }
        : campo === "negativeBorder"
          ? { sameBorder: false }
          : {};
    setBar(session, f, { [campo]: rgb, ...suo });
  },
});

const flag = (campo: "gradient" | "sameFill" | "sameBorder" | "barOnly"): Property<HostFormat> => ({
  get: (f) => barOf(f)[campo],
  set: (f, v, session) => {
    setBar(session, f, { [campo]: boolean(v, campo) });
  },
});

const bound = (campo: "lower" | "upper"): Property<HostFormat> => ({
  get: (f) => pointFields(barOf(f)[campo]),
  set: (f, v, session) => {
    setBar(session, f, { [campo]: readPoint(v, KINDS) });
  },
});

const POSITIVE = defineType<HostFormat>({
  name: "ConditionalDataBarPositiveFormat",
  properties: { BorderColor: color("border"), FillColor: color("fill"), GradientFill: flag("gradient") },
  navigation: {},
  methods: {},
});

const NEGATIVE = defineType<HostFormat>({
  name: "ConditionalDataBarNegativeFormat",
  properties: {
    BorderColor: color("negativeBorder"),
    FillColor: color("negativeFill"),
    MatchPositiveBorderColor: flag("sameBorder"),
    MatchPositiveFillColor: flag("sameFill"),
  },
  navigation: {},
  methods: {},
});

export const DATA_BAR = defineType<HostFormat>({
  name: "DataBarConditionalFormat",
  properties: {
    AxisColor: color("axisColor"),
    AxisFormat: {
      get: (f) => barOf(f).axis,
      set: (f, v, session) => {
        setBar(session, f, { axis: oneOf(v, AXIS_NAMES, "axisFormat") });
      },
    },
    BarDirection: {
      get: (f) => barOf(f).direction,
      set: (f, v, session) => {
        setBar(session, f, { direction: oneOf(v, DIRECTION_NAMES, "barDirection") });
      },
    },
    LowerBoundRule: bound("lower"),
    UpperBoundRule: bound("upper"),
    ShowDataBarOnly: flag("barOnly"),
  },
  navigation: {
    PositiveFormat: (f) => object(POSITIVE, f),
    NegativeFormat: (f) => object(NEGATIVE, f),
  },
  methods: {},
});
