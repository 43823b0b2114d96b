/** PageLayout, its headers and footers, and page breaks. learn.microsoft.com/javascript/api/excel/excel.pagelayout */
import { formatAbsolute, formatArea, isEntireRows, quoteSheet, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, element, ensureChild, textOf, type XmlElement } from "../../xlsx/xml";
import { areaOn } from "../addresses";
import { boolean, itemAt, numeric, oneOf, targetOf, text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, object, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import { RANGE } from "./range";

/** Paper sizes by their number in the file (ECMA-376 part 1, 18.3.1.63). */
const PAPER = { Letter: "1", Legal: "5", A3: "8", A4: "9", A5: "11" } as const;

/** Points in a unit of the API. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const POINTS_PER_INCH = 72;

const setup = (s: Sheet): Record<string, string> => s.elements.get("pageSetup")?.attrs ?? {};

const option = (attr: string): Property<Sheet> => ({
  get: (s) => ["1", "true"].includes(s.elements.get("printOptions")?.attrs[attr] ?? "0"),
  set: (s, v) => {
    s.editElement("printOptions").attrs[attr] = boolean(v, attr) ? "1" : "0";
  },
});

const MARGINS: Readonly<Record<string, string>> = {
  TopMargin: "top",
  BottomMargin: "bottom",
  LeftMargin: "left",
  RightMargin: "right",
  HeaderMargin: "header",
  FooterMargin: "footer",
};
const DEFAULT_MARGINS: Readonly<Record<string, string>> = {
  left: "0.7",
  right: "0.7",
  top: "0.75",
  bottom: "0.75",
  header: "0.3",
  footer: "0.3",
};

function editMargins(s: Sheet): Record<string, string> {
  const e = s.editElement("pageMargins");
  e.attrs = { ...DEFAULT_MARGINS, ...e.attrs };
  return e.attrs;
}

const margin = (attr: string): Property<Sheet> => ({
  get: (s) => Number(s.elements.get("pageMargins")?.attrs[attr] ?? DEFAULT_MARGINS[attr]) * POINTS_PER_INCH,
  set: (s, v) => {
    editMargins(s)[attr] = String(numeric(v, attr) / POINTS_PER_INCH);
  },
});

const fitToPage = (s: Sheet): boolean =>
  ["1", "true"].includes(childOf(s.elements.get("sheetPr"), "pageSetUpPr")?.attrs["fitToPage"] ?? "0");

/** sheetPr's children in the order the schema wants. */
function setFitToPage(s: Sheet, acceso: boolean): void {
  const pr = s.editElement("sheetPr");
  ensureChild(pr, "pageSetUpPr").attrs["fitToPage"] = acceso ? "1" : "0";
  const ordine = ["tabColor", "outlinePr", "pageSetUpPr"];
  pr.children = childrenOf(pr).sort((a, b) => ordine.indexOf(a.name) - ordine.indexOf(b.name));
}

function zoomOf(s: Sheet): Record<string, number> {
  const attrs = setup(s);
  if (!fitToPage(s)) return { scale: Number(attrs["scale"] ?? 100) };
  const larghe = Number(attrs["fitToWidth"] ?? 1);
  const alte = Number(attrs["fitToHeight"] ?? 1);
  return {
    ...(larghe > 0 ? { horizontalFitToPages: larghe } : {}),
    ...(alte > 0 ? { verticalFitToPages: alte } : {}),
  };
}

function setZoom(s: Sheet, v: unknown): void {
  const d = (v ?? {}) as Record<string, unknown>;
  const { attrs } = s.editElement("pageSetup");
  if (d["scale"] !== undefined && d["scale"] !== null) {
    const scala = numeric(d["scale"], "scale");
    if (scala < 10 || scala > 400) throw invalidArgument("scale is between 10 and 400");
    setFitToPage(s, false);
    attrs["scale"] = String(scala);
    return;
  }
  const pagine = (x: unknown): string =>
    x === undefined || x === null ? "0" : String(numeric(x, "fit to pages"));
  setFitToPage(s, true);
  delete attrs["scale"];
  attrs["fitToWidth"] = pagine(d["horizontalFitToPages"]);
  attrs["fitToHeight"] = pagine(d["verticalFitToPages"]);
}

/** Print areas and titles are names of the sheet: ECMA-376 part 1, 18.2.5, `_xlnm.Print_Area`. */
function setBuiltinName(s: Sheet, nome: string, formula: string, session: Session): void {
  const { workbook } = session;
  workbook.names = workbook.names.filter((n) => !(n.scope === s && n.name === nome));
  workbook.names.push({ name: nome, formula, scope: s, hidden: false, comment: "", rest: {} });
  session.changed();
}

const areaArgument = (s: Sheet, v: unknown, session: Session): Area => {
  const r = typeof v === "string" ? areaOn(session, s, v) : targetOf(v, RANGE);
  if (!r) throw invalidArgument("a range");
  return r.area;
};

const PAGE_LAYOUT = defineType<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (s) => (setup(s)["orientation"] === "landscape" ? "Landscape" : "Portrait"),
      set: (s, v) => {
        s.editElement("pageSetup").attrs["orientation"] = oneOf(
          v,
          ["Portrait", "Landscape"],
          "orientation",
        ).toLowerCase();
      },
    },
    PaperSize: {
      get: (s) => Object.entries(PAPER).find(([, n]) => n === (setup(s)["paperSize"] ?? "1"))?.[0] ?? null,
      set: (s, v) => {
        const nome = oneOf(v, Object.keys(PAPER) as (keyof typeof PAPER)[], "paperSize");
        s.editElement("pageSetup").attrs["paperSize"] = PAPER[nome];
      },
    },
    Zoom: { get: zoomOf, set: setZoom },
    CenterHorizontally: option("horizontalCentered"),
    CenterVertically: option("verticalCentered"),
    PrintGridlines: option("gridLines"),
    PrintHeadings: option("headings"),
    ...Object.fromEntries(Object.entries(MARGINS).map(([nome, attr]) => [nome, margin(attr)])),
  },
  navigation: { HeadersFooters: (s) => object(HEADERS_FOOTERS, s) },
  methods: {
    SetPrintMargins: (s, args) => {
      const unita = UNITS[oneOf(args[0], Object.keys(UNITS) as (keyof typeof UNITS)[], "unit")];
      const opzioni = (args[1] ?? {}) as Record<string, unknown>;
      const attrs = editMargins(s);
      for (const [nome, v] of Object.entries(opzioni)) {
        if (v === null || v === undefined) continue;
        if (!Object.values(MARGINS).includes(nome)) throw invalidArgument(`margin ${nome}`);
        attrs[nome] = String(Math.round(((numeric(v, nome) * unita) / POINTS_PER_INCH) * 1e6) / 1e6);
      }
    },
    SetPrintArea: (s, args, session) => {
      const area = areaArgument(s, args[0], session);
      setBuiltinName(s, "_xlnm.Print_Area", `${quoteSheet(s.name)}!${formatAbsolute(area)}`, session);
    },
    SetPrintTitleRows: (s, args, session) => {
      const area = areaArgument(s, args[0], session);
      if (!isEntireRows(area)) throw invalidArgument("title rows are whole rows");
      setBuiltinName(s, "_xlnm.Print_Titles", `${quoteSheet(s.name)}!${formatAbsolute(area)}`, session);
    },
  },
});

