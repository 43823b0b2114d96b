/** Fill, line, border and font of the parts of a chart. learn.microsoft.com/javascript/api/excel/excel.chartfill */
import { solidFill, TEXT_GREY } from "../../workbook/chart/build";
import { runProperties, runsOf } from "../../workbook/chart/text";
import { at, drop, grow, put } from "../../workbook/chart/tree";
import { element, type XmlElement } from "../../xlsx/xml";
import { boolean, numeric, oneOf, string } from "../arguments";
import { rgbOf, solidColor } from "../chart-colors";
import { changing, type Spot } from "../chart-spot";
import { invalidArgument } from "../errors";
import { defineType, object, type HostObject, type ObjectType, type Property } from "../object-type";
import type { Session } from "../session";

const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"] as const;

/** One fill takes the place of any other. */
export function setFill(e: XmlElement, fill: XmlElement): void {
  drop(e, ...FILLS);
  put(e, fill);
}

const CHART_FILL = defineType<Spot>({
  name: "ChartFill",
  properties: {},
  navigation: {},
  methods: {
    Clear: (s, _, session) => {
      changing(s, session);
      setFill(grow(s.make(), "c:spPr"), element("a:noFill"));
    },
    SetSolidColor: (s, args, session) => {
      const rgb = rgbOf(args[0]);
      changing(s, session);
      setFill(grow(s.make(), "c:spPr"), solidFill(rgb));
    },
  },
});

/** learn.microsoft.com/javascript/api/excel/excel.chartlinestyle; greys are patterns that lines of files do not have. */
const DASHES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDash",
};
const EMU = 12_700;

const lineOf = (s: Spot): XmlElement | undefined => at(s.find(), "spPr", "ln");

function changeLine(s: Spot, session: Session, cambia: (ln: XmlElement) => void): void {
  changing(s, session);
  cambia(grow(s.make(), "c:spPr", "a:ln"));
}

const lineProperties: Readonly<Record<string, Property<Spot>>> = {
  Color: {
    get: (s) => solidColor(lineOf(s)) ?? "",
    set: (s, v, session) => {
      const rgb = rgbOf(v);
      changeLine(s, session, (ln) => {
        setFill(ln, solidFill(rgb));
      });
    },
  },
  LineStyle: {
    get: (s) => {
      const ln = lineOf(s);
      if (at(ln, "noFill")) return "None";
      const dash = at(ln, "prstDash")?.attrs["val"];
      if (dash === undefined) return at(ln, "solidFill") ? "Continuous" : "Automatic";
      return Object.entries(DASHES).find(([, v]) => v === dash)?.[0] ?? "Continuous";
    },
    set: (s, v, session) => {
      const stile = oneOf(v, ["None", "Automatic", ...Object.keys(DASHES)], "lineStyle");
      changeLine(s, session, (ln) => {
        if (stile === "None") setFill(ln, element("a:noFill"));
        else if (stile === "Automatic") drop(ln, "prstDash", "noFill");
        else {
          if (!at(ln, "solidFill")) setFill(ln, solidFill(TEXT_GREY));
          put(ln, element("a:prstDash", { val: DASHES[stile] ?? "solid" }));
        }
      });
    },
  },
  Weight: {
    get: (s) => Number(lineOf(s)?.attrs["w"] ?? 9525) / EMU,
    set: (s, v, session) => {
      const punti = numeric(v, "weight");
      if (punti < 0 || punti > 1584) throw invalidArgument(`weight: ${punti}`);
      changeLine(s, session, (ln) => {
        ln.attrs["w"] = String(Math.round(punti * EMU));
      });
    },
  },
};

const lineMethods: ObjectType<Spot>["methods"] = {
  Clear: (s, _, session) => {
    changeLine(s, session, (ln) => {
      setFill(ln, element("a:noFill"));
    });
  },
};

const CHART_LINE_FORMAT = defineType<Spot>({
  name: "ChartLineFormat",
  properties: lineProperties,
  navigation: {},
  methods: lineMethods,
});

const CHART_BORDER = defineType<Spot>({
  name: "ChartBorder",
  properties: lineProperties,
  navigation: {},
  methods: lineMethods,
});

/** Where the font of a text is written: in the runs of a text of its own, else in its text properties. */
interface FontSpot extends Spot {
  runs(): readonly XmlElement[];
}

