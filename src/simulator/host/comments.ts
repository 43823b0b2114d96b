/**
 * What is said about cells: comments, their replies and the people they mention.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments
 */
import type { CellComment, Mention, Reply } from "../workbook/annotations";
import type { Sheet } from "../workbook/sheet";
import { splitAddress } from "../workbook/area";
import { areaOn } from "./addresses";
import { oneOf } from "./arguments";
import { ExcelError, invalidArgument } from "./errors";
import { accessDenied, isSingleCell } from "./host-range";
import { isHostObject } from "./object-type";
import type { Session } from "./session";
import type { HostRange } from "./targets";

export interface HostComment {
  readonly sheet: Sheet;
  readonly comment: CellComment;
}

export interface HostReply extends HostComment {
  readonly reply: Reply;
}

/** Threads only: notes have an API of their own, from ExcelApi 1.18 on. */
export const threadsOf = (sheets: readonly Sheet[]): HostComment[] =>
  sheets.flatMap((sheet) =>
    sheet.comments.filter((c) => c.note === null).map((comment) => ({ sheet, comment })),
  );

/** On a protected sheet comments count among its objects. support.microsoft.com, "Protect a worksheet" */
export function assertCommentable(sheet: Sheet): void {
  const oggetti = sheet.elements.get("sheetProtection")?.attrs["objects"] ?? "0";
  if (sheet.isProtected && oggetti !== "0" && oggetti !== "false") throw accessDenied();
}

/**
 * The cell of a comment: a range of one cell, or an address that says the sheet too; the comments of a sheet take a
 * bare address (excel.commentcollection, `add` and `getItemByCell`).
 */
export function cellOf(session: Session, sheet: Sheet | null, v: unknown): HostRange {
  const r = rangeOf(session, sheet, v);
  if (!isSingleCell(r)) throw invalidArgument("a comment belongs to one cell");
  if (sheet && r.sheet !== sheet) throw invalidArgument("the cell is on another sheet");
  return r;
}

function rangeOf(session: Session, sheet: Sheet | null, v: unknown): HostRange {
  if (isHostObject(v) && v.type.name === "Range") return v.target as HostRange;
  if (typeof v !== "string") throw invalidArgument("the cell of the comment");
  const casa = sheet ?? session.workbook.sheets[0];
  if (!casa || (!sheet && splitAddress(v).foglio === null))
    throw invalidArgument("an address without its sheet");
  return areaOn(session, casa, v);
}

export interface Content {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Plain text, or text with `<at id="0">Name</at>` where somebody is mentioned. */
export function readContent(contenuto: unknown, tipo: unknown): Content {
  if (oneOf(tipo ?? "Plain", ["Plain", "Mention"], "contentType") === "Plain") {
    if (typeof contenuto !== "string") throw invalidArgument("the content of the comment");
    return { text: contenuto, mentions: [] };
  }
  return readRich(contenuto);
}

export function readRich(contenuto: unknown): Content {
  const { richContent, mentions } = (contenuto ?? {}) as { richContent?: unknown; mentions?: unknown };
  if (typeof richContent !== "string") throw invalidArgument("the rich content of the comment");
  const persone = (Array.isArray(mentions) ? mentions : []) as { id: number; name: string; email: string }[];
  const trovate: Mention[] = [];
  let text = "";
  let fine = 0;
  for (const m of richContent.matchAll(/<at id="(\d+)">([\s\S]*?)<\/at>/g)) {
    const chi = persone.find((p) => p.id === Number(m[1]));
    if (!chi) throw invalidArgument(`no mention has the id ${m[1] ?? ""}`);
    text += unescape(richContent.slice(fine, m.index));
    const nome = `@${unescape(m[2] ?? "")}`;
    trovate.push({ name: chi.name, email: chi.email, start: text.length, length: nome.length });
    text += nome;
    fine = m.index + m[0].length;
  }
  return { text: text + unescape(richContent.slice(fine)), mentions: trovate };
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
const unescape = (t: string): string => t.replace(/&(?:lt|gt|amp|quot);/g, (e) => ENTITIES[e] ?? e);
const escape = (t: string): string =>
  t.replace(/[<>&]/g, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&amp;"));

export function richContent({ text, mentions }: Content): string {
  let rich = "";
  let fine = 0;
  mentions.forEach((m, i) => {
    rich += `${escape(text.slice(fine, m.start))}<at id="${i}">${escape(text.slice(m.start + 1, m.start + m.length))}</at>`;
    fine = m.start + m.length;
  });
  return rich + escape(text.slice(fine));
}

/** A new comment or reply: Excel signs it with the user's name and the time. */
export const newReply = (session: Session, contenuto: Content): Reply => ({
  id: session.workbook.newGuid(),
  author: session.locale === "it-IT" ? "Utente" : "User",
  created: new Date().toISOString(),
  text: contenuto.text,
  mentions: contenuto.mentions,
});

export function addComment(session: Session, dove: HostRange, contenuto: Content): HostComment {
  const { sheet, area } = dove;
  assertCommentable(sheet);
  // A cell has one comment, or one note: which code Excel gives for a second one is not documented.
  if (sheet.comments.some((c) => c.row === area.row && c.col === area.col)) {
    throw new ExcelError("ItemAlreadyExists", "The cell already has a comment.");
  }
  const comment = {
    ...newReply(session, contenuto),
    row: area.row,
    col: area.col,
    resolved: false,
    replies: [],
    note: null,
  };
  sheet.comments.push(comment);
  commentsChanged(session, sheet);
  return { sheet, comment };
}

export function commentsChanged(session: Session, sheet: Sheet): void {
  sheet.touched = true;
  sheet.commentsTouched = true;
  session.changed();
}

/** Clearing everything clears what is said too. support.microsoft.com, "Clear cells of contents or formats" */
export function clearComments(session: Session, { sheet, area }: HostRange): void {
  const dentro = (c: CellComment): boolean =>
    c.row >= area.row && c.row <= area.lastRow && c.col >= area.col && c.col <= area.lastCol;
  if (!sheet.comments.some(dentro)) return;
  sheet.comments = sheet.comments.filter((c) => !dentro(c));
  commentsChanged(session, sheet);
}
