/** Frozen panes. learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
import { lettera } from "../../../base/posizione";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, element } from "../../xlsx/xml";
import { rangeArgument } from "../addresses";
import { integer } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, linked, NULL_OBJECT } from "../object-type";

/** Frozen rows and columns are a pane of the sheet's view (ECMA-376 part 1, 18.3.1.66). */
function freeze(s: Sheet, righe: number, colonne: number): void {
  if (righe < 0 || righe >= MAX_ROWS || colonne < 0 || colonne >= MAX_COLUMNS)
    throw invalidArgument("the frozen rows or columns");
  const vista = s.editView();
  const altri = childrenOf(vista).filter((c) => c.name !== "pane" && c.name !== "selection");
  const pane = element("pane", {
    ...(colonne > 0 ? { xSplit: String(colonne) } : {}),
    ...(righe > 0 ? { ySplit: String(righe) } : {}),
    topLeftCell: `${lettera(colonne + 1)}${righe + 1}`,
    activePane: righe > 0 && colonne > 0 ? "bottomRight" : righe > 0 ? "bottomLeft" : "topRight",
    state: "frozen",
  });
  vista.children = righe > 0 || colonne > 0 ? [pane, ...altri] : altri;
}

/** The frozen cells: rows across the sheet, columns down it, or the corner that both make. */
function frozenArea(s: Sheet): Area | null {
  const pane = childOf(s.view(), "pane");
  if (!pane?.attrs["state"]?.startsWith("frozen")) return null;
  const righe = Number(pane.attrs["ySplit"] ?? 0);
  const colonne = Number(pane.attrs["xSplit"] ?? 0);
  if (righe === 0 && colonne === 0) return null;
  return {
    row: 1,
    col: 1,
    lastRow: righe === 0 ? MAX_ROWS : righe,
    lastCol: colonne === 0 ? MAX_COLUMNS : colonne,
  };
}

export const FREEZE_PANES = defineType<Sheet>({
  name: "WorksheetFreezePanes",
  properties: {},
  navigation: {},
  methods: {
    FreezeRows: (s, args) => {
      freeze(s, integer(args, 0, 1), 0);
    },
    FreezeColumns: (s, args) => {
      freeze(s, 0, integer(args, 0, 1));
    },
    // Whole rows freeze no column, whole columns no row.
    FreezeAt: (s, args, session) => {
      const r = rangeArgument(session, s, args[0]);
      if (r?.sheet !== s) throw invalidArgument("the frozen range");
      const { lastRow, lastCol } = r.area;
      freeze(s, lastRow === MAX_ROWS ? 0 : lastRow, lastCol === MAX_COLUMNS ? 0 : lastCol);
    },
    GetLocation: (s) => {
      const area = frozenArea(s);
      if (!area) throw itemNotFound("no frozen panes");
      return linked("Range", { sheet: s, area });
    },
    GetLocationOrNullObject: (s) => {
      const area = frozenArea(s);
      return area ? linked("Range", { sheet: s, area }) : NULL_OBJECT;
    },
    Unfreeze: (s) => {
      if (s.view()) freeze(s, 0, 0);
    },
  },
});
