/** What the kinds of the battery have in common. */
import { colonne, somme, voci, type CampoColonna } from "../bilancio";
import type { Caso, Cella } from "../caso";
import type { Dado } from "../dado";
import type { ColonnaPiano, IndicatoreFatto } from "../piano";

export type Genere = (d: Dado) => Caso;

export const FINE = "2023-12-31";

export const righePiano = (c: readonly ColonnaPiano[]): Cella[][] => [
  c.map((x) => x.nome),
  ...(c[0]?.celle.map((_, i) => c.map((x) => x.celle[i] ?? "")) ?? []),
];

export const attesi = (i: readonly IndicatoreFatto[]): [string, string][] =>
  i.map((x) => [x.indicatore, x.esito]);

export const TUTTI: readonly CampoColonna[] = [
  "capitolo",
  "descrizione",
  "missione",
  "programma",
  "previsioneIniziale",
  "previsioneAttuale",
  "movimentato",
  "disponibilita",
  "cassa",
];

/** A table of spese, with some of the optional columns. */
export function spese(d: Dado, quante = d.intero(2, 9), campi: readonly CampoColonna[] = campiSpese(d)) {
  const sue = voci(d, "spese", quante);
  return { voci: sue, campi, colonne: colonne(d, "spese", campi, sue), somme: somme(sue, campi) };
}

export function campiSpese(d: Dado): CampoColonna[] {
  const prima = d.alcune(["missione", "programma", "codice", "responsabile"] as const, d.intero(0, 4));
  const pm =
    prima.includes("programma") && !prima.includes("missione") ? (["missione", ...prima] as const) : prima;
  return [
    ...(d.forse()
      ? ([...pm, "capitolo", "descrizione"] as const)
      : (["capitolo", "descrizione", ...pm] as const)),
    ...(d.forse(0.7) ? (["previsioneIniziale"] as const) : []),
    "previsioneAttuale",
    "movimentato",
    ...(d.forse(0.7)
      ? d.forse()
        ? (["disponibilita", "cassa"] as const)
        : (["cassa", "disponibilita"] as const)
      : (["cassa"] as const)),
  ];
}
