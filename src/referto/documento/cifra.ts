/**
 * Figures above cells. A figure knows what it is worth at this writing and the formula that gives it; where it stands is
 * known only once every sheet is laid out (risolvi.ts). Formulas are made of figures, never of letters and rows: one that
 * stands in no sheet is written as its value.
 */
import type { Contenuto } from "../foglio/foglio";

export type Valore = number | string;

/** A formula made of text and of figures, en-US; it starts with "=". */
export interface Vivo {
  readonly tipo: "viva";
  readonly pezzi: readonly Pezzo[];
}

export type Pezzo = string | Cifra | Insieme | Tratto;

/** What a cell holds before it has an address. */
export type Scritto = Contenuto | Vivo;

/** A figure: one cell of the document, known by its identity. */
export class Cifra {
  constructor(
    readonly scritta: Scritto,
    /** As the formula gives it now; "" where it gives a blank. */
    readonly valore: Valore,
  ) {}
}

/** Several figures as the arguments of a SUM: neighbours become one range. */
export class Insieme {
  constructor(readonly cifre: readonly Cifra[]) {}
}

/** The cells of a column from one figure down to another: both stand in one sheet, or the formula cannot be made. */
export class Tratto {
  constructor(
    readonly da: Cifra,
    readonly a: Cifra,
  ) {}
}

/** A place that links lead to: a row of some sheet, known once it is laid out. */
export class Punto {
  readonly tipo = "punto";
}

/** What a cell of a sheet under construction is. */
export type Cella = Scritto | Cifra | null;

/** Text of a formula, a figure, figures, or a formula inside another. */
type Parte = string | Cifra | Insieme | Tratto | Vivo;

const pezziDi = (p: Parte): readonly Pezzo[] => {
  if (typeof p === "string" || p instanceof Cifra || p instanceof Insieme || p instanceof Tratto) return [p];
  const [primo, ...resto] = p.pezzi;
  return typeof primo === "string" && primo.startsWith("=") ? [primo.slice(1), ...resto] : p.pezzi;
};

/** vivo`=${a}-${b}`: what stands between the figures is written as it is. */
export function vivo(testi: TemplateStringsArray, ...parti: readonly Parte[]): Vivo {
  const pezzi = testi.flatMap((t, i): readonly Pezzo[] => {
    const parte = parti[i];
    return parte === undefined ? [t] : [t, ...pezziDi(parte)];
  });
  return { tipo: "viva", pezzi: pezzi.filter((p) => p !== "") };
}

/** Formulas joined by a sign: `a+b+c`. */
export const unite = (parti: readonly Vivo[], segno: string): Vivo => ({
  tipo: "viva",
  pezzi: parti.flatMap((p, i) => (i === 0 ? p.pezzi : [segno, ...p.pezzi])),
});

/** The same figure shown in another place: a reference to it. */
export const stessa = (c: Cifra): Cifra => new Cifra(vivo`=${c}`, c.valore);
