/** Cells' text made even before it is read: spaces, apostrophes, case. A text is read for at most its first 500 characters. */

const MASSIMO = 500;

export const even = (testo: string): string =>
  testo
    .slice(0, MASSIMO)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();

/** Nothing was written: never zero, which is data. */
export const isNessunDato = (t: string): boolean =>
  t === "" ||
  /^(?:[-–—_/\\.]+|n\.? ?[dpr]\.?|n\/d|n\/a|n\.a\.|non disponibile|non pervenuto|dato non disponibile)$/.test(
    t,
  );
