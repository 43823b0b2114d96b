/** Headings and labels made comparable: lower case, no accents, no punctuation, single spaces. */

const SENZA_ACCENTI = /^[ -~]*$/;

/** Most codes: they are asked of each row. */
const COSI = /^[a-z0-9%]*$/;

export const normalise = (testo: string): string =>
  COSI.test(testo)
    ? testo
    : (SENZA_ACCENTI.test(testo) ? testo : testo.normalize("NFD").replace(/\p{M}/gu, ""))
        .toLowerCase()
        .replace(/[^a-z0-9%]+/g, " ")
        .trim();
