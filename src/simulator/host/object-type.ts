/**
 * How an Excel type is declared to the host: a table of its members. What is not in the table does not exist, and
 * asking for it fails with ApiNotFound.
 */
import type { Sheet } from "../workbook/sheet";
import type { HostAreas, HostRange, HostTable } from "./targets";
import type { Session } from "./session";

/** An object of the host's side: its type and the datum it stands for. */
export interface HostObject<T = unknown> {
  readonly type: ObjectType<T>;
  readonly target: T;
}

/** The null object of the OrNullObject methods: reading it gives null, changing it does nothing. */
export const NULL_OBJECT = Symbol("null object");
export type Resolved = HostObject | typeof NULL_OBJECT;

export interface Property<T> {
  readonly get?: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

export interface ObjectType<T = never> {
  readonly name: string;
  /** What an instantiate action answers besides `{}`: `Id`, `_Id`, `_ReferenceId`. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects. */
  readonly navigation: Readonly<Record<string, (target: T, session: Session) => Resolved>>;
  /** Methods: an object, or a plain value to answer as it is. */
  readonly methods: Readonly<
    Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>
  >;
  /** For collections. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** `collection[key]`: the indexer path. */
  readonly indexer?: (target: T, args: readonly unknown[], session: Session) => Resolved;
  /** The events that handlers may be registered for, by the stem of the registering method, and on whose behalf. */
  readonly events?: {
    readonly types: Readonly<Record<string, number>>;
    readonly target: (target: T, session: Session) => string;
  };
}

/** The data behind the types that others refer to: a range gives its sheet, a sheet its tables, a table its range. */
interface LinkedTargets {
  Worksheet: Sheet;
  Range: HostRange;
  RangeAreas: HostAreas;
  WorkbookRangeAreas: readonly HostAreas[];
  Table: HostTable;
  TableScopedCollection: readonly HostTable[];
}

const declared = new Map<string, ObjectType<unknown>>();

/** Declares a type; the datum's type is forgotten outside, where objects of all types are handled alike. */
export function defineType<T>(t: ObjectType<T>): ObjectType<T> {
  declared.set(t.name, t as unknown as ObjectType<unknown>);
  return t;
}

/** An object of a type declared elsewhere: it breaks the circle between types that lead to each other. */
export function linked<N extends keyof LinkedTargets>(name: N, target: LinkedTargets[N]): HostObject {
  const type = declared.get(name);
  if (!type) throw new Error(`the type ${name} is not declared`);
  return { type, target };
}

export const object = <T>(type: ObjectType<T>, target: T): HostObject =>
  ({ type, target }) as unknown as HostObject;

export const isHostObject = (v: unknown): v is HostObject =>
  typeof v === "object" && v !== null && "type" in v && "target" in v;

/** A property that only reads. */
export const read = <T>(get: (target: T, session: Session) => unknown): Property<T> => ({ get });
