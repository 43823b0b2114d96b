/**
 * Saves a workbook into its own package: parts that did not change are written as they were, byte for byte; a changed
 * sheet, the styles, the names and the custom XML are written anew. Formulas keep their results and are recomputed on
 * opening.
 */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { closePackage, relsOf } from "./package";
import { relations } from "./read-workbook";
import { writeSheet } from "./write-sheet";
import {
  childOf,
  childrenOf,
  decode,
  DICHIARAZIONE,
  element,
  encodeXml,
  locale,
  parseXml,
  type XmlElement,
} from "./xml";

const NS_PKG = "http://schemas.openxmlformats.org/package/2006/";
const NS_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export const writeXlsx = (wb: Workbook): Uint8Array => closePackage(new PackageWriter(wb).parts());

class PackageWriter {
  private readonly out: Map<string, Uint8Array>;
  private readonly principale: string;
  private readonly tipi: XmlElement;
  private readonly rels: XmlElement;

  constructor(private readonly wb: Workbook) {
    this.out = new Map([...wb.parts].filter(([nome]) => !wb.removed.has(nome)));
    const radice =
      wb.parts.size > 0 ? relations(wb.parts, "").find((r) => r.type.endsWith("/officeDocument")) : null;
    this.principale = radice?.target ?? "xl/workbook.xml";
    this.tipi = this.tree("[Content_Types].xml") ?? contentTypes(this.principale);
    this.rels =
      this.tree(relsOf(this.principale)) ?? element("Relationships", { xmlns: `${NS_PKG}relationships` });
    if (!radice) {
      this.out.set(
        "_rels/.rels",
        encodeXml(
          element("Relationships", { xmlns: `${NS_PKG}relationships` }, [
            element("Relationship", {
              Id: "rId1",
              Type: `${NS_DOC}/officeDocument`,
              Target: this.principale,
            }),
          ]),
        ),
      );
    }
  }

  parts(): Map<string, Uint8Array> {
    const ids = new Map(this.wb.sheets.map((s) => [s, this.writeSheetPart(s)]));
    this.writeStyles();
    this.writeCustomXml();
    this.dropRemoved();
    this.writeRoot(ids);
    this.out.set(relsOf(this.principale), encodeXml(this.rels));
    this.out.set("[Content_Types].xml", encodeXml(this.tipi));
    return this.out;
  }

  private tree(nome: string): XmlElement | null {
    const bytes = this.out.get(nome);
    return bytes ? parseXml(decode(bytes)) : null;
  }

  private readonly dxfs: XmlElement[] = [];

  /** Writes the sheet if it changed; returns its relationship id. */
  private writeSheetPart(sheet: Sheet): string {
    const nome = sheet.part ?? this.freePart("xl/worksheets/sheet", ".xml");
    if (sheet.touched || !this.out.has(nome)) {
      const relsFoglio =
        this.tree(relsOf(nome)) ?? element("Relationships", { xmlns: `${NS_PKG}relationships` });
      relsFoglio.children = childrenOf(relsFoglio).filter(
        (r) => !(r.attrs["Type"] ?? "").endsWith("/hyperlink"),
      );
      const legami = {
        linkId: (target: string): string =>
          addRelation(relsFoglio, `${NS_DOC}/hyperlink`, target, { TargetMode: "External" }),
        dxfId: (stile: XmlElement): number => this.wb.styles.dxfCount + this.dxfs.push(stile) - 1,
      };
      this.out.set(nome, new TextEncoder().encode(writeSheet(sheet, legami, DICHIARAZIONE)));
      if (relsFoglio.children.length > 0) this.out.set(relsOf(nome), encodeXml(relsFoglio));
      else this.out.delete(relsOf(nome));
    }
    const esistente = sheet.part === null ? undefined : this.relationTo(nome);
    if (esistente !== undefined) return esistente;
    this.addType(nome, `${TIPO}worksheet+xml`);
    return addRelation(this.rels, `${NS_DOC}/worksheet`, `/${nome}`);
  }

  private relationTo(nome: string): string | undefined {
    return relations(this.wb.parts, this.principale).find((r) => r.target === nome)?.id;
  }

  private freePart(inizio: string, fine: string): string {
    let n = 1;
    while (this.out.has(`${inizio}${n}${fine}`)) n++;
    return `${inizio}${n}${fine}`;
  }

  private addType(nome: string, tipo: string): void {
    const partName = `/${nome}`;
    if (childrenOf(this.tipi).some((t) => t.attrs["PartName"] === partName)) return;
    this.tipi.children.push(element("Override", { PartName: partName, ContentType: tipo }));
  }

  private writeStyles(): void {
    const noto = relations(this.wb.parts, this.principale).find((r) => r.type.endsWith("/styles"))?.target;
    const nome = noto ?? "xl/styles.xml";
    if (noto !== undefined && this.wb.sheets.every((s) => !s.touched)) return;
    this.out.set(nome, encodeXml(this.wb.styles.toXml(this.dxfs)));
    if (noto === undefined) {
      this.addType(nome, `${TIPO}styles+xml`);
      addRelation(this.rels, `${NS_DOC}/styles`, `/${nome}`);
    }
  }

