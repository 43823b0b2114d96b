/**
 * The lines of an objective among its indicators: "Obiettivo | Asilo", "Responsabile: Rossi Anna", alone on their row. They
 * hold for the rows below, until the next such line.
 */
import { isVuoto, type Scalare } from "../base/griglia";
import { meaningOf } from "./indizi/parole";
import { isPeriodo } from "./indizi/periodi";
import { normalise } from "./normalise";

/** A label, and nothing but a label: an indicator may begin with the same word and go on. */
const ETICHETTA =
  /^(?:n |nr |num |cod |codice )?(?:(?:titolo|denominazione|descrizione|nome|peso|oggetto)(?: (?:dell )?obiettivo)?|obiettivo(?: (?:operativo|strategico|gestionale|esecutivo|assegnato|peg|di performance|n|nr|n \d+|\d+))?|scheda(?: (?:n|nr|numero|obiettivo|obiettivo n|n \d+))?|finalita|missione|programma|(?:responsabile|dirigente|referente|titolare|resp)(?: (?:politico|gestionale|del servizio|di settore|del settore|dell ufficio))?|settore|servizio|area|ufficio|assessorato|assessore|centro di (?:responsabilita|costo))$/;

const ETICHETTA_MASSIMA = 40;
const CELLE_MASSIME = 6;

export const isLabel = (v: Scalare): boolean =>
  typeof v === "string" &&
  v.length <= ETICHETTA_MASSIMA &&
  ETICHETTA.test(normalise(v.replace(/[\s:]+$/, "")));

/** "Responsabile: Rossi Anna", in one cell. */
const isBoth = (v: Scalare): boolean => {
  const prima = typeof v === "string" ? /^([^:]{3,40}):\s*\S/.exec(v.trim())?.[1] : undefined;
  return prima !== undefined && isLabel(prima);
};

const DI_TESTATA: ReadonlySet<string> = new Set([
  "indicatore",
  "target",
  "raggiunto",
  "gradoDichiarato",
  "unita",
  "scadenza",
]);

/** A word of headings, or the year or the day of a group of them: no value of a label. */
const isHeadingWord = (v: Scalare): boolean =>
  typeof v === "string" &&
  (isPeriodo(v) ||
    /^\s*(?:anno\s+|esercizio\s+)?20\d\d\s*$/i.test(v) ||
    DI_TESTATA.has(meaningOf(v, "obiettivi")?.campo ?? ""));

/** Labels with their values and nothing else. */
export function isLabelRow(celle: readonly Scalare[]): boolean {
  let quante = 0;
  let etichetta = false;
  for (const v of celle) {
    if (isVuoto(v)) continue;
    if (++quante > CELLE_MASSIME) return false;
    if (!etichetta && isBoth(v)) continue;
    // A label without a value beside it is a heading, or a name.
    if (etichetta) {
      if (isHeadingWord(v)) return false;
      etichetta = false;
    } else if (isLabel(v)) etichetta = true;
    else return false;
  }
  return quante > 0 && !etichetta;
}
