/** What a request asks for, in words: for the trace and for faults that strike at a member. */
import { quoteSheet } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Action, Request } from "./dispatcher";
import { addressOf } from "./host-range";
import { isHostObject, type Resolved } from "./object-type";
import type { Session } from "./session";
import type { HostRange, HostTable } from "./targets";

const camel = (nome: string): string => nome.charAt(0).toLowerCase() + nome.slice(1);

/** The dotted road to an object, without arguments: `worksheets.getItem.getRange`. */
function road(request: Request, session: Session, id: number): string {
  const path = request.ObjectPaths[String(id)];
  if (!path) return "";
  if (path.ObjectPathType === 1) return "workbook";
  if (path.ObjectPathType === 6) {
    const o = session.resolveReference(path.Name);
    return isHostObject(o) ? camel(o.type.name) : "object";
  }
  const prima = path.ParentObjectPathId ? `${road(request, session, path.ParentObjectPathId)}.` : "";
  return `${prima}${path.Name === "" ? "item" : camel(path.Name)}`;
}

/** `workbook.worksheets.add`, `workbook.worksheets.getItem.getRange.values`, `range.load`. */
export function memberOf(request: Request, session: Session, action: Action): string {
  const strada = road(request, session, action.ObjectPathId);
  if (action.ActionType === 1) return strada;
  return `${strada}.${action.ActionType === 2 ? "load" : camel(action.Name)}`;
}

/** A sheet, a range or a table by its name; anything else by its type. */
function labelOf(o: Resolved | undefined): string {
  if (o === undefined) return "?";
  if (!isHostObject(o)) return "null object";
  if (o.type.name === "Range") return addressOf(o.target as HostRange);
  if (o.type.name === "Worksheet") return quoteSheet((o.target as Sheet).name);
  if (o.type.name === "Table") return (o.target as HostTable).table.name;
  return o.type.name;
}

/** An action as a line: what is read, written or called, on what. Null for office.js's own comings and goings. */
export function describeAction(
  request: Request,
  action: Action,
  target: Resolved | undefined,
): string | null {
  const dove = labelOf(target);
  if (action.ActionType === 3 && action.Name.startsWith("_")) return null;
  switch (action.ActionType) {
    case 1: {
      const path = request.ObjectPaths[String(action.ObjectPathId)];
      const chiamata = path?.ObjectPathType === 3 || path?.ObjectPathType === 5;
      if (!chiamata && target !== undefined) return null;
      return chiamata
        ? `${path.Name === "" ? "item" : camel(path.Name)}(${argumentsOf(path.ArgumentInfo?.Arguments)}) → ${dove}`
        : `${path ? camel(path.Name) : ""} → ${dove}`;
    }
    case 2: {
      const scelte = (action.QueryInfo?.Select ?? []).join(", ");
      return `${dove} → ${cut(scelte === "" ? "everything" : scelte)}`;
    }
    case 4:
      return `${dove}.${camel(action.Name)} ← ${valueOf(action.ArgumentInfo?.Arguments?.[0])}`;
    case 5:
      return null;
    default:
      return `${dove}.${camel(action.Name)}(${argumentsOf(action.ArgumentInfo?.Arguments)})`;
  }
}

const argumentsOf = (args: readonly unknown[] | undefined): string =>
  (args ?? [])
    .map(valueOf)
    .join(", ")
    .replace(/(?:, null)+$|^null(?:, null)*$/, "");

/** A value in short: matrices by their size, long texts cut. */
function valueOf(v: unknown): string {
  if (Array.isArray(v) && Array.isArray(v[0])) {
    const celle = v.reduce<number>((n, riga) => n + (Array.isArray(riga) ? riga.length : 1), 0);
    const testo = JSON.stringify(v);
    return celle === 1 ? cut(testo) : `${count(celle)} cells, ${kilobytes(testo.length)}`;
  }
  return cut(JSON.stringify(v));
}

const MAX_TEXT = 80;
const cut = (t: string): string => (t.length > MAX_TEXT ? `${t.slice(0, MAX_TEXT)}…` : t);

export const count = (n: number): string => n.toLocaleString("en-US");
export const kilobytes = (byte: number): string =>
  byte < 1024 ? `${byte} bytes` : `${count(Math.round(byte / 102.4) / 10)} KB`;
