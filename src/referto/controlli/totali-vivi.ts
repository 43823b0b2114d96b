/**
 * BIL-002 as formulas: how many printed totals differ from the sum of their rows, straight from the source's cells. Only where
 * every total is sure to have all its rows: then what the formula says is what the check would.
 */
import { indirizzoIntervallo, nomeInFormula, type Posizione } from "../../base/posizione";
import { expectedTotals, type TotaleAtteso } from "../../bilancio/attesi";
import { isNonLetto, type ImportoLetto } from "../../bilancio/voce";
import type { DatiReferto } from "../dati/dati";
import { diversi, importoDi, inIntervalli } from "../documento/formule";

/** support.microsoft.com, "Excel specifications and limits": 8,192 characters of a formula, 255 arguments. */
const FORMULA = 7_500;
const ARGOMENTI = 250;
/** Amounts in text that are worth a term of their own; a workbook with more of them has no number to follow. */
const TESTI = 60;

type Parziali = Pick<DatiReferto, "voci" | "totali" | "parametri" | "estratto">;

/** Formulas whose results add up to how many differ; null where a formula cannot say it. */
export function totaliVivi({ voci, totali, parametri, estratto }: Parziali): readonly string[] | null {
  if (totali.length === 0 || !totali.every((t) => t.completo)) return null;
  if (estratto && totali.some((t) => t.ambito === "generale")) return null;
  const attesi = expectedTotals(voci, parametri.definizioneDisponibilita);
  const formule: string[] = [];
  let testi = 0;
  for (const t of totali)
    for (const atteso of attesi(t)) {
      const stampato = t.importi[atteso.campo];
      const somma = sommaDi(atteso);
      if (!stampato || somma === null) return null;
      testi += somma.testi + (stampato.forma === "testo" ? 1 : 0);
      if (testi > TESTI) return null;
      const termine = diversi(importoDi(stampato).slice(1), somma.formula, parametri.tolleranza);
      const ultima = formule.at(-1);
      if (termine.length > FORMULA) return null;
      if (ultima === undefined || ultima.length + termine.length > FORMULA) formule.push(`=${termine}`);
      else formule[formule.length - 1] = `${ultima}+${termine}`;
    }
  return formule.length === 0 ? null : formule;
}

/** The sum of its rows; null where one of them is not simply an amount of the source. */
function sommaDi({ campo, voci }: TotaleAtteso): { readonly formula: string; readonly testi: number } | null {
  const numeri: Posizione[] = [];
  const testi: ImportoLetto[] = [];
  for (const v of voci) {
    const i = v.importi[campo];
    // A disponibilità that is not written is recomputed.
    if (!i || isNonLetto(i) || i.invertito || (campo === "disponibilita" && i.forma === "vuoto")) return null;
    if (i.forma === "testo") testi.push(i);
    else numeri.push(i.posizione);
  }
  const aree = inIntervalli(numeri);
  const quante = aree.reduce((n, a) => n + a.ultimaRiga - a.riga + 1, 0);
  if (voci.length === 0 || quante < numeri.length || aree.length + testi.length > ARGOMENTI) return null;
  const argomenti = [
    ...aree.map((a) => `${nomeInFormula(a.foglio)}!${indirizzoIntervallo(a)}`),
    ...testi.map((i) => importoDi(i).slice(1)),
  ];
  return { formula: `SUM(${argomenti.join()})`, testi: testi.length };
}
