/**
 * Columns that seem to tell the rows of a voce apart: the year of each, or residui, competenza, cassa. They do where the rows
 * that would be left aside name voci that are read; "Anno opera", "Natura: R, C" stand on voci of their own. A printed total
 * says it before all else; where nothing but words does, what is left aside or read is said.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { AMOUNT_FIELDS } from "./campi";
import { dataRows, type Blocco } from "./blocks";
import { sense, SOGLIA } from "./indizi/parole";
import type { ColonnaAltra, Mappatura } from "./mappatura";
import { misuraDi } from "./misura";
import { normalise } from "./normalise";
import { centsOf } from "./somme";
import { kindOf } from "./rows";
import { areAgain } from "./stesse-voci";

export function withoutFalseTags(g: Griglia, b: Blocco): Blocco {
  if (b.struttura === "obiettivi") return b;
  return withoutFalseYear(g, withoutFalseMeasure(g, b));
}

function withoutFalseMeasure(g: Griglia, b: Blocco): Blocco {
  const { misura } = b;
  if (misura === null) return b;
  const [lette, altre]: [number[], number[]] = [[], []];
  for (let r = b.primaRiga; r <= b.aRiga; r++) {
    const suo = misuraDi(valoreIn(g, r, misura));
    if (suo !== null) (suo === "cp" ? lette : altre).push(r);
  }
  if (isBelieved(g, b, { lette, altre, parole: saidOfGestioni(g, b, misura) })) return b;
  const senza = { ...b, colonne: { ...b.colonne }, misura: null };
  return { ...senza, righeDati: dataRows(g, b, senza) };
}

/** "Anno prov.", "Esercizio di imputazione": of which accounts a row is. */
const DI_GESTIONE = /\b(?:prov|imput|esigib|compet|resid|formaz|eserc)/;

interface Divise {
  readonly lette: readonly number[];
  readonly altre: readonly number[];
  /** Whether the words say that the others are of other accounts. */
  readonly parole: "certe" | "forse" | null;
}

/** More rows than that are no residui of voci that are gone. */
const POCHE = 1 / 3;

/** Whether the column tells apart what is to be read: a printed total first, then the voci, then the words. */
function isBelieved(g: Griglia, b: Blocco, { lette, altre, parole }: Divise): boolean {
  if (altre.length === 0) return true;
  const stampato = printedFor(g, b, lette, altre);
  if (stampato !== null) return stampato === "lette";
  if (areAgain(g, b.colonne, altre, lette)) return true;
  if (parole === "certe") return true;
  return parole === "forse" && altre.length <= (lette.length + altre.length) * POCHE;
}

/** Which rows a printed total of all of them adds up; null where none says. */
function printedFor(
  g: Griglia,
  b: Blocco,
  lette: readonly number[],
  altre: readonly number[],
): "lette" | "tutte" | null {
  const colonne = [...new Set(AMOUNT_FIELDS.flatMap((c) => b.colonne[c]?.colonna ?? []))];
  const sum = (righe: readonly number[]): number[] =>
    colonne.map((c) => righe.reduce((n, r) => n + (centsOf(valoreIn(g, r, c)) ?? 0), 0));
  const [sole, insieme] = [sum(lette), sum([...lette, ...altre])];
  for (let r = b.primaRiga; r <= b.aRiga; r++) {
    if (kindOf(g, r, b).tipo !== "totale") continue;
    const scritti = colonne.map((c) => centsOf(valoreIn(g, r, c)));
    for (const [somme, quali] of [
      [sole, "lette"],
      [insieme, "tutte"],
    ] as const)
      if (scritti.some((v) => v) && scritti.every((v, i) => v === null || v === somme[i])) return quali;
  }
  return null;
}

/** "Competenza: sì, no", COMP and RES say it whatever else; CO and RE, or C and R under "Gest.", may mean something else. */
function saidOfGestioni(g: Griglia, b: Blocco, colonna: number): Divise["parole"] {
  const testo = normalise(b.testata.find((t) => t.colonna === colonna)?.testo ?? "");
  const lettere = Math.max(...b.righeDati.flatMap((r) => textsAt(g, r, colonna).map((t) => t.length)));
  if (testo === "competenza" || lettere > 2) return "certe";
  return lettere === 2 || /^(?:gest|c r|r c|provenienza)/.test(testo) ? "forse" : null;
}

/** "Natura", "Ricorrente": R and C are not residui and competenza there. */
const FORSE_GESTIONE =
  /^(?:|t|c|(?:cod(?:ice)? )?(?:gest(?:ione)?|tip[oi](?:logia)?|conto|misura|voce|riga|importi))$/;

/** The column whose tags may be of residui and competenza all the same, where every row was read; null where there is none. */
export function perhapsMeasure(g: Griglia, m: Mappatura): ColonnaAltra | null {
  if (m.struttura === "obiettivi" || m.misura || m.schema) return null;
  return (
    m.altre.find(({ colonna, intestazione }) => {
      const detti = m.righeDati.flatMap((r) => textsAt(g, r, colonna));
      const misure = new Set(detti.map(misuraDi));
      // "Vincolato: sì, no" asks something else.
      if (detti.some((t) => /^(?:s[iì]|no)$/i.test(t)) && normalise(intestazione) !== "competenza")
        return false;
      if (misure.has(null) || !misure.has("cp") || misure.size < 2) return false;
      return FORSE_GESTIONE.test(normalise(intestazione)) || detti.some((t) => t.length > 1);
    }) ?? null
  );
}

const textsAt = (g: Griglia, riga: number, colonna: number): string[] => {
  const v = valoreIn(g, riga, colonna);
  return isVuoto(v) ? [] : [String(v).trim()];
};

function withoutFalseYear(g: Griglia, b: Blocco): Blocco {
  const { anno, ...altre } = b.colonne;
  if (!anno || anno.indicata || saysYear(b)) return b;
  const righe = rowsOfOtherYears(g, b, b.aRiga);
  const parole = DI_GESTIONE.test(normalise(anno.intestazione)) ? "forse" : null;
  if (isBelieved(g, b, { lette: b.righeDati, altre: righe, parole })) return b;
  const { colonna, intestazione } = anno;
  const sua: ColonnaAltra = { colonna, intestazione, ambito: "classificazione", codici: true, forse: null };
  const senza = { ...b, colonne: altre, altre: [...b.altre, sua] };
  return { ...senza, righeDati: dataRows(g, b, senza) };
}

/** "Anno", "Esercizio": the heading says it by itself, not what stands below. */
function saysYear({ colonne, struttura }: Blocco): boolean {
  const testo = colonne.anno?.intestazione ?? "";
  return (sense(testo, testo, struttura).campi.get("anno")?.peso ?? 0) >= SOGLIA;
}

/** The rows of voci that the column of the year leaves aside. */
export function rowsOfOtherYears(
  g: Griglia,
  t: Pick<Mappatura, "primaRiga"> & Parameters<typeof kindOf>[2],
  ultima: number,
): number[] {
  const colonna = t.colonne.anno?.colonna;
  const righe: number[] = [];
  if (colonna === undefined) return righe;
  for (let r = t.primaRiga; r <= ultima; r++)
    if (kindOf(g, r, t).tipo === "altro anno" && isYear(valoreIn(g, r, colonna))) righe.push(r);
  return righe;
}

const isYear = (v: unknown): boolean => Number(v) >= 1900;
