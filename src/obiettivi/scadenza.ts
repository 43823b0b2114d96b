/** When a target falls due: its own date (in its cell or in a column for it), else one named in the indicator, else the last day of the esercizio. */
import { fineEsercizio } from "../base/data";
import { findDay } from "./leggi-data";
import { even } from "./testo";
import type { DataLetta, Target } from "./valore";

export interface Scadenza extends DataLetta {
  readonly fonte: "target" | "colonna" | "indicatore" | "esercizio";
}

/** A date in the wording counts after "entro", "al", "fino al"; "CCNL del 16/11/2022" does not. */
const INTRODUZIONE =
  /\b(?:entro(?: e non oltre)?(?: il| la| lo| l')?|fino al|al|all'|scad(?:enza)?\.?(?: il| al| del)?|termine(?: del| il| al)?)\s*$/;

function dateInWording(indicatore: string, esercizio: number): DataLetta | null {
  let resto = even(indicatore);
  for (let n = 0; n < 10; n++) {
    const giorno = findDay(resto, esercizio);
    if (!giorno) return null;
    // A day without a year is found together with the word before it.
    const daSolo = /^(?:entro|al|fino al)\b/.test(resto.slice(giorno.inizio, giorno.fine));
    if (daSolo || INTRODUZIONE.test(resto.slice(0, giorno.inizio)))
      return { data: giorno.data, corretta: giorno.corretta };
    resto = resto.slice(giorno.fine);
  }
  return null;
}

/** Null where the deadline is there but cannot be dated. `target` as its cell says, `colonna` as the column beside does. */
export function scadenzaDi(
  target: Target,
  colonna: DataLetta | null,
  indicatore: string,
  esercizio: number,
): Scadenza | null {
  const propria =
    target.tipo === "scadenza" ? target.entro : target.tipo === "quantita" ? target.entro : null;
  if (propria) return { ...propria, fonte: "target" };
  if (colonna) return { ...colonna, fonte: "colonna" };
  if (target.tipo === "scadenza aperta") return null;
  const nominata = dateInWording(indicatore, esercizio);
  if (nominata) return { ...nominata, fonte: "indicatore" };
  return { data: fineEsercizio(esercizio), corretta: null, fonte: "esercizio" };
}
