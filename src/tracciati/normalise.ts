/** Headings and labels made comparable: lower case, no accents, no punctuation, single spaces. */

const SENZA_ACCENTI = /^[ -~]*$/;

export const normalise = (testo: string): string =>
  (SENZA_ACCENTI.test(testo) ? testo : testo.normalize("NFD").replace(/\p{M}/gu, ""))
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
