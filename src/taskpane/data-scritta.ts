/** A day as an Italian officer types it: 30/06/2023, 30.6.23, 30062023, 30 giugno 2023. Day first, in any language. */
import { dataIso, meseDaNome, parseDataIso, type DataIso } from "../base/data";

const CIFRE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;
const COMPATTA = /^(\d{2})(\d{2})(\d{4})$/;
const PAROLE = /^(\d{1,2})°? ([a-z]{3,9})\.? (\d{4})$/i;

/** Two figures are a year of this century: no referto speaks of another. */
const anno = (testo: string): number => (testo.length === 2 ? 2000 : 0) + Number(testo);

/** The day, or null where the text is no day of the calendar. */
export function readDataScritta(testo: string): DataIso | null {
  const t = testo.trim().replaceAll(/\s{1,20}/g, " ");
  const cifre = CIFRE.exec(t) ?? COMPATTA.exec(t);
  if (cifre) return dataIso(anno(cifre[3] ?? ""), Number(cifre[2]), Number(cifre[1]));
  const parole = PAROLE.exec(t);
  const mese = parole && meseDaNome(parole[2] ?? "");
  if (parole && mese) return dataIso(anno(parole[3] ?? ""), mese, Number(parole[1]));
  return parseDataIso(t);
}
