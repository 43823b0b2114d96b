/**
 * The marks that are in the source sheets: custom conditional formats (ExcelApi 1.6), known by what their formula says.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import { segnatoDa, SPENTI, unisci, type SegniAccesi } from "../../app/porte/segno";

/** A custom rule whose formula was asked for: to be read after a sync. */
export interface RegolaChiesta {
  readonly formato: Excel.ConditionalFormat;
  readonly regola: Excel.ConditionalFormatRule;
}

/** Asks for the conditional formats of a whole sheet. */
export function askRegole(foglio: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const regole = foglio.getRange().conditionalFormats;
  regole.load("items/id,items/type");
  return regole;
}

/** Asks for the formulas of the custom ones: only they have one, `custom` fails on the other types. */
export const askFormule = (formati: readonly Excel.ConditionalFormat[]): RegolaChiesta[] =>
  formati
    .filter((f) => f.type === Excel.ConditionalFormatType.custom)
    .map((formato) => {
      const { rule } = formato.custom;
      rule.load("formula");
      return { formato, regola: rule };
    });

/** What the rules found show. */
export const accesiIn = (chieste: readonly RegolaChiesta[]): SegniAccesi =>
  chieste.reduce((s, { regola }) => unisci(s, segnatoDa(regola.formula) ?? SPENTI), SPENTI);
