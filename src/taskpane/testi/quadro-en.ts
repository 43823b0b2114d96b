import { formati } from "./testi";
import type { TestiQuadro } from "./quadro";

const { numero } = formati("en-GB");

export const QUADRO_EN: TestiQuadro = {
  grafie: (grafie, persone) =>
    `${numero(grafie)} spellings: ${persone === 1 ? "is it 1 person" : `are they ${numero(persone)} people`}?`,
  perche: "Every extra spelling splits objectives and sums.",
  forseDue: "perhaps two people",
  altrimenti: "Another name, or different people",
  altriNomi: (n) => (n === 1 ? "One more after these." : `${numero(n)} more after these.`),
  sonoPersone: (n) => `Yes: ${n === 1 ? "1 person" : `${numero(n)} people`}`,
  titolo: "Show by outcome",
  classi: {
    raggiunto: "Met",
    "in corso": "Under way",
    "a rischio": "At risk",
    mancato: "Missed",
    "non valutabile": "Not assessable",
  },
  aRischio:
    "At risk: of a count that adds up over the year, the share done is smaller than the share of time gone by. It is arithmetic, not a judgement.",
  perResponsabile: "By person in charge",
  tutte: (n) => `Show all ${numero(n)}`,
  meno: "Show the first ones",
  mancati: (n, tutti) => `${numero(n)} of ${numero(tutti)} missed`,
  lenti: (n, tutti) => `${numero(n)} of ${numero(tutti)} at risk`,
  nonValutabili: (n, tutti) => `${numero(n)} of ${numero(tutti)} not assessable`,
  senzaMancati: (tutti) => `none of ${numero(tutti)} missed`,
};