export const pageLayout = (s: Sheet): HostObject => object(PAGE_LAYOUT, s);

const HEADERS_FOOTERS = defineType<Sheet>({
  name: "HeaderFooterGroup",
  properties: {},
  navigation: { DefaultForAllPages: (s) => object(HEADER_FOOTER, s) },
  methods: {},
});

/** One of the six texts: in the file they stand together, `&L…&C…&R…`. */
function section(parte: "oddHeader" | "oddFooter", lato: "L" | "C" | "R"): Property<Sheet> {
  const read = (s: Sheet): Map<string, string> => {
    const e = childOf(s.elements.get("headerFooter"), parte);
    const testo = e ? textOf(e) : "";
    return new Map(
      [...testo.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
    );
  };
  return {
    get: (s) => read(s).get(lato) ?? "",
    set: (s, v) => {
      if (typeof v !== "string") throw invalidArgument("a header is a string");
      const parti = read(s).set(lato, v);
      const e = s.editElement("headerFooter");
      const testo = ["L", "C", "R"].map((l) => (parti.get(l) ? `&${l}${parti.get(l) ?? ""}` : "")).join("");
      ensureChild(e, parte).children = [testo];
      const ordine = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
      e.children = childrenOf(e).sort((a, b) => ordine.indexOf(a.name) - ordine.indexOf(b.name));
    },
  };
}

const HEADER_FOOTER = defineType<Sheet>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: section("oddHeader", "L"),
    CenterHeader: section("oddHeader", "C"),
    RightHeader: section("oddHeader", "R"),
    LeftFooter: section("oddFooter", "L"),
    CenterFooter: section("oddFooter", "C"),
    RightFooter: section("oddFooter", "R"),
  },
  navigation: {},
  methods: {},
});

