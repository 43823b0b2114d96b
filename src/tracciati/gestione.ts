/** The words that say which of the three accounts a table is of: residui, cassa, or competenza. */
import { withoutAsides } from "./indizi/incisi";
import { normalise } from "./normalise";

export type Gestione = "residui" | "cassa";

export const DETTE: Readonly<Record<Gestione | "competenza", RegExp>> = {
  residui: /\bresidu[oi]\b/,
  cassa: /\bcassa\b/,
  competenza: /\bcompetenza\b/,
};

/** What the name of a sheet may say in short, where its twin says the other in short too. */
export const IN_BREVE: Readonly<Record<Gestione | "competenza", RegExp>> = {
  residui: /\b(re|rs|res)\b/,
  cassa: /\b(cs|ca)\b/,
  competenza: /\b(co|cp|comp)\b/,
};

export const GESTIONI = ["residui", "cassa", "competenza"] as const;

/** "Cassa Depositi e Prestiti", "cassa economale", "smaltimento residui": the same words of something else. */
const ALTRO =
  /\bcassa (?:depositi|dd ?pp|cdp|economale|vincolata|libera|rurale|edile|nazionale|previden\w*|pension\w*|integrazione|malattia|di (?:risparmio|previdenza|integrazione))\b|\b(?:anticipazion[ei]|fond[oi]|servizi[oi]|ufficio|gestore|registratore) (?:di |del |della )?cassa\b|\beconom\w+ (?:e |di )?cassa\b|\bcassa e(?:d)? econom\w+|\b(?:smaltimento|riaccertamento (?:(?:ordinario|straordinario) )?) ?(?:dei |di )?residui\b|\bresidui (?:solidi|organici|vegetali|urbani|ingombranti|vegetativi|bellici|industriali)\b/g;

/** The word alone, or after those that say what it is of: nothing else can be meant. */
const SOLO =
  /^(?:(?:spese|entrate|uscite|gestione|conto|in|c|di|dei|da|delle|della|del|parte|bilancio|previsioni?|stanziamenti|prospetto|elenco|tabella|sezione|situazione|titolo|corrente|capitale|pagamenti|riscossioni|impegni|accertamenti|somme|[ivx]+|\d+) )*(?:residu[oi]|cassa)(?: (?:attivi|passivi|presunti|da|dal|dagli|anni|esercizi|precedenti|provenienti|passati|al|spese|entrate|uscite|di|\d+)\b.*)?$/;

export const saysNothingElse = (testo: string): boolean => SOLO.test(normalise(testo));

/** Said twice: "GESTIONE dei residui", "in C/residui", "residui PASSIVI". */
export const saysItTwice = (testo: string): boolean =>
  saysNothingElse(testo) &&
  /\b(?:gestione|conto|in c|attivi|passivi|presunti|provenienti|precedenti|passati)\b/.test(normalise(testo));

/** What a text says; null for none, and where it says more than one. */
export function said(testo: string, parole: typeof DETTE): Gestione | "competenza" | null {
  const t = withoutAsides(normalise(testo).replace(ALTRO, " "));
  const dette = GESTIONI.filter((x) => parole[x].test(t));
  return dette.length === 1 ? (dette[0] ?? null) : null;
}
