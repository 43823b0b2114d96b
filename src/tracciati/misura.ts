/**
 * A voce over several rows, told by a tag on each: residui, competenza, cassa (RS, CP, CS), or their sum (T). Competenza is
 * read; what names the voce may stand on the first of its rows alone.
 */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import type { ColonnaVista } from "./indizi/indizio";
import { normalise } from "./normalise";

export type Misura = "rs" | "cp" | "cs" | "t" | "di cui";

const PRIMA = "(?:(?:prevision[ei]|stanziament[oi]|gestione|conto|in|di|c|dei|della) )*";
const FORME: readonly (readonly [Misura, RegExp])[] = [
  ["rs", /^no$/],
  ["cp", /^si$/],
  ["rs", new RegExp(`^(?:rs|re|r|${PRIMA}(?:res|residu[oi](?: .*)?))$`)],
  ["cp", new RegExp(`^(?:cp|co|c|${PRIMA}(?:comp|compet|competenza)(?: 20\\d\\d)?)$`)],
  ["cs", new RegExp(`^(?:cs|ca|${PRIMA}cassa)$`)],
  ["t", /^(?:t|tot|totale)$/],
  ["di cui", /^di cui\b/],
];

/** What the tag of a row says; null where it is no tag. */
export function misuraDi(v: Scalare): Misura | null {
  if (typeof v !== "string" || v.length > 60 || !/[a-z]/i.test(v)) return null;
  const t = normalise(v);
  return t === "" ? null : (FORME.find(([, forma]) => forma.test(t))?.[0] ?? null);
}

/**
 * The column that holds a tag on every row, that of competenza too; null where there is none. Only the first rows are
 * looked at: those of residui may stand further down.
 */
export function tagColumn(colonne: readonly ColonnaVista[]): ColonnaVista | null {
  return (
    colonne.find((c) => {
      const misure = c.valori.flatMap((v) => (isVuoto(v) ? [] : [misuraDi(v)]));
      if (!misure.includes("cp") || misure.includes(null)) return false;
      return isOfCapitale(c) ? misure.includes("rs") : !hasAnswers(c) || asksCompetenza(c);
    }) ?? null
  );
}

/** "CO" and "CA" are corrente and capitale too, where no residui stand beside them. */
const isOfCapitale = (c: ColonnaVista): boolean =>
  c.valori.some((v) => typeof v === "string" && normalise(v) === "ca");

/** "Sì" and "No" are tags under a heading that asks whether the row is of competenza. */
export const hasAnswers = (c: ColonnaVista): boolean =>
  c.valori.some((v) => typeof v === "string" && /^(?:si|no)$/.test(normalise(v)));
const asksCompetenza = (c: ColonnaVista): boolean =>
  /^(?:(?:di|in|c|conto) )*competenza$/.test(normalise(c.propria));

/** Rows of one voce, at most: residui, competenza, cassa and what is of which. */
const RIGHE_DI_VOCE = 6;

/** The sheet row that names the voce of a row: itself, or one above it of the same voce. */
export function namedRow(g: Griglia, riga: number, colonnaTag: number): number {
  const at = (r: number): readonly Scalare[] => g.valori[r - g.riga] ?? [];
  const named = (r: number): boolean => at(r).some((v, i) => g.colonna + i < colonnaTag && !isVuoto(v));
  const tag = misuraDi(at(riga)[colonnaTag - g.colonna] ?? "");
  for (let r = riga; r > riga - RIGHE_DI_VOCE && r >= g.riga; r--) {
    const sua = misuraDi(at(r)[colonnaTag - g.colonna] ?? "");
    // The same tag again, or none: another voce.
    if (sua === null || (r < riga && sua === tag)) return riga;
    if (named(r)) return r;
  }
  return riga;
}

/** The cells of a row with the name that stands on another row of its voce. */
export function withName(g: Griglia, riga: number, colonnaTag: number): readonly Scalare[] {
  const sue = g.valori[riga - g.riga] ?? [];
  const nome = namedRow(g, riga, colonnaTag);
  if (nome === riga) return sue;
  const suoNome = g.valori[nome - g.riga] ?? [];
  return sue.map((v, i) => (g.colonna + i < colonnaTag && isVuoto(v) ? (suoNome[i] ?? "") : v));
}
