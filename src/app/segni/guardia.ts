/**
 * What keeps a mark honest: conditions, true while the cells still hold what was judged. After a correction, or a sort
 * that brings another row under it, the mark goes out by itself instead of speaking of what is no longer there.
 * Columns are fixed and rows are not, so that a copied row is judged by its own cells.
 * Texts inside formulas are of at most 255 characters and formulas of 8,192: support.microsoft.com, "Excel
 * specifications and limits"; array constants are refused in conditional formats, so each cell has its own condition.
 */
import { isErrore, isVuoto, type Griglia, type Scalare } from "../../base/griglia";
import { lettera, type Posizione } from "../../base/posizione";

/** Characters of a text compared as they are; of a longer one, its length, its beginning and its end. */
const INTERA = 60;
const PEZZO = 30;

const stringa = (t: string): string => `"${t.replaceAll('"', '""')}"`;

const cellaRelativa = ({ riga, colonna }: Pick<Posizione, "riga" | "colonna">): string =>
  `$${lettera(colonna)}${riga}`;

/** The conditions under which a cell still holds a value. A blank is no zero: Excel's `=` alone would say so. */
export function ancora(dove: Pick<Posizione, "riga" | "colonna">, valore: Scalare): string[] {
  const x = cellaRelativa(dove);
  if (typeof valore === "number") return ancoraNumero(x, valore);
  if (typeof valore === "boolean") return [`ISLOGICAL(${x})`, valore ? x : `NOT(${x})`];
  if (isErrore(valore)) return [`ISERROR(${x})`];
  if (valore.length <= INTERA && !/[\r\n]/.test(valore)) return [`${x}=${stringa(valore)}`];
  const inizio = (/^[^\r\n]*/.exec(valore.slice(0, PEZZO))?.[0] ?? "").replace(/[\uD800-\uDBFF]$/, "");
  const fine = (/[^\r\n]*$/.exec(valore.slice(-PEZZO))?.[0] ?? "").replace(/^[\uDC00-\uDFFF]/, "");
  return [
    `LEN(${x})=${valore.length}`,
    ...(inizio === "" ? [] : [`LEFT(${x},${inizio.length})=${stringa(inizio)}`]),
    ...(fine === "" ? [] : [`RIGHT(${x},${fine.length})=${stringa(fine)}`]),
  ];
}

/** A literal has fifteen figures and a cell may have a few more: what is not a whole number is compared within a hair. */
function ancoraNumero(x: string, n: number): string[] {
  if (n === 0) return [`ISNUMBER(${x})`, `${x}=0`];
  return Number.isSafeInteger(n)
    ? [`${x}=${n}`]
    : [
        `ABS(${x}-(${n}))<${Math.max(Math.abs(n) * 1e-12, 1e-12)
          .toExponential(0)
          .toUpperCase()}`,
      ];
}

/** An amount that the sheet holds as text: the sum of the row does not see it. */
const IMPORTO_TESTO = /^[\s\u00a0€'().,\-\u2212\d]{1,30}$/;

/**
 * The conditions under which the figures of a row are those that were checked: their sum, and each amount written as
 * text. A row with an error among its figures has no sum.
 */
export function figureAncora(g: Griglia, riga: number): string[] {
  const valori = g.valori[riga - g.riga] ?? [];
  const testi = valori.flatMap((v, i) =>
    typeof v === "string" && !isVuoto(v) && IMPORTO_TESTO.test(v)
      ? ancora({ riga, colonna: g.colonna + i }, v)
      : [],
  );
  const numeri = valori.filter((v) => typeof v === "number");
  if (numeri.length === 0 || valori.some(isErrore)) return testi;
  const da = cellaRelativa({ riga, colonna: g.colonna });
  const a = cellaRelativa({ riga, colonna: g.colonna + valori.length - 1 });
  const somma = numeri.reduce((s, n) => s + n, 0);
  return [`ABS(SUM(${da}:${a})-(${somma}))<0.005`, ...testi];
}