  private writeCustomXml(): void {
    for (const p of this.wb.customXml) {
      const nome = p.part ?? this.freePart("customXml/item", ".xml");
      this.out.set(nome, new TextEncoder().encode(DICHIARAZIONE + p.xml));
      if (p.part === null) {
        if (!childrenOf(this.tipi, "Default").some((d) => d.attrs["Extension"] === "xml")) {
          this.tipi.children.unshift(
            element("Default", { Extension: "xml", ContentType: "application/xml" }),
          );
        }
        addRelation(this.rels, `${NS_DOC}/customXml`, `/${nome}`);
      }
    }
  }

  /** Removed parts leave no relationship, content type or own relationships behind; nor does the calculation chain. */
  private dropRemoved(): void {
    const chain = relations(this.wb.parts, this.principale).find((r) =>
      r.type.endsWith("/calcChain"),
    )?.target;
    const via = new Set([...this.wb.removed, ...(chain === undefined || this.untouched() ? [] : [chain])]);
    if (via.size === 0) return;
    const perduti = new Set(
      relations(this.wb.parts, this.principale)
        .filter((r) => via.has(r.target))
        .map((r) => r.id),
    );
    this.rels.children = childrenOf(this.rels).filter((r) => !perduti.has(r.attrs["Id"] ?? ""));
    this.tipi.children = childrenOf(this.tipi).filter((t) => !via.has((t.attrs["PartName"] ?? "").slice(1)));
    for (const nome of via) {
      this.out.delete(nome);
      this.out.delete(relsOf(nome));
    }
  }

  private untouched(): boolean {
    return this.wb.sheets.every((s) => !s.touched);
  }

  private writeRoot(ids: ReadonlyMap<Sheet, string>): void {
    const { wb } = this;
    const vecchio = childrenOf(childOf(wb.root, "sheets") ?? element("sheets"));
    let massimo = Math.max(0, ...vecchio.map((v) => Number(v.attrs["sheetId"] ?? 0)));
    const sheets = element(
      "sheets",
      {},
      wb.sheets.map((s) => {
        const id = ids.get(s) ?? "";
        const noto = vecchio.find((v) =>
          Object.entries(v.attrs).some(([k, x]) => locale(k) === "id" && x === id),
        );
        return element("sheet", {
          name: s.name,
          sheetId: noto?.attrs["sheetId"] ?? String(++massimo),
          ...(s.visibility === "visible" ? {} : { state: s.visibility }),
          "r:id": id,
        });
      }),
    );
    const names = element(
      "definedNames",
      {},
      wb.names.map((n) =>
        element(
          "definedName",
          {
            name: n.name,
            ...(n.scope ? { localSheetId: String(wb.sheets.indexOf(n.scope)) } : {}),
            ...(n.hidden ? { hidden: "1" } : {}),
            ...(n.comment ? { comment: n.comment } : {}),
            ...n.rest,
          },
          [n.formula],
        ),
      ),
    );
    const root = element(wb.root.name, { ...wb.root.attrs, "xmlns:r": NS_DOC }, [...childrenOf(wb.root)]);
    replaceChild(root, "sheets", sheets);
    replaceChild(root, "definedNames", names.children.length > 0 ? names : null);
    replaceChild(root, "bookViews", bookViews(wb));
    replaceChild(root, "calcPr", calcPr(wb));
    this.out.set(this.principale, encodeXml(root));
  }
}

/** Formulas written here carry their results; Excel is still asked to recompute them on opening. */
const calcPr = (wb: Workbook): XmlElement =>
  element("calcPr", { ...(childOf(wb.root, "calcPr")?.attrs ?? {}), fullCalcOnLoad: "1" });

function bookViews(wb: Workbook): XmlElement {
  const viste = childOf(wb.root, "bookViews");
  const vista = viste && childOf(viste, "workbookView");
  const attivo = wb.active ? Math.max(0, wb.sheets.indexOf(wb.active)) : 0;
  return element("bookViews", {}, [element("workbookView", { ...vista?.attrs, activeTab: String(attivo) })]);
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

function addRelation(
  rels: XmlElement,
  type: string,
  target: string,
  altri: Record<string, string> = {},
): string {
  const presi = new Set(childrenOf(rels).map((r) => r.attrs["Id"]));
  let n = rels.children.length + 1;
  while (presi.has(`rId${n}`)) n++;
  rels.children.push(element("Relationship", { Id: `rId${n}`, Type: type, Target: target, ...altri }));
  return `rId${n}`;
}

const contentTypes = (principale: string): XmlElement =>
  element("Types", { xmlns: `${NS_PKG}content-types` }, [
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    element("Override", { PartName: `/${principale}`, ContentType: `${TIPO}sheet.main+xml` }),
  ]);
