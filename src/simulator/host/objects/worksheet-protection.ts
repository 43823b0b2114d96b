/** Protection of a sheet. learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument } from "../errors";
import { emitForSheet, EVENT } from "../events";
import { accessDenied } from "../host-range";
import { legacyHash, opens } from "../legacy-password";
import { defineType } from "../object-type";

/** The options of protect, by their attributes: in the file 0 means allowed. */
const PROTECTION_OPTIONS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

const off = (v: string | undefined): boolean => v === "0" || v === "false";
const on = (v: string | undefined): boolean => v === "1" || v === "true";

/** What may be selected: everything, the unlocked cells or nothing (learn.microsoft.com, Excel.ProtectionSelectionMode). */
const selectionMode = (attrs: Readonly<Record<string, string>>): string => {
  if (on(attrs["selectUnlockedCells"])) return "None";
  return on(attrs["selectLockedCells"]) ? "Unlocked" : "Normal";
};

const SELECTION: Readonly<Record<string, Record<string, string>>> = {
  Normal: {},
  Unlocked: { selectLockedCells: "1" },
  None: { selectLockedCells: "1", selectUnlockedCells: "1" },
};

/** Objects and scenarios are locked where the attribute says 1. */
function optionsOf(s: Sheet): Readonly<Record<string, unknown>> | null {
  const e = s.elements.get("sheetProtection");
  if (!s.isProtected || !e) return null;
  return {
    ...Object.fromEntries(
      Object.entries(PROTECTION_OPTIONS).map(([nome, attr]) => [nome, off(e.attrs[attr])]),
    ),
    allowEditObjects: !on(e.attrs["objects"]),
    allowEditScenarios: !on(e.attrs["scenarios"]),
    selectionMode: selectionMode(e.attrs),
  };
}

function attributesFor(opzioni: Readonly<Record<string, unknown>>): Record<string, string> {
  const modo = opzioni["selectionMode"] ?? "Normal";
  const selezione = typeof modo === "string" ? SELECTION[modo] : undefined;
  if (!selezione) throw invalidArgument("selectionMode");
  return {
    sheet: "1",
    ...(opzioni["allowEditObjects"] === true ? {} : { objects: "1" }),
    ...(opzioni["allowEditScenarios"] === true ? {} : { scenarios: "1" }),
    ...Object.fromEntries(
      Object.entries(PROTECTION_OPTIONS).flatMap(([nome, attr]) =>
        opzioni[nome] === true ? [[attr, "0"]] : [],
      ),
    ),
    ...selezione,
  };
}

export const PROTECTION = defineType<Sheet>({
  name: "WorksheetProtection",
  properties: { Protected: { get: (s) => s.isProtected }, Options: { get: optionsOf } },
  navigation: {},
  methods: {
    // "It throws an error if the worksheet has already been protected."
    Protect: (s, args, session) => {
      if (s.isProtected) throw accessDenied();
      const attrs = attributesFor((args[0] ?? {}) as Record<string, unknown>);
      if (typeof args[1] === "string" && args[1] !== "") attrs["password"] = legacyHash(args[1]);
      s.editElement("sheetProtection").attrs = attrs;
      session.changed();
      emitForSheet(session, EVENT.protectionChanged, s, { isProtected: true });
    },
    Unprotect: (s, args, session) => {
      const e = s.elements.get("sheetProtection");
      if (!s.isProtected || !e) return;
      if (!opens(e.attrs, "password", args[0])) throw accessDenied();
      s.removeElement("sheetProtection");
      session.changed();
      emitForSheet(session, EVENT.protectionChanged, s, { isProtected: false });
    },
  },
});
