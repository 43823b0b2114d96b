/** A verdict with its words in both languages, for those who only show it. */
import type { Lingua } from "../../base/rilievo";
import type { Verdetto } from "../../controlli/verdetto";
import { codaIn, rispostaIn } from "../../controlli/verdetto-in-parole";

export interface VerdettoDetto extends Verdetto {
  /** "NO: 1 errore" and what else there is to know, in order of weight. */
  readonly parole: Readonly<Record<Lingua, { readonly risposta: string; readonly coda: readonly string[] }>>;
}

export const diciVerdetto = (v: Verdetto): VerdettoDetto => {
  const in_ = (l: Lingua) => ({ risposta: rispostaIn(v, l), coda: codaIn(v, l) });
  return { ...v, parole: { it: in_("it"), en: in_("en") } };
};
