/** Range.hyperlink. learn.microsoft.com/javascript/api/excel/excel.rangehyperlink */
import { contains } from "../../workbook/area";
import { element } from "../../xlsx/xml";
import { invalidArgument } from "../errors";
import { assertEditable } from "../host-range";
import { assertAllows } from "../protection";
import type { HostRange } from "../targets";
import type { Session } from "../session";
import { FONT_ORDER, withChild } from "./range-format";

export function hyperlinkOf(r: HostRange): unknown {
  const link = r.sheet.hyperlinks.find((h) => contains(h.area, r.area));
  if (!link) return null;
  const mostrato = r.sheet.cell(r.area.row, r.area.col)?.value;
  return {
    ...(link.target === undefined ? {} : { address: link.target }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: typeof mostrato === "string" ? mostrato : (link.display ?? ""),
  };
}

const optional = (v: unknown, cosa: string): string | undefined => {
  if (v === undefined || v === null) return undefined;
  if (typeof v !== "string") throw invalidArgument(cosa);
  return v;
};

export function setHyperlink(r: HostRange, dato: unknown, session: Session): void {
  assertAllows(r.sheet, "insertHyperlinks");
  assertEditable(r, session);
  if (typeof dato !== "object" || dato === null) throw invalidArgument("hyperlink");
  const d = dato as Record<string, unknown>;
  const target = optional(d["address"], "address");
  const location = optional(d["documentReference"], "documentReference");
  const tooltip = optional(d["screenTip"], "screenTip");
  const testo = optional(d["textToDisplay"], "textToDisplay");
  if (target === undefined && location === undefined)
    throw invalidArgument("a hyperlink needs an address or a documentReference");
  const { sheet, area } = r;
  sheet.touched = true;
  sheet.hyperlinks = sheet.hyperlinks.filter((h) => !contains(area, h.area));
  sheet.hyperlinks.push({
    area,
    ...(target === undefined ? {} : { target }),
    ...(location === undefined ? {} : { location }),
    ...(tooltip === undefined ? {} : { tooltip }),
  });
  // Excel shows the link in the cell, in its own style, where nothing else is there.
  const cella = sheet.edit(area.row, area.col);
  if (testo !== undefined) {
    cella.value = testo;
    delete cella.formula;
  } else if (cella.value === null && cella.formula === undefined) cella.value = target ?? location ?? null;
  const { styles } = session.workbook;
  const font = withChild(
    withChild(styles.get(cella.style).font, "u", element("u"), FONT_ORDER),
    "color",
    element("color", { rgb: "FF0563C1" }),
    FONT_ORDER,
  );
  cella.style = styles.derive(cella.style, { font });
  session.changed();
}
