/**
 * Missione and programma at the head of a code, "01.02" or "01.02.1", under whatever heading: told once the sums of its upper
 * levels ("01", "01.02" above "01.02.1") are known, by the rows that are left.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { isProgramma } from "../bilancio/classificazione";
import { amountColumns } from "./alignment";
import { lettera } from "../base/posizione";
import type { Colonna, Mappatura } from "./mappatura";

const CODICE = /^(\d{2})[./-](\d{2})(?:[./-]\d{1,2})?$/;
const QUASI_TUTTE = 0.9;
/** With less two codes of another kind may fit the list by chance. */
const MISSIONI_DIVERSE = 2;
const RIGHE = 2;

export function withCodesOfRows(g: Griglia, m: Mappatura): Mappatura {
  const { missione, programma } = m.colonne;
  const [primo] = amountColumns(m.colonne);
  if (m.struttura !== "spese" || missione || programma || m.schema || primo === undefined) return m;
  for (let c = g.colonna; c < primo; c++) {
    if (!holdsProgrammi(g, m, c)) continue;
    const intestazione = m.testata.find((t) => t.colonna === c)?.testo ?? "";
    const nome = intestazione === "" ? `la colonna ${lettera(c)}` : `«${intestazione}»`;
    const sua: Colonna = {
      colonna: c,
      intestazione,
      perche: `${nome} contiene codici che cominciano con missione e programma`,
    };
    return {
      ...m,
      colonne: { ...m.colonne, missione: sua, programma: sua },
      altre: m.altre.filter((a) => a.colonna !== c),
    };
  }
  return m;
}

function holdsProgrammi(g: Griglia, m: Mappatura, colonna: number): boolean {
  const missioni = new Set<string>();
  let piene = 0;
  let giuste = 0;
  for (const r of m.righeDati) {
    const v = valoreIn(g, r, colonna);
    if (isVuoto(v)) continue;
    piene++;
    const [, missione = "", programma = ""] = (typeof v === "string" && CODICE.exec(v.trim())) || [];
    if (!isProgramma(Number(missione), Number(programma))) continue;
    giuste++;
    missioni.add(missione);
  }
  return giuste >= RIGHE && giuste >= piene * QUASI_TUTTE && missioni.size >= MISSIONI_DIVERSE;
}
