/**
 * Icon sets. Three sets and single icons of another set are known only to an extension of the file: such a rule is
 * wholly there. learn.microsoft.com/javascript/api/excel/excel.iconsetconditionalformat;
 * learn.microsoft.com/openspecs/office_standards/ms-xlsx (CT_IconSet)
 */
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { boolean, oneOf } from "../arguments";
import { setRule, type HostFormat } from "../conditional-formats";
import { invalidArgument } from "../errors";
import { defineType, type Property } from "../object-type";
import type { Session } from "../session";
import { extendedPoint, pointElement, pointFields, pointOf, readPoint, type Point } from "../scale-points";

const SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;
type SetName = (typeof SETS)[number];

const EXTENDED: readonly SetName[] = ["ThreeStars", "ThreeTriangles", "FiveBoxes"];
const KINDS = ["Number", "Percent", "Formula", "Percentile"] as const;
const NUMERALS = { Three: "3", Four: "4", Five: "5" } as const;

/** `ThreeArrows` is `3Arrows` in the file. */
const toFile = (s: SetName): string =>
  s.replace(/^(?:Three|Four|Five)/, (n) => NUMERALS[n as keyof typeof NUMERALS]);
const fromFile = (s: string): SetName => SETS.find((x) => toFile(x) === s) ?? "ThreeTrafficLights1";
const countOf = (s: SetName): number => Number(toFile(s).charAt(0));

interface Icon {
  readonly set: SetName;
  readonly index: number;
}

interface Icons {
  readonly style: SetName;
  readonly reverse: boolean;
  readonly iconOnly: boolean;
  readonly points: readonly Point[];
  /** Icons of other sets in the place of the style's own. */
  readonly custom: readonly (Icon | null)[];
}

/** Equal parts, as Excel starts: 0, 33, 67. */
const equalParts = (n: number): Point[] =>
  Array.from({ length: n }, (_, i) => ({ kind: "Percent", formula: String(Math.round((100 * i) / n)) }));

export const DEFAULT_ICONS: Icons = {
  style: "ThreeTrafficLights1",
  reverse: false,
  iconOnly: false,
  points: equalParts(3),
  custom: [null, null, null],
};

function iconsOf({ cf }: HostFormat): Icons {
  const e = childrenOf(cf.rule).find((c) => c.name.endsWith("iconSet")) ?? element("iconSet");
  const style = fromFile(e.attrs["iconSet"] ?? "3TrafficLights1");
  const points = childrenOf(e)
    .filter((c) => c.name.endsWith("cfvo"))
    .map(pointOf);
  const scelte = childrenOf(e).filter((c) => c.name === "x14:cfIcon");
  return {
    style,
    reverse: e.attrs["reverse"] === "1",
    iconOnly: e.attrs["showValue"] === "0",
    points,
    custom: points.map((_, i) => {
      const { iconSet = toFile(style), iconId = String(i) } = scelte[i]?.attrs ?? {};
      const suo = iconSet === toFile(style) && Number(iconId) === i;
      return scelte[i] && !suo ? { set: fromFile(iconSet), index: Number(iconId) } : null;
    }),
  };
}

export function setIcons(
  session: Session,
  f: HostFormat,
  cambia: Partial<Icons>,
  da: Icons = iconsOf(f),
): void {
  const icone = { ...da, ...cambia };
  const proprie = icone.custom.some((c) => c !== null);
  const estesa = proprie || EXTENDED.includes(icone.style);
  const attrs = {
    iconSet: toFile(icone.style),
    ...(icone.iconOnly ? { showValue: "0" } : {}),
    ...(icone.reverse ? { reverse: "1" } : {}),
  };
  if (!estesa) {
    setRule(session, f, { type: "iconSet" }, [
      element(
        "iconSet",
        attrs,
        icone.points.map((p) => pointElement(p)),
      ),
    ]);
    return;
  }
  const id = f.cf.rule.attrs["id"] ?? session.workbook.newGuid();
  const figlie = proprie ? icone.points.map((_, i) => iconElement(icone, i)) : [];
  setRule(session, f, { type: "iconSet", id }, [
    element("x14:iconSet", { ...attrs, ...(proprie ? { custom: "1" } : {}) }, [
      ...icone.points.map((p) => extendedPoint(p)),
      ...figlie,
    ]),
  ]);
  f.cf.rule = { ...f.cf.rule, name: "x14:cfRule" };
}

function iconElement({ custom, style }: Icons, i: number): XmlElement {
  const icona = custom[i] ?? { set: style, index: i };
  return element("x14:cfIcon", { iconSet: toFile(icona.set), iconId: String(icona.index) });
}

const OPERATORS = ["GreaterThan", "GreaterThanOrEqual"] as const;

/** Of the first criterion only the icon counts (excel.iconsetconditionalformat, `criteria`). */
function readCriteria(v: unknown, icone: Icons): Pick<Icons, "points" | "custom"> {
  if (!Array.isArray(v) || v.length !== icone.points.length) {
    throw invalidArgument("there must be as many criteria as icons");
  }
  const criteri = (v as unknown[]).map((c) => (c ?? {}) as Readonly<Record<string, unknown>>);
  return {
    points: criteri.map((c, i) => {
      if (i === 0) return icone.points[0] ?? { kind: "Percent", formula: "0" };
      const above = oneOf(c["operator"], OPERATORS, "operator") === "GreaterThanOrEqual";
      return { ...readPoint(c, KINDS), above };
    }),
    custom: criteri.map((c) => readIcon(c["customIcon"])),
  };
}

function readIcon(v: unknown): Icon | null {
  if ((v ?? null) === null) return null;
  const { set, index } = v as Readonly<Record<string, unknown>>;
  const nome = oneOf(set, SETS, "icon set");
  if (typeof index !== "number" || index < 0 || index >= countOf(nome)) throw invalidArgument("the icon");
  return { set: nome, index };
}

const flag = (campo: "reverse" | "iconOnly"): Property<HostFormat> => ({
  get: (f) => iconsOf(f)[campo],
  set: (f, v, session) => {
    setIcons(session, f, { [campo]: boolean(v, campo) });
  },
});

export const ICON_SET = defineType<HostFormat>({
  name: "IconSetConditionalFormat",
  properties: {
    Criteria: {
      get: (f) => {
        const { points, custom } = iconsOf(f);
        return points.map((p, i) => ({
          ...pointFields(p),
          operator: p.above === false ? "GreaterThan" : "GreaterThanOrEqual",
          customIcon: custom[i] ?? null,
        }));
      },
      set: (f, v, session) => {
        setIcons(session, f, readCriteria(v, iconsOf(f)));
      },
    },
    Style: {
      get: (f) => iconsOf(f).style,
      // As many icons, the same points; otherwise equal parts.
      set: (f, v, session) => {
        const style = oneOf(v, SETS, "style");
        const n = countOf(style);
        const stessi = iconsOf(f).points.length === n;
        const punti = stessi ? {} : { points: equalParts(n) };
        setIcons(session, f, { style, custom: Array.from({ length: n }, () => null), ...punti });
      },
    },
    ReverseIconOrder: flag("reverse"),
    ShowIconOnly: flag("iconOnly"),
  },
  navigation: {},
  methods: {},
});
