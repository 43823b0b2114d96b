/** What is written right above a table, line by line. */
import { fromSerial, formatData } from "../base/data";
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import type { Mappatura } from "./mappatura";

const RIGHE_DI_TITOLO = 12;
/** More cells than that are a row of some table. */
const CELLE_DI_TITOLO = 4;

/**
 * The name of its sheet first, then each text, the nearest first, and each line as a whole, with a day typed beside its label
 * as Excel would show it. `altre`: the other tables of the sheet, whose rows are no title of this one.
 */
export function titlesOf(g: Griglia | undefined, m: Mappatura, altre: readonly Mappatura[]): string[] {
  const titoli = [m.foglio];
  const sopra = altre.map((x) => x.intervallo.ultimaRiga).filter((r) => r < m.intervallo.riga);
  const prima = Math.max(g?.riga ?? 1, m.intervallo.riga - RIGHE_DI_TITOLO, ...sopra.map((r) => r + 1));
  for (let r = m.intervallo.riga - 1; g && r >= prima; r--) {
    const piene = ownCells(g, r, m).filter((v) => !isVuoto(v));
    if (piene.length > CELLE_DI_TITOLO) break;
    titoli.push(...piene.flatMap((v) => (typeof v === "string" && v.length <= 200 ? [v] : [])));
    if (piene.length > 1) titoli.push(piene.map((v, i) => asText(v, piene[i - 1])).join(" "));
  }
  return titoli;
}

/** Where tables stand side by side, a row between its own columns. */
function ownCells(g: Griglia, riga: number, { striscia }: Mappatura): readonly Scalare[] {
  const tutte = g.valori[riga - g.riga] ?? [];
  return striscia ? tutte.slice(Math.max(0, striscia.da - g.colonna), striscia.a - g.colonna + 1) : tutte;
}

/** Serial numbers of days of this century, up to 2060. */
const SERIALI = [36_526, 58_804] as const;
const DI_GIORNO = /\b(?:dat[aei]|giorno|al|aggiorna|rileva|monitora|verifica|situazione|stato|period)/i;

function asText(v: Scalare, etichetta: Scalare | undefined): string {
  const giorno =
    typeof v === "number" &&
    Number.isInteger(v) &&
    v >= SERIALI[0] &&
    v <= SERIALI[1] &&
    typeof etichetta === "string" &&
    DI_GIORNO.test(etichetta)
      ? fromSerial(v)
      : null;
  return giorno ? formatData(giorno) : String(v);
}
