/** Every formula of a workbook: in cells, names, conditional formats, validation and charts. */
import { element, textOf, type XmlElement } from "../xlsx/xml";
import { rewriteReferences } from "./chart/source";
import { touchChart } from "./drawing";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Rewrites them all; `home` is the sheet that a bare reference means. */
export function mapFormulas(wb: Workbook, change: (formula: string, home: Sheet | null) => string): void {
  for (const s of wb.sheets) {
    for (const celle of s.rows.values()) {
      for (const cella of celle.values()) {
        if (cella.formula === undefined) continue;
        const nuova = change(cella.formula, s);
        if (nuova === cella.formula) continue;
        cella.formula = nuova;
        s.touched = true;
      }
    }
    const riscrivi = (formula: string): string => {
      const nuova = change(formula, s);
      if (nuova !== formula) s.touched = true;
      return nuova;
    };
    for (const v of s.validations) {
      if (v.formula1 !== null) v.formula1 = riscrivi(v.formula1);
      if (v.formula2 !== null) v.formula2 = riscrivi(v.formula2);
    }
    for (const cf of s.conditionalFormats) {
      cf.rule = mapRule(cf.rule, riscrivi);
      if (cf.ext) cf.ext = mapRule(cf.ext, riscrivi);
    }
    // The references of charts always name their sheet.
    for (const { chart } of s.drawing?.items ?? [])
      if (chart && rewriteReferences(chart.xml, (f) => change(f, null))) touchChart(chart);
  }
  for (const n of wb.names) n.formula = change(n.formula, n.scope);
}

/** A conditional format's rule with its formulas rewritten: its own, and those of the points of a scale. */
export const mapRule = (rule: XmlElement, change: (formula: string) => string): XmlElement =>
  element(
    rule.name,
    rule.attrs["type"] === "formula" && rule.attrs["val"] !== undefined
      ? { ...rule.attrs, val: change(rule.attrs["val"]) }
      : rule.attrs,
    rule.name === "formula" || rule.name === "xm:f"
      ? [change(textOf(rule))]
      : rule.children.map((c) => (typeof c === "string" ? c : mapRule(c, change))),
  );
