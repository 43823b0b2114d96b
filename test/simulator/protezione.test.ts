/**
 * What a protected sheet and a protected workbook refuse. support.microsoft.com, "Protect a worksheet" and "Protect a
 * workbook"; learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const run = (lavoro: Work): Promise<void> =>
  host.Excel.run(async (context) => {
    lavoro(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });

/** The sheet has data, a table, a link, groups; C3:D9 is unlocked. */
const prepara: Work = (s) => {
  s.getRange("A1:B3").values = [
    ["voce", "importo"],
    ["b", 2],
    ["a", 1],
  ];
  s.getRange("C3:D9").format.protection.locked = false;
  s.getRange("20:29").format.protection.locked = false;
  s.getRange("F1:F2").values = [["t"], [1]];
  s.tables.add("F1:F2", true).name = "Tabella";
  s.getRange("30:31").group("ByRows");
};

/** An action, and the option that allows it; null where none does. */
const AZIONI: readonly (readonly [string, keyof Excel.WorksheetProtectionOptions | null, Work])[] = [
  ["write values to a locked cell", null, (s) => void (s.getRange("A1").values = [["x"]])],
  ["write formulas to a locked cell", null, (s) => void (s.getRange("A1").formulas = [["=1"]])],
  ["write over locked and unlocked cells", null, (s) => void (s.getRange("B3:C3").values = [[1, 2]])],
  [
    "clear a locked cell",
    null,
    (s) => {
      s.getRange("A1").clear();
    },
  ],
  [
    "clear the contents of the sheet",
    null,
    (s) => {
      s.getRange().clear("Contents");
    },
  ],
  [
    "copy to a locked cell",
    null,
    (s) => {
      s.getRange("A5").copyFrom("A1");
    },
  ],
  [
    "move a locked cell",
    null,
    (s) => {
      s.getRange("A1").moveTo("C4");
    },
  ],
  [
    "fill from a cell",
    null,
    (s) => {
      s.getRange("A1").autoFill("A1:A5");
    },
  ],
  ["remove duplicates", null, (s) => void s.getRange("A1:B3").removeDuplicates([0], true)],
  [
    "merge cells",
    null,
    (s) => {
      s.getRange("C3:D3").merge();
    },
  ],
  [
    "unmerge cells",
    null,
    (s) => {
      s.getRange("C3:D3").unmerge();
    },
  ],
  ["insert cells", null, (s) => void s.getRange("C3").insert("Down")],
  [
    "delete cells",
    null,
    (s) => {
      s.getRange("C3").delete("Up");
    },
  ],
  [
    "group rows",
    null,
    (s) => {
      s.getRange("40:41").group("ByRows");
    },
  ],
  [
    "ungroup rows",
    null,
    (s) => {
      s.getRange("30:31").ungroup("ByRows");
    },
  ],
  [
    "hide a group",
    null,
    (s) => {
      s.getRange("30:31").hideGroupDetails("ByRows");
    },
  ],
  [
    "show outline levels",
    null,
    (s) => {
      s.showOutlineLevels(1, 1);
    },
  ],
  ["unlock cells", null, (s) => void (s.getRange("A1").format.protection.locked = false)],
  ["make a table", null, (s) => void s.tables.add("C3:D4", true)],
  ["add a row to a table", null, (s) => void s.tables.getItem("Tabella").rows.add(undefined, [[2]])],
  [
    "resize a table",
    null,
    (s) => {
      s.tables.getItem("Tabella").resize("F1:F5");
    },
  ],
  [
    "delete a table",
    null,
    (s) => {
      s.tables.getItem("Tabella").delete();
    },
  ],
  ["turn a table into cells", null, (s) => void s.tables.getItem("Tabella").convertToRange()],
  [
    "put a filter on",
    null,
    (s) => {
      s.autoFilter.apply("A1:B3");
    },
  ],
  ["colour a cell", "allowFormatCells", (s) => void (s.getRange("A1").format.fill.color = "#FF0000")],
  ["make a cell bold", "allowFormatCells", (s) => void (s.getRange("A1").format.font.bold = true)],
  ["set a number format", "allowFormatCells", (s) => void (s.getRange("A1").numberFormat = [["0.00"]])],
  ["set a column's width", "allowFormatColumns", (s) => void (s.getRange("A:A").format.columnWidth = 90)],
  [
    "fit columns",
    "allowFormatColumns",
    (s) => {
      s.getRange("A:A").format.autofitColumns();
    },
  ],
  ["hide a column", "allowFormatColumns", (s) => void (s.getRange("B:B").columnHidden = true)],
  ["set a row's height", "allowFormatRows", (s) => void (s.getRange("1:1").format.rowHeight = 30)],
  [
    "fit rows",
    "allowFormatRows",
    (s) => {
      s.getRange("1:1").format.autofitRows();
    },
  ],
  ["hide a row", "allowFormatRows", (s) => void (s.getRange("2:2").rowHidden = true)],
  ["insert rows", "allowInsertRows", (s) => void s.getRange("25:25").insert("Down")],
  ["insert columns", "allowInsertColumns", (s) => void s.getRange("H:H").insert("Right")],
  [
    "delete unlocked rows",
    "allowDeleteRows",
    (s) => {
      s.getRange("25:25").delete("Up");
    },
  ],
  [
    "sort unlocked cells",
    "allowSort",
    (s) => {
      s.getRange("C3:D9").sort.apply([{ key: 0 }]);
    },
  ],
  [
    "link an unlocked cell",
    "allowInsertHyperlinks",
    (s) => void (s.getRange("C3").hyperlink = { address: "https://example.org/" }),
  ],
];

