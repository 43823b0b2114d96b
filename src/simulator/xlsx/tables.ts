/** Tables ↔ their parts (ECMA-376 part 1, 18.5). What a table's part says and this host does not know is kept. */
import { formatCorners, parseArea, type Area } from "../workbook/area";
import { Table, type SortField } from "../workbook/table";
import { lettera } from "../../base/posizione";
import { filterColumn, readFilters } from "./filters";
import { childOf, childrenOf, element, type XmlElement } from "./xml";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const isOn = (v: string | undefined): boolean => v === "1" || v === "true";

export function readTable(root: XmlElement, part: string): Table | null {
  const area = parseArea(root.attrs["ref"] ?? "");
  if (!area) return null;
  const t = new Table(
    Number(root.attrs["id"]),
    root.attrs["displayName"] ?? root.attrs["name"] ?? "",
    area,
    part,
  );
  t.source = root;
  t.touched = false;
  t.showHeaders = (root.attrs["headerRowCount"] ?? "1") !== "0";
  t.showTotals = (root.attrs["totalsRowCount"] ?? "0") !== "0";
  t.columns = childrenOf(childOf(root, "tableColumns") ?? element("tableColumns")).map((c) => {
    const { id = "0", name = "", ...rest } = c.attrs;
    return { id: Number(id), name: name.replaceAll("_x000a_", "\n"), rest, children: childrenOf(c) };
  });
  const stile = childOf(root, "tableStyleInfo")?.attrs ?? {};
  t.style = {
    name: stile["name"] ?? "",
    firstColumn: isOn(stile["showFirstColumn"]),
    lastColumn: isOn(stile["showLastColumn"]),
    rowStripes: isOn(stile["showRowStripes"]),
    columnStripes: isOn(stile["showColumnStripes"]),
  };
  const filtro = childOf(root, "autoFilter");
  t.showFilterButton = filtro !== undefined;
  if (filtro) t.filters = readFilters(filtro);
  const ordine = childOf(root, "sortState");
  if (ordine) t.sort = { fields: sortFields(ordine, area), matchCase: isOn(ordine.attrs["caseSensitive"]) };
  return t;
}

const sortFields = (e: XmlElement, area: Area): SortField[] =>
  childrenOf(e, "sortCondition").flatMap((c) => {
    const dove = parseArea(c.attrs["ref"] ?? "");
    return dove ? [{ key: dove.col - area.col, ascending: !isOn(c.attrs["descending"]) }] : [];
  });

/** The table as its part. */
export function tableElement(t: Table): XmlElement {
  const attrs = { ...(t.source?.attrs ?? { xmlns: NS, totalsRowShown: "0" }) };
  delete attrs["headerRowCount"];
  delete attrs["totalsRowCount"];
  const altri = (t.source ? childrenOf(t.source) : []).filter(
    (c) => !["autoFilter", "sortState", "tableColumns", "tableStyleInfo"].includes(c.name),
  );
  return element(
    "table",
    {
      ...attrs,
      id: String(t.id),
      name: t.name,
      displayName: t.name,
      ref: formatCorners(t.area),
      ...(t.showHeaders ? {} : { headerRowCount: "0" }),
      ...(t.showTotals ? { totalsRowCount: "1" } : {}),
    },
    [
      ...(t.showFilterButton && t.showHeaders ? [autoFilter(t)] : []),
      ...sortState(t),
      element(
        "tableColumns",
        { count: String(t.columns.length) },
        t.columns.map((c) =>
          element(
            "tableColumn",
            { id: String(c.id), name: c.name.replaceAll("\n", "_x000a_"), ...c.rest },
            c.children,
          ),
        ),
      ),
      ...(t.style.name === "" ? [] : [styleInfo(t)]),
      ...altri,
    ],
  );
}

function autoFilter(t: Table): XmlElement {
  const senzaTotali = { ...t.area, lastRow: t.body.lastRow };
  return element(
    "autoFilter",
    { ref: formatCorners(senzaTotali) },
    [...t.filters].sort(([a], [b]) => a - b).flatMap(([i, c]) => filterColumn(i, c) ?? []),
  );
}

function sortState(t: Table): XmlElement[] {
  if (!t.sort) return [];
  const { row, lastRow } = t.body;
  const condizioni = t.sort.fields.map((f) => {
    const col = lettera(t.area.col + f.key);
    return element("sortCondition", {
      ...(f.ascending ? {} : { descending: "1" }),
      ref: `${col}${row}:${col}${lastRow}`,
    });
  });
  return [
    element(
      "sortState",
      { ...(t.sort.matchCase ? { caseSensitive: "1" } : {}), ref: formatCorners(t.body) },
      condizioni,
    ),
  ];
}

const bit = (b: boolean): string => (b ? "1" : "0");
const styleInfo = ({ style }: Table): XmlElement =>
  element("tableStyleInfo", {
    name: style.name,
    showFirstColumn: bit(style.firstColumn),
    showLastColumn: bit(style.lastColumn),
    showRowStripes: bit(style.rowStripes),
    showColumnStripes: bit(style.columnStripes),
  });
