/** What is attached to cells besides their contents: comments and validation. */
import type { XmlElement } from "../xlsx/xml";
import type { Area } from "./area";

/** Somebody named in a comment: the part of its text that says so, "@" included. */
export interface Mention {
  readonly name: string;
  readonly email: string;
  readonly start: number;
  readonly length: number;
}

export interface Reply {
  id: string;
  author: string;
  /** ISO date and time. */
  created: string;
  text: string;
  mentions: readonly Mention[];
}

/**
 * A threaded comment, or an old-style note. Notes are kept with their own text and drawing; the API of comments does
 * not show them (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments).
 */
export interface CellComment extends Reply {
  row: number;
  col: number;
  resolved: boolean;
  replies: Reply[];
  note: { readonly text: XmlElement; readonly shape: string | null } | null;
}

/** A rule on what may be typed (ECMA-376 part 1, 18.3.1.32), as the file keeps it. */
export interface Validation {
  areas: Area[];
  attrs: Record<string, string>;
  formula1: string | null;
  formula2: string | null;
  /** A form of the list that holds while the formula is the one it was read with. */
  readonly alternative?: { readonly element: XmlElement; readonly formula1: string | null };
}
