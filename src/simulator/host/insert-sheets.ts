/** Workbook.insertWorksheetsFromBase64. learn.microsoft.com/javascript/api/excel/excel.workbook */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { XlsxError } from "../xlsx/errors";
import { readXlsx } from "../xlsx/read-workbook";
import { text } from "./arguments";
import { fromBase64 } from "./base64";
import { copyName, copySheet } from "./copy-sheet";
import { ExcelError, invalidArgument, itemNotFound } from "./errors";
import { EVENT } from "./events";
import { WORKBOOK_EVENTS, type Session } from "./session";
import { rewriteSheetReferences } from "./sheet-names";
import { placeSheets } from "./sheet-position";

function sourceOf(base64: string): Workbook {
  try {
    return readXlsx(fromBase64(base64));
  } catch (errore) {
    if (!(errore instanceof XlsxError || errore instanceof ExcelError)) throw errore;
    throw invalidArgument("base64File is not an .xlsx workbook");
  }
}

function chosen(wb: Workbook, nomi: unknown): Sheet[] {
  if (!Array.isArray(nomi) || nomi.length === 0) return wb.sheets;
  return (nomi as unknown[]).map((n) => {
    const s = typeof n === "string" ? wb.sheetByName(n) : undefined;
    if (!s) throw itemNotFound(`sheet ${String(n)}`);
    return s;
  });
}

/** Gives the ids of the new sheets. A name that is taken becomes `Nome (2)`. */
export function insertSheets(wb: Workbook, args: readonly unknown[], session: Session): string[] {
  const opzioni = (args[1] ?? {}) as Record<string, unknown>;
  const fonte = sourceOf(text(args, 0));
  const scelti = chosen(fonte, opzioni["sheetNamesToInsert"]);
  const nuovi = scelti.map((sheet) => {
    const nome = wb.hasSheetName(sheet.name) ? copyName(wb, sheet.name) : sheet.name;
    const copia = copySheet({ workbook: fonte, sheet }, wb, nome);
    copia.visibility = sheet.visibility;
    return copia;
  });
  redirect(fonte, scelti, nuovi, wb);
  placeSheets(wb, nuovi, opzioni["positionType"], opzioni["relativeTo"], "End");
  session.changed();
  for (const s of nuovi) session.emit(EVENT.added, [WORKBOOK_EVENTS], { source: "Local", worksheetId: s.id });
  return nuovi.map((s) => s.id);
}

/** Formulas among the sheets that came together stay among them; those to sheets left behind lead nowhere. */
function redirect(fonte: Workbook, scelti: readonly Sheet[], nuovi: readonly Sheet[], wb: Workbook): void {
  const segno = (i: number): string => `\u0001${i}`;
  const riscrivi = (formula: string, suo: string): string => {
    let f = formula;
    // First to names that no sheet has: a new name may be the old one of another sheet.
    for (const [i, s] of fonte.sheets.entries()) {
      const nuovo = nuovi[scelti.indexOf(s)];
      if (nuovo?.name === suo && s.name !== suo) continue;
      f = rewriteSheetReferences(f, s.name, nuovo ? segno(i) : null);
    }
    for (const [i, s] of fonte.sheets.entries()) {
      const nuovo = nuovi[scelti.indexOf(s)];
      if (nuovo) f = f.replaceAll(`'${segno(i)}'!`, `'${nuovo.name.replaceAll("'", "''")}'!`);
    }
    return f;
  };
  for (const s of nuovi) {
    for (const celle of s.rows.values()) {
      for (const c of celle.values()) if (c.formula !== undefined) c.formula = riscrivi(c.formula, s.name);
    }
  }
  for (const n of wb.names) {
    if (n.scope && nuovi.includes(n.scope)) n.formula = riscrivi(n.formula, n.scope.name);
  }
}
