/** The unit of an indicator, from its columns and from the headings of target and result; and where these say two. */
import type { IndicatoreLetto } from "../obiettivi/indicatore";
import { unitaDetta, unitaInTestata } from "../obiettivi/unita";
import { GRADO, UNITA_DI_MISURA } from "./indizi/parole-obiettivi";
import type { Colonne, Mappatura } from "./mappatura";
import { normalise } from "./normalise";

type Unita = Pick<IndicatoreLetto, "unita" | "unitaDiverse">;

/** `shown`: what a column shows on the indicator's row. */
export function readUnits(m: Mappatura, colonne: Colonne, shown: (colonna: number) => string): Unita {
  const { target, raggiunto, unita } = colonne;
  const seconde = colonne === m.colonne ? m.altre.filter((a) => isOfUnits(a.intestazione)) : [];
  const scritte = [...(unita ? [unita.colonna] : []), ...seconde.map((a) => a.colonna)]
    .toSorted((a, b) => a - b)
    .map(shown)
    .filter((t) => t !== "");
  const [prima = "", ...altre] = scritte;
  const altra = altre.find((t) => sameUnit(t) !== sameUnit(prima));
  if (altra !== undefined) {
    const rovescio = target && raggiunto && raggiunto.colonna < target.colonna;
    return { unita: "", unitaDiverse: rovescio ? due(altra, prima) : due(prima, altra) };
  }
  return unitsOf(prima, target?.intestazione ?? "", raggiunto?.intestazione ?? "");
}

/** `scritta`: what its own cell says, "" for none; then the headings, or the labels, of its two values. */
export function unitsOf(scritta: string, delTarget: string, delRaggiunto: string): Unita {
  const ofHeading = (t: string): string => (GRADO.test(normalise(t)) ? "" : (unitaInTestata(t) ?? ""));
  const [suo, altro] = [ofHeading(delTarget), ofHeading(delRaggiunto)];
  const [a, b] = [suo || scritta, altro || scritta];
  const note = unitaDetta(a) !== null && unitaDetta(b) !== null;
  if (note && sameUnit(a) !== sameUnit(b)) return { unita: scritta, unitaDiverse: due(a, b) };
  return { unita: scritta || suo || altro };
}

const due = (target: string, raggiunto: string) => ({ target, raggiunto });

const isOfUnits = (intestazione: string): boolean => UNITA_DI_MISURA.test(normalise(intestazione));

/** "gg" and "giorni" are one, as "incontri" and "n. incontri". */
const sameUnit = (t: string): string =>
  unitaDetta(t) ?? normalise(t).replace(/^(?:n|nr|num|numero)(?: di)? /, "");
