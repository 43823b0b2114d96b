/** Filters of a column ↔ `filterColumn` (ECMA-376 part 1, 18.3.2). Kinds the API does not know are left in the file as they are. */
import type { Criteria } from "../workbook/filter";
import { childOf, childrenOf, element, type XmlElement } from "./xml";

const OPERATORS: Readonly<Record<string, string>> = {
  "": "equal",
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
};

const text = (v: unknown): string =>
  typeof v === "string" ? v : typeof v === "number" || typeof v === "boolean" ? String(v) : "";

/** The column's element; null for what the file cannot say (colours need a style of their own). */
export function filterColumn(colId: number, c: Criteria): XmlElement | null {
  const figlio = filterBody(c);
  return figlio && element("filterColumn", { colId: String(colId) }, [figlio]);
}

function filterBody(c: Criteria): XmlElement | null {
  switch (c.filterOn) {
    case "Values":
      return element(
        "filters",
        {},
        (Array.isArray(c["values"]) ? (c["values"] as unknown[]) : []).flatMap((v) =>
          typeof v === "object" && v !== null
            ? dateItem(v as Record<string, unknown>)
            : [element("filter", { val: text(v) })],
        ),
      );
    case "Custom":
      return element(
        "customFilters",
        c["operator"] === "And" ? { and: "1" } : {},
        [c["criterion1"], c["criterion2"]].flatMap((x) =>
          (x ?? null) === null ? [] : [customFilter(text(x))],
        ),
      );
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return element("top10", {
        val: text(c["criterion1"]),
        ...(c.filterOn.startsWith("Top") ? {} : { top: "0" }),
        ...(c.filterOn.endsWith("Percent") ? { percent: "1" } : {}),
      });
    case "Dynamic": {
      const tipo = text(c["dynamicCriteria"]);
      return element("dynamicFilter", { type: tipo.charAt(0).toLowerCase() + tipo.slice(1) });
    }
    default:
      return null;
  }
}

function dateItem(v: Record<string, unknown>): XmlElement[] {
  const [year = "", month, day] = text(v["date"]).split("-");
  const specie = text(v["specificity"]).toLowerCase();
  return [
    element("dateGroupItem", {
      year,
      ...(month === undefined || specie === "year" ? {} : { month: String(Number(month)) }),
      ...(day === undefined || specie === "year" || specie === "month" ? {} : { day: String(Number(day)) }),
      dateTimeGrouping: specie === "" ? "day" : specie,
    }),
  ];
}

function customFilter(criterio: string): XmlElement {
  const [, operatore = "", val = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterio) ?? [];
  const operator = OPERATORS[operatore] ?? "equal";
  return element("customFilter", { ...(operator === "equal" ? {} : { operator }), val });
}

/** The criteria of an `autoFilter` element, by column from 0. */
export function readFilters(autoFilter: XmlElement): Map<number, Criteria> {
  const filtri = new Map<number, Criteria>();
  for (const fc of childrenOf(autoFilter, "filterColumn")) {
    const c = readCriteria(fc);
    if (c) filtri.set(Number(fc.attrs["colId"]), c);
  }
  return filtri;
}

function readCriteria(fc: XmlElement): Criteria | null {
  const valori = childOf(fc, "filters");
  if (valori) {
    return { filterOn: "Values", values: childrenOf(valori, "filter").map((f) => f.attrs["val"] ?? "") };
  }
  const custom = childOf(fc, "customFilters");
  if (custom) {
    const [uno, due] = childrenOf(custom, "customFilter").map(
      (f) =>
        `${Object.keys(OPERATORS).find((k) => k !== "" && OPERATORS[k] === (f.attrs["operator"] ?? "equal")) ?? "="}${f.attrs["val"] ?? ""}`,
    );
    return {
      filterOn: "Custom",
      criterion1: uno ?? "",
      ...(due === undefined ? {} : { criterion2: due, operator: custom.attrs["and"] === "1" ? "And" : "Or" }),
    };
  }
  const top = childOf(fc, "top10");
  if (top) {
    const lato = top.attrs["top"] === "0" ? "Bottom" : "Top";
    const specie = top.attrs["percent"] === "1" ? "Percent" : "Items";
    return { filterOn: `${lato}${specie}`, criterion1: top.attrs["val"] ?? "" };
  }
  const dinamico = childOf(fc, "dynamicFilter")?.attrs["type"];
  if (dinamico !== undefined) {
    return { filterOn: "Dynamic", dynamicCriteria: dinamico.charAt(0).toUpperCase() + dinamico.slice(1) };
  }
  return null;
}
