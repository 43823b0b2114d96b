/** What is said of the rows that a column leaves aside, or that it may: of other years, of residui. */
import type { Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { perhapsMeasure, rowsOfOtherYears } from "./falsi-segni";
import type { Mappatura } from "./mappatura";
import { map010 } from "./rilievi/map-010-colonna-non-letta";
import { map024 } from "./rilievi/map-024-righe-di-altro";
import { areAgain } from "./stesse-voci";

export const toldByColumns = (g: Griglia, m: Mappatura): Rilievo[] => [
  ...ofOtherYears(g, m),
  ...perhapsOfMeasures(g, m),
];

/** RS and CP on voci that have one row each: every row was read, and the column is said. */
function perhapsOfMeasures(g: Griglia, m: Mappatura): Rilievo[] {
  const sua = perhapsMeasure(g, m);
  if (!sua) return [];
  const { colonna, intestazione } = sua;
  const dove = { foglio: m.foglio, riga: m.primaRiga - 1, colonna };
  return [map010.rilievo("avviso", dove, { colonna, intestazione, somiglia: null })];
}

/** The rows that the year of their own leaves aside, and whether their voci are read. */
function ofOtherYears(g: Griglia, m: Mappatura): Rilievo[] {
  const righe = rowsOfOtherYears(g, m, m.intervallo.ultimaRiga);
  const [prima] = righe;
  const { anno } = m.colonne;
  if (prima === undefined || !anno) return [];
  const nessuna = !areAgain(g, m.colonne, righe, m.righeDati);
  return [
    map024.rilievo(
      nessuna ? "avviso" : "nota",
      { foglio: m.foglio, riga: prima, colonna: anno.colonna },
      { foglio: m.foglio, righe: righe.length, che: "esercizio", nessuna },
    ),
  ];
}