const isOnAttr = (v: string | undefined): boolean => v === "1" || v === "true";

function defRun(s: Spot): XmlElement | undefined {
  const p = at(s.find(), "txPr", "p") ?? at(s.find(), "tx", "rich", "p");
  return at(p, "pPr", "defRPr");
}

/** What the font is read from: the first run, and what it takes from its paragraph. */
const sources = (s: FontSpot): (XmlElement | undefined)[] => [
  ...s
    .runs()
    .slice(0, 1)
    .map((r) => at(r, "rPr")),
  defRun(s),
  at(s.chart.xml, "txPr", "p", "pPr", "defRPr"),
];

function changeFont(s: FontSpot, session: Session, cambia: (rPr: XmlElement) => void): void {
  changing(s, session);
  const corse = s.runs();
  for (const r of corse) cambia(runProperties(r));
  if (corse.length === 0) cambia(textRun(s.make()));
}

/** The default run of an element's text properties, made where it is missing. */
function textRun(e: XmlElement): XmlElement {
  const txPr = grow(e, "c:txPr");
  for (const nome of ["a:bodyPr", "a:lstStyle"]) grow(txPr, nome);
  return grow(txPr, "a:p", "a:pPr", "a:defRPr");
}

const attribute = (
  nome: string,
  leggi: (v: string | undefined) => unknown,
  scrivi: (v: unknown) => string,
): Property<FontSpot> => ({
  get: (s) => leggi(sources(s).find((r) => r?.attrs[nome] !== undefined)?.attrs[nome]),
  set: (s, v, session) => {
    const testo = scrivi(v);
    changeFont(s, session, (rPr) => {
      rPr.attrs[nome] = testo;
    });
  },
});

export const CHART_FONT = defineType<FontSpot>({
  name: "ChartFont",
  properties: {
    Bold: attribute("b", isOnAttr, (v) => (boolean(v, "bold") ? "1" : "0")),
    Italic: attribute("i", isOnAttr, (v) => (boolean(v, "italic") ? "1" : "0")),
    Underline: attribute(
      "u",
      (v) => (v === undefined || v === "none" ? "None" : "Single"),
      (v) => (oneOf(v, ["None", "Single"], "underline") === "None" ? "none" : "sng"),
    ),
    Size: attribute(
      "sz",
      (v) => Number(v ?? 1000) / 100,
      (v) => {
        const punti = numeric(v, "size");
        if (punti < 1 || punti > 4000) throw invalidArgument(`size: ${punti}`);
        return String(Math.round(punti * 100));
      },
    ),
    Color: {
      get: (s) =>
        sources(s)
          .map((r) => solidColor(r))
          .find((c) => c !== null) ?? "#000000",
      set: (s, v, session) => {
        const rgb = rgbOf(v);
        changeFont(s, session, (rPr) => {
          setFill(rPr, solidFill(rgb));
        });
      },
    },
    Name: {
      get: (s) => {
        const nome = sources(s)
          .map((r) => at(r, "latin")?.attrs["typeface"])
          .find((n) => n !== undefined);
        // The theme's own fonts are said by a plus sign.
        return nome === undefined || nome.startsWith("+") ? "Calibri" : nome;
      },
      set: (s, v, session) => {
        const typeface = string(v, "font name");
        changeFont(s, session, (rPr) => {
          put(rPr, element("a:latin", { typeface }));
        });
      },
    },
  },
  navigation: {},
  methods: {},
});

/** The font of an element: of the runs of its own text where it has one. */
const fontOf = (s: Spot): HostObject =>
  object(CHART_FONT, { ...s, runs: () => runsOf(at(s.find(), "tx", "rich")) });

type Member = "Fill" | "Line" | "Border" | "Font";

/** A format object of the API: which of the four it has, by its own name. */
export const formatType = (name: string, ...membri: readonly Member[]): ObjectType<Spot> =>
  defineType<Spot>({
    name,
    properties: {},
    navigation: Object.fromEntries(membri.map((m) => [m, NAVIGATION[m]])),
    methods: {},
  });

const NAVIGATION: Readonly<Record<Member, (s: Spot) => HostObject>> = {
  Fill: (s) => object(CHART_FILL, s),
  Line: (s) => object(CHART_LINE_FORMAT, s),
  Border: (s) => object(CHART_BORDER, s),
  Font: fontOf,
};
