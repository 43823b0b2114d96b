/**
 * The numbers of a column as sums that a formula makes again: how many, their sum, their sum weighted by the place and by
 * its square, and which places hold something. So up to three numbers changed at once are always seen, and rows changed of
 * place. Pieces are short enough that no sum needs more than fifteen figures.
 * support.microsoft.com, "Excel specifications and limits" (number precision), SUMPRODUCT (texts count as zero)
 */
import type { Scalare } from "../../base/griglia";

/** Rows of a piece at most: as many weights there are. */
export const RIGHE_PEZZO = 500;

/** Weighted by the place, a piece stays below this: its sums are then right to less than half a cent. */
const PESO_MASSIMO = 4e10;
/** What adding up some hundreds of numbers may lose, as a share of them. */
const ERRORE = 1e-13;
const MEZZO_CENTESIMO = 0.004;
const QUASI_NIENTE = 1e-9;

/** Names of the columns of weights in the formulas: 1, 2, 3… and their squares. */
export interface Pesi {
  readonly posti: (quanti: number) => string;
  readonly quadrati: (quanti: number) => string;
}

/** Cuts values into pieces: the index after the last of the piece that begins at `da` and holds none that `fuori` says. */
export function finePezzo(valori: readonly Scalare[], da: number, fuori: (v: Scalare) => boolean): number {
  let peso = 0;
  let i = da;
  for (; i < valori.length && i - da < RIGHE_PEZZO; i++) {
    const v = valori[i] ?? "";
    if (fuori(v)) break;
    if (typeof v === "number") peso += Math.abs(v) * (i - da + 1);
    if (peso > PESO_MASSIMO && i > da) break;
  }
  return i;
}

/** At most `figure` figures, and no exponent. */
function cifra(n: number, figure: number): string {
  const t = n.toPrecision(figure);
  const scritta = t.includes("e") ? Number(t).toFixed(12) : t;
  return scritta.includes(".") ? scritta.replace(/\.?0+$/, "") : scritta;
}

/** True while the range `r` holds these values' numbers at their places. `importi`: to the cent. */
export function stessiNumeri(r: string, valori: readonly Scalare[], importi: boolean, pesi: Pesi): string {
  const somme = [0, 0, 0];
  const grandi = [0, 0, 0];
  let quanti = 0;
  let pieni = 0;
  valori.forEach((v, i) => {
    if (v !== "") pieni += i + 1;
    if (typeof v !== "number") return;
    quanti++;
    [1, i + 1, (i + 1) ** 2].forEach((peso, k) => {
      somme[k] = (somme[k] ?? 0) + v * peso;
      grandi[k] = (grandi[k] ?? 0) + Math.abs(v) * peso;
    });
  });
  const vicina = (formula: string, k: number): string => {
    const scarto = Math.max(importi ? MEZZO_CENTESIMO : QUASI_NIENTE, (grandi[k] ?? 0) * ERRORE);
    return `ABS(${formula}-(${cifra(somme[k] ?? 0, 15)}))<${cifra(scarto, 2)}`;
  };
  const [w, q] = [pesi.posti(valori.length), pesi.quadrati(valori.length)];
  return [
    `COUNT(${r})=${quanti}`,
    `SUMPRODUCT((${r}<>"")*${w})=${pieni}`,
    vicina(`SUM(${r})`, 0),
    vicina(`SUMPRODUCT(${r},${w})`, 1),
    vicina(`SUMPRODUCT(${r},${q})`, 2),
  ].join();
}
