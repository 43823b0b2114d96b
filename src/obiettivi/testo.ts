/** Cells' text made even before it is read: spaces, apostrophes, case. A text is read for at most its first 500 characters. */

const MASSIMO = 500;

export const even = (testo: string): string =>
  testo
    .slice(0, MASSIMO)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[≧⩾]/g, "≥")
    .replace(/[≦⩽]/g, "≤")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();

/** What a finding quotes of a cell: on one line, and not the whole of a long one. */
export const citato = (testo: string): string => {
  const t = testo.slice(0, MASSIMO).replace(/\s+/g, " ").trim();
  return t.length > 120 ? `${t.slice(0, 119)}…` : t;
};

/** A choice that a form offers, left as it was printed: `SI/NO`, `ON / OFF`. */
export const isScelta = (t: string): boolean =>
  /^(?:s[iì]?'?\s?(?:\/|-|–|o|oppure)\s?no?|on\s?\/\s?off)$/.test(t);

/** Nothing was written: never zero, which is data. */
export const isNessunDato = (t: string): boolean =>
  t === "" ||
  /^(?:[-–—_/\\.]+|n\.? ?[dpr]\.?|n\/d|n\/a|n\.a\.|(?:dat[oi] )?non (?:ancora )?(?:disponibil[ei]|pervenut[oi]|rilevat[oi])|nessun(?: dato| valore|a rilevazione|a informazione)(?: disponibile)?)(?: ?\([^)]*\))?$/.test(
    t,
  );
