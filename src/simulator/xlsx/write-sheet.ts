/** A changed sheet → its part. What was not changed elsewhere in the sheet is written as it was read. */
import type { Validation } from "../workbook/annotations";
import { formatArea } from "../workbook/area";
import { ORDINE_ELEMENTI, type Sheet } from "../workbook/sheet";
import { isWhole, withExtensions } from "./conditional-extensions";
import { writeColumns, writeRows, type CellLinks } from "./write-cells";
import { element, escapeAttr, serialize, type XmlElement } from "./xml";

const SPAZI = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** What a sheet's part needs outside itself: relationships for links, numbers for conditional styles. */
export interface Legami extends CellLinks {
  /** Relationship id of an outside link. */
  linkId(target: string): string;
  /** Number of a differential style in the styles part. */
  dxfId(stile: XmlElement): number;
  /** Relationship id of its drawing; null where there is none. */
  readonly drawingId: string | null;
  /** Relationship ids of the sheet's tables, in their order. */
  readonly tableIds: readonly string[];
  /** Relationship id of the drawing of its comments; null where there is none. */
  readonly legacyDrawingId: string | null;
}

export function writeSheet(sheet: Sheet, legami: Legami, dichiarazione: string): string {
  const pezzi = new Map<string, string>();
  for (const [nome, e] of sheet.elements) pezzi.set(nome, serialize(e));
  const { drawingId } = legami;
  pezzi.set("drawing", drawingId === null ? "" : serialize(element("drawing", { "r:id": drawingId })));
  const usata = sheet.usedArea(false);
  pezzi.set("dimension", serialize(element("dimension", { ref: usata ? formatArea(usata) : "A1" })));
  pezzi.set("cols", writeColumns(sheet));
  pezzi.set("sheetData", writeRows(sheet, legami));
  pezzi.set(
    "mergeCells",
    lista(
      "mergeCells",
      sheet.merges.map((m) => element("mergeCell", { ref: formatArea(m) })),
      true,
    ),
  );
  pezzi.set(
    "conditionalFormatting",
    sheet.conditionalFormats
      .filter((cf) => !isWhole(cf))
      .map((cf) => writeRule(cf, legami))
      .join(""),
  );
  const estensioni = withExtensions(sheet);
  if (estensioni) pezzi.set("extLst", serialize(estensioni));
  pezzi.set(
    "hyperlinks",
    lista(
      "hyperlinks",
      sheet.hyperlinks.map((h) => writeLink(h, legami)),
      false,
    ),
  );
  pezzi.set(
    "dataValidations",
    lista("dataValidations", sheet.validations.map(writeValidation), true, sheet.validationAttrs),
  );
  pezzi.set(
    "tableParts",
    lista(
      "tableParts",
      legami.tableIds.map((id) => element("tablePart", { "r:id": id })),
      true,
    ),
  );
  pezzi.delete("legacyDrawing");
  if (legami.legacyDrawingId !== null) {
    pezzi.set("legacyDrawing", serialize(element("legacyDrawing", { "r:id": legami.legacyDrawingId })));
  }
  const estranei = [...pezzi.keys()].filter((k) => !ORDINE_ELEMENTI.includes(k));
  const corpo = [...ORDINE_ELEMENTI, ...estranei].map((k) => pezzi.get(k) ?? "").join("");
  const radice = Object.entries({ ...sheet.rootAttrs, ...SPAZI })
    .map(([k, v]) => ` ${k}="${escapeAttr(v)}"`)
    .join("");
  return `${dichiarazione}<worksheet${radice}>${corpo}</worksheet>`;
}

function lista(
  nome: string,
  figli: XmlElement[],
  conta: boolean,
  attrs: Readonly<Record<string, string>> = {},
): string {
  if (figli.length === 0) return "";
  return serialize(element(nome, { ...attrs, ...(conta ? { count: String(figli.length) } : {}) }, figli));
}

function writeRule(cf: Sheet["conditionalFormats"][number], legami: Legami): string {
  const rule = cf.dxf
    ? element(cf.rule.name, { ...cf.rule.attrs, dxfId: String(legami.dxfId(cf.dxf)) }, cf.rule.children)
    : cf.rule;
  return serialize(
    element(
      "conditionalFormatting",
      {
        ...(cf.pivot === undefined ? {} : { pivot: cf.pivot }),
        sqref: cf.areas.map(formatArea).join(" "),
      },
      [rule],
    ),
  );
}

/** Attributes and formulas as they were; only the cells may have moved. */
const writeValidation = (v: Validation): XmlElement =>
  element(
    "dataValidation",
    { ...v.attrs, sqref: v.areas.map(formatArea).join(" ") },
    [
      ["formula1", v.formula1],
      ["formula2", v.formula2],
    ].flatMap(([nome, f]) => (nome && f !== null && f !== undefined ? [element(nome, {}, [f])] : [])),
  );

const writeLink = (h: Sheet["hyperlinks"][number], legami: Legami): XmlElement =>
  element("hyperlink", {
    ref: formatArea(h.area),
    ...(h.target === undefined ? {} : { "r:id": legami.linkId(h.target) }),
    ...(h.location === undefined ? {} : { location: h.location }),
    ...(h.tooltip === undefined ? {} : { tooltip: h.tooltip }),
    ...(h.display === undefined ? {} : { display: h.display }),
  });
