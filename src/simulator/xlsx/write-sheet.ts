/** A changed sheet → its part. What was not changed elsewhere in the sheet is written as it was read. */
import type { Validation } from "../workbook/annotations";
import { without } from "./attributes";
import { formatCorners } from "../workbook/area";
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
  /** Whether a relationship of the sheet leads somewhere. */
  leads(id: string): boolean;
  /** Relationship id of the drawing of its comments; null where there is none. */
  readonly legacyDrawingId: string | null;
}

export function writeSheet(sheet: Sheet, legami: Legami, dichiarazione: string): string {
  const pezzi = new Map<string, string>();
  for (const [nome, e] of sheet.elements) {
    const intero = withoutBroken(nome, e, legami);
    if (intero) pezzi.set(nome, serialize(intero));
  }
  const { drawingId } = legami;
  pezzi.set("drawing", drawingId === null ? "" : serialize(element("drawing", { "r:id": drawingId })));
  const usata = sheet.usedArea(false);
  pezzi.set("dimension", serialize(element("dimension", { ref: usata ? formatCorners(usata) : "A1" })));
  pezzi.set("cols", writeColumns(sheet));
  pezzi.set("sheetData", writeRows(sheet, legami));
  pezzi.set(
    "mergeCells",
    lista(
      "mergeCells",
      sheet.merges.map((m) => element("mergeCell", { ref: formatCorners(m) })),
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

/** Elements that are nothing but what they point at. */
const POINTERS = new Set(["legacyDrawingHF", "picture", "drawing"]);

/** What points nowhere, as some programs write it, would have Excel repair the file. */
function withoutBroken(nome: string, e: XmlElement, legami: Legami): XmlElement | null {
  const rotto = Object.entries(e.attrs).find(([k, v]) => k.endsWith(":id") && !legami.leads(v));
  if (!rotto) return e;
  return POINTERS.has(nome) ? null : element(e.name, without(e.attrs, rotto[0]), e.children);
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
        sqref: cf.areas.map(formatCorners).join(" "),
      },
      [rule],
    ),
  );
}

/** Attributes and formulas as they were; only the cells may have moved. */
const writeValidation = (v: Validation): XmlElement =>
  element(
    "dataValidation",
    { ...v.attrs, sqref: v.areas.map(formatCorners).join(" ") },
    v.alternative && v.alternative.formula1 === v.formula1
      ? [v.alternative.element]
      : [
          ["formula1", v.formula1],
          ["formula2", v.formula2],
        ].flatMap(([nome, f]) => (nome && f !== null && f !== undefined ? [element(nome, {}, [f])] : [])),
  );

const writeLink = (h: Sheet["hyperlinks"][number], legami: Legami): XmlElement =>
  element("hyperlink", {
    ref: formatCorners(h.area),
    ...(h.target === undefined ? {} : { "r:id": legami.linkId(h.target) }),
    ...(h.location === undefined ? {} : { location: h.location }),
    ...(h.tooltip === undefined ? {} : { tooltip: h.tooltip }),
    ...(h.display === undefined ? {} : { display: h.display }),
  });
