/** References to cells inside formulas: found without touching texts, names, functions and structured references. */
import { lettera, numeroColonna } from "../../base/posizione";
import { isEntireColumns, isEntireRows, parseArea, type Area } from "./area";

/** A reference as written: its sheet ("" prefix where it has none) and its cells. */
interface Reference {
  /** The text before the cells, exclamation mark included: `'Spese'!`. */
  readonly prefix: string;
  /** The sheet named by the prefix; null where the formula's own sheet is meant. */
  readonly sheet: string | null;
  readonly area: Area;
  /** `$A$1:B2`, as written. */
  readonly text: string;
}

const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const PATTERN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\]])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$:])(${CELLS})(?![\p{L}\p{N}_.(!\[])|\[(?:[^[\]]|\[[^\]]*\])*\]|'(?:[^']|'')*'`,
  "gu",
);

/** The formula with each reference replaced by what `change` says. Given and returned without "=". */
export const mapReferences = (formula: string, change: (r: Reference) => string): string =>
  formula.replace(PATTERN, (intero: string, foglio: string | undefined, text: string | undefined) => {
    const area = text === undefined ? null : parseArea(text);
    if (text === undefined || !area) return intero;
    const sheet =
      foglio === undefined
        ? null
        : foglio.startsWith("'")
          ? foglio.slice(1, -1).replaceAll("''", "'")
          : foglio;
    return change({ prefix: foglio === undefined ? "" : `${foglio}!`, sheet, area, text });
  });

/** The references of a formula, in the order they are written. */
export function referencesOf(formula: string): Reference[] {
  const trovati: Reference[] = [];
  mapReferences(formula, (r) => {
    trovati.push(r);
    return r.text;
  });
  return trovati;
}

/** The same kind of reference, with its dollars, on other cells. */
export function rewriteArea(text: string, area: Area): string {
  const [da = "", a] = text.split(":");
  const angolo = (modello: string, riga: number, colonna: number): string => {
    const m = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(modello);
    const c = m?.[2] ? `${m[1] ?? ""}${lettera(colonna)}` : "";
    const r = m?.[4] ? `${(m[2] ? m[3] : m[1]) ?? ""}${riga}` : "";
    return c + r;
  };
  const inizio = angolo(da, area.row, area.col);
  if (a !== undefined) return `${inizio}:${angolo(a, area.lastRow, area.lastCol)}`;
  return area.row === area.lastRow && area.col === area.lastCol
    ? inizio
    : `${inizio}:${angolo(da, area.lastRow, area.lastCol)}`;
}

/**
 * Moves the relative references of a formula by rows and columns, as copying does; a reference pushed off the sheet
 * becomes #REF!.
 */
export const shiftFormula = (formula: string, righe: number, colonne: number): string =>
  mapReferences(formula, ({ prefix, area, text }) => {
    const [da = "", a = da] = text.split(":");
    const mosso = moveCorners(area, da, a, righe, colonne);
    const valida = mosso.row >= 1 && mosso.col >= 1 && mosso.lastRow <= 1_048_576 && mosso.lastCol <= 16_384;
    return valida ? prefix + rewriteArea(text, mosso) : `${prefix}#REF!`;
  });

function moveCorners(area: Area, da: string, a: string, righe: number, colonne: number): Area {
  const fissa = (t: string) => ({
    col: /^\$[A-Za-z]/.test(t),
    row: /\$\d/.test(t),
  });
  const [p, q] = [fissa(da), fissa(a)];
  return {
    row: isEntireColumns(area) || p.row ? area.row : area.row + righe,
    lastRow: isEntireColumns(area) || q.row ? area.lastRow : area.lastRow + righe,
    col: isEntireRows(area) || p.col ? area.col : area.col + colonne,
    lastCol: isEntireRows(area) || q.col ? area.lastCol : area.lastCol + colonne,
  };
}

/** R1C1 ↔ A1. Relative parts in brackets count from the formula's own cell. */
export function fromR1C1(formula: string, riga: number, colonna: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu,
    (intero: string, r: string | undefined, c: string | undefined) => {
      if (intero.startsWith('"') || intero.startsWith("'")) return intero;
      const posto = (p: string | undefined, qui: number): { n: number; fissa: boolean } => {
        if (p === undefined) return { n: qui, fissa: false };
        return p.startsWith("[")
          ? { n: qui + Number(p.slice(1, -1)), fissa: false }
          : { n: Number(p), fissa: true };
      };
      const [R, C] = [posto(r, riga), posto(c, colonna)];
      if (R.n < 1 || C.n < 1) return "#REF!";
      return `${C.fissa ? "$" : ""}${lettera(C.n)}${R.fissa ? "$" : ""}${R.n}`;
    },
  );
}

export function toR1C1(formula: string, riga: number, colonna: number): string {
  const asse = (nome: string, n: number, fissa: boolean, qui: number): string =>
    fissa ? `${nome}${n}` : n === qui ? nome : `${nome}[${n - qui}]`;
  return mapReferences(formula, ({ prefix, text }) => {
    const angoli = text.split(":").map((t) => {
      const m = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(t);
      const c = m?.[2] ? asse("C", numeroColonna(m[2]), m[1] === "$", colonna) : "";
      const r = m?.[4] ? asse("R", Number(m[4]), (m[2] ? m[3] : m[1]) === "$", riga) : "";
      return r + c;
    });
    return prefix + angoli.join(":");
  });
}
