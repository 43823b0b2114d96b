/** Headings and labels made comparable: lower case, no accents, no punctuation, single spaces. */

export const normalise = (testo: string): string =>
  testo
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
