/**
 * Saves a workbook into its own package: parts that did not change are written as they were, byte for byte; a changed
 * sheet, the styles, the names and the custom XML are written anew. Formulas keep their results and are recomputed on
 * opening.
 */
import { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { writeDrawing } from "./drawings";
import { withDynamicArrays } from "./dynamic-arrays";
import { resolveTarget } from "../../base/pacchetto/percorsi";
import { closePackage } from "./package";
import { PartsWriter } from "./parts-writer";
import { tellSaved } from "./saved";
import { writeSheetProperties } from "./sheet-properties";
import { writeProperties } from "./properties";
import { relations } from "./read-workbook";
import { placeBindings, writeAddIns } from "./web-extensions";
import { removeAttachments, writeComments, writeTables } from "./write-attachments";
import { writeSheet, type Legami } from "./write-sheet";
import { childOf, childrenOf, DICHIARAZIONE, element, locale, type XmlElement } from "./xml";

const NS_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A workbook that nobody changed is its own parts, byte for byte. */
export const writeXlsx = (wb: Workbook): Uint8Array =>
  closePackage(wb.parts.size > 0 && isUntouched(wb) ? wb.written : tellSaved(new WorkbookWriter(wb).parts()));

const isUntouched = (wb: Workbook): boolean => wb.version === 0 && wb.sheets.every((s) => !s.touched);

class WorkbookWriter {
  private readonly w: PartsWriter;
  private readonly principale: string;
  private readonly dxfs: XmlElement[] = [];

  constructor(private readonly wb: Workbook) {
    this.w = new PartsWriter(wb.parts, wb.removed);
    const radice =
      wb.parts.size > 0 ? relations(wb.parts, "").find((r) => r.type.endsWith("/officeDocument")) : null;
    this.principale = radice?.target ?? "xl/workbook.xml";
    if (!radice) {
      this.w.addRelation("", `${NS_DOC}/officeDocument`, this.principale);
      this.w.addType(this.principale, `${TIPO}sheet.main+xml`);
    }
  }

  parts(): Map<string, Uint8Array> {
    placeBindings(this.wb);
    for (const s of this.wb.recounted) s.touched = true;
    const ids = new Map(this.wb.sheets.map((s) => [s, this.writeSheetPart(s)]));
    this.writeStyles();
    this.writeCustomXml();
    writeProperties(this.w, this.wb);
    writeAddIns(this.w, this.wb);
    this.dropRemoved();
    this.writeRoot(ids);
    return this.w.finish();
  }

  /** Writes the sheet if it changed; returns its relationship id. */
  private writeSheetPart(sheet: Sheet): string {
    const { w } = this;
    const nome = sheet.part ?? w.freePart("xl/worksheets/sheet", ".xml");
    const drawingId = writeDrawing(w, this.wb, sheet, nome);
    if (sheet.touched || !w.has(nome)) {
      w.unrelate(nome, (r) => (r.attrs["Type"] ?? "").endsWith("/hyperlink"));
      writeSheetProperties(w, sheet, nome);
      const legami: Legami = {
        drawingId,
        linkId: (target) => w.addRelation(nome, `${NS_DOC}/hyperlink`, target, { TargetMode: "External" }),
        dxfId: (stile) => this.wb.styles.dxfCount + this.dxfs.push(stile) - 1,
        tableIds: writeTables(w, sheet, nome),
        legacyDrawingId: writeComments(w, this.wb, sheet, nome, this.principale),
        leads: (id) => w.relations(nome).some((r) => r.attrs["Id"] === id),
        strings: this.wb.sharedStrings,
        metadata: w
          .relations(this.principale)
          .some((r) => (r.attrs["Type"] ?? "").endsWith("/sheetMetadata")),
        dynamicArray: () => this.dynamicArray(),
      };
      w.set(nome, new TextEncoder().encode(writeSheet(sheet, legami, DICHIARAZIONE)));
    }
    w.addType(nome, `${TIPO}worksheet+xml`);
    return w.relate(this.principale, `${NS_DOC}/worksheet`, nome);
  }

  private dynamicArray(): string {
    const { w } = this;
    const tipo = `${NS_DOC}/sheetMetadata`;
    const noto = w.relations(this.principale).find((r) => r.attrs["Type"] === tipo);
    const nome = noto ? resolveTarget(this.principale, noto.attrs["Target"] ?? "") : "xl/metadata.xml";
    const { root, cm } = withDynamicArrays(w.tree(nome));
    w.set(nome, root);
    w.addType(nome, `${TIPO}sheetMetadata+xml`);
    w.relate(this.principale, tipo, nome);
    return String(cm);
  }

  private writeStyles(): void {
    const noto = relations(this.wb.parts, this.principale).find((r) => r.type.endsWith("/styles"))?.target;
    const nome = noto ?? "xl/styles.xml";
    if (noto !== undefined && this.untouched()) return;
    this.w.set(nome, this.wb.styles.toXml(this.dxfs));
    this.w.addType(nome, `${TIPO}styles+xml`);
    this.w.relate(this.principale, `${NS_DOC}/styles`, nome);
  }

  private writeCustomXml(): void {
    for (const p of this.wb.customXml) {
      // Power Query keeps its own in UTF-16: what is not changed stays byte for byte.
      if (p.part !== null && p.xml === p.read) continue;
      const nome = p.part ?? this.w.freePart("customXml/item", ".xml");
      this.w.set(nome, new TextEncoder().encode(DICHIARAZIONE + p.xml));
      if (p.part !== null) continue;
      this.w.addDefault("xml", "application/xml");
      this.w.relate(this.principale, `${NS_DOC}/customXml`, nome);
    }
  }

  /** Removed parts leave no relationship, content type or own relationships behind; nor does the calculation chain. */
  private dropRemoved(): void {
    const chain = relations(this.wb.parts, this.principale).find((r) =>
      r.type.endsWith("/calcChain"),
    )?.target;
    const via = new Set([...this.wb.removed, ...(chain === undefined || this.untouched() ? [] : [chain])]);
    this.w.unrelate(this.principale, (_, target) => via.has(target));
    for (const nome of via) {
      removeAttachments(this.w, nome);
      this.w.remove(nome);
    }
  }

  /** Names of sheets that are no worksheets, where these now are; those of none are left out. */
  private otherNames(): XmlElement[] {
    const { wb } = this;
    const prima = childrenOf(childOf(wb.root, "sheets") ?? element("sheets"));
    return wb.otherNames.flatMap((n) => {
      const suo = prima[Number(n.attrs["localSheetId"])]?.attrs;
      const posto = wb.allSheets.findIndex((s) => !(s instanceof Sheet) && s.attrs === suo);
      return posto < 0 ? [] : [element(n.name, { ...n.attrs, localSheetId: String(posto) }, n.children)];
    });
  }

  private untouched(): boolean {
    return this.wb.sheets.every((s) => !s.touched);
  }

  private writeRoot(ids: ReadonlyMap<Sheet, string>): void {
    const { wb } = this;
    const sheets = element(
      "sheets",
      {},
      wb.allSheets.map((s) =>
        s instanceof Sheet
          ? element("sheet", {
              name: s.name,
              sheetId: String(s.tabId),
              ...(s.visibility === "visible" ? {} : { state: s.visibility }),
              "r:id": ids.get(s) ?? "",
            })
          : element("sheet", { ...s.attrs }),
      ),
    );
    const names = element("definedNames", {}, [
      ...wb.names.map((n) =>
        element(
          "definedName",
          {
            name: n.name,
            ...(n.scope ? { localSheetId: String(wb.allSheets.indexOf(n.scope)) } : {}),
            ...(n.hidden ? { hidden: "1" } : {}),
            ...(n.comment ? { comment: n.comment } : {}),
            ...n.rest,
          },
          // A name that says nothing is one that Excel takes away.
          [n.formula === "" ? "#REF!" : n.formula],
        ),
      ),
      ...this.otherNames(),
    ]);
    const root = element(wb.root.name, { ...wb.root.attrs, "xmlns:r": NS_DOC }, [...childrenOf(wb.root)]);
    replaceChild(root, "sheets", sheets);
    replaceChild(root, "definedNames", names.children.length > 0 ? names : null);
    replaceChild(root, "bookViews", bookViews(wb));
    replaceChild(root, "calcPr", calcPr(wb));
    // One put on here stands at the end until it is written.
    replaceChild(root, "workbookProtection", childOf(root, "workbookProtection") ?? null);
    this.w.set(this.principale, root);
  }
}

/** Formulas written here carry their results; Excel is still asked to recompute them on opening. */
const calcPr = (wb: Workbook): XmlElement =>
  element("calcPr", { ...(childOf(wb.root, "calcPr")?.attrs ?? {}), fullCalcOnLoad: "1" });

function bookViews(wb: Workbook): XmlElement {
  const viste = childOf(wb.root, "bookViews");
  const vista = viste && childOf(viste, "workbookView");
  const attivo = wb.active ? Math.max(0, wb.allSheets.indexOf(wb.active)) : 0;
  const altre = viste ? childrenOf(viste, "workbookView").slice(1) : [];
  return element("bookViews", {}, [
    element("workbookView", { ...vista?.attrs, activeTab: String(attivo) }, vista?.children ?? []),
    ...altre,
  ]);
}

const ORDINE = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** Puts an element of workbook.xml in its place of the schema, or takes it away. */
function replaceChild(root: XmlElement, nome: string, nuovo: XmlElement | null): void {
  root.children = childrenOf(root).filter((c) => locale(c.name) !== nome);
  if (!nuovo) return;
  const posto = ORDINE.indexOf(nome);
  const dopo = childrenOf(root).findIndex((c) => {
    const suo = ORDINE.indexOf(locale(c.name));
    return suo < 0 ? !["AlternateContent", "revisionPtr", "absPath"].includes(locale(c.name)) : suo > posto;
  });
  if (dopo < 0) root.children.push(nuovo);
  else root.children.splice(dopo, 0, nuovo);
}
