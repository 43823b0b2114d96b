/** The grid's library, put together for what is needed: draw cells, select, type. Everything else stays off. */
import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import designIt from "@univerjs/design/locale/it-IT";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiIt from "@univerjs/docs-ui/locale/it-IT";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsIt from "@univerjs/sheets/locale/it-IT";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiIt from "@univerjs/sheets-ui/locale/it-IT";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiIt from "@univerjs/ui/locale/it-IT";

export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.IT_IT,
    locales: { [LocaleType.IT_IT]: { ...designIt, ...docsUiIt, ...sheetsIt, ...sheetsUiIt, ...uiIt } },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  // Values come already computed: formulas never enter the grid.
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: "none",
  });
  return univer;
}

export const createUnit = (univer: Univer, data: Partial<IWorkbookData>): Workbook =>
  univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
