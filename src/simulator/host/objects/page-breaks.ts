/** Page breaks. learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection */
import { formatArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { rangeArgument } from "../addresses";
import { itemAt } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, object, read, type HostObject } from "../object-type";
import { RANGE } from "./range";

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
  identity: (b) => ({ _Id: b.e.attrs["id"] }),
  // The row or column after the break, from 0.
  properties: {
    _Id: read((b) => b.e.attrs["id"]),
    ColumnIndex: read((b) => (b.axis === "colBreaks" ? Number(b.e.attrs["id"]) : 0)),
    RowIndex: read((b) => (b.axis === "rowBreaks" ? Number(b.e.attrs["id"]) : 0)),
  },
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
      const r = rangeArgument(session, b.sheet, args[0]);
      if (!r) throw invalidArgument("a range");
      const { area } = r;
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
  // office.js comes back to an item of a loaded collection by the id that it was answered with.
  indexer: (b, args) => {
    const e = breaksOf(b).find((x) => x.attrs["id"] === String(args[0]));
    if (!e) throw itemNotFound("page break");
    return object(PAGE_BREAK, { ...b, e });
  },
});

export const pageBreaks = (sheet: Sheet, axis: Axis): HostObject => object(PAGE_BREAKS, { sheet, axis });
