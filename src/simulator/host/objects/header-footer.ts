/** Headers and footers. learn.microsoft.com/javascript/api/excel/excel.headerfootergroup */
import type { Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, ensureChild, textOf } from "../../xlsx/xml";
import { boolean, oneOf } from "../arguments";
import { invalidArgument } from "../errors";
import { defineType, object, type Property } from "../object-type";

/** Which pages: all, or the odd, the even, the first ones where these have their own (ECMA-376 part 1, 18.3.1.46). */
type Pages = "odd" | "even" | "first";

interface Target {
  readonly sheet: Sheet;
  readonly pages: Pages;
}

const STATES = {
  Default: { even: false, first: false },
  FirstAndDefault: { even: false, first: true },
  OddAndEven: { even: true, first: false },
  FirstOddAndEven: { even: true, first: true },
} as const;

const flagOf = (s: Sheet, attr: string, altrimenti: string): boolean =>
  ["1", "true"].includes(s.elements.get("headerFooter")?.attrs[attr] ?? altrimenti);

const flag = (attr: string): Property<Sheet> => ({
  get: (s) => flagOf(s, attr, "1"),
  set: (s, v) => {
    s.editElement("headerFooter").attrs[attr] = boolean(v, attr) ? "1" : "0";
  },
});

const ORDINE = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** Excel's limit on the text of a header or footer: support.microsoft.com, "Excel specifications and limits". */
const MAX = 255;

/** One of the six texts: in the file they stand together, `&L…&C…&R…`. */
function section(dove: "Header" | "Footer", lato: "L" | "C" | "R"): Property<Target> {
  const read = ({ sheet, pages }: Target): Map<string, string> => {
    const e = childOf(sheet.elements.get("headerFooter"), `${pages}${dove}`);
    const testo = e ? textOf(e) : "";
    return new Map(
      [...testo.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
    );
  };
  return {
    get: (t) => read(t).get(lato) ?? "",
    set: (t, v) => {
      if (typeof v !== "string") throw invalidArgument("a header is a string");
      const parti = read(t).set(lato, v);
      const testo = ["L", "C", "R"].map((l) => (parti.get(l) ? `&${l}${parti.get(l) ?? ""}` : "")).join("");
      if (testo.length > MAX) throw invalidArgument(`a header or footer has at most ${MAX} characters`);
      const e = t.sheet.editElement("headerFooter");
      ensureChild(e, `${t.pages}${dove}`).children = testo === "" ? [] : [testo];
      e.children = childrenOf(e).sort((a, b) => ORDINE.indexOf(a.name) - ORDINE.indexOf(b.name));
    },
  };
}

const HEADER_FOOTER = defineType<Target>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: section("Header", "L"),
    CenterHeader: section("Header", "C"),
    RightHeader: section("Header", "R"),
    LeftFooter: section("Footer", "L"),
    CenterFooter: section("Footer", "C"),
    RightFooter: section("Footer", "R"),
  },
  navigation: {},
  methods: {},
});

export const HEADERS_FOOTERS = defineType<Sheet>({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: (s) =>
        Object.entries(STATES).find(
          ([, x]) =>
            x.even === flagOf(s, "differentOddEven", "0") && x.first === flagOf(s, "differentFirst", "0"),
        )?.[0],
      set: (s, v) => {
        const stato = STATES[oneOf(v, Object.keys(STATES) as (keyof typeof STATES)[], "state")];
        const { attrs } = s.editElement("headerFooter");
        attrs["differentOddEven"] = stato.even ? "1" : "0";
        attrs["differentFirst"] = stato.first ? "1" : "0";
      },
    },
    UseSheetMargins: flag("alignWithMargins"),
    UseSheetScale: flag("scaleWithDoc"),
  },
  navigation: {
    // The general text is in the file the one of the odd pages.
    DefaultForAllPages: (sheet) => object(HEADER_FOOTER, { sheet, pages: "odd" }),
    OddPages: (sheet) => object(HEADER_FOOTER, { sheet, pages: "odd" }),
    EvenPages: (sheet) => object(HEADER_FOOTER, { sheet, pages: "even" }),
    FirstPage: (sheet) => object(HEADER_FOOTER, { sheet, pages: "first" }),
  },
  methods: {},
});
