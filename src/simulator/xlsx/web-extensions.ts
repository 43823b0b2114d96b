/**
 * Settings and bindings of add-ins ↔ the file's webextension parts ([MS-OWEXML]) and, for the cells of a binding, the
 * `x15:webExtensions` extension of its sheet ([MS-XLSX] 2.2.4). What other add-ins keep there is left alone.
 */
import { parseJson } from "../../base/json";
import { AddIn, type Binding, type BindingType } from "../workbook/add-in";
import { formatAbsolute, parseArea, quoteSheet, splitAddress } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { PartsWriter } from "./parts-writer";
import { childOf, childrenOf, element, locale, textOf, type XmlElement } from "./xml";

const WE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const WETP = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELS = "http://schemas.microsoft.com/office/2011/relationships";
const NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const EXT_URI = "{F7C9EE02-42E1-4005-9D12-6889AFFD525C}";
const TASKPANES = "xl/webextensions/taskpanes.xml";

const TYPES: Readonly<Record<BindingType, string>> = { Range: "matrix", Table: "table", Text: "text" };

export const addInId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();

export function readAddIn(radice: XmlElement, part: string, wb: Workbook): AddIn {
  const addIn = new AddIn(addInId(childOf(radice, "reference")?.attrs["id"] ?? ""), radice, part);
  for (const p of listOf(radice, "properties", "property")) {
    addIn.settings.set(p.attrs["name"] ?? "", readJson(p.attrs["value"] ?? "null"));
  }
  for (const b of listOf(radice, "bindings", "binding")) {
    const letto = readBinding(b, wb);
    if (letto) addIn.bindings.push(letto);
  }
  return addIn;
}

const listOf = (radice: XmlElement, lista: string, voce: string): XmlElement[] => {
  const e = childOf(radice, lista);
  return e ? childrenOf(e, voce) : [];
};

/** A text that is no JSON is what it is. */
const readJson = (testo: string): unknown => parseJson(testo) ?? testo;

function readBinding(b: XmlElement, wb: Workbook): Binding | null {
  const type = (Object.keys(TYPES) as BindingType[]).find((t) => TYPES[t] === b.attrs["type"]);
  const appRef = b.attrs["appref"] ?? "";
  const dove = wb.sheets.flatMap((sheet) => {
    const e = referencesOf(sheet).find((r) => r.attrs["appRef"] === appRef);
    return e ? [{ sheet, formula: textOf(childrenOf(e, "f")[0] ?? element("f")) }] : [];
  })[0];
  if (!type || !dove) return null;
  const area = parseArea(splitAddress(dove.formula).area);
  const table =
    dove.sheet.tables.find((t) => area && formatAbsolute(t.area) === formatAbsolute(area)) ?? null;
  return { id: b.attrs["id"] ?? "", type, sheet: dove.sheet, area, table, appRef };
}

const referencesOf = (sheet: Sheet): XmlElement[] => {
  const ext = extensionOf(sheet);
  const lista = ext && childOf(ext, "webExtensions");
  return lista ? childrenOf(lista, "webExtension") : [];
};

const extensionOf = (sheet: Sheet): XmlElement | undefined => {
  const e = sheet.elements.get("extLst");
  return e && childrenOf(e).find((x) => x.attrs["uri"] === EXT_URI);
};

/** The sheets say which cells the bindings of changed add-ins are on. Before the sheets are written. */
export function placeBindings(wb: Workbook): void {
  for (const sheet of wb.sheets) {
    const mie = wb.addIns.flatMap((a) => a.bindings.filter((b) => b.sheet === sheet));
    const sue = new Set(
      wb.addIns
        .flatMap((a) => listOf(a.source ?? element(""), "bindings", "binding"))
        .map((b) => b.attrs["appref"]),
    );
    const altre = referencesOf(sheet).filter((r) => !sue.has(r.attrs["appRef"]));
    const nuove = mie.map((b) =>
      element("x15:webExtension", { appRef: b.appRef }, [element("xm:f", {}, [formulaOf(b)])]),
    );
    const vecchie = referencesOf(sheet);
    const prima = JSON.stringify(vecchie);
    const tutte = [...altre, ...nuove];
    if (JSON.stringify(tutte) !== prima) setReferences(sheet, tutte);
  }
}

const formulaOf = (b: Binding): string => {
  const area = b.table?.area ?? b.area;
  return area ? `${quoteSheet(b.sheet.name)}!${formatAbsolute(area)}` : "#REF!";
};

function setReferences(sheet: Sheet, lista: XmlElement[]): void {
  const estensioni = sheet.editElement("extLst");
  const altre = childrenOf(estensioni).filter((x) => x.attrs["uri"] !== EXT_URI);
  const mia = element("ext", { "xmlns:x15": X15, uri: EXT_URI }, [
    element("x15:webExtensions", { "xmlns:xm": XM }, lista),
  ]);
  estensioni.children = lista.length > 0 ? [...altre, mia] : altre;
  if (estensioni.children.length === 0) sheet.removeElement("extLst");
}

export function writeAddIns(w: PartsWriter, wb: Workbook): void {
  for (const a of wb.addIns) {
    if (!a.touched) continue;
    const nome = a.part ?? w.freePart("xl/webextensions/webextension", ".xml");
    w.set(nome, partOf(a, wb));
    if (a.part !== null) continue;
    w.addType(nome, "application/vnd.ms-office.webextension+xml");
    register(w, nome);
  }
}

const MIE = ["properties", "bindings"];

function partOf(a: AddIn, wb: Workbook): XmlElement {
  const properties = element(
    "we:properties",
    {},
    [...a.settings].map(([name, v]) => element("we:property", { name, value: JSON.stringify(v) })),
  );
  const bindings = element(
    "we:bindings",
    {},
    a.bindings.map((b) => element("we:binding", { id: b.id, type: TYPES[b.type], appref: b.appRef })),
  );
  const radice =
    a.source ??
    element("we:webextension", { "xmlns:we": WE, id: wb.newGuid() }, [
      element("we:reference", { id: a.id, version: "1.0.0.0", store: "developer", storeType: "Registry" }),
      element("we:alternateReferences"),
      element("we:snapshot", { "xmlns:r": NS_R }),
    ]);
  // Where the schema wants them: after the references, before the snapshot.
  const altri = childrenOf(radice).filter((c) => !MIE.includes(locale(c.name)));
  const fine = altri.findIndex((c) => ["snapshot", "extLst"].includes(locale(c.name)));
  const posto = fine < 0 ? altri.length : fine;
  return element(radice.name, radice.attrs, altri.toSpliced(posto, 0, properties, bindings));
}

/** A new part hangs from the list of task panes, which hangs from the package. */
function register(w: PartsWriter, nome: string): void {
  const noto = w.relations("").find((r) => r.attrs["Type"] === `${RELS}/webextensiontaskpanes`);
  const riquadri = noto?.attrs["Target"]?.replace(/^\//, "") ?? TASKPANES;
  const lista = w.tree(riquadri) ?? element("wetp:taskpanes", { "xmlns:wetp": WETP });
  const id = w.relate(riquadri, `${RELS}/webextension`, nome);
  lista.children.push(
    element("wetp:taskpane", { dockstate: "right", visibility: "0", width: "350", row: "1" }, [
      element("wetp:webextensionref", { "xmlns:r": NS_R, "r:id": id }),
    ]),
  );
  w.set(riquadri, lista);
  w.addType(riquadri, "application/vnd.ms-office.webextensiontaskpanes+xml");
  w.relate("", `${RELS}/webextensiontaskpanes`, riquadri);
}
