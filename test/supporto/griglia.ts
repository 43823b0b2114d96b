/** A grid from rows of values, for tests. */
import type { Griglia, Scalare } from "../../src/base/griglia";

export function griglia(righe: readonly (readonly Scalare[])[], foglio = "Foglio1"): Griglia {
  const larga = Math.max(...righe.map((r) => r.length));
  return {
    foglio,
    riga: 1,
    colonna: 1,
    valori: righe.map((r) => Array.from({ length: larga }, (_, i) => r[i] ?? "")),
  };
}

export const SPESE_INTESTAZIONI = [
  "Missione",
  "Programma",
  "Responsabile",
  "Tit",
  "Piano Fin.",
  "Capitolo",
  "Articolo",
  "Descrizione",
  "Previsione iniziale",
  "Previsione attuale",
  "Impegnato",
  "Disponibilità",
  "Pagato",
];

export const ENTRATE_INTESTAZIONI = [
  "Tit",
  "Piano Fin.",
  "Capitolo",
  "Articolo",
  "Descrizione",
  "Previsione iniziale",
  "Previsione attuale",
  "Accertato",
  "Disponibilità",
  "Riscosso",
];
