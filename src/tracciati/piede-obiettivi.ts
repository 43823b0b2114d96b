/**
 * What stands below or among the rows of an objectives table and is none of them: the foot of a page or of the sheet, a
 * legend, a remark, a signature, another list.
 */
import type { Griglia } from "../base/griglia";
import { genereOf } from "./indizi/profilo";
import type { Tabella } from "./mappatura";
import { normalise } from "./normalise";
import { isMeasured, pieneIn, type Piena } from "./righe-misurate";
import { hasIndicator, isBlankRow, isIndicator, someBelow, VICINE } from "./righe-vicine";
import { textOf } from "./row-words";

export const isOfFoot = (g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean =>
  isPageFoot(piene) || isLegend(piene) || isFoot(g, riga, piene, t) || isSignature(g, riga, piene, t);

/** "Pagina 1 di 3", with the day of the print. */
const isPageFoot = (piene: readonly Piena[]): boolean =>
  piene.length <= 3 &&
  piene.some(({ v }) => /^pag(?:ina|\.)?\s*(?:n\.?\s*)?\d+(?:\s*(?:di|\/)\s*\d+)?$/i.test(textOf(v)));

const PIEDE =
  /^(?:legenda|nota|note|n ?b|fonte|fonti|relazione|data|luogo|firma|visto|allegat[oi]|osservazioni|commento|considerazioni)\b/;

/**
 * At the foot: a lone text apart from the rows above, or what begins as a legend or a note does, with no indicator below; and
 * what goes on right under it without a target or a result. A footnote ("(*) …") is one wherever it stands.
 */
function isFoot(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean {
  const [prima] = piene;
  // Alone on its row, whatever its column.
  if (piene.length > 1 && isMeasured(g, riga, t)) return false;
  if (piene.length === 1 && /^\(?\*+\)?\s/.test(textOf(prima?.v ?? ""))) return true;
  if (isUnderRemark(g, riga, t)) return true;
  let inizio = riga;
  while (
    inizio > g.riga &&
    riga - inizio < VICINE &&
    !isBlankRow(g, inizio - 1) &&
    !isMeasured(g, inizio - 1, t)
  )
    inizio--;
  if (inizio === g.riga || !isBlankRow(g, inizio - 1)) return false;
  const capo = pieneIn(g, inizio);
  const sola = capo.length === 1 && ["testo", "prosa"].includes(genereOf(capo[0]?.v ?? ""));
  if (!sola && !PIEDE.test(normalise(textOf(capo[0]?.v ?? "")))) return false;
  return !someBelow(g, riga, (r) => isIndicator(g, r, t));
}

const RILIEVO =
  /^(?:motivazion[ei]|giustificazion[ei]|note|nota|nb|n b|osservazion[ei]|annotazion[ei]|comment[oi]|criticita|scostament[oi]|avvertenz[ae]|relazione (?:finale|sintetica|descrittiva|illustrativa))\b/;

/** A lone text that says why, right below the rows it speaks of, or what goes on below it alone; no indicator after it. */
function isUnderRemark(g: Griglia, riga: number, t: Tabella): boolean {
  for (let r = riga; r >= g.riga && riga - r < VICINE && !isMeasured(g, r, t); r--) {
    const [sola, ...altre] = pieneIn(g, r);
    if (!sola || altre.length > 0) return false;
    if (RILIEVO.test(normalise(textOf(sola.v)))) return !someBelow(g, riga, (x) => isIndicator(g, x, t));
  }
  return false;
}

const CHIAVE_DI_LEGENDA = /^\S{1,12}\s*(?:=|:|→|->)\s*\S/;

/** "Legenda: | SI = fatto | NO = non fatto", or keys alone. */
const isLegend = (piene: readonly Piena[]): boolean => {
  const [prima, ...altre] = piene.map((p) => textOf(p.v));
  if (prima === undefined) return false;
  const chiavi = altre.filter((x) => CHIAVE_DI_LEGENDA.test(x)).length;
  return /^legenda\b/i.test(prima)
    ? altre.length === chiavi || /:\s*$/.test(prima)
    : chiavi >= 1 && chiavi === altre.length && (/:\s*$/.test(prima) || /^\S{1,12}\s*=\s*\S/.test(prima));
};

/** Who signs, where the figures would be: words alone beside no indicator's name, and no indicator below. */
const isSignature = (g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean =>
  t.colonne.indicatore !== undefined &&
  !hasIndicator(g, riga, t) &&
  piene.every(
    ({ v }) => typeof v === "string" && /\p{L}{3}/u.test(v) && ["testo", "prosa"].includes(genereOf(v)),
  ) &&
  piene.some(({ v }) => FIRMA.test(normalise(textOf(v))) || /^(?:il|la) /.test(normalise(textOf(v)))) &&
  !someBelow(g, riga, (r) => isIndicator(g, r, t));

const FIRMA =
  /^(?:f to|firmato|firma|dott|dr|ing|arch|avv|geom|rag|segretario|sindaco|responsabile|dirigente|visto|prot|protocollo|approvat[oa] con|deliberazione|delibera|dgc|dcc)\b/;
