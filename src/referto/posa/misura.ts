/** How large things are on paper: millimetres, points, and the height of a text in a column. */
import { puntiColonna } from "../foglio/pagine";
import { righeInEm } from "../foglio/righe-di-testo";
import { STILI, type NomeStile, type Stile } from "../foglio/stili";

/** Of the document's letters where a style says no size. */
export const CORPO = 9.5;
/** Of the allegati, which lie down on the page. */
export const CORPO_ALLEGATI = 9;
/** Bold letters beside regular ones. */
const GRASSO = 1.03;
/** Points of a line for a point of its letters. */
const INTERLINEA = 1.28;
/** Above and below the lines of a cell. */
const ARIA = 3;
/** Points kept free at the sides of a cell. */
const BORDI_CELLA = 5;

/** Points of an indent: three figures of the default font, less their margins. */
const RIENTRO = 6.75;

const PUNTI_PER_MM = 72 / 25.4;

/** Characters of the default font that make a column so many millimetres wide. */
export const caratteriDi = (mm: number): number =>
  (mm * PUNTI_PER_MM - puntiColonna(0)) / (puntiColonna(1) - puntiColonna(0));

const stileDi = (nome: NomeStile): Stile => STILI[nome];

const dimensioneDi = (nome: NomeStile): number => stileDi(nome).dimensione ?? CORPO;

/** Lines of a text in so many millimetres, in the letters of a style. */
export function righeIn(testo: string, mm: number, nome: NomeStile): number {
  const punti = mm * PUNTI_PER_MM - BORDI_CELLA - (stileDi(nome).rientro ?? 0) * RIENTRO;
  return righeInEm(testo, punti / dimensioneDi(nome) / (stileDi(nome).grassetto ? GRASSO : 1));
}

/** A row is drawn in whole pixels. */
const PIXEL = 0.75;

export const puntiRighe = (righe: number, nome: NomeStile): number =>
  Math.ceil((righe * dimensioneDi(nome) * INTERLINEA + ARIA) / PIXEL) * PIXEL;

/** Points that a text takes. */
export const altezzaIn = (testo: string, mm: number, nome: NomeStile): number =>
  puntiRighe(righeIn(testo, mm, nome), nome);

/** How many lines fit in so many points. */
export const righeCheEntrano = (punti: number, nome: NomeStile): number =>
  Math.floor((punti - ARIA) / (dimensioneDi(nome) * INTERLINEA));
