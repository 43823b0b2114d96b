/** RangeBorder and its collection. learn.microsoft.com/javascript/api/excel/excel.rangeborder */
import type { Area } from "../../workbook/area";
import { childOf, element, type XmlElement } from "../../xlsx/xml";
import { itemAt, oneOf, text } from "../arguments";
import { hexColor, toArgb } from "../color";
import { restyle } from "../host-range";
import { areasOf } from "../validation";
import type { HostRange } from "../targets";
import { defineType, object } from "../object-type";
import type { Session } from "../session";

interface HostBorder {
  readonly range: HostRange;
  readonly indice: BorderIndex;
}

const BORDER_INDICES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type BorderIndex = (typeof BORDER_INDICES)[number];

const ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** The cells and the side that a border of a range stands for. */
const partsOf = ({ range, indice }: HostBorder): { area: Area; side: string }[] =>
  areasOf(range).flatMap((a) => sidesOf(a, indice));

function sidesOf(a: Area, indice: BorderIndex): { area: Area; side: string }[] {
  switch (indice) {
    case "EdgeTop":
      return [{ area: { ...a, lastRow: a.row }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...a, row: a.lastRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...a, lastCol: a.col }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...a, col: a.lastCol }, side: "right" }];
    case "InsideHorizontal":
      return a.row === a.lastRow ? [] : [{ area: { ...a, row: a.row + 1 }, side: "top" }];
    case "InsideVertical":
      return a.col === a.lastCol ? [] : [{ area: { ...a, col: a.col + 1 }, side: "left" }];
    default:
      return indice satisfies never;
  }
}

function change(b: HostBorder, session: Session, cambia: (lato: XmlElement) => XmlElement): void {
  for (const { area, side } of partsOf(b)) {
    restyle({ sheet: b.range.sheet, area }, session, (s) => {
      const vecchio = childOf(s.border, side) ?? element(side);
      const altri = s.border.children.filter(
        (c): c is XmlElement => typeof c !== "string" && c.name !== side,
      );
      const figli = [...altri, cambia(vecchio)].sort((x, y) => ORDER.indexOf(x.name) - ORDER.indexOf(y.name));
      return { border: element("border", s.border.attrs, figli) };
    });
  }
}

const first = (b: HostBorder, session: Session): XmlElement | undefined => {
  const [parte] = partsOf(b);
  if (!parte) return undefined;
  const stile = session.workbook.styles.get(b.range.sheet.styleOf(parte.area.row, parte.area.col));
  return childOf(stile.border, parte.side);
};

const STYLES = {
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
} as const;
const WEIGHTS = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;

const RANGE_BORDER = defineType<HostBorder>({
  name: "RangeBorder",
  properties: {
    SideIndex: { get: (b) => b.indice },
    Style: {
      get: (b, session) => {
        const stile = first(b, session)?.attrs["style"] ?? "none";
        return Object.entries(STYLES).find(([, v]) => v === stile)?.[0] ?? "Continuous";
      },
      set: (b, v, session) => {
        const style = STYLES[oneOf(v, Object.keys(STYLES) as (keyof typeof STYLES)[], "border style")];
        change(b, session, (lato) =>
          style === "none" ? element(lato.name) : element(lato.name, { style }, lato.children),
        );
      },
    },
    Weight: {
      get: (b, session) => {
        const stile = first(b, session)?.attrs["style"] ?? "thin";
        return Object.entries(WEIGHTS).find(([, v]) => v === stile)?.[0] ?? "Thin";
      },
      set: (b, v, session) => {
        const style = WEIGHTS[oneOf(v, Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[], "border weight")];
        change(b, session, (lato) => element(lato.name, { style }, lato.children));
      },
    },
    Color: {
      get: (b, session) => {
        const lato = first(b, session);
        return hexColor(lato && childOf(lato, "color")) ?? "#000000";
      },
      set: (b, v, session) => {
        const rgb = toArgb(v);
        change(b, session, (lato) =>
          element(lato.name, { style: "thin", ...lato.attrs }, [element("color", { rgb })]),
        );
      },
    },
  },
  navigation: {},
  methods: {},
});

const border = (range: HostRange, v: unknown) =>
  object(RANGE_BORDER, { range, indice: oneOf(v, BORDER_INDICES, "border") });

export const RANGE_BORDER_COLLECTION = defineType<HostRange>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => BORDER_INDICES.length } },
  navigation: {},
  methods: {
    GetItem: (r, args) => border(r, text(args, 0)),
    GetItemAt: (r, args) =>
      itemAt(
        BORDER_INDICES.map((i) => border(r, i)),
        args,
      ),
  },
  items: (r) => BORDER_INDICES.map((i) => border(r, i)),
  indexer: (r, args) => border(r, args[0]),
});
