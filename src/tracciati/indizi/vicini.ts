/** The witness of the neighbours: an unnamed text right before the target is what is measured. */
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import type { ColonnaVista, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";
import { anniDi } from "./periodi";
import { quota } from "./profilo";

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

export const viciniDicono: Testimone = (c, campo, t) => {
  const i = t.colonne.indexOf(c);
  if (campo === "indicatore" && t.struttura === "obiettivi") {
    const dopo = t.colonne[i + 1];
    if (!dopo || !isMeant(dopo, "target") || quota(c.profilo, "testo", "prosa") < 0.6) return null;
    return knownAs(c) ? null : { peso: 0.6, perche: "sta subito prima del target" };
  }
  if (campo === "previsioneIniziale" && isPlainBeside(c, t))
    return { peso: 0.7, perche: "accanto alla previsione assestata è quella di partenza" };
  if (campo === "obiettivoOperativo" && isFigureAfterIndicator(c, t))
    return { peso: -0.9, perche: "sotto ci sono cifre, dopo l'indicatore" };
  if ((campo === "target" || campo === "raggiunto") && isBeyondGap(c, campo, t))
    return { peso: -1, perche: "sta oltre una colonna vuota" };
  // Of two alike the first counts, by a hair: a tie is said all the same.
  return IMPORTI.has(campo) || campo === "target" || campo === "raggiunto"
    ? { peso: -0.0005 * i, perche: "" }
    : { peso: -0.002 * i, perche: "" };
};

/** "Indicatore | Obiettivo | Consuntivo", with figures below: what is to be reached. */
const isFigureAfterIndicator = (c: ColonnaVista, t: TabellaVista): boolean =>
  quota(c.profilo, "importo", "percentuale") >= 0.7 &&
  t.colonne.slice(0, t.colonne.indexOf(c)).some((x) => isMeant(x, "indicatore")) &&
  !t.colonne.some((x) => x !== c && isMeant(x, "target"));

/**
 * A blank column parts it from a plan that is whole before it, and names stand right behind the blank: it is of another table.
 * Of another year or day it may be the one meant.
 */
function isBeyondGap(c: ColonnaVista, campo: CampoMappa, t: TabellaVista): boolean {
  const i = t.colonne.indexOf(c);
  const vuota = t.colonne.findLastIndex(
    (x, k) => k > 0 && k <= i && x.colonna > (t.colonne[k - 1]?.colonna ?? 0) + 1,
  );
  if (vuota <= 0) return false;
  const [prima, prime] = [t.colonne[vuota], t.colonne.slice(0, vuota)];
  const intero = DI_PIANO.every((f) => prime.some((x) => isMeant(x, f)));
  if (!intero || !prima || prima === c || quota(prima.profilo, "testo", "prosa") < 0.6) return false;
  return [c, ...prime.filter((x) => isMeant(x, campo))].every(
    (x) => !/\d|\b(?:trim|sem)/i.test(x.intestazione),
  );
}

const DI_PIANO: readonly CampoMappa[] = ["indicatore", "target", "raggiunto"];

/** The words of a previsione alone, and no more: less than those of one that was changed since. */
const [MUTA, DETTA] = [0.85, 0.9];

/** "Stanziato" beside "Assestato", where nothing is headed as initial, of the same year. */
function isPlainBeside(c: ColonnaVista, t: TabellaVista): boolean {
  const of = (x: ColonnaVista, campo: CampoMappa): number =>
    sense(x.intestazione, x.propria, t.struttura).campi.get(campo)?.peso ?? 0;
  const sua = of(c, "previsioneAttuale");
  if (sua < SOGLIA || sua > MUTA || of(c, "previsioneIniziale") > 0) return false;
  const { esercizio } = t.guida;
  const primo = t.primoAnno ?? null;
  const yearsOf = (x: ColonnaVista): string => [...anniDi(x.intestazione, esercizio, primo)].join();
  const anni = yearsOf(c);
  // "Prev. 24" beside "Assestato" of 2023 is next year's.
  if (esercizio !== null && anni !== "" && !anniDi(c.intestazione, esercizio, primo).has(esercizio))
    return false;
  return (
    t.colonne.some((x) => of(x, "previsioneAttuale") >= DETTA && yearsFit(yearsOf(x), anni)) &&
    !t.colonne.some((x) => of(x, "previsioneIniziale") >= SOGLIA)
  );
}

const yearsFit = (a: string, b: string): boolean => a === b || a === "" || b === "";

const isMeant = (c: ColonnaVista, campo: CampoMappa): boolean =>
  (sense(c.intestazione, c.propria, "obiettivi").campi.get(campo)?.peso ?? 0) >= 0.7;

const knownAs = (c: ColonnaVista): boolean => {
  const { campi, ambito } = sense(c.intestazione, c.propria, "obiettivi");
  return ambito !== null || [...campi.values()].some((d) => d.peso >= 0.5);
};
