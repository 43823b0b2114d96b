/** Custom properties of a sheet. learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection */
import type { Sheet } from "../../workbook/sheet";
import { string, text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, NULL_OBJECT, object, read, type HostObject } from "../object-type";
import type { Session } from "../session";

interface SheetProperty {
  readonly sheet: Sheet;
  readonly key: string;
}

/** "The key is limited to 255 characters (larger values will cause an InvalidArgument error to be thrown.)" */
const MAX_KEY = 255;

function changed(sheet: Sheet, session: Session): void {
  sheet.touched = true;
  sheet.customPropertiesTouched = true;
  session.changed();
}

const PROPERTY = defineType<SheetProperty>({
  name: "WorksheetCustomProperty",
  identity: (p) => ({ _Id: p.key }),
  properties: {
    Key: read((p) => p.key),
    Value: {
      get: (p) => p.sheet.customProperties.get(p.key),
      set: (p, v, session) => {
        p.sheet.customProperties.set(p.key, string(v, "value"));
        changed(p.sheet, session);
      },
    },
    _Id: read((p) => p.key),
  },
  navigation: {},
  methods: {
    Delete: (p, _, session) => {
      p.sheet.customProperties.delete(p.key);
      changed(p.sheet, session);
    },
  },
});

/** "Custom property keys are case-insensitive." */
const keyIn = (sheet: Sheet, cercata: string): string | undefined =>
  [...sheet.customProperties.keys()].find((k) => k.toLowerCase() === cercata.toLowerCase());

const find = (sheet: Sheet, args: readonly unknown[]): HostObject | undefined => {
  const key = keyIn(sheet, text(args, 0));
  return key === undefined ? undefined : object(PROPERTY, { sheet, key });
};

const mustFind = (sheet: Sheet, args: readonly unknown[]): HostObject => {
  const p = find(sheet, args);
  if (!p) throw itemNotFound(`custom property ${String(args[0])}`);
  return p;
};

export const WORKSHEET_PROPERTIES = defineType<Sheet>({
  name: "WorksheetCustomPropertyCollection",
  properties: {},
  navigation: {},
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object(PROPERTY, { sheet, key })),
  methods: {
    // "Adds a new custom property that maps to the provided key. This overwrites existing custom properties with that key."
    Add: (sheet, args, session) => {
      const voluta = text(args, 0);
      if (voluta === "" || voluta.length > MAX_KEY) throw invalidArgument("the key of the property");
      const key = keyIn(sheet, voluta) ?? voluta;
      sheet.customProperties.set(key, text(args, 1));
      changed(sheet, session);
      return object(PROPERTY, { sheet, key });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItem: mustFind,
    GetItemOrNullObject: (sheet, args) => find(sheet, args) ?? NULL_OBJECT,
  },
  indexer: mustFind,
});
