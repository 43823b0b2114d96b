/** A result that denies: NO, or words that deny that the thing is done. */
import { readAffermazione, senzaInnocui } from "./affermazione";
import { whole } from "./forme";
import { CONTRASTI, ESCLUSIONI, INTERO, NEGATO, NON_FATTO, PARTICIPI } from "./parole-esito";
import type { Raggiunto } from "./valore";

const RISERVA = whole([...CONTRASTI, ...ESCLUSIONI]);

/** `NO`, `no, rinviato`; with a reserve it is no plain no: what must not happen is not said not to have. */
export function readNo(t: string): Raggiunto | null {
  const m = /^no(?=$|[\s,.;:(!/–-])[\s,.;:(!/–-]*/.exec(t);
  if (!m) return null;
  const resto = t.slice(m[0].length);
  if (readAffermazione(resto, 0, [])) return { tipo: "illeggibile" };
  return RISERVA.test(resto) || resto.length > 60
    ? { tipo: "non avviato" }
    : { tipo: "si-no", valore: false };
}

const SCELTA = new RegExp(`(?:${PARTICIPI})[oaie]\\s*(?:/|o|oppure)\\s*non(?!\\p{L})`, "u");
/** A form's own boxes, or its words in a row: which of them was meant is in a mark that is not read. */
const CASELLE = new RegExp(
  `(?=.*(?<!non )(?:${PARTICIPI})[oaie])(?=.*(?<!\\p{L})non (?:${PARTICIPI})[oaie]).*(?:[☐☑☒□■◻◼✓✔_/|]|[[(]\\s?x?\\s?[\\])])`,
  "su",
);
const NEGA = whole([NEGATO]);
const PIANO = whole(NON_FATTO);
const TUTTO = whole(INTERO);

/** Null where nothing is denied. "Not all of it" is under way; "not yet" is not begun. */
export function readNegato(t: string): Raggiunto | null {
  if (SCELTA.test(t) || CASELLE.test(t)) return { tipo: "illeggibile" };
  if (/^\d/.test(t)) return null;
  const nudo = senzaInnocui(t);
  const senza = PIANO.exec(nudo)?.[0];
  if (senza !== undefined)
    return { tipo: /^mancat|raggiunt|conseguit/.test(senza) ? "non raggiunto" : "non avviato" };
  const m = NEGA.exec(t);
  if (!m) return null;
  const fra = m[1] ?? m[2] ?? "";
  if (TUTTO.test(fra)) return { tipo: "in corso", percento: null };
  const raggiungere = /^(?:raggiun|consegu)/.test(m[3] ?? "") && !/ancora/.test(fra);
  return { tipo: raggiungere ? "non raggiunto" : "non avviato" };
}
