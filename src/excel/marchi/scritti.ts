/**
 * What this workbook says of our sheets: a hidden name whose value lists those that Referto has written in it, or is about to.
 * It is there before the first of them is touched, and programs that drop custom XML keep it.
 */
import { CHIAVI_FOGLI, type ChiaveFoglio } from "../../referto/foglio/foglio";
import { MARCHIO_SCRITTI, type Nome } from "../../app/marchi/marchi";
import { elencoScritti } from "../../app/marchi/scritti";

/** Queues the list with these in it. `nomi`: those that the workbook has. */
export function segnaScritti(
  context: Excel.RequestContext,
  nomi: readonly Nome[],
  nuovi: readonly ChiaveFoglio[],
): void {
  const prima = elencoScritti(nomi) ?? [];
  const tutti = CHIAVI_FOGLI.filter((s) => prima.includes(s) || nuovi.includes(s));
  if (tutti.join() !== prima.join()) puntaNome(context, nomi, MARCHIO_SCRITTI, `="${tutti.join()}"`);
}

/** Queues the list as it was: nothing of what was to be written is there any more. */
export function rimettiScritti(
  context: Excel.RequestContext,
  nomi: readonly Nome[],
  prima: readonly string[] | null,
): void {
  const ora = elencoScritti(nomi);
  if (ora === null || ora.join() === prima?.join()) return;
  if (prima === null) context.workbook.names.getItemOrNullObject(MARCHIO_SCRITTI).delete();
  else puntaNome(context, nomi, MARCHIO_SCRITTI, `="${prima.join()}"`);
}

/**
 * Queues a hidden name of the workbook. One that is there is pointed again: adding has been reported to fail where the sheet in
 * front has a name of its own that is the same (github.com/OfficeDev/office-js, 2875).
 */
export function puntaNome(
  context: Excel.RequestContext,
  presenti: readonly Pick<Nome, "name">[],
  nome: string,
  formula: string,
): void {
  const { names } = context.workbook;
  const presente = presenti.find((n) => n.name.toLowerCase() === nome.toLowerCase());
  if (presente) names.getItem(presente.name).formula = formula;
  else names.add(nome, formula).visible = false;
}
