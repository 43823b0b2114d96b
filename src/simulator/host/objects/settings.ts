/**
 * Settings of the add-in, kept with the workbook. learn.microsoft.com/javascript/api/excel/excel.settingcollection
 * They are the same that Office.context.document.settings shows.
 */
import type { AddIn } from "../../workbook/add-in";
import { text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { EVENT } from "../events";
import { defineType, NULL_OBJECT, object, read, type HostObject } from "../object-type";
import { WORKBOOK_EVENTS, type Session } from "../session";

interface Setting {
  readonly addIn: AddIn;
  readonly key: string;
}

function write({ addIn, key }: Setting, v: unknown, session: Session): void {
  if (v === null || v === undefined) throw invalidArgument("the value of a setting");
  addIn.settings.set(key, v);
  changed(addIn, session);
}

function changed(addIn: AddIn, session: Session): void {
  addIn.touched = true;
  session.changed();
  session.push(EVENT.settingsChanged, "", {});
}

const SETTING = defineType<Setting>({
  name: "Setting",
  identity: (s) => ({ _Id: s.key }),
  properties: {
    Key: read((s) => s.key),
    Value: { get: (s) => s.addIn.settings.get(s.key), set: write },
    _Id: read((s) => s.key),
  },
  navigation: {},
  methods: {
    Delete: ({ addIn, key }, _, session) => {
      if (!addIn.settings.delete(key)) throw itemNotFound(`setting ${key}`);
      changed(addIn, session);
    },
  },
});

const find = (addIn: AddIn, key: string): HostObject | undefined =>
  addIn.settings.has(key) ? object(SETTING, { addIn, key }) : undefined;

const mustFind = (addIn: AddIn, args: readonly unknown[]): HostObject => {
  const s = find(addIn, text(args, 0));
  if (!s) throw itemNotFound(`setting ${String(args[0])}`);
  return s;
};

export const SETTING_COLLECTION = defineType<AddIn>({
  name: "SettingCollection",
  properties: {},
  navigation: {},
  items: (addIn) => [...addIn.settings.keys()].map((key) => object(SETTING, { addIn, key })),
  methods: {
    // "Sets or adds the specified setting to the workbook."
    Add: (addIn, args, session) => {
      const s = { addIn, key: text(args, 0) };
      if (s.key === "") throw invalidArgument("the key of a setting");
      write(s, args[1], session);
      return object(SETTING, s);
    },
    GetCount: (addIn) => addIn.settings.size,
    GetItem: mustFind,
    GetItemOrNullObject: (addIn, args) => find(addIn, text(args, 0)) ?? NULL_OBJECT,
  },
  indexer: mustFind,
  events: { types: { SettingsChanged: EVENT.settingsChanged }, target: () => WORKBOOK_EVENTS },
});
