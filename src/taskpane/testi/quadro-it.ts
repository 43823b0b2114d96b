import { formati } from "./testi";
import type { TestiQuadro } from "./quadro";

const { numero } = formati("it-IT");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}`;

export const QUADRO_IT: TestiQuadro = {
  grafie: (grafie, persone) =>
    `${conta(grafie, "grafia", "grafie")}: ${persone === 1 ? "è 1 persona" : `sono ${numero(persone)} persone`}?`,
  perche: "Ogni grafia in più divide obiettivi e somme.",
  forseDue: "forse sono due persone",
  altrimenti: "Un altro nome, o persone diverse",
  altriNomi: (n) => (n === 1 ? "Un altro dopo questi." : `Altri ${numero(n)} dopo questi.`),
  sonoPersone: (n) => `Sì: ${conta(n, "persona", "persone")}`,
  titolo: "Mostra per esito",
  classi: {
    raggiunto: "Raggiunti",
    "in corso": "In corso",
    "a rischio": "A rischio",
    mancato: "Mancati",
    "non valutabile": "Non valutabili",
  },
  aRischio:
    "A rischio: di un conto che si somma nell'anno è fatta una parte minore del tempo passato. È un calcolo, non un giudizio.",
  perResponsabile: "Per responsabile",
  tutte: (n) => `Mostra tutti e ${numero(n)}`,
  meno: "Mostra i primi",
  mancati: (n, tutti) => `${conta(n, "mancato", "mancati")} di ${numero(tutti)}`,
  lenti: (n, tutti) => `${numero(n)} a rischio di ${numero(tutti)}`,
  nonValutabili: (n, tutti) => `${conta(n, "non valutabile", "non valutabili")} di ${numero(tutti)}`,
  senzaMancati: (tutti) => `nessuno mancato di ${numero(tutti)}`,
};
