/** What the workbook says of itself. learn.microsoft.com/javascript/api/excel/excel.documentproperties */
import type { CustomValue, PropertyName } from "../../workbook/properties";
import type { Workbook } from "../../workbook/workbook";
import { string, text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, NULL_OBJECT, object, read, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";

/** The manager and the company are in the part of the application, the rest in the core part (ECMA-376 part 1, 22.2). */
const property = (nome: PropertyName, parte: "core" | "app" = "core"): Property<Workbook> => ({
  get: (wb) => wb.properties.texts[nome],
  set: (wb, v, session) => {
    wb.properties.texts[nome] = string(v, nome);
    wb.properties.touched.add(parte);
    session.changed();
  },
});

interface Custom {
  readonly workbook: Workbook;
  readonly key: string;
}

/** learn.microsoft.com/javascript/api/excel/excel.documentpropertytype */
function typeOf(v: CustomValue | undefined): string {
  if (typeof v === "boolean") return "Boolean";
  if (typeof v === "number") return Number.isInteger(v) ? "Number" : "Float";
  return v instanceof Date ? "Date" : "String";
}

/** Keys and texts are at most 255 characters long: learn.microsoft.com/javascript/api/excel/excel.custompropertycollection (add). */
const MAX = 255;

function setCustom({ workbook, key }: Custom, v: unknown, session: Session): void {
  const semplice = typeof v === "string" || typeof v === "number" || typeof v === "boolean";
  if (!semplice || (typeof v === "string" && v.length > MAX))
    throw invalidArgument("the value of the property");
  workbook.properties.custom.set(key, v);
  workbook.properties.touched.add("custom");
  session.changed();
}

const CUSTOM_PROPERTY = defineType<Custom>({
  name: "CustomProperty",
  identity: (c) => ({ Key: c.key }),
  properties: {
    Key: read((c) => c.key),
    Type: read((c) => typeOf(c.workbook.properties.custom.get(c.key))),
    Value: { get: (c) => c.workbook.properties.custom.get(c.key), set: setCustom },
  },
  navigation: {},
  methods: {
    Delete: ({ workbook, key }, _, session) => {
      workbook.properties.custom.delete(key);
      workbook.properties.touched.add("custom");
      session.changed();
    },
  },
});

/** Keys are the same whatever their case. */
const keyIn = (wb: Workbook, cercata: string): string | undefined =>
  [...wb.properties.custom.keys()].find((k) => k.toLowerCase() === cercata.toLowerCase());

const find = (workbook: Workbook, args: readonly unknown[]): HostObject | undefined => {
  const key = keyIn(workbook, text(args, 0));
  return key === undefined ? undefined : object(CUSTOM_PROPERTY, { workbook, key });
};

const mustFind = (wb: Workbook, args: readonly unknown[]): HostObject => {
  const p = find(wb, args);
  if (!p) throw itemNotFound(`custom property ${String(args[0])}`);
  return p;
};

const CUSTOM_COLLECTION = defineType<Workbook>({
  name: "CustomPropertyCollection",
  properties: {},
  navigation: {},
  items: (workbook) =>
    [...workbook.properties.custom.keys()].map((key) => object(CUSTOM_PROPERTY, { workbook, key })),
  methods: {
    // "Creates a new or sets an existing custom property."
    Add: (workbook, args, session) => {
      const voluta = text(args, 0);
      if (voluta === "" || voluta.length > MAX) throw invalidArgument("the key of the property");
      const p = { workbook, key: keyIn(workbook, voluta) ?? voluta };
      setCustom(p, args[1], session);
      return object(CUSTOM_PROPERTY, p);
    },
    DeleteAll: (wb, _, session) => {
      wb.properties.custom.clear();
      wb.properties.touched.add("custom");
      session.changed();
    },
    GetCount: (wb) => wb.properties.custom.size,
    GetItem: mustFind,
    GetItemOrNullObject: (wb, args) => find(wb, args) ?? NULL_OBJECT,
  },
  indexer: mustFind,
});

export const DOCUMENT_PROPERTIES = defineType<Workbook>({
  name: "DocumentProperties",
  properties: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    LastAuthor: read((wb) => wb.properties.texts.lastAuthor),
    RevisionNumber: {
      get: (wb) => Number(wb.properties.texts.revisionNumber || "0"),
      set: (wb, v, session) => {
        if (typeof v !== "number" || !Number.isInteger(v) || v < 0) throw invalidArgument("revisionNumber");
        wb.properties.texts.revisionNumber = String(v);
        wb.properties.touched.add("core");
        session.changed();
      },
    },
    CreationDate: read((wb) => wb.properties.created?.toISOString() ?? null),
    Category: property("category"),
    Manager: property("manager", "app"),
    Company: property("company", "app"),
  },
  navigation: { Custom: (wb) => object(CUSTOM_COLLECTION, wb) },
  methods: {},
});
