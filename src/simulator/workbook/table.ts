/** An Excel table: a rectangle with named columns. support.microsoft.com, "Overview of Excel tables". */
import type { XmlElement } from "../xlsx/xml";
import type { Area } from "./area";
import type { Criteria } from "./filter";
import type { StructureEdit } from "./move-area";

export interface TableColumn {
  id: number;
  name: string;
  /** The file's own attributes and children: formulas of the column and of its total. */
  readonly rest: Record<string, string>;
  children: XmlElement[];
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

interface TableStyle {
  name: string;
  firstColumn: boolean;
  lastColumn: boolean;
  rowStripes: boolean;
  columnStripes: boolean;
}

export class Table {
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  columns: TableColumn[] = [];
  style: TableStyle = {
    name: "TableStyleMedium2",
    firstColumn: false,
    lastColumn: false,
    rowStripes: true,
    columnStripes: false,
  };
  /** Criteria by column, from 0. */
  filters = new Map<number, Criteria>();
  sort: { readonly fields: readonly SortField[]; readonly matchCase: boolean } | null = null;
  /** The root element of its part as it was read; null for a table made here. */
  source: XmlElement | null = null;
  /** False while the table is exactly what its part says. */
  touched = true;

  constructor(
    readonly id: number,
    public name: string,
    public area: Area,
    readonly part: string | null,
  ) {}

  get body(): Area {
    return {
      ...this.area,
      row: this.area.row + (this.showHeaders ? 1 : 0),
      lastRow: this.area.lastRow - (this.showTotals ? 1 : 0),
    };
  }

  get header(): Area | null {
    return this.showHeaders ? { ...this.area, lastRow: this.area.row } : null;
  }

  get totals(): Area | null {
    return this.showTotals ? { ...this.area, row: this.area.lastRow } : null;
  }

  columnIndex(nome: string): number {
    const cercato = nome.toLowerCase();
    return this.columns.findIndex((c) => c.name.toLowerCase() === cercato);
  }

  /** A name no other column has: Excel adds a number. */
  freeName(voluto: string, salvo = -1): string {
    const preso = (nome: string) => {
      const i = this.columnIndex(nome);
      return i >= 0 && i !== salvo;
    };
    let nome = voluto;
    for (let n = 2; preso(nome); n++) nome = `${voluto}${n}`;
    return nome;
  }

  insertColumn(posto: number, nome: string): void {
    const id = Math.max(0, ...this.columns.map((c) => c.id)) + 1;
    this.columns.splice(posto, 0, { id, name: this.freeName(nome), rest: {}, children: [] });
    this.filters = new Map([...this.filters].map(([i, f]) => [i >= posto ? i + 1 : i, f]));
    this.touched = true;
  }

  removeColumn(posto: number): void {
    this.columns.splice(posto, 1);
    this.filters = new Map(
      [...this.filters].flatMap(([i, f]): [number, Criteria][] =>
        i === posto ? [] : [[i > posto ? i - 1 : i, f]],
      ),
    );
    this.touched = true;
  }

  /** Cells were inserted or deleted on the sheet: the table follows, columns included. */
  resize(area: Area, e: StructureEdit): void {
    const larghezza = area.lastCol - area.col + 1;
    if (e.axis === "col") {
      const primo = Math.max(0, e.at - this.area.col);
      while (this.columns.length < larghezza) this.insertColumn(primo, "Column1");
      while (this.columns.length > larghezza) this.removeColumn(primo);
    }
    if (JSON.stringify(area) !== JSON.stringify(this.area)) this.touched = true;
    this.area = area;
  }
}
