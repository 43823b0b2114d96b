/** A result that denies: NO, or words that deny that the thing is done. */
import { NESSUNA_DOMANDA, readAffermazione } from "./affermazione";
import { whole } from "./forme";
import { senzaInnocui } from "./frase";
import { CONTRASTI, ESCLUSIONI, INTERO, NEGATO, NON_FATTO, PARTICIPI } from "./parole-esito";
import type { Raggiunto } from "./valore";

const RISERVA = whole([...CONTRASTI, ...ESCLUSIONI]);

/** `NO`, `no, rinviato`; with a reserve it is no plain no: what must not happen is not said not to have. */
export function readNo(t: string): Raggiunto | null {
  const m = /^no(?=$|[\s,.;:(!/–-])[\s,.;:(!/–-]*/.exec(t);
  if (!m) return null;
  const resto = t.slice(m[0].length);
  if (readAffermazione(resto, NESSUNA_DOMANDA)) return { tipo: "illeggibile" };
  return RISERVA.test(resto) || resto.length > 60 ? { tipo: "non fatto" } : { tipo: "si-no", valore: false };
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

/** A verb of ending: what is denied is that it is finished. */
const FINIRE = /^(?:conclu|complet|ultim|termin|finit|compi)/;

/** Null where nothing is denied. "Not all of it" and "not finished" are under way; to begin denied is not begun. */
export function readNegato(t: string): Raggiunto | null {
  if (SCELTA.test(t) || CASELLE.test(t)) return { tipo: "illeggibile" };
  if (/^\d/.test(t)) return null;
  const nudo = senzaInnocui(t);
  const senza = PIANO.exec(nudo)?.[0];
  if (senza !== undefined) return nonFatto(senza);
  const m = NEGA.exec(t);
  if (!m) return null;
  const fra = m[1] ?? m[2] ?? "";
  if (TUTTO.test(fra)) return { tipo: "in corso", percento: null };
  if (FINIRE.test(m[3] ?? "")) return { tipo: "in corso", percento: null };
  if (/^(?:avvi|inizi|partit)/.test(m[3] ?? "")) return { tipo: "non avviato" };
  const raggiungere = /^(?:raggiun|consegu)/.test(m[3] ?? "") && !/ancora/.test(fra);
  return { tipo: raggiungere ? "non raggiunto" : "non fatto" };
}

/** Plainly not done, by the words that say it. */
function nonFatto(detto: string): Raggiunto {
  if (/^mancat|raggiunt|conseguit/.test(detto)) return { tipo: "non raggiunto" };
  if (/^incompiut/.test(detto)) return { tipo: "in corso", percento: null };
  return { tipo: /^da (?:avviare|iniziare)/.test(detto) ? "non avviato" : "non fatto" };
}
