/** One worksheet in memory: its cells, and everything else as the elements of its own file. */
import { childOf, childrenOf, element, type XmlElement } from "../xlsx/xml";
import type { CellComment, Validation } from "./annotations";
import { contains, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { isBlank, type Cell } from "./cell";
import type { Drawing } from "./drawing";
import type { Criteria } from "./filter";
import type { Table } from "./table";

export interface ColumnInfo {
  /** In characters of the default font; absent for the standard width. */
  width?: number;
  hidden?: boolean;
  style?: number;
  rest: Record<string, string>;
}

export interface RowInfo {
  /** In points; absent for automatic. */
  height?: number;
  /** The automatic height that the file gives: Excel works it out again once the row's cells change. */
  autoHeight?: number;
  hidden?: boolean;
  style?: number;
  rest: Record<string, string>;
}

export interface Hyperlink {
  area: Area;
  /** A place in this workbook: `'Spese'!K2`. */
  location?: string;
  /** An address outside. */
  target?: string;
  tooltip?: string;
  display?: string;
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** The file's `cfRule`; `dxf` replaces its dxfId when it was made here. */
  rule: XmlElement;
  dxf?: XmlElement;
  /** What the file keeps of the rule in an extension; a rule that is wholly there has its name, `x14:cfRule`. */
  ext?: XmlElement;
  /** The file's mark of a format that belongs to a PivotTable. */
  readonly pivot?: string;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/** Children of `worksheet` in the order the schema wants (ECMA-376 part 1, 18.3.1.99). */
export const ORDINE_ELEMENTI = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export class Sheet {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly columns = new Map<number, ColumnInfo>();
  readonly rowInfo = new Map<number, RowInfo>();
  merges: Area[] = [];
  hyperlinks: Hyperlink[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  /** Attributes of the list of validations. */
  validationAttrs: Record<string, string> = {};
  tables: Table[] = [];
  comments: CellComment[] = [];
  /** Charts and pictures; null where the sheet has none. */
  drawing: Drawing | null = null;
  /** Criteria of the sheet's own filter by column of its range, from 0. */
  filters = new Map<number, Criteria>();
  /** Attributes of the file's `worksheet` element: the namespaces that its extensions use. */
  rootAttrs: Record<string, string> = {};
  /** All other children of `worksheet`, by local name. */
  readonly elements = new Map<string, XmlElement>();
  visibility: Visibility = "visible";
  /** False while the sheet is exactly what its file says: it is then saved byte for byte. */
  touched = false;
  /** The same for its comments, which are parts of their own. */
  commentsTouched = false;
  /** Texts that add-ins keep with the sheet. */
  readonly customProperties = new Map<string, string>();
  customPropertiesTouched = false;
  /** Worksheet.enableCalculation: not kept in the file. */
  calculates = true;

  constructor(
    readonly id: string,
    public name: string,
    /** The part it came from; null for a new sheet. */
    readonly part: string | null,
    /** The number by which the file knows the sheet. */
    readonly tabId: number,
  ) {}

  cell(row: number, col: number): Cell | undefined {
    return this.rows.get(row)?.get(col);
  }

  /** The cell, made where it is missing. The caller changes it, so the sheet counts as touched. */
  edit(row: number, col: number): Cell {
    this.touched = true;
    delete this.rowInfo.get(row)?.autoHeight;
    return this.place(row, col);
  }

  /** The same for a result, which by itself changes nothing in the sheet. */
  place(row: number, col: number): Cell {
    let riga = this.rows.get(row);
    if (!riga) this.rows.set(row, (riga = new Map<number, Cell>()));
    let cella = riga.get(col);
    if (!cella) {
      riga.set(col, (cella = { value: null, style: this.styleOf(row, col) }));
    }
    return cella;
  }

  /** The style a cell has, or would have by its row or column. */
  styleOf(row: number, col: number): number {
    return this.cell(row, col)?.style ?? this.rowInfo.get(row)?.style ?? this.columns.get(col)?.style ?? 0;
  }

  editRow(row: number): RowInfo {
    this.touched = true;
    let info = this.rowInfo.get(row);
    if (!info) this.rowInfo.set(row, (info = { rest: {} }));
    return info;
  }

  editColumn(col: number): ColumnInfo {
    this.touched = true;
    let info = this.columns.get(col);
    if (!info) this.columns.set(col, (info = { rest: {} }));
    return info;
  }

  /** An element of the sheet, made where it is missing, for change. */
  editElement(nome: string): XmlElement {
    this.touched = true;
    let e = this.elements.get(nome);
    if (!e) this.elements.set(nome, (e = element(nome)));
    return e;
  }

  removeElement(nome: string): void {
    this.touched = true;
    this.elements.delete(nome);
  }

  /** The single sheetView, made where it is missing. */
  editView(): XmlElement {
    const viste = this.editElement("sheetViews");
    let vista = childOf(viste, "sheetView");
    if (!vista) viste.children.push((vista = element("sheetView", { workbookViewId: "0" })));
    return vista;
  }

  view(): XmlElement | undefined {
    const viste = this.elements.get("sheetViews");
    return viste && childrenOf(viste, "sheetView")[0];
  }

  /** The smallest rectangle with everything; with values only, or also with formats. Null where there is nothing. */
  usedArea(valuesOnly: boolean): Area | null {
    let row = Infinity;
    let col = Infinity;
    let lastRow = 0;
    let lastCol = 0;
    for (const [r, riga] of this.rows) {
      for (const [c, cella] of riga) {
        if (isBlank(cella) && (valuesOnly || cella.style === 0)) continue;
        if (r < row) row = r;
        if (r > lastRow) lastRow = r;
        if (c < col) col = c;
        if (c > lastCol) lastCol = c;
      }
    }
    return lastRow === 0 ? null : { row, col, lastRow, lastCol };
  }

  /** Cells that exist within an area, in no particular order. */
  *cellsIn(area: Area): Generator<[number, number, Cell]> {
    const fitta = area.lastRow - area.row + 1 < this.rows.size;
    if (fitta) {
      for (let r = area.row; r <= area.lastRow; r++) {
        const riga = this.rows.get(r);
        if (riga) yield* inRow(r, riga, area);
      }
    } else {
      for (const [r, riga] of this.rows) if (r >= area.row && r <= area.lastRow) yield* inRow(r, riga, area);
    }
  }

  /** The merged area a cell belongs to, if any. */
  mergeAt(row: number, col: number): Area | undefined {
    const punto = { row, col, lastRow: row, lastCol: col };
    return this.merges.find((m) => contains(m, punto));
  }

  mergesIn(area: Area): Area[] {
    return this.merges.filter((m) => intersect(m, area));
  }

  get isProtected(): boolean {
    const attr = this.elements.get("sheetProtection")?.attrs["sheet"];
    return attr === "1" || attr === "true";
  }
}

function* inRow(r: number, riga: Map<number, Cell>, area: Area): Generator<[number, number, Cell]> {
  for (const [c, cella] of riga) if (c >= area.col && c <= area.lastCol) yield [r, c, cella];
}

/** The whole sheet. */
export const TUTTO: Area = { row: 1, col: 1, lastRow: MAX_ROWS, lastCol: MAX_COLUMNS };
