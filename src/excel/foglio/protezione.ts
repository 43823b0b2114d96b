/**
 * The protection of the sheets that were signed, without a password: it keeps a hand from slipping, not a will.
 * `protect` fails on a sheet that is protected, so `protected` is loaded first.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetprotection (ExcelApi 1.2)
 */
import { soloRifiuto } from "../comune/guasto";

/** Columns too narrow can still be made wider. */
const OPZIONI: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** Protects those of these sheets that are there and are not. Two syncs, none where there is nothing to do. */
export async function proteggi(context: Excel.RequestContext, nomi: readonly string[]): Promise<void> {
  if (nomi.length === 0) return;
  const fogli = nomi.map((n) => context.workbook.worksheets.getItemOrNullObject(n));
  for (const f of fogli) f.load("protection/protected");
  await context.sync();
  const liberi = fogli.filter((f) => !f.isNullObject && !f.protection.protected);
  if (liberi.length === 0) return;
  for (const f of liberi) f.protection.protect(OPZIONI);
  await context.sync();
}

/** The same, tried twice; false where Excel refuses. */
export async function provaProteggi(
  context: Excel.RequestContext,
  nomi: readonly string[],
  volte = 2,
): Promise<boolean> {
  try {
    await proteggi(context, nomi);
    return true;
  } catch (errore) {
    soloRifiuto(errore);
    return volte > 1 && (await provaProteggi(context, nomi, volte - 1));
  }
}
