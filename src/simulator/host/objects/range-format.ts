/** RangeFormat and its parts. learn.microsoft.com/javascript/api/excel/excel.rangeformat */
import { childOf, childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { colsOf, rowsOf } from "../../workbook/area";
import type { Style } from "../../workbook/styles";
import { boolean, integer, numeric, oneOf, string } from "../arguments";
import { colorOf, hexColor, toArgb } from "../color";
import { invalidArgument } from "../errors";
import { charactersOf, pointsOf, standardHeight, standardWidth } from "../measures";
import { matrix, restyle, uniform } from "../host-range";
import { assertAllows, assertUnprotected } from "../protection";
import type { HostRange } from "../targets";
import { defineType, object, type ObjectType, type Property } from "../object-type";
import type { Session } from "../session";
import { spread } from "../several-areas";
import { RANGE_BORDER_COLLECTION } from "./range-border";

/** Several rectangles have one format. */
const defineSpread = (t: ObjectType<HostRange>): ObjectType<HostRange> => defineType(spread(t));

/** A property of the style, the same over the range or null. */
const styled = (
  get: (s: Style, session: Session) => unknown,
  set: (v: unknown) => (s: Style) => Partial<Style>,
): Property<HostRange> => ({
  get: (r, session) => {
    const { styles } = session.workbook;
    const area = limited(r);
    return uniform(matrix(area, (_, row, col) => get(styles.get(r.sheet.styleOf(row, col)), session)));
  },
  set: (r, v, session) => {
    restyle(r, session, set(v));
  },
});

/** Whole columns and rows are looked at only as far as the sheet is used. */
function limited(r: HostRange): HostRange {
  if (rowsOf(r.area) * colsOf(r.area) <= 1_000_000) return r;
  const used = r.sheet.usedArea(false);
  return {
    sheet: r.sheet,
    area: {
      ...r.area,
      lastRow: Math.max(r.area.row, Math.min(r.area.lastRow, used?.lastRow ?? r.area.row)),
      lastCol: Math.max(r.area.col, Math.min(r.area.lastCol, used?.lastCol ?? r.area.col)),
    },
  };
}

/** A copy of a list-like element with one child replaced, removed (null) or added in the given order. */
export function withChild(
  e: XmlElement,
  nome: string,
  figlio: XmlElement | null,
  ordine: readonly string[],
): XmlElement {
  const altri = childrenOf(e).filter((c) => c.name !== nome);
  const figli = figlio ? [...altri, figlio] : altri;
  return element(
    e.name,
    e.attrs,
    figli.sort((a, b) => ordine.indexOf(a.name) - ordine.indexOf(b.name)),
  );
}

/** The order of the parts of a font (ECMA-376 part 1, 18.8.22). */
export const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

const isOn = (e: XmlElement | undefined): boolean =>
  e !== undefined && !["0", "false"].includes(e.attrs["val"] ?? "1");

const fontFlag = (nome: string): Property<HostRange> =>
  styled(
    (s) => isOn(childOf(s.font, nome)),
    (v) => {
      const acceso = boolean(v, nome);
      return (s) => ({ font: withChild(s.font, nome, acceso ? element(nome) : null, FONT_ORDER) });
    },
  );

/** One excludes the other. */
const fontPosition = (dove: "subscript" | "superscript"): Property<HostRange> =>
  styled(
    (s) => childOf(s.font, "vertAlign")?.attrs["val"] === dove,
    (v) => {
      const acceso = boolean(v, dove);
      return (s) => {
        if (!acceso && childOf(s.font, "vertAlign")?.attrs["val"] !== dove) return {};
        const e = acceso ? element("vertAlign", { val: dove }) : null;
        return { font: withChild(s.font, "vertAlign", e, FONT_ORDER) };
      };
    },
  );

const RANGE_FONT = defineSpread({
  name: "RangeFont",
  properties: {
    Bold: fontFlag("b"),
    Italic: fontFlag("i"),
    Strikethrough: fontFlag("strike"),
    Subscript: fontPosition("subscript"),
    Superscript: fontPosition("superscript"),
    Underline: styled(
      (s) => {
        const u = childOf(s.font, "u");
        return u ? (u.attrs["val"] === "double" ? "Double" : "Single") : "None";
      },
      (v) => {
        const tipo = oneOf(v, ["None", "Single", "Double"], "underline");
        const u = tipo === "None" ? null : element("u", tipo === "Double" ? { val: "double" } : {});
        return (s) => ({ font: withChild(s.font, "u", u, FONT_ORDER) });
      },
    ),
    Size: styled(
      (s) => Number(childOf(s.font, "sz")?.attrs["val"] ?? 11),
      (v) => {
        const punti = numeric(v, "size");
        if (punti < 1 || punti > 409) throw invalidArgument("a font size is between 1 and 409 points");
        return (s) => ({ font: withChild(s.font, "sz", element("sz", { val: String(punti) }), FONT_ORDER) });
      },
    ),
    Name: styled(
      (s) => childOf(s.font, "name")?.attrs["val"] ?? "Calibri",
      (v) => {
        const nome = string(v, "font name");
        return (s) => ({
          font: withChild(
            withChild(s.font, "name", element("name", { val: nome }), FONT_ORDER),
            "scheme",
            null,
            FONT_ORDER,
          ),
        });
      },
    ),
    Color: styled(
      (s) => hexColor(childOf(s.font, "color")) ?? "#000000",
      (v) => {
        const rgb = toArgb(v);
        return (s) => ({ font: withChild(s.font, "color", element("color", { rgb }), FONT_ORDER) });
      },
    ),
  },
  navigation: {},
  methods: {},
});

const RANGE_FILL = defineSpread({
  name: "RangeFill",
  properties: {
    Color: styled(
      (s) => {
        const p = childOf(s.fill, "patternFill");
        return p?.attrs["patternType"] === "solid"
          ? (hexColor(childOf(p, "fgColor")) ?? "#FFFFFF")
          : "#FFFFFF";
      },
      (v) => {
        const fill = colorOf(toArgb(v));
        return () => ({ fill });
      },
    ),
  },
  navigation: {},
  methods: {
    Clear: (r, _, session) => {
      const fill = element("fill", {}, [element("patternFill", { patternType: "none" })]);
      restyle(r, session, () => ({ fill }));
    },
  },
});

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const aligned = (
  attr: string,
  get: (v: string | undefined) => unknown,
  set: (v: unknown) => string,
): Property<HostRange> =>
  styled(
    (s) => get(s.alignment[attr]),
    (v) => {
      const valore = set(v);
      return (s) => ({ alignment: { ...s.alignment, [attr]: valore } });
    },
  );

const alignedFlag = (attr: string): Property<HostRange> =>
  aligned(
    attr,
    (v) => v === "1" || v === "true",
    (v) => (boolean(v, attr) ? "1" : "0"),
  );

const MAX_INDENT = 250;
const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;

/** The file counts 0–90 upwards, 91–180 downwards, 255 for stacked letters, which the API calls 180 (ECMA-376 part 1, 18.8.1). */
const STACKED = { file: 255, api: 180 } as const;

function degreesOf(v: string | undefined): number {
  const n = Number(v ?? 0);
  if (n === STACKED.file) return STACKED.api;
  return n > 90 ? 90 - n : n;
}

/** An integer from -90 to 90, or 180 for vertical text: excel.rangeformat, `textOrientation`. */
function rotationOf(v: unknown): string {
  const gradi = numeric(v, "textOrientation");
  if (gradi === STACKED.api) return String(STACKED.file);
  if (!Number.isInteger(gradi) || Math.abs(gradi) > 90) throw invalidArgument("textOrientation");
  return String(gradi < 0 ? 90 - gradi : gradi);
}

const keyFor = (tabella: Readonly<Record<string, string>>, v: string): string | undefined =>
  Object.keys(tabella).find((k) => tabella[k] === v);

export const RANGE_FORMAT = defineSpread({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: aligned(
      "horizontal",
      (v) => keyFor(HORIZONTAL, v ?? "general"),
      (v) =>
        HORIZONTAL[oneOf(v, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[], "horizontalAlignment")],
    ),
    VerticalAlignment: aligned(
      "vertical",
      (v) => keyFor(VERTICAL, v ?? "bottom"),
      (v) => VERTICAL[oneOf(v, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[], "verticalAlignment")],
    ),
    WrapText: aligned(
      "wrapText",
      (v) => v === "1" || v === "true",
      (v) => (boolean(v, "wrapText") ? "1" : "0"),
    ),
    IndentLevel: aligned(
      "indent",
      (v) => Number(v ?? 0),
      (v) => String(numeric(v, "indentLevel")),
    ),
    AutoIndent: alignedFlag("justifyLastLine"),
    ShrinkToFit: alignedFlag("shrinkToFit"),
    ReadingOrder: aligned(
      "readingOrder",
      (v) => READING_ORDERS[Number(v ?? 0)] ?? "Context",
      (v) => String(READING_ORDERS.indexOf(oneOf(v, READING_ORDERS, "readingOrder"))),
    ),
    TextOrientation: aligned("textRotation", degreesOf, rotationOf),
    ColumnWidth: {
      get: (r) =>
        uniform(
          matrix({ ...r, area: { ...r.area, lastRow: r.area.row } }, (_, __, col) =>
            pointsOf(r.sheet.columns.get(col)?.width ?? standardWidth(r.sheet)),
          ),
        ),
      set: (r, v, session) => {
        const caratteri = charactersOf(numeric(v, "columnWidth"));
        if (caratteri > 255) throw invalidArgument("a column is at most 255 characters wide");
        assertAllows(r.sheet, "formatColumns");
        for (let col = r.area.col; col <= r.area.lastCol; col++)
          r.sheet.editColumn(col).width = Math.round(caratteri * 100) / 100;
        session.changed();
      },
    },
    RowHeight: {
      get: (r) =>
        uniform(
          matrix(
            { ...r, area: { ...r.area, lastCol: r.area.col } },
            (_, row) => r.sheet.rowInfo.get(row)?.height ?? standardHeight(r.sheet),
          ),
        ),
      set: (r, v, session) => {
        const punti = numeric(v, "rowHeight");
        if (punti < 0 || punti > 409) throw invalidArgument("a row is at most 409 points high");
        assertAllows(r.sheet, "formatRows");
        for (let row = r.area.row; row <= r.area.lastRow; row++) r.sheet.editRow(row).height = punti;
        session.changed();
      },
    },
    UseStandardWidth: {
      get: (r) =>
        ![...r.sheet.columns].some(
          ([n, i]) => n >= r.area.col && n <= r.area.lastCol && i.width !== undefined,
        ),
      set: (r, v, session) => {
        if (!boolean(v, "useStandardWidth")) return;
        for (const [n, info] of r.sheet.columns)
          if (n >= r.area.col && n <= r.area.lastCol) delete info.width;
        r.sheet.touched = true;
        session.changed();
      },
    },
    UseStandardHeight: {
      get: (r) =>
        ![...r.sheet.rowInfo].some(
          ([n, i]) => n >= r.area.row && n <= r.area.lastRow && i.height !== undefined,
        ),
      set: (r, v, session) => {
        if (!boolean(v, "useStandardHeight")) return;
        assertAllows(r.sheet, "formatRows");
        for (const [n, info] of r.sheet.rowInfo)
          if (n >= r.area.row && n <= r.area.lastRow) delete info.height;
        r.sheet.touched = true;
        session.changed();
      },
    },
  },
  navigation: {
    Font: (r) => object(RANGE_FONT, r),
    Fill: (r) => object(RANGE_FILL, r),
    Borders: (r) => object(RANGE_BORDER_COLLECTION, r),
    Protection: (r) => object(FORMAT_PROTECTION, r),
  },
  methods: {
    // The indent stays between 0 and 250: excel.rangeformat, `indentLevel`.
    AdjustIndent: (r, args, session) => {
      const quanto = integer(args, 0);
      restyle(r, session, (s) => {
        const nuovo = Math.min(MAX_INDENT, Math.max(0, Number(s.alignment["indent"] ?? 0) + quanto));
        return { alignment: { ...s.alignment, indent: String(nuovo) } };
      });
    },
    // Heights and widths are computed by whoever draws the sheet: an automatic one is one that is not stated.
    AutofitRows: (r, _, session) => {
      assertAllows(r.sheet, "formatRows");
      for (const [n, info] of r.sheet.rowInfo) if (n >= r.area.row && n <= r.area.lastRow) delete info.height;
      r.sheet.touched = true;
      session.changed();
    },
    AutofitColumns: (r, _, session) => {
      assertAllows(r.sheet, "formatColumns");
      for (let col = r.area.col; col <= Math.min(r.area.lastCol, r.area.col + 255); col++) {
        let massimo = 0;
        for (const [, , c] of r.sheet.cellsIn({ ...r.area, col, lastCol: col })) {
          massimo = Math.max(
            massimo,
            (typeof c.value === "string" ? c.value : JSON.stringify(c.value)).length,
          );
        }
        if (massimo > 0) r.sheet.editColumn(col).width = Math.min(255, massimo + 1);
      }
      session.changed();
    },
  },
});

/** On a protected sheet nobody unlocks cells, whatever else of their format may be changed. */
const whileUnprotected = (p: Property<HostRange>): Property<HostRange> => ({
  ...p,
  set: (r, v, session) => {
    assertUnprotected(r.sheet);
    p.set?.(r, v, session);
  },
});

const FORMAT_PROTECTION = defineSpread({
  name: "FormatProtection",
  properties: {
    Locked: whileUnprotected(
      styled(
        (s) => !["0", "false"].includes(s.protection["locked"] ?? "1"),
        (v) => {
          const locked = boolean(v, "locked") ? "1" : "0";
          return (s) => ({ protection: { ...s.protection, locked } });
        },
      ),
    ),
    FormulaHidden: whileUnprotected(
      styled(
        (s) => ["1", "true"].includes(s.protection["hidden"] ?? "0"),
        (v) => {
          const hidden = boolean(v, "formulaHidden") ? "1" : "0";
          return (s) => ({ protection: { ...s.protection, hidden } });
        },
      ),
    ),
  },
  navigation: {},
  methods: {},
});
