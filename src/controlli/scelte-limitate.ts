/**
 * The words for the bounds of limiti-scelte.ts. Apart from them: the pane says its faults in words from its first part, and the
 * bounds themselves need decimals and the list of the missioni, which come later.
 */
import type { Bilingue } from "../base/regola";

/** What may be out of its bounds, and how the bounds are said. */
export const SCELTE_LIMITATE = {
  tolleranza: {
    nome: { it: "tolleranza", en: "tolerance" },
    limite: { it: "da 0 a 10.000 euro", en: "from 0 to 10,000 euro" },
  },
  missioniEscluse: {
    nome: { it: "missioni escluse", en: "missions left out" },
    limite: {
      it: "numeri da 1 a 99, senza escluderle tutte",
      en: "numbers from 1 to 99, without leaving all of them out",
    },
  },
  dataRiferimento: {
    nome: { it: "data di riferimento", en: "reference date" },
    limite: { it: "un giorno tra il 1900 e il 2199", en: "a day between 1900 and 2199" },
  },
  esercizio: {
    nome: { it: "esercizio", en: "financial year" },
    limite: { it: "un anno tra il 1900 e il 2199", en: "a year between 1900 and 2199" },
  },
  ente: {
    nome: { it: "nome dell'ente", en: "name of the ente" },
    limite: { it: "una riga di al più 200 caratteri", en: "one line of at most 200 characters" },
  },
  testi: {
    nome: { it: "testi della copertina", en: "texts of the cover" },
    limite: {
      it: "al più 500 caratteri, 5.000 per la premessa, 600 in 12 righe per la firma, senza caratteri di controllo",
      en: "at most 500 characters, 5,000 for the preamble, 600 on 12 lines for the signatures, without control characters",
    },
  },
  accettazione: {
    nome: { it: "accettazione di un rilievo", en: "acceptance of a finding" },
    limite: {
      it: "un nome di al più 200 caratteri e un motivo di al più 2.000, non vuoti",
      en: "a name of at most 200 characters and a reason of at most 2,000, not blank",
    },
  },
  stralcio: {
    nome: { it: "motivo di uno stralcio", en: "reason for striking out" },
    limite: { it: "da 1 a 2.000 caratteri", en: "from 1 to 2,000 characters" },
  },
} as const satisfies Readonly<Record<string, { readonly nome: Bilingue; readonly limite: Bilingue }>>;

export type SceltaLimitata = keyof typeof SCELTE_LIMITATE;
