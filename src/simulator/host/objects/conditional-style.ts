/** The style of a conditional format. learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
import { childOf, element, type XmlElement } from "../../xlsx/xml";
import { boolean, itemAt, oneOf, string } from "../arguments";
import { hexColor, toArgb } from "../color";
import { dxfOf, setDxf, type HostFormat } from "../conditional-formats";
import { defineType, object, read, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import { FONT_ORDER, withChild } from "./range-format";

const DXF_ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection"];

const part = (f: HostFormat, nome: string, session: Session): XmlElement | undefined =>
  childOf(dxfOf(f, session), nome);

function setPart(f: HostFormat, nome: string, e: XmlElement | null, session: Session): void {
  setDxf(f, withChild(dxfOf(f, session), nome, e, DXF_ORDER), session);
}

function setFont(f: HostFormat, nome: string, figlio: XmlElement | null, session: Session): void {
  const font = part(f, "font", session) ?? element("font");
  setPart(f, "font", withChild(font, nome, figlio, FONT_ORDER), session);
}

const isOn = (e: XmlElement | undefined): boolean => e !== undefined && e.attrs["val"] !== "0";

const fontFlag = (nome: string): Property<HostFormat> => ({
  get: (f, session) => isOn(childOf(part(f, "font", session), nome)),
  set: (f, v, session) => {
    setFont(f, nome, boolean(v, nome) ? element(nome) : null, session);
  },
});

const UNDERLINES = ["None", "Single", "Double"] as const;

const FONT = defineType<HostFormat>({
  name: "ConditionalRangeFont",
  properties: {
    Bold: fontFlag("b"),
    Italic: fontFlag("i"),
    Strikethrough: fontFlag("strike"),
    Underline: {
      get: (f, session) => {
        const u = childOf(part(f, "font", session), "u");
        return u ? (u.attrs["val"] === "double" ? "Double" : "Single") : "None";
      },
      set: (f, v, session) => {
        const tipo = oneOf(v, UNDERLINES, "underline");
        const u = element("u", tipo === "Double" ? { val: "double" } : {});
        setFont(f, "u", tipo === "None" ? null : u, session);
      },
    },
    Color: {
      get: (f, session) => hexColor(childOf(part(f, "font", session), "color")) ?? "",
      set: (f, v, session) => {
        setFont(f, "color", element("color", { rgb: toArgb(v) }), session);
      },
    },
  },
  navigation: {},
  methods: {
    Clear: (f, _, session) => {
      setPart(f, "font", null, session);
    },
  },
});

const FILL = defineType<HostFormat>({
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (f, session) => {
        const p = childOf(part(f, "fill", session), "patternFill");
        return hexColor(childOf(p, "bgColor") ?? childOf(p, "fgColor")) ?? "";
      },
      set: (f, v, session) => {
        // In a differential style the background colour is the one that fills (ECMA-376 part 1, 18.8.14).
        const colore = element("bgColor", { rgb: toArgb(v) });
        setPart(f, "fill", element("fill", {}, [element("patternFill", {}, [colore])]), session);
      },
    },
  },
  navigation: {},
  methods: {
    Clear: (f, _, session) => {
      setPart(f, "fill", null, session);
    },
  },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];
const SIDE_ORDER = ["left", "right", "top", "bottom"];

const LINES = {
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;
const LINE_NAMES = Object.keys(LINES) as (keyof typeof LINES)[];

interface HostSide {
  readonly f: HostFormat;
  readonly side: Side;
}

const sideOf = ({ f, side }: HostSide, session: Session): XmlElement | undefined =>
  childOf(part(f, "border", session), SIDES[side]);

function setSide({ f, side }: HostSide, lato: XmlElement, session: Session): void {
  const border = part(f, "border", session) ?? element("border");
  setPart(f, "border", withChild(border, SIDES[side], lato, SIDE_ORDER), session);
}

const BORDER = defineType<HostSide>({
  name: "ConditionalRangeBorder",
  properties: {
    SideIndex: read((b) => b.side),
    Style: {
      get: (b, session) => {
        const stile = sideOf(b, session)?.attrs["style"] ?? "none";
        return LINE_NAMES.find((k) => LINES[k] === stile) ?? "Continuous";
      },
      set: (b, v, session) => {
        const style = LINES[oneOf(v, LINE_NAMES, "border style")];
        const nome = SIDES[b.side];
        const colore = sideOf(b, session)?.children ?? [];
        setSide(b, style === "none" ? element(nome) : element(nome, { style }, colore), session);
      },
    },
    Color: {
      get: (b, session) => hexColor(childOf(sideOf(b, session), "color")) ?? "",
      set: (b, v, session) => {
        const style = sideOf(b, session)?.attrs["style"] ?? "thin";
        const colore = element("color", { rgb: toArgb(v) });
        setSide(b, element(SIDES[b.side], { style }, [colore]), session);
      },
    },
  },
  navigation: {},
  methods: {},
});

const border = (f: HostFormat, side: Side): HostObject => object(BORDER, { f, side });
const named = (f: HostFormat, v: unknown): HostObject => border(f, oneOf(v, SIDE_NAMES, "border"));

const BORDERS = defineType<HostFormat>({
  name: "ConditionalRangeBorderCollection",
  properties: { Count: read(() => SIDE_NAMES.length) },
  navigation: {
    Top: (f) => border(f, "EdgeTop"),
    Bottom: (f) => border(f, "EdgeBottom"),
    Left: (f) => border(f, "EdgeLeft"),
    Right: (f) => border(f, "EdgeRight"),
  },
  items: (f) => SIDE_NAMES.map((s) => border(f, s)),
  indexer: (f, args) => named(f, args[0]),
  methods: {
    GetItem: (f, args) => named(f, args[0]),
    GetItemAt: (f, args) =>
      itemAt(
        SIDE_NAMES.map((s) => border(f, s)),
        args,
      ),
  },
});

/** Numbers from 164 on are free for formats that are not built in (ECMA-376 part 1, 18.8.30). */
const FREE_FORMAT = "164";

export const CONDITIONAL_STYLE = defineType<HostFormat>({
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: (f, session) => part(f, "numFmt", session)?.attrs["formatCode"] ?? "",
      set: (f, v, session) => {
        const formatCode = string(v, "numberFormat");
        setPart(f, "numFmt", element("numFmt", { numFmtId: FREE_FORMAT, formatCode }), session);
      },
    },
  },
  navigation: {
    Borders: (f) => object(BORDERS, f),
    Font: (f) => object(FONT, f),
    Fill: (f) => object(FILL, f),
  },
  methods: {},
});
