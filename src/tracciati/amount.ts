/** One cell → an amount, with its form. What is not surely a number is never guessed; a blank is never zero. */
import { Decimal, ZERO, type Importo } from "../base/importo";
import { isVuoto, type Scalare } from "../base/griglia";
import type { Posizione } from "../base/posizione";
import type { FormaImporto, ImportoLetto } from "../bilancio/voce";

/** Reads an amount: a number as it is, or Italian text such as `1.234,56`, `€ 1.234,56`, `12,00-`, `(12,00)`, `-`. */
export function readImporto(valore: Scalare, posizione: Posizione): ImportoLetto {
  const con = (forma: FormaImporto, v: Importo | null): ImportoLetto => ({
    posizione,
    forma,
    originale: valore,
    invertito: false,
    valore: v,
  });
  if (typeof valore === "number") return con("numero", fromNumber(valore));
  if (typeof valore === "boolean") return con("illeggibile", null);
  if (isVuoto(valore)) return con("vuoto", null);
  const letto = parseImporto(valore);
  return letto ? con("testo", letto) : con("illeggibile", null);
}

/** The amount of a column that writes it with the opposite sign. */
export const invert = (i: ImportoLetto): ImportoLetto => ({
  ...i,
  invertito: true,
  valore: i.valore?.negated() ?? null,
});

/** A difference of amounts may keep the noise of binary sums far below a cent: 749.6999999999971 is 749,70. */
const RUMORE = 1e-7;

/** Excel keeps fifteen figures: 23849.999999999996 is 23.850,00. */
function fromNumber(n: number): Importo {
  const centesimi = Math.round(n * 100) / 100;
  return new Decimal(Math.abs(n - centesimi) < RUMORE ? centesimi : Number(n.toPrecision(15)));
}

/** The figure of a cell, rougher than its amount: to compare columns with. Null where it has none, and where it is blank. */
export const figureOf = (v: Scalare): number | null =>
  typeof v === "number" ? v : typeof v === "string" ? (parseImporto(v)?.toNumber() ?? null) : null;

/** Amounts as Italian text; null where the text is anything else. */
export function parseImporto(testo: string): Importo | null {
  const pulito = testo
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/€|eur(?:o)?/gi, "")
    // As in acts and mandates: "61.200,00=", and "61.200,=" or "61.200,--" for no cents.
    .replace(/(?<=\d),(?:=|--+)$/, ",00")
    .replace(/(?<=\d)=$/, "");
  if (/^-+$/.test(pulito)) return ZERO;
  const m = /^(\()?([+-])?(\d[\d.,']*)(-)?(\))?$/.exec(pulito);
  if (!m?.[3] || (m[1] === undefined) !== (m[5] === undefined)) return null;
  const cifre = parseCifre(m[3]);
  if (cifre === null) return null;
  const negativo = [m[1] !== undefined, m[2] === "-", m[4] !== undefined].filter(Boolean).length;
  return negativo > 1 ? null : negativo === 1 ? cifre.negated() : cifre;
}

/** `1.234.567,89`, `1234,5`, `1.234`, `1234.56`: a lone point before one or two final figures is a decimal mark. */
function parseCifre(t: string): Importo | null {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(t)) return new Decimal(t.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:'\d{3})+(?:,\d+|\.\d{1,2})?$/.test(t))
    return new Decimal(t.replaceAll("'", "").replace(",", "."));
  // "61,200" is 61.200 to a program that writes as in English, and 61,2 to nobody who writes euro.
  if (/^[1-9]\d{0,2},\d{3}$/.test(t)) return null;
  if (/^\d+(?:,\d+)?$/.test(t)) return new Decimal(t.replace(",", "."));
  if (/^\d+\.\d{1,2}$/.test(t)) return new Decimal(t);
  return null;
}
