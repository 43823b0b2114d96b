/** Sentences of figures that live: words between them stand as they are, each figure is said from its cell. */
import { Decimal } from "../../base/importo";
import type { Cifra } from "../documento/cifra";
import { vivo, type Pezzo, type Vivo } from "../documento/cifra";
import type { Detto } from "../documento/blocchi";
import { letterali } from "../documento/formule";
import { ARTICOLO_IN_FORMULA, articolo } from "./parole";

/** A piece of a sentence that changes with its cell. */
export interface Vivente {
  readonly espressione: Vivo;
  readonly mostrato: string;
}

export const parola = (valore: string): Detto => ({ cella: { tipo: "testo", valore }, mostrato: valore });

export function frase(...pezzi: readonly (string | Vivente)[]): Detto {
  const mostrato = pezzi.map((p) => (typeof p === "string" ? p : p.mostrato)).join("");
  if (pezzi.every((p) => typeof p === "string")) return parola(mostrato);
  const formula: Pezzo[] = ["="];
  pezzi.forEach((p, i) => {
    if (p === "") return;
    if (i > 0) formula.push("&");
    if (typeof p === "string") formula.push(letterali(p));
    else formula.push(...p.espressione.pezzi);
  });
  return { cella: { tipo: "viva", pezzi: formula }, mostrato };
}

const numero = (c: Cifra): InstanceType<typeof Decimal> =>
  new Decimal(typeof c.valore === "number" ? c.valore : 0);

const fissi = (x: InstanceType<typeof Decimal>, decimali: number): string => {
  const [intero = "0", resto] = x.abs().toFixed(decimali).split(".");
  const migliaia = intero.replace(/\B(?=(\d{3})+$)/g, ".");
  const segno = x.isNegative() && !x.toDecimalPlaces(decimali).isZero() ? "-" : "";
  return `${segno}${migliaia}${resto === undefined ? "" : `,${resto}`}`;
};

/** In millions with two decimals, or in whole euro: `FIXED` writes it as the language of Excel does. */
export const somma = (c: Cifra, unita: "milioni" | "euro"): Vivente =>
  unita === "milioni"
    ? { espressione: vivo`FIXED(${c}/1000000,2)`, mostrato: fissi(numero(c).dividedBy(1_000_000), 2) }
    : { espressione: vivo`FIXED(${c},0)`, mostrato: fissi(numero(c), 0) };

/** In euro and cents. */
export const cent = (c: Cifra): Vivente => ({
  espressione: vivo`FIXED(${c},2)`,
  mostrato: fissi(numero(c), 2),
});

/** "55,7 %"; a dash where there is nothing to divide by. */
export const percento = (sopra: Cifra, sotto: Cifra): Vivente => ({
  espressione: vivo`IF(${sotto}=0,"–",FIXED(100*${sopra}/${sotto},1)&"\u00a0%")`,
  mostrato: numero(sotto).isZero() ? "–" : `${fissi(quota(sopra, sotto), 1)}\u00a0%`,
});

/** "il 55,7 %", "l’8,5 %". */
export const ilPercento = (sopra: Cifra, sotto: Cifra): Vivente => {
  const r = vivo`ROUND(100*${sopra}/${sotto},1)`;
  const pezzi = ARTICOLO_IN_FORMULA("§").split("§");
  const conR = pezzi.flatMap((t, i): Pezzo[] => (i === 0 ? [t] : [...r.pezzi, t]));
  const n = numero(sotto).isZero() ? null : quota(sopra, sotto).toDecimalPlaces(1).toNumber();
  return {
    espressione: vivo`IF(${sotto}=0,"–",${{ tipo: "viva", pezzi: conR }}&FIXED(100*${sopra}/${sotto},1)&"\u00a0%")`,
    mostrato: n === null ? "–" : `${articolo(n)}${fissi(quota(sopra, sotto), 1)}\u00a0%`,
  };
};

const quota = (sopra: Cifra, sotto: Cifra): InstanceType<typeof Decimal> =>
  numero(sopra).times(100).dividedBy(numero(sotto));

/** Below this an amount is said in euro: a hundredth of a million would hide it. */
const POCHI = 10_000;

/** The unit of all the amounts of a sentence; zero is zero in both. */
export const unitaDi = (...cifre: readonly Cifra[]): "milioni" | "euro" =>
  cifre.every((c) => numero(c).isZero() || numero(c).abs().greaterThanOrEqualTo(POCHI)) ? "milioni" : "euro";

export const isZero = (c: Cifra): boolean => numero(c).isZero();
