/**
 * What an add-in keeps in the workbook: its settings and its bindings. Excel keeps them in the file's webextension
 * parts, one for each add-in, known by the id of its manifest ([MS-OWEXML] 2.2.5 CT_OsfWebExtension).
 */
import type { XmlElement } from "../xlsx/xml";
import type { Area } from "./area";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

export type BindingType = "Range" | "Table" | "Text";

export interface Binding {
  readonly id: string;
  readonly type: BindingType;
  readonly sheet: Sheet;
  /** Null once its cells are gone. */
  area: Area | null;
  readonly table: Table | null;
  /** How the sheet's part names it. */
  readonly appRef: string;
}

export class AddIn {
  /** Values are whatever JSON can carry. */
  readonly settings = new Map<string, unknown>();
  bindings: Binding[] = [];
  /** False while it is exactly what its part says. */
  touched = false;

  constructor(
    /** Of its manifest, lower case and without braces. */
    readonly id: string,
    /** The root of its part as it was read; null for an add-in that was not there. */
    readonly source: XmlElement | null = null,
    readonly part: string | null = null,
  ) {}
}
