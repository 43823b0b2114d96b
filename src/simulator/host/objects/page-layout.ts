/** PageLayout. learn.microsoft.com/javascript/api/excel/excel.pagelayout */
import type { Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, ensureChild } from "../../xlsx/xml";
import { boolean, numeric, oneOf } from "../arguments";
import { invalidArgument } from "../errors";
import { defineType, object, type HostObject, type Property } from "../object-type";
import { HEADERS_FOOTERS } from "./header-footer";
import { orThrow, printArea, setPrintArea, setTitles, titles } from "./print-names";

/** Paper sizes by their number in the file (ECMA-376 part 1, 18.3.1.63). */
const PAPER = {
  Letter: "1",
  LetterSmall: "2",
  Tabloid: "3",
  Ledger: "4",
  Legal: "5",
  Statement: "6",
  Executive: "7",
  A3: "8",
  A4: "9",
  A4Small: "10",
  A5: "11",
  B4: "12",
  B5: "13",
  Folio: "14",
  Quatro: "15",
  Paper10x14: "16",
  Paper11x17: "17",
  Note: "18",
  Envelope9: "19",
  Envelope10: "20",
  Envelope11: "21",
  Envelope12: "22",
  Envelope14: "23",
  Csheet: "24",
  Dsheet: "25",
  Esheet: "26",
  EnvelopeDL: "27",
  EnvelopeC5: "28",
  EnvelopeC3: "29",
  EnvelopeC4: "30",
  EnvelopeC6: "31",
  EnvelopeC65: "32",
  EnvelopeB4: "33",
  EnvelopeB5: "34",
  EnvelopeB6: "35",
  EnvelopeItaly: "36",
  EnvelopeMonarch: "37",
  EnvelopePersonal: "38",
  FanfoldUS: "39",
  FanfoldStdGerman: "40",
  FanfoldLegalGerman: "41",
} as const;

/** Points in a unit of the API. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const POINTS_PER_INCH = 72;

const setup = (s: Sheet): Record<string, string> => s.elements.get("pageSetup")?.attrs ?? {};

/** A property that is one of a few words in the file; the first is what an absent attribute means. */
const choice = (attr: string, nomi: Readonly<Record<string, string>>): Property<Sheet> => ({
  get: (s) => {
    const v = setup(s)[attr];
    return v === undefined ? Object.keys(nomi)[0] : Object.keys(nomi).find((k) => nomi[k] === v);
  },
  set: (s, v) => {
    s.editElement("pageSetup").attrs[attr] = nomi[oneOf(v, Object.keys(nomi), attr)] ?? "";
  },
});

const setupFlag = (attr: string): Property<Sheet> => ({
  get: (s) => ["1", "true"].includes(setup(s)[attr] ?? "0"),
  set: (s, v) => {
    s.editElement("pageSetup").attrs[attr] = boolean(v, attr) ? "1" : "0";
  },
});

/** A number, or "" for Excel's own count. */
const FIRST_PAGE: Property<Sheet> = {
  get: (s) =>
    ["1", "true"].includes(setup(s)["useFirstPageNumber"] ?? "0")
      ? Number(setup(s)["firstPageNumber"] ?? 1)
      : "",
  set: (s, v) => {
    const { attrs } = s.editElement("pageSetup");
    if (v === "") {
      delete attrs["firstPageNumber"];
      delete attrs["useFirstPageNumber"];
      return;
    }
    const numero = numeric(v, "firstPageNumber");
    if (!Number.isInteger(numero) || numero < -32_765 || numero > 32_767)
      throw invalidArgument("firstPageNumber");
    attrs["firstPageNumber"] = String(numero);
    attrs["useFirstPageNumber"] = "1";
  },
};

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
    BlackAndWhite: setupFlag("blackAndWhite"),
    DraftMode: setupFlag("draft"),
    FirstPageNumber: FIRST_PAGE,
    PrintComments: choice("cellComments", {
      NoComments: "none",
      EndSheet: "atEnd",
      InPlace: "asDisplayed",
    }),
    PrintErrors: choice("errors", {
      AsDisplayed: "displayed",
      Blank: "blank",
      Dash: "dash",
      NotAvailable: "NA",
    }),
    PrintOrder: choice("pageOrder", { DownThenOver: "downThenOver", OverThenDown: "overThenDown" }),
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
      setPrintArea(s, args[0], session);
    },
    SetPrintTitleRows: (s, args, session) => {
      setTitles(s, "rows", args[0], session);
    },
    SetPrintTitleColumns: (s, args, session) => {
      setTitles(s, "columns", args[0], session);
    },
    GetPrintArea: (s, _, session) => orThrow(printArea(s, session)),
    GetPrintAreaOrNullObject: (s, _, session) => printArea(s, session),
    GetPrintTitleRows: (s, _, session) => orThrow(titles(s, "rows", session)),
    GetPrintTitleRowsOrNullObject: (s, _, session) => titles(s, "rows", session),
    GetPrintTitleColumns: (s, _, session) => orThrow(titles(s, "columns", session)),
    GetPrintTitleColumnsOrNullObject: (s, _, session) => titles(s, "columns", session),
  },
});

export const pageLayout = (s: Sheet): HostObject => object(PAGE_LAYOUT, s);
