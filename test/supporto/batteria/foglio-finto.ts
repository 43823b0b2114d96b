/** What stands around a table in an office's sheet, and what moves in it without changing what it says. */
import type { Cella } from "./caso";
import type { Dado } from "./dado";

type Righe = readonly (readonly Cella[])[];

const TITOLI = [
  "COMUNE DI VALLECHIARA",
  "Servizio finanziario",
  "Piano esecutivo di gestione",
  "Relazione sulla gestione",
  "Area amministrativa - Controllo di gestione",
];

/** Lines of titles above, a margin at the left, words below. */
export function incornicia(d: Dado, righe: Righe, titoli: readonly string[] = TITOLI): Cella[][] {
  const sopra: Cella[][] = d.alcune(titoli, Math.min(titoli.length, d.intero(0, 2))).map((t) => [t]);
  if (sopra.length > 0 && d.forse()) sopra.push([]);
  const sotto: Cella[][] = d.forse(0.3)
    ? [[], [d.uno(["Fonte: ufficio ragioneria", "Documento a uso interno", "Il responsabile del servizio"])]]
    : [];
  const margine = d.forse(0.25) ? d.intero(1, 2) : 0;
  return [...sopra, ...righe, ...sotto].map((r) => [...Array.from({ length: margine }, () => ""), ...r]);
}
