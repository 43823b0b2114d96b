/** The checks on objectives and indicators, in the order of their codes. */
import type { Controllo } from "./controllo";
import { rapportoDiverso } from "./obi-001-rapporto";
import { zeroSuZeroDichiarato } from "./obi-002-zero-su-zero";
import { responsabileInPiuModi } from "./obi-008-responsabili";
import { obiettivoDoppio } from "./obi-009-doppi";
import { daGiudizio } from "./obi-da-giudizio";

export const controlliObiettivi: readonly Controllo[] = [
  rapportoDiverso,
  zeroSuZeroDichiarato,
  daGiudizio("OBI-003", "Date che non esistono"),
  daGiudizio("OBI-004", "Risultati successivi alla data del referto"),
  daGiudizio("OBI-005", "Misure diverse tra target e raggiunto"),
  daGiudizio("OBI-006", "Target che non si possono misurare"),
  daGiudizio("OBI-007", "Termini passati senza alcun dato"),
  responsabileInPiuModi,
  obiettivoDoppio,
  daGiudizio("OBI-010", "Raggiunti senza data, a termine scaduto"),
  daGiudizio("OBI-011", "Scadenze prima dell'esercizio"),
  daGiudizio("OBI-012", "Indicatori di cui non è certo il verso"),
];
