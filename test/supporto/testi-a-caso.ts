/** Targets and results nobody would write, and all that everybody does, mixed: what the reader must stand. */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { motivoInParole } from "../../src/obiettivi/motivo";
import * as fc from "fast-check";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { indicatore, type Scritta } from "./indicatore";

/** Pieces of the grammar, so that random strings reach every rule of it. */
const PEZZI = [
  ..."0 1 7 12 100 3.140 14,79 1.250,00 98,00 0,92 2022 2023 2024 31 06".split(" "),
  ..."% € ° / - – — // , . : ; ( ) + < > ≤ ≥ = ~ #".split(" "),
  ..."SI NO sì no si entro il al dal da a e su n. N° circa almeno max min non inferiore superiore meno più oltre di".split(
    " ",
  ),
  ..."31/12/2023 31.06.2023 2023-12-31 31/12 I III semestre trimestre giugno dic fine anno nel".split(" "),
  ..."gg giorni h ore mesi euro pratiche raggiunto realizzato concluso in corso avviato rinviato parzialmente".split(
    " ",
  ),
  ..."n.d. nd n.p. termini legge dalla notifica di ogni primavera migliorare\n\t\u00a0 \u2019".split(" "),
];

const frase = fc
  .array(fc.tuple(fc.constantFrom(...PEZZI), fc.constantFrom("", " ", "  ")), { maxLength: 9 })
  .map((p) => p.flat().join(""));
const spazi = fc.constantFrom("", " ", "\u00a0", " \t ", "\n");
const tipato = fc.record({
  valore: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -10, max: 60_000 }),
  ),
  formato: fc.constantFrom("General", "0%", "0.00", "dd/mm/yyyy", "#,##0.00 €"),
  testo: fc.string(),
});

const scritta: fc.Arbitrary<Scritta> = fc.oneof(
  { weight: 6, arbitrary: frase },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: spazi },
  { weight: 1, arbitrary: tipato },
  { weight: 1, arbitrary: fc.boolean() },
);

interface Coppia {
  readonly target: Scritta;
  readonly raggiunto: Scritta;
  readonly testo: string;
}

export const coppie: fc.Arbitrary<Coppia> = fc.record({ target: scritta, raggiunto: scritta, testo: frase });

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const DATE = ["2023-06-30", "2023-12-31"].map(giorno);

const isBlank = (s: Scritta): boolean => typeof s === "string" && s.trim() === "";

/** What holds for every pair of cells; the law that does not, or null. */
export function leggeViolata({ target, raggiunto, testo }: Coppia): string | null {
  const [prima, fine] = DATE.map((dataRiferimento) =>
    giudica(indicatore(target, raggiunto, testo), { dataRiferimento, esercizio: 2023 }),
  );
  if (!prima || !fine) return "two dates";
  for (const g of [prima, fine]) {
    const rotta = leggeDiUno(g, isBlank(raggiunto), isBlank(target));
    if (rotta !== null) return rotta;
  }
  if (prima.esito === "raggiunto" && fine.esito !== "raggiunto")
    return "what was met is not unmet by time alone";
  if (String(prima.avanzamento) !== String(fine.avanzamento))
    return "the avanzamento does not depend on the date";
  return null;
}

function leggeDiUno(g: Giudizio, senzaDati: boolean, senzaTarget: boolean): string | null {
  if (letturaInParole(g, "it") === "" || motivoInParole(g.motivo, "it") === "")
    return "the reading and the reason are said";
  if (g.avanzamento !== null && (g.avanzamento.isNegative() || !g.avanzamento.isFinite()))
    return "the avanzamento is a number from 0 up";
  if (senzaDati && (g.avanzamento !== null || g.esito === "raggiunto" || g.raggiunto.tipo !== "nessun dato"))
    return "a blank result is no data and gives no figure";
  if (senzaTarget && g.target.tipo !== "vuoto") return "a blank target asks nothing";
  if (g.mancato !== (g.esito === "non raggiunto" || g.esito === "raggiunto in ritardo")) return "mancato";
  if (g.esito === "raggiunto" && g.avanzamento?.lessThan(1))
    return "what is met has an avanzamento of 1 or more";
  if (g.esito === "non raggiunto" && g.avanzamento?.greaterThan(1))
    return "what is missed has one of 1 or less";
  if (g.andamento !== null && g.esito !== "in corso") return "andamento only while in corso";
  const tardi = g.raggiunto.tipo === "fatto in ritardo";
  return (g.giorniRitardo !== null || tardi) === (g.esito === "raggiunto in ritardo")
    ? null
    : "days of delay";
}
