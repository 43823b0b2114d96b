/** Missione and programma said together, in whatever way: "01.03", "0103103", "M01P03T1", "Miss. 1 Progr. 3", the programma's name. */
import type { Scalare } from "../base/griglia";
import { isProgramma } from "../bilancio/classificazione";
import type { CampoMappa } from "./campi";
import type { Mappatura } from "./mappatura";
import { luogoByName } from "./nomi-ufficiali";

interface Luogo {
  readonly missione: number;
  readonly programma: number;
}

/** Not a day: its third part would be a year. */
const FORME: readonly RegExp[] = [
  /^(\d{2})[./-](\d{2})(?:[./-](?!(?:19|20)\d\d\b)\d{1,6})*$/,
  /^(\d{2})(\d{2})(?:\d{3})?$/,
  /^m(?:iss?)?\.?\s*(\d{1,2})\s*[-./]?\s*p(?:rog?)?\.?\s*(\d{1,2})(?!\d)/i,
  /\bmiss(?:ione|\.)?\D{0,4}(\d{1,2})\b.*?\bprogr?(?:amma|\.)?\D{0,4}(\d{1,2})\b/is,
];

const inList = (missione: number, programma: number): Luogo | null =>
  isProgramma(missione, programma) ? { missione, programma } : null;

/** A code, or the words of both; null for what is no programma of the list. */
export function luogoIn(v: Scalare): Luogo | null {
  if (typeof v !== "string") return null;
  const t = v.trim();
  for (const forma of FORME) {
    const m = forma.exec(t);
    if (m) return inList(Number(m[1]), Number(m[2]));
  }
  return null;
}

/** The same in a cell that is known to hold both: 103 is missione 1, programma 3, as Excel leaves "0103". */
export function luogoInsieme(v: Scalare): Luogo | null {
  const n = typeof v === "number" || /^\s*\d{3,4}\s*$/.test(String(v)) ? Number(v) : NaN;
  return Number.isInteger(n) && n > 100 ? inList(Math.floor(n / 100), n % 100) : luogoIn(v);
}

/** The same of the official name of a programma that no other missione has. */
export const luogoDaNome = (v: Scalare): Luogo | null =>
  luogoIn(v) ?? (typeof v === "string" && /\p{L}{4}/u.test(v) && !/\d/.test(v) ? luogoByName(v) : null);

/** Missione and programma in one cell, or the programma's name where nothing says its missione. */
export function placeOf(
  colonne: Mappatura["colonne"],
  in_: (campo: CampoMappa) => Scalare,
  insieme: boolean,
  missione: number | null,
): Luogo | null {
  if (!colonne.programma) return null;
  if (insieme) return luogoInsieme(in_("programma"));
  return colonne.missione || missione !== null ? null : luogoDaNome(in_("programma"));
}
