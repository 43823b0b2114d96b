/** What the objects of the API stand for on this side. */
import type { Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";

/** A rectangle of a sheet. It is kept by reference across requests and follows inserted and deleted cells. */
export interface HostRange {
  readonly sheet: Sheet;
  area: Area;
  /** For the format of several rectangles at once: those beyond the first. */
  readonly others?: readonly Area[];
}

/** Several rectangles of one sheet. */
export interface HostAreas {
  readonly sheet: Sheet;
  areas: Area[];
}

export interface HostTable {
  readonly sheet: Sheet;
  readonly table: Table;
}
