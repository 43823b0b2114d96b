/** How many indicators have each esito, in the kinds that a reader tells apart: with the struck-out ones they add up to all. */
import type { Riepilogo } from "../../obiettivi/riepilogo";

interface Conto {
  readonly nome: string;
  /** For a narrow column or a legend. */
  readonly breve: string;
  /** Of its bars: dark and light by turns, so that neighbours differ in grey too. */
  readonly colore: string;
  readonly di: (r: Riepilogo) => number;
}

/** The esiti: what the chart draws. */
export const CONTI: readonly Conto[] = [
  { nome: "Raggiunti", breve: "Raggiunti", colore: "#00612B", di: (r) => r.esiti.raggiunto },
  { nome: "In corso", breve: "In corso", colore: "#FFD966", di: (r) => r.esiti["in corso"] },
  {
    nome: "Mancati (non raggiunti o in ritardo)",
    breve: "Mancati",
    colore: "#9C0006",
    di: (r) => r.mancati,
  },
  {
    nome: "Non rilevati (nessun dato)",
    breve: "Non rilevati",
    colore: "#BFBFBF",
    di: (r) => r.esiti["non rilevato"],
  },
  {
    nome: "Non valutabili",
    breve: "Non valutabili",
    colore: "#595959",
    di: (r) => r.esiti["non valutabile"],
  },
];
