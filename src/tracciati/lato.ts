/** Whose side amounts are of, where neither accertamenti nor impegni say it: by an E/S column, by codes, by titles. */
import type { Griglia, Scalare } from "../base/griglia";
import type { Parte } from "../bilancio/voce";
import type { ColonnaVista, TabellaVista } from "./indizi/indizio";
import { normalise } from "./normalise";

/** `insieme`: both, told apart row by row. */
type Lato = Parte | "insieme";

const ENTRATA = /^(e|ent|entrata|entrate)$/;
const SPESA = /^(s|u|sp|usc|spesa|spese|uscita|uscite)$/;

const CODICE = /^\s*([EU])\.\d/i;

/** What a cell of an E/S column says. */
function sideOfCell(v: Scalare): Parte | null {
  if (typeof v !== "string") return null;
  const codice = CODICE.exec(v)?.[1];
  if (codice !== undefined) return codice.toUpperCase() === "E" ? "entrate" : "spese";
  if (v.length > 10) return null;
  const t = normalise(v);
  return ENTRATA.test(t) ? "entrate" : SPESA.test(t) ? "spese" : null;
}

const scritti = new WeakMap<Griglia, Map<number, readonly (Parte | null)[]>>();

/**
 * The side of a row by the column that tells it. Written once for its rows, as in a merged cell, it holds for those below; in
 * a column that repeats it on every row a blank says nothing.
 */
export function sideInColumn(g: Griglia, riga: number, colonna: number): Parte | null {
  const delFoglio = scritti.get(g) ?? new Map<number, readonly (Parte | null)[]>();
  scritti.set(g, delFoglio);
  let lati = delFoglio.get(colonna);
  if (!lati) {
    lati = filledDown(g.valori.map((r) => sideOfCell(r[colonna - g.colonna] ?? "")));
    delFoglio.set(colonna, lati);
  }
  return lati[riga - g.riga] ?? null;
}

function filledDown(detti: readonly (Parte | null)[]): readonly (Parte | null)[] {
  if (detti.some((d, i) => d !== null && d === detti[i - 1])) return detti;
  let ultimo: Parte | null = null;
  return detti.map((d) => (ultimo = d ?? ultimo));
}

const MOSSE_ENTRATE = /\b(accertat|accertament|riscoss|incass)/;
const MOSSE_SPESE = /\b(impegn|pagat|pagament|liquidat|mandat)/;

/** Headings that name what is done on one side alone: accertato, or impegnato, and never both. */
function speakOfOneSide({ colonne }: Pick<TabellaVista, "colonne">): boolean {
  const parole = colonne.map((c) => normalise(c.intestazione)).join(" ");
  return MOSSE_ENTRATE.test(parole) !== MOSSE_SPESE.test(parole);
}

/**
 * The column that says entrata or spesa on every row, and both: its letter, or a code; null where there is none.
 * Under headings of one side a code of the other is a code that is wrong, as a check says: never a row of the other side.
 */
export function sideColumn(t: Pick<TabellaVista, "colonne">): ColonnaVista | null {
  const unaSola = speakOfOneSide(t);
  return (
    t.colonne.find((c) => {
      if (unaSola && c.valori.some((v) => typeof v === "string" && CODICE.test(v))) return false;
      const detti = c.valori.flatMap((v) => (v === "" ? [] : [sideOfCell(v)]));
      return detti.includes("entrate") && detti.includes("spese") && !detti.includes(null);
    }) ?? null
  );
}

const PAROLE_ENTRATE = /\b(entrat[ae]|accertament[oi]|riscossion[ei])\b/;
const PAROLE_SPESE = /\b(spes[ae]|uscit[ae]|impegn[oi]|pagament[oi])\b/;

/** What the words of a title say; null for none or for both. */
export function sideOfWords(testo: string): Parte | null {
  const t = normalise(testo);
  const [e, s] = [PAROLE_ENTRATE.test(t), PAROLE_SPESE.test(t)];
  return e === s ? null : e ? "entrate" : "spese";
}

export function sideOf(g: Griglia, t: TabellaVista): Lato | null {
  if (sideColumn(t)) return "insieme";
  for (const c of t.colonne) {
    const codici = c.valori.flatMap((v) => (typeof v === "string" ? (CODICE.exec(v)?.[1] ?? []) : []));
    if (codici.length === 0) continue;
    const spese = codici.filter((x) => x.toUpperCase() === "U").length;
    return spese === codici.length ? "spese" : spese === 0 ? "entrate" : "insieme";
  }
  const delFoglio = sideOfWords(g.foglio);
  if (delFoglio) return delFoglio;
  const intestazioni = t.colonne.map((c) => c.intestazione).join(" ");
  if (/\b(missione|programma|macroaggregato)\b/i.test(intestazioni)) return "spese";
  if (/\b(tipologia|categoria)\b/i.test(intestazioni)) return "entrate";
  for (const riga of g.valori.slice(0, 6)) {
    for (const v of riga) {
      const detto = typeof v === "string" ? sideOfWords(v) : null;
      if (detto) return detto;
    }
  }
  return null;
}
