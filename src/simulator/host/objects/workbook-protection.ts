/** Protection of the list of sheets. learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
import type { Workbook } from "../../workbook/workbook";
import { childOf, childrenOf, element } from "../../xlsx/xml";
import { accessDenied } from "../host-range";
import { legacyHash, opens } from "../legacy-password";
import { defineType, read } from "../object-type";

export const WORKBOOK_PROTECTION = defineType<Workbook>({
  name: "WorkbookProtection",
  properties: { Protected: read((wb) => wb.structureLocked) },
  navigation: {},
  methods: {
    // "It throws an error if the workbook has already been protected."
    Protect: (wb, args, session) => {
      if (wb.structureLocked) throw accessDenied();
      const password = typeof args[0] === "string" && args[0] !== "" ? args[0] : null;
      const altri = childrenOf(wb.root).filter((c) => !c.name.endsWith("workbookProtection"));
      wb.root.children = [
        ...altri,
        element("workbookProtection", {
          ...(password === null ? {} : { workbookPassword: legacyHash(password) }),
          lockStructure: "1",
        }),
      ];
      session.changed();
    },
    Unprotect: (wb, args, session) => {
      if (!wb.structureLocked) return;
      const e = childOf(wb.root, "workbookProtection");
      if (e && !opens(e.attrs, "workbookPassword", args[0])) throw accessDenied();
      wb.root.children = childrenOf(wb.root).filter((c) => c !== e);
      session.changed();
    },
  },
});
