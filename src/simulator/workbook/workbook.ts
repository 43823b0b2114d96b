/** A workbook in memory: sheets, names, styles, state. The local host changes it; xlsx/ reads and writes it. */
import type { XmlElement } from "../xlsx/xml";
import { AddIn } from "./add-in";
import { parseArea, type Area } from "./area";
import type { DrawingItem } from "./drawing";
import { DocumentProperties } from "./properties";
import { Sheet } from "./sheet";
import type { StyleTable } from "./styles";
import type { Table } from "./table";

export interface DefinedName {
  name: string;
  /** en-US, without "=": `'Spese'!$A$1`. */
  formula: string;
  /** The sheet it belongs to; null for the workbook. */
  scope: Sheet | null;
  hidden: boolean;
  comment: string;
  rest: Record<string, string>;
}

export interface CustomXmlPart {
  id: string;
  xml: string;
  /** The part it came from; null for a new one. */
  part: string | null;
  /** As the file has it: its part is written anew only where it changed. */
  readonly read: string | null;
}

/** A sheet of the file that is no worksheet: a chart, a dialog, a macro sheet of old. */
interface OtherSheet {
  /** Of its element in workbook.xml. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly name: string;
  /** The worksheet that it follows; null at the beginning. */
  readonly after: Sheet | null;
}

/** What the file had otherwise: the strict form, days counted from 1904. */
export type ReadAs = "strict" | "1904";

/** A chart that was activated, and the sheet it is on. */
export interface ActiveChart {
  readonly sheet: Sheet;
  readonly item: DrawingItem;
}

export class Workbook {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  customXml: CustomXmlPart[] = [];
  properties = new DocumentProperties();
  /** The texts of the file's shared strings; their runs and phonetics stay in the part itself. */
  sharedStrings: readonly string[] = [];
  /** What add-ins keep in the file. */
  addIns: AddIn[] = [];
  /** The part with the people who comment; null where there is none yet. */
  personsPart: string | null = null;
  active: Sheet | null = null;
  activeChart: ActiveChart | null = null;
  /** Selected cell of each sheet, as an address. */
  readonly selection = new Map<Sheet, string>();
  /** Bumped by every change: the calculation and the saved file follow it. */
  version = 0;
  otherSheets: OtherSheet[] = [];
  /** Names that belong to those, as the file has them. */
  otherNames: XmlElement[] = [];
  readonly readAs = new Set<ReadAs>();
  /** Sheets whose days were counted anew: they are written with the first change. */
  readonly recounted = new Set<Sheet>();
  /** Parts of deleted sheets and custom XML, not to be written again. */
  readonly removed = new Set<string>();
  private nextSheet = 1;
  private nextXml = 1;
  private nextTable = 1;
  private nextGuid = 1;
  private nextShape = 1;

  constructor(
    readonly styles: StyleTable,
    /** Every part of the file by name; empty for a new workbook. */
    readonly parts: ReadonlyMap<string, Uint8Array>,
    /** workbook.xml as it is; its sheets and definedNames are written anew. */
    readonly root: XmlElement,
    /** Every part as the file has it, where it was read in another form. */
    readonly written = parts,
  ) {}

  /** Worksheets and others share their names. */
  hasSheetName(nome: string): boolean {
    const cercato = nome.toLowerCase();
    return (
      this.sheetByName(nome) !== undefined || this.otherSheets.some((s) => s.name.toLowerCase() === cercato)
    );
  }

  /** The sheets in the order of the file: worksheets and others. */
  get allSheets(): (Sheet | OtherSheet)[] {
    const dopo = (s: Sheet | null): OtherSheet[] =>
      this.otherSheets.filter((o) => (o.after && this.sheets.includes(o.after) ? o.after : null) === s);
    return [...dopo(null), ...this.sheets.flatMap((s) => [s, ...dopo(s)])];
  }

  sheetByName(nome: string): Sheet | undefined {
    const cercato = nome.toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === cercato);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((s) => s.id === id);
  }

  /** A new sheet at the end. Its id has the form of Excel's own. */
  addSheet(nome: string, part: string | null = null, tabId = this.nextSheet): Sheet {
    this.nextSheet = Math.max(this.nextSheet, tabId + 1);
    const id = `{${tabId.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    const foglio = new Sheet(id, nome, part, tabId);
    foglio.touched = part === null;
    this.sheets.push(foglio);
    return foglio;
  }

  /** A number by which the file knows another sheet. */
  keepTabId(tabId: number): void {
    this.nextSheet = Math.max(this.nextSheet, tabId + 1);
  }

  addCustomXml(xml: string, part: string | null = null): CustomXmlPart {
    const nuovo = {
      id: `{${String(this.nextXml++).padStart(8, "0")}-0002-0000-0000-000000000000}`,
      xml,
      part,
      read: part === null ? null : xml,
    };
    this.customXml.push(nuovo);
    return nuovo;
  }

  /** Numbers of tables are unique in the workbook. */
  newTableId(): number {
    const usati = this.sheets.flatMap((s) => s.tables.map((t) => t.id));
    this.nextTable = Math.max(this.nextTable, ...usati.map((n) => n + 1));
    return this.nextTable++;
  }

  /** An id that a file brought along: new ones must differ from it. */
  keepGuid(id: string): void {
    const n = /^\{(\d{8})-0003-4000-8000-0{12}\}$/.exec(id)?.[1];
    if (n !== undefined) this.nextGuid = Math.max(this.nextGuid, Number(n) + 1);
  }

  /** The id of a chart or a shape: it lasts as long as the workbook is open. */
  newShapeId(): string {
    return `{${String(this.nextShape++).padStart(8, "0")}-0005-0000-0000-000000000000}`;
  }

  newGuid(): string {
    return `{${String(this.nextGuid++).padStart(8, "0")}-0003-4000-8000-000000000000}`;
  }

  /** What the add-in of this id keeps here; nothing yet for one that was never opened. */
  addIn(id: string): AddIn {
    let suo = this.addIns.find((a) => a.id === id);
    if (!suo) this.addIns.push((suo = new AddIn(id)));
    return suo;
  }

  tableByName(nome: string): { readonly table: Table; readonly sheet: Sheet } | undefined {
    const cercato = nome.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((t) => t.name.toLowerCase() === cercato);
      if (table) return { table, sheet };
    }
    return undefined;
  }

  /** What is selected on a sheet: its first cell until somebody selects another. */
  selectedArea(sheet: Sheet): Area | null {
    return this.selectedAreas(sheet)[0] ?? null;
  }

  /** All of them, where several were picked with Ctrl: "A1:B2,D4". */
  selectedAreas(sheet: Sheet): readonly Area[] {
    return (this.selection.get(sheet) ?? "A1").split(",").flatMap((a) => parseArea(a.trim()) ?? []);
  }

  findName(nome: string, scope: Sheet | null): DefinedName | undefined {
    const cercato = nome.toLowerCase();
    return this.names.find((n) => n.scope === scope && n.name.toLowerCase() === cercato);
  }

  /** Structure protection: sheets cannot be added, deleted, moved, renamed or hidden. */
  get structureLocked(): boolean {
    const e = this.root.children.find((c) => typeof c !== "string" && c.name.endsWith("workbookProtection"));
    const attr = e && typeof e !== "string" ? e.attrs["lockStructure"] : undefined;
    return attr === "1" || attr === "true";
  }
}