type Axis = "rowBreaks" | "colBreaks";
interface Breaks {
  readonly sheet: Sheet;
  readonly axis: Axis;
}
interface Break extends Breaks {
  readonly e: XmlElement;
}

const breaksOf = ({ sheet, axis }: Breaks): XmlElement[] => {
  const e = sheet.elements.get(axis);
  return e ? childrenOf(e, "brk") : [];
};

function setBreaks({ sheet, axis }: Breaks, lista: readonly XmlElement[]): void {
  if (lista.length === 0) {
    sheet.removeElement(axis);
    return;
  }
  const e = sheet.editElement(axis);
  e.children = [...lista].sort((a, b) => Number(a.attrs["id"]) - Number(b.attrs["id"]));
  e.attrs = { count: String(lista.length), manualBreakCount: String(lista.length) };
}

const PAGE_BREAK = defineType<Break>({
  name: "PageBreak",
  properties: {},
  navigation: {},
  methods: {
    Delete: (b) => {
      setBreaks(
        b,
        breaksOf(b).filter((x) => x !== b.e),
      );
    },
    GetCellAfterBreak: (b) => {
      const n = Number(b.e.attrs["id"]) + 1;
      const area =
        b.axis === "rowBreaks"
          ? { row: n, col: 1, lastRow: n, lastCol: 1 }
          : { row: 1, col: n, lastRow: 1, lastCol: n };
      return object(RANGE, { sheet: b.sheet, area });
    },
  },
});

const PAGE_BREAKS = defineType<Breaks>({
  name: "PageBreakCollection",
  properties: {},
  navigation: {},
  items: (b) => breaksOf(b).map((e) => object(PAGE_BREAK, { ...b, e })),
  methods: {
    Add: (b, args, session) => {
      const area = areaArgument(b.sheet, args[0] ?? text(args, 0), session);
      const n = (b.axis === "rowBreaks" ? area.row : area.col) - 1;
      if (n < 1) throw invalidArgument(`no break before ${formatArea(area)}`);
      const e = element("brk", {
        id: String(n),
        max: b.axis === "rowBreaks" ? "16383" : "1048575",
        man: "1",
      });
      setBreaks(b, [...breaksOf(b).filter((x) => x.attrs["id"] !== String(n)), e]);
      return object(PAGE_BREAK, { ...b, e });
    },
    GetCount: (b) => breaksOf(b).length,
    GetItem: (b, args) =>
      itemAt(
        breaksOf(b).map((e) => object(PAGE_BREAK, { ...b, e })),
        args,
      ),
    RemovePageBreaks: (b) => {
      setBreaks(b, []);
    },
  },
  indexer: (b, args) => {
    const e = breaksOf(b)[Number(args[0])];
    if (!e) throw itemNotFound("page break");
    return object(PAGE_BREAK, { ...b, e });
  },
});

export const pageBreaks = (sheet: Sheet, axis: Axis): HostObject => object(PAGE_BREAKS, { sheet, axis });
