/** A weight as offices write it. */
import { isVuoto, type Scalare } from "../base/griglia";

const NUMERO = "(\\d+(?:[.,]\\d+)?)";
const SCRITTO = new RegExp(
  `^(?:peso|punti|pt|p|n)?[.:]?\\s*${NUMERO}\\s*(?:(%|per ?cento)|(?:/|su)\\s*${NUMERO}|punt[oi]|p(?:t|ti|\\.ti)?)?\\.?$`,
  "i",
);

const numero = (t: string): number => Number(t.replace(",", "."));

/** A number from 0 up; "40%", typed or written, is 0,4 as "40/100" is; "20 punti" is 20. Null for anything else. */
export function parsePeso(v: Scalare): number | null {
  if (typeof v === "number") return v >= 0 ? v : null;
  const m = typeof v === "string" ? SCRITTO.exec(v.trim()) : null;
  if (m?.[1] === undefined) return null;
  const n = numero(m[1]);
  if (m[2] !== undefined) return n / 100;
  const su = m[3] === undefined ? 1 : numero(m[3]);
  return su > 0 ? n / su : null;
}

/** Something is written there that is no weight. */
export const isPesoOscuro = (v: Scalare): boolean =>
  !isVuoto(v) && !/^[-–—/.]+$|^n\.?\s?[dpa]\.?$/i.test(String(v).trim()) && parsePeso(v) === null;
