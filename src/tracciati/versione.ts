/** The words that say that a table, or a row, is not of the budget in force: a draft, a trial, a proposal, another body. */
import { normalise } from "./normalise";

/** `certa`: nothing else is called so, and it is set aside; the others are read, and said. */
export interface Detta {
  readonly testo: string;
  readonly certa: boolean;
  readonly che: "versione" | "ente";
}

const INIZIO =
  "^(?:(?:spese|entrate|uscite|bilancio|budget|peg|conto|rendiconto|dati|tabella|di|del|della|dell|dei|una) )*";
const CERTE = /\b(?:bozz[ae]|simulazion[ei]|ipotesi|draft|non definitiv[oaie])\b/;
const PROPOSTA = new RegExp(`${INIZIO}propost[ae]\\b(?! (?:di|della) delibera)`);
const VECCHI_FOGLI = new RegExp(
  `${INIZIO}(?:archivi[oa]|archiviat[oaie]|backup|vecchi[oae]?|old|storico|superat[oaie]|copia|precedente versione)\\b`,
);
const DI_SOLITO_VECCHI = /\b(?:bozz[ae]|backup|vecchi[oae]?|old|superat[oaie])$/;
const ALTRO_ENTE = new RegExp(
  `${INIZIO}(?:istituzione|azienda|societa|partecipat[ae]|consorzio|fondazione|unione (?:dei|di) comuni)\\b`,
);
const FORMA_SOCIETARIA = /\b(?:s ?p ?a|s ?r ?l)$/;

const LUNGHEZZA = 80;

/** What a title says. */
export function saidByTitle(testo: string): Detta | null {
  const t = normalise(testo);
  if (t.length > LUNGHEZZA) return null;
  if (CERTE.test(t)) return { testo: testo.trim(), certa: true, che: "versione" };
  if (PROPOSTA.test(t)) return { testo: testo.trim(), certa: false, che: "versione" };
  if (ALTRO_ENTE.test(t) || FORMA_SOCIETARIA.test(t))
    return { testo: testo.trim(), certa: false, che: "ente" };
  return null;
}

/** A title that says the budget in force. */
export const isFinal = (testo: string): boolean =>
  /\b(?:definitiv|approvat|vigent|ufficial|final)[aoei]\b/.test(normalise(testo)) &&
  saidByTitle(testo) === null;

/** What the name of a sheet says: archives too. */
export function saidBySheet(nome: string): Detta | null {
  const t = normalise(nome);
  return VECCHI_FOGLI.test(t) || DI_SOLITO_VECCHI.test(t)
    ? { testo: nome, certa: true, che: "versione" }
    : saidByTitle(nome);
}

/** A cell that says it of its row. */
export const isDraftRow = (v: unknown): v is string =>
  typeof v === "string" &&
  /^(?:in )?(?:bozz[ae]|simulazion[ei]|simulat[oa]|ipotesi|draft|non definitiv[oa])$/.test(normalise(v));
