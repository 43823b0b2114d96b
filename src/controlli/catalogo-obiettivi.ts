/** The checks on objectives and indicators, in the order of their codes. */
import type { Controllo } from "./controllo";
import { daGiudizio } from "./obi-da-giudizio";

export const controlliObiettivi: readonly Controllo[] = [
  daGiudizio("OBI-003", "Date che non esistono"),
  daGiudizio("OBI-004", "Risultati successivi alla data del referto"),
  daGiudizio("OBI-005", "Misure diverse tra target e raggiunto"),
  daGiudizio("OBI-006", "Target che non si possono misurare"),
  daGiudizio("OBI-007", "Termini passati senza alcun dato"),
  daGiudizio("OBI-010", "Raggiunti senza data, a termine scaduto"),
  daGiudizio("OBI-011", "Scadenze prima dell'esercizio"),
];