test.each(AZIONI)("on a protected sheet nobody may %s, unless %s", async (_, opzione, azione) => {
  await run(prepara);
  await run((s) => {
    s.protection.protect({ selectionMode: "Normal" });
  });
  await expect(run(azione)).rejects.toMatchObject({ code: "AccessDenied" });
  const tutte = Object.fromEntries(
    AZIONI.flatMap(([, o]) => (o !== null && o !== opzione ? [[o, true]] : [])),
  );
  await run((s) => {
    s.protection.unprotect();
    s.protection.protect(tutte);
  });
  // Every other option together does not allow it.
  await expect(run(azione)).rejects.toMatchObject({ code: "AccessDenied" });
  await run((s) => {
    s.protection.unprotect();
    if (opzione !== null) s.protection.protect({ [opzione]: true });
  });
  await run(azione);
});

test.each<readonly [string, Work]>([
  ["write an unlocked cell", (s) => void (s.getRange("C3").values = [["x"]])],
  [
    "clear an unlocked cell",
    (s) => {
      s.getRange("C3").clear("Contents");
    },
  ],
  [
    "copy to an unlocked cell",
    (s) => {
      s.getRange("C4").copyFrom("A1", "Values");
    },
  ],
  ["read", (s) => void s.getRange("A1").load("values,formulas,text")],
  ["set up the page", (s) => void (s.pageLayout.orientation = "Landscape")],
  [
    "freeze panes",
    (s) => {
      s.freezePanes.freezeRows(1);
    },
  ],
  ["rename the sheet", (s) => void (s.name = "Altro")],
  [
    "hide the sheet",
    (s, c) => {
      c.workbook.worksheets.add("Secondo");
      s.visibility = "Hidden";
    },
  ],
  ["define a name", (s) => void s.names.add("Nome", s.getRange("A1"))],
])("on a protected sheet anybody may %s", async (_, azione) => {
  await run(prepara);
  await run((s) => {
    s.protection.protect();
  });
  await run(azione);
});

test("rows with a locked cell stay, even where rows may be deleted", async () => {
  await run(prepara);
  await run((s) => {
    s.protection.protect({ allowDeleteRows: true });
  });
  await expect(
    run((s) => {
      s.getRange("2:2").delete("Up");
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

test("a filter that is there may be used where that is allowed, never put on or taken off", async () => {
  await run(prepara);
  await run((s) => {
    s.autoFilter.apply("A1:B3");
    s.protection.protect({ allowAutoFilter: true });
  });
  await run((s) => {
    s.autoFilter.apply("A1:B3", 0, { filterOn: "Values", values: ["a"] });
  });
  expect(host.workbook.sheets[0]?.rowInfo.get(2)?.hidden).toBe(true);
  await expect(
    run((s) => {
      s.autoFilter.apply("A1:A3");
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(
    run((s) => {
      s.autoFilter.remove();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

test("protecting twice fails, unprotecting an unprotected sheet does not; the password must be right", async () => {
  await run((s) => {
    s.protection.unprotect();
  });
  await run((s) => {
    s.protection.protect({}, "segreta");
  });
  for (const azione of [
    (s) => {
      s.protection.protect();
    },
    (s) => {
      s.protection.unprotect();
    },
    (s) => {
      s.protection.unprotect("Segreta");
    },
  ] satisfies Work[]) {
    await expect(run(azione)).rejects.toMatchObject({ code: "AccessDenied" });
  }
  await run((s) => {
    s.protection.unprotect("segreta");
  });
  expect(host.workbook.sheets[0]?.isProtected).toBe(false);
});

// learn.microsoft.com/javascript/api/excel/excel.workbookprotection
test.each<readonly [string, Work]>([
  ["add a sheet", (_, c) => void c.workbook.worksheets.add("Nuovo")],
  [
    "delete a sheet",
    (_, c) => {
      c.workbook.worksheets.getItem("Secondo").delete();
    },
  ],
  ["rename a sheet", (s) => void (s.name = "Altro")],
  ["move a sheet", (s) => void (s.position = 1)],
  ["hide a sheet", (s) => void (s.visibility = "Hidden")],
])("in a workbook whose structure is protected nobody may %s", async (_, azione) => {
  await run((__, c) => void c.workbook.worksheets.add("Secondo"));
  await run((__, c) => {
    c.workbook.protection.protect("chiave");
  });
  await expect(run(azione)).rejects.toMatchObject({ code: "AccessDenied" });
  await run((s) => void (s.getRange("A1").values = [["le celle restano libere"]]));
  await expect(
    run((__, c) => {
      c.workbook.protection.unprotect("altra");
    }),
  ).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await run((__, c) => {
    c.workbook.protection.unprotect("chiave");
  });
  await run(azione);
});
