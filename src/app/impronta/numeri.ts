/**
 * The numbers of a column as sums that a formula makes again: how many, their sum, and their sum weighted by the place. The
 * weights of the places have no pattern, so that changes which undo each other in both sums do not happen by chance. Pieces
 * are short enough that no sum needs more than fifteen figures.
 * support.microsoft.com, "Excel specifications and limits" (number precision), SUMPRODUCT (texts count as zero)
 */
import type { Scalare } from "../../base/griglia";

/** Rows of a piece at most: as many weights there are. */
const RIGHE_PEZZO = 1_000;

/** Weighted by the place, a piece stays below this. */
const PESATA_MASSIMA = 1e12;
/** What adding up a thousand numbers may lose, as a share of them. */
const ERRORE = 1e-13;
const MEZZO_CENTESIMO = 0.004;
const QUASI_NIENTE = 1e-9;

/** A prime of which three does not divide the predecessor: the cubes of 1, 2, 3… are all different. */
const PRIMO = 9_941n;

/** The weight of each place of a piece, from the first: all different, in no order. */
export const pesi = (quanti: number): number[] =>
  Array.from({ length: quanti }, (_, i) => Number(BigInt(i + 1) ** 3n % PRIMO));

const PESI = pesi(RIGHE_PEZZO);

/** Cuts values into pieces: the index after the last of the piece that begins at `da` and holds none that `fuori` says. */
export function finePezzo(valori: readonly Scalare[], da: number, fuori: (v: Scalare) => boolean): number {
  let pesata = 0;
  let i = da;
  for (; i < valori.length && i - da < RIGHE_PEZZO; i++) {
    const v = valori[i] ?? "";
    if (fuori(v)) break;
    if (typeof v === "number") pesata += Math.abs(v) * (PESI[i - da] ?? 0);
    if (pesata > PESATA_MASSIMA && i > da) break;
  }
  return i;
}

/** At most `figure` figures, and no exponent. */
function cifra(n: number, figure: number): string {
  const t = n.toPrecision(figure);
  const scritta = t.includes("e") ? Number(t).toFixed(12) : t;
  return scritta.includes(".") ? scritta.replace(/\.?0+$/, "") : scritta;
}

/** `formula` gives this, but for what adding up numbers as large as `grande` in all may lose. */
function vicina(formula: string, somma: number, grande: number, minimo: number): string {
  return `ABS(${formula}-(${cifra(somma, 15)}))<${cifra(Math.max(minimo, grande * ERRORE), 2)}`;
}

/** Terms that are true while the same cells hold numbers, and while the numbers are the same. */
interface StessiNumeri {
  readonly posti: readonly string[];
  readonly somme: readonly string[];
}

/** While the range `r` holds these values' numbers at their places. `importi`: to the cent; `pesi`: their range. */
export function stessiNumeri(
  r: string,
  valori: readonly Scalare[],
  importi: boolean,
  pesi: (quanti: number) => string,
): StessiNumeri {
  let [quanti, somma, grande, pesata, grandePesata, pieni] = [0, 0, 0, 0, 0, 0];
  valori.forEach((v, i) => {
    const peso = PESI[i] ?? 0;
    if (v !== "") pieni += peso;
    if (typeof v !== "number") return;
    quanti++;
    somma += v;
    grande += Math.abs(v);
    pesata += v * peso;
    grandePesata += Math.abs(v) * peso;
  });
  const minimo = importi ? MEZZO_CENTESIMO : QUASI_NIENTE;
  const w = pesi(valori.length);
  return {
    posti: [
      `COUNT(${r})=${quanti}`,
      // A number and a blank may change places: a zero unseen by any sum, an amount seen by its sums alone.
      ...(valori.includes("") && (importi || valori.includes(0))
        ? [`SUMPRODUCT((${r}<>"")*${w})=${pieni}`]
        : []),
    ],
    somme: [
      vicina(`SUM(${r})`, somma, grande, minimo),
      vicina(`SUMPRODUCT(${r},${w})`, pesata, grandePesata, minimo),
    ],
  };
}
