/** All that a sheet shows and how it prints, in a form that can be compared whatever ids its styles and parts have. */
import { formatArea, type Area } from "../../src/simulator/workbook/area";
import { CellError } from "../../src/simulator/workbook/cell";
import { boxOf } from "../../src/simulator/host/anchors";
import { nameOf, type DrawingItem } from "../../src/simulator/workbook/drawing";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { serialize } from "../../src/simulator/xlsx/xml";
import { senzaRevisione } from "./senza-revisione";

/** How the sheet prints and is seen; the selection is the user's. */
const ELEMENTI = [
  "sheetPr",
  "sheetProtection",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
];

/** By which a rule finds what the file keeps of it elsewhere. */
const ID = /\{[0-9A-Fa-f-]{36}\}/g;

const aree = (a: readonly Area[]): string => a.map(formatArea).sort().join(" ");

/** A chart without the values that a file keeps beside its references: they are those of the cells, at saving. */
const grafico = ({ chart }: DrawingItem): string =>
  chart ? serialize(chart.xml).replace(/<c:(num|str)Cache>.*?<\/c:\1Cache>/gs, "") : "";

export function istantanea(wb: Workbook, s: Sheet): string[] {
  const stili = new Map<number, string>();
  const stile = (n: number): string => {
    const noto =
      stili.get(n) ??
      JSON.stringify(wb.styles.get(n))
        // Locked is what every cell is, said or not.
        .replace('"protection":{"locked":"1"}', '"protection":{}')
        .replace(/"(name|attrs|children)":|\{\}|\[\]/g, "");
    stili.set(n, noto);
    return noto;
  };
  const neutro = stile(0);
  const celle = [...s.rows].flatMap(([r, riga]) =>
    [...riga].flatMap(([c, x]) => {
      // What a formula gives is Excel's affair, and comes when it is looked at.
      const v = x.formula !== undefined ? null : x.value instanceof CellError ? x.value.codice : x.value;
      const aspetto = stile(x.style);
      if (v === null && x.formula === undefined && aspetto === neutro) return [];
      return [`cell ${r},${c} ${JSON.stringify([x.formula ?? null, v])} ${aspetto}`];
    }),
  );
  const regole = s.conditionalFormats.map(({ areas, rule, dxf }) => {
    const senza = Object.entries(rule.attrs).filter(([k]) => k !== "dxfId" && k !== "priority");
    const suo = dxf ?? wb.styles.dxf(Number(rule.attrs["dxfId"] ?? -1));
    return `rule ${aree(areas)} ${JSON.stringify(senza)} ${rule.children.map((f) => (typeof f === "string" ? f : serialize(f).replace(ID, "{}"))).join("")} ${suo ? serialize(suo) : ""}`;
  });
  const elementi = ELEMENTI.flatMap((nome) => {
    const e = s.elements.get(nome);
    // An element with nothing in it is written in two ways.
    return e ? [`${nome} ${serialize(e).replace(/<(\w+)><\/\1>/g, "<$1/>")}`] : [];
  });
  const riquadro = s.view()?.children.filter((c) => typeof c !== "string" && c.name === "pane") ?? [];
  return [
    ...celle.sort(),
    ...s.merges.map((m) => `merge ${formatArea(m)}`).sort(),
    ...s.hyperlinks.map((h) => `link ${JSON.stringify({ ...h, area: formatArea(h.area) })}`).sort(),
    ...regole.sort(),
    ...[...s.columns]
      .filter(([, i]) => i.width !== undefined || i.hidden === true)
      .map(([n, i]) => `column ${n} ${i.width ?? ""} ${i.hidden ?? false}`)
      .sort(),
    ...[...s.rowInfo].flatMap(([n, i]) => (i.height === undefined ? [] : [`row ${n} ${i.height}`])).sort(),
    ...elementi,
    ...(s.drawing?.items ?? []).map(
      (d) => `drawing ${nameOf(d)} ${JSON.stringify(boxOf(s, d))} ${grafico(d)}`,
    ),
    ...riquadro.map((p) => `pane ${typeof p === "string" ? p : serialize(p)}`),
    ...wb.names
      .filter((n) => n.scope === s)
      .map((n) => `name ${n.name} ${n.formula}`)
      .sort(),
    `state ${s.visibility}`,
  ].map(senzaRevisione);
}
