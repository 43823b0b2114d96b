/** Which way is better and where that comes from: values, said last. */
import type { Lingua } from "../base/rilievo";
import type { Polarita } from "./indicatore";

const FISSI = {
  corretto: { it: "corretto dall'utente", en: "corrected by the user" },
  foglio: { it: "lo dice il foglio", en: "the sheet says so" },
  massimo: { it: "il target è un massimo", en: "the target is a maximum" },
  minimo: { it: "il target è un minimo", en: "the target is a minimum" },
  zero: { it: "il target è zero", en: "the target is zero" },
  aumento: { it: "il target è un aumento", en: "the target is an increase" },
  diminuzione: { it: "il target è una diminuzione", en: "the target is a decrease" },
  "nessuna-parola": { it: "nessuna parola dice il contrario", en: "no word says otherwise" },
} as const;

/** `parla`, `incerta`: the words of the measure that the indicator names, as written. */
export type PerchePolarita = keyof typeof FISSI | { readonly parla: string } | { readonly incerta: string };

/** To go on after the direction: "l'indicatore parla di «tempi medi»". */
export function perchePolaritaInParole(p: PerchePolarita, lingua: Lingua): string {
  if (typeof p === "string") return FISSI[p][lingua];
  if ("parla" in p)
    return lingua === "it" ? `l'indicatore parla di «${p.parla}»` : `the indicator speaks of “${p.parla}”`;
  return lingua === "it"
    ? `di «${p.incerta}» il verso non è certo`
    : `of “${p.incerta}” the direction is not certain`;
}

const IN_INGLESE: Readonly<Record<Polarita, string>> = {
  "più alto è meglio": "higher is better",
  "più basso è meglio": "lower is better",
};

export const polaritaInParole = (p: Polarita, lingua: Lingua): string =>
  lingua === "it" ? p : IN_INGLESE[p];
