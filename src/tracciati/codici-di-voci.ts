/**
 * Missione and programma at the head of a code, "01.02", "01.02.1" or "0102103", under whatever heading: told once the sums of its upper
 * levels ("01", "01.02" above "01.02.1") are known, by the rows that are left.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { amountColumns } from "./alignment";
import { lettera } from "../base/posizione";
import { luogoIn } from "./luoghi";
import type { Colonna, Mappatura } from "./mappatura";

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
  const missioni = new Set<number>();
  let piene = 0;
  let giuste = 0;
  for (const r of m.righeDati) {
    const v = valoreIn(g, r, colonna);
    if (isVuoto(v)) continue;
    piene++;
    const luogo = luogoIn(v);
    if (!luogo) continue;
    giuste++;
    missioni.add(luogo.missione);
  }
  return giuste >= RIGHE && giuste >= piene * QUASI_TUTTE && missioni.size >= MISSIONI_DIVERSE;
}
