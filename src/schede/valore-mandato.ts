/**
 * A cell's value as a short text that can be kept in a cell and compared: what stood in the source when a scheda was
 * sent. Numbers and short texts are whole, long ones a length and a fingerprint. Spaces at the ends and the kind of line
 * break make no difference, because other programs change them on saving.
 */
import type { Scalare } from "../base/griglia";

const INTERO = 60;

/** FNV-1a on 32 bits, base 36. */
function fnv(t: string, seme: number): string {
  let h = seme;
  for (let i = 0; i < t.length; i++) h = Math.imul(h ^ t.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

/** Sixty-four bits of fingerprint. */
export const impronta = (t: string): string => `${fnv(t, 0x811c9dc5)}.${fnv(t, 0x9747b28c)}`;

const pulito = (t: string): string =>
  t
    .replace(/\r\n?/g, "\n")
    .replace(/_x000D_/g, "")
    .trim();

/** `n:0.65`, `b:true`, `t:12 gg`, `h:812:1a2b.3c4d`; "" for a blank. */
export function codifica(v: Scalare): string {
  if (typeof v === "number") return `n:${Number(v.toPrecision(15))}`;
  if (typeof v === "boolean") return `b:${v}`;
  const t = pulito(v);
  if (t === "") return "";
  return t.length <= INTERO && !t.includes("\n") ? `t:${t}` : `h:${t.length}:${impronta(t)}`;
}
