/**
 * The titolo of a budget as offices write it: a number, a Roman numeral, an ordinal, the titolo's official name, or a
 * code whose first figure it is (piano finanziario, tipologia of entrate).
 */
import type { Scalare } from "../base/griglia";
import { TITOLI_ENTRATE } from "../bilancio/elenchi/titoli";
import type { Parte } from "../bilancio/voce";
import { leadingNumber } from "./codes";
import { titoloByName } from "./nomi-ufficiali";
import { normalise } from "./normalise";

const NUMERI = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
const ORDINALI = ["primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono"];

/** I to IX, or an ordinal, in whatever case; null for anything else. */
export function titoloInParole(parola: string): number | null {
  const t = normalise(parola);
  const i = NUMERI.indexOf(t);
  const n = i >= 0 ? i : ORDINALI.indexOf(t);
  return n < 0 ? null : n + 1;
}

const PIANO = /^(?:[EU][.\s]?)?\d\.\d{2}\.\d{2}\.\d{2}(?:\.\d{3})?$/i;

/** A code of the piano finanziario of four or five levels, its letter there or not: no missione begins so. */
export const isPiano = (v: Scalare): boolean => typeof v === "string" && PIANO.test(v.trim());

/** A tipologia of entrate in five figures, or seven with its categoria, the titolo first: 10101, 3010000. */
const TIPOLOGIA = /^([1-9])0?([0-5]0[0-5])(?:\d\d)?$/;

/** Seven figures that go on as the piano dei conti does, E.3.01.02.01: of a tipologia they have the hundreds alone. */
const CATEGORIA = /^([1-9])0([1-9])\d{4}$/;

/** The titolo of a tipologia's code; null where no such tipologia is in the list. */
export function titoloDiTipologia(v: Scalare): number | null {
  const testo = String(v).trim().replace(/\./g, "");
  return titoloOfTipologia(testo) ?? titoloOfCategoria(testo);
}

function titoloOfCategoria(testo: string): number | null {
  const [, cifra, centinaia] = CATEGORIA.exec(testo) ?? [];
  const titolo = Number(cifra);
  const tipologie = Object.keys(TITOLI_ENTRATE[titolo]?.sotto ?? {});
  return centinaia !== undefined && tipologie.some((t) => t.length === 3 && t.startsWith(centinaia))
    ? titolo
    : null;
}

function titoloOfTipologia(testo: string): number | null {
  const m = testo.length === 5 || testo.length === 7 ? TIPOLOGIA.exec(testo) : null;
  if (!m) return null;
  const titolo = Number(m[1]);
  const tipologie = TITOLI_ENTRATE[titolo]?.sotto ?? {};
  const sua = Number(m[2]);
  // Some schemes write every tipologia of a titolo by its hundreds alone, or all of them as 100.
  return tipologie[sua] !== undefined || sua % 100 === 0 || sua === 100 ? titolo : null;
}

/** The titolo that a code begins with; null where the code is of another kind. */
export function titoloDelCodice(codice: string): number | null {
  const cifra =
    /^[EU][. ]?(\d)\b/i.exec(codice)?.[1] ?? (isPiano(codice) ? codice.trim().charAt(0) : undefined);
  return cifra === undefined ? null : Number(cifra);
}

/** What the cell of a titolo says: 1, "1 - Entrate correnti", "II", "Titolo III", "Primo", its name, a tipologia's code. */
export function readTitolo(v: Scalare, parte: Parte): number | null {
  if (parte === "entrate") {
    const tipologia = titoloDiTipologia(v);
    if (tipologia !== null) return tipologia;
  }
  const numero = leadingNumber(v);
  if (numero !== null || typeof v !== "string") return numero;
  const testo = v.trim().replace(/^tit(?:olo|\.)?(?=[\s\d:])[\s:.]*/i, "");
  const prima = /^\p{L}+/u.exec(testo)?.[0];
  return (prima === undefined ? null : titoloInParole(prima)) ?? titoloByName(testo, parte);
}

/** A cell of titoli: a small number, a numeral or an ordinal, with its name behind or not. */
export const isTitolo = (v: Scalare, parte: Parte): boolean => {
  const n = v === "" ? null : readTitolo(v, parte);
  return n !== null && n >= 1 && n <= 9;
};

const FOGLIO_DI_TITOLO = /(?<!\p{L})tit(?:olo)?[\s._-]*(\d|\p{L}+)(?![\p{L}\d])(?!\s*(?:[-,+e]|ed)\s*\d)/iu;

/** "Tit.1", "Entrate titolo II": a sheet for each titolo. */
export function titoloOfSheet(nome: string): number | null {
  const scritto = FOGLIO_DI_TITOLO.exec(nome)?.[1];
  if (scritto === undefined) return null;
  return /^\d$/.test(scritto) ? Number(scritto) || null : titoloInParole(scritto);
}
