/**
 * One row per objective with its indicators in columns: "Indicatore 1, Target 1, Raggiunto 1, Indicatore 2, …", "Target
 * indicatore 1", "Indicatore n. 1" above "Target", or the same headings repeated without a number.
 */
import type { CampoMappa } from "./campi";
import { meaningOf } from "./indizi/parole";
import { normalise } from "./normalise";

/** The fields that each indicator has of its own. */
export const CAMPI_INDICATORE = [
  "indicatore",
  "target",
  "raggiunto",
  "peso",
  "polarita",
  "unita",
  "mediaStorica",
  "scadenza",
  "dataEffettiva",
  "gradoDichiarato",
  "note",
] as const satisfies readonly CampoMappa[];

type CampoIndicatore = (typeof CAMPI_INDICATORE)[number];

const NOTI: ReadonlySet<string> = new Set(CAMPI_INDICATORE);

interface ColonnaDiGruppo {
  readonly campo: CampoIndicatore;
  readonly perche: string;
  /** As the heading says it; null where it has no number. */
  readonly numero: number | null;
}

const PRIMA = /^(?:indicator[ei]|ind)(?: n| nr| num| numero)? ([1-9]\d?) (.+)$/;
const DOPO = /^(.+?)(?: n| nr| num| numero)? ?(?<!\d)([1-9]\d?)$/;

/** What a heading says of one indicator among several; null where it speaks of no such thing. */
export function groupColumn(intestazione: string): ColonnaDiGruppo | null {
  const testo = normalise(intestazione);
  if (testo.length > 80) return null;
  const prima = PRIMA.exec(testo);
  const dopo = prima ? null : DOPO.exec(testo);
  const numero = Number(prima?.[1] ?? dopo?.[2] ?? 0) || null;
  const significato = meaningWithin(prima?.[2] ?? dopo?.[1] ?? testo, numero !== null);
  return significato && { ...significato, numero };
}

/** "indicatori indicatore", "target indicatore", "descrizione": the field, once the word for the group is taken away. */
function meaningWithin(testo: string, numerata: boolean): Omit<ColonnaDiGruppo, "numero"> | null {
  const senza = testo
    .replace(/^(?:(?:indicator[ei]|ind) )+(?=\S)/, "")
    .replace(/(?<=\S)(?: (?:dell |di )?(?:indicator[ei]|ind))+(?: n)?$/, "");
  if (numerata && /^(?:ind|descrizione|descr|denominazione|testo|nome)$/.test(senza)) {
    return { campo: "indicatore", perche: "parla di indicatore" };
  }
  const s = meaningOf(senza, "obiettivi") ?? meaningOf(testo, "obiettivi");
  return s && isCampoIndicatore(s.campo) ? { campo: s.campo, perche: s.perche } : null;
}

const isCampoIndicatore = (campo: string): campo is CampoIndicatore => NOTI.has(campo);

/** The column of each heading's indicator: its group from 0, and its field. */
interface Posto extends Omit<ColonnaDiGruppo, "numero"> {
  readonly gruppo: number;
}

/**
 * Which headings of a row belong to which indicator, by their place in the row; empty where the row has one indicator
 * only. Numbers must be those of an "Indicatore N" heading: "Target 2" alone, or "al 31/12", is no group.
 */
export function findGroups(intestazioni: readonly (string | null)[]): ReadonlyMap<number, Posto> {
  const colonne = intestazioni.map((t) => (t === null ? null : groupColumn(t)));
  const numeri = [
    ...new Set(colonne.flatMap((c) => (c?.campo === "indicatore" && c.numero !== null ? [c.numero] : []))),
  ].sort((a, b) => a - b);
  const posti = new Map<number, Posto>();
  const put = (i: number, c: ColonnaDiGruppo, gruppo: number): void => {
    posti.set(i, { gruppo, campo: c.campo, perche: c.perche });
  };
  if (numeri.length > 0) {
    colonne.forEach((c, i) => {
      const gruppo = c?.numero === null || !c ? -1 : numeri.indexOf(c.numero);
      if (c && gruppo >= 0) put(i, c, gruppo);
    });
    return posti;
  }
  const ripetuti = colonne.filter((c) => c?.campo === "indicatore").length;
  const bersagli = colonne.filter((c) => c?.campo === "target").length;
  if (ripetuti < 2 || bersagli !== ripetuti) return posti;
  let gruppo = -1;
  colonne.forEach((c, i) => {
    if (c?.campo === "indicatore") gruppo++;
    if (c && gruppo >= 0) put(i, c, gruppo);
  });
  return posti;
}
