/**
 * Whose a sheet is that bears a mark of ours. A defined name can be written by anybody: a sheet is ours where the mark, what
 * this workbook says was written in it, and the sheet's own form agree, and no table of the user's is found in it. Anything
 * else is the user's, and nothing of the user's is cleared, deleted, renamed or hidden. docs/decisioni/0003
 */
import type { Griglia } from "../../base/griglia";
import { CHIAVI_FOGLI, type ChiaveFoglio } from "../../referto/foglio/foglio";
import { haForma, isTestataNostra, senzaTitoli } from "../../referto/foglio/scheletro";
import type { CampoMappa, Struttura } from "../../tracciati/campi";
import { meaningOf } from "../../tracciati/indizi/parole";
import type { Mappatura } from "../../tracciati/mappatura";
import { recognise } from "../../tracciati/recognise";
import { parseMemoria } from "../memoria/leggi-stato";
import type { Smentita } from "../../controlli/map-016-non-nostro";

/** What the workbook says was written in it, or is being written. */
export interface Scritti {
  readonly isScritto: (chiave: ChiaveFoglio) => boolean;
}

/**
 * `elenco`: the keys kept by this version; null where none are. Versions before it kept no list: there the memory of a
 * referto stands for it, until the first press.
 */
export function scrittiDi(elenco: readonly string[] | null, stato: unknown): Scritti {
  const letta = parseMemoria(stato);
  const prima = elenco === null && letta.tipo === "letta" && letta.memoria.dataRiferimento !== null;
  return { isScritto: (chiave) => prima || (elenco?.includes(chiave) ?? false) };
}

/** The top of a marked sheet, from its first cell; `incompleto`: it says that it is being written. */
interface Indiziato {
  readonly chiave: ChiaveFoglio;
  readonly griglia: Griglia;
  readonly incompleto: boolean;
}

/** Null where it is ours. */
export function smentita({ chiave, griglia, incompleto }: Indiziato, scritti: Scritti): Smentita | null {
  if (!scritti.isScritto(chiave)) return "non-scritto";
  if (!incompleto && !haForma(chiave, griglia)) return "forma";
  return haFonte(griglia) ? "fonte" : null;
}

/**
 * A sheet of the referto that no mark leads to: a copy made by hand (`copiato`: it carries a mark of ours in its own scope), or
 * one that this workbook says was written and whose mark was lost. It has the form of one at its top, and no table of the user's:
 * its figures are copies, and no source.
 */
export function isNostroSenzaMarchio(
  griglia: Griglia | null,
  copiato: boolean,
  { isScritto }: Scritti,
): boolean {
  if (griglia === null) return copiato;
  const cima = { ...griglia, valori: griglia.valori.slice(0, RIGHE_NOTE) };
  return CHIAVI_FOGLI.some((c) => (copiato || isScritto(c)) && haForma(c, cima)) && !haFonte(griglia);
}

/** Whether a table of the user's stands in it, wherever. */
export function haFonte(griglia: Griglia): boolean {
  // Each press looks at the same few tops again: what their cells say is found out once.
  const chiave = griglia.valori.length <= RIGHE_NOTE ? JSON.stringify(griglia) : null;
  const nota = chiave === null ? undefined : LETTE.get(chiave);
  if (nota !== undefined) return nota;
  const trovata = recognise([senzaTitoli(griglia)]).mappature.some(isFonte);
  if (chiave === null) return trovata;
  const [prima] = LETTE.keys();
  if (prima !== undefined && LETTE.size >= FOGLI_NOTI) LETTE.delete(prima);
  LETTE.set(chiave, trovata);
  return trovata;
}

/** By the sheet's name and cells, whether a table was found in it; the oldest goes first. */
const LETTE = new Map<string, boolean>();
/** Twice the sheets of a referto with their copies, each no longer than its top. */
const [FOGLI_NOTI, RIGHE_NOTE] = [64, 60];

/**
 * A table of the user's: it has what a source has, under headings that are words, and not those that we write. Lists and
 * summaries, which our own sheets are full of, are none.
 */
function isFonte({ struttura, testata, colonne }: Mappatura): boolean {
  const testi = testata.map((t) => t.testo);
  if (testi.length === 0 || isTestataNostra(testi)) return false;
  const ha = (campo: CampoMappa): boolean => isIntestazione(colonne[campo]?.intestazione);
  return struttura === "obiettivi"
    ? ha("indicatore") && ha("target") && ha("raggiunto")
    : (ha("capitolo") ||
        ha("codice") ||
        isDetto("descrizione", colonne.descrizione?.intestazione, struttura)) &&
        (ha("previsioneAttuale") || ha("previsioneIniziale")) &&
        (ha("accertato") || ha("impegnato"));
}

/** The words over a column say that field, not another that stands for it: our summaries have names, and no descriptions. */
const isDetto = (campo: CampoMappa, testo: string | undefined, struttura: Struttura): boolean =>
  testo !== undefined && meaningOf(testo, struttura)?.campo === campo;

/** Words over a column; what quotes a cell or points at one is text of ours. */
const isIntestazione = (testo: string | undefined): boolean => testo !== undefined && !/[«»!]/.test(testo);
