/**
 * Missioni and programmi of allegato 14 of d.lgs. 118/2011, with how many programmi each has (the last is often for
 * Regioni alone). The missioni were checked on a published rendiconto; part of the programmi was not: a number outside
 * the list is a warning, never an error.
 */
const PROGRAMMI: Readonly<Record<number, number>> = {
  1: 12,
  2: 3,
  3: 3,
  4: 8,
  5: 3,
  6: 3,
  7: 2,
  8: 3,
  9: 9,
  10: 6,
  11: 3,
  12: 10,
  13: 8,
  14: 5,
  15: 4,
  16: 3,
  17: 2,
  18: 2,
  19: 2,
  20: 3,
  50: 2,
  60: 1,
  99: 2,
};

export const isMissione = (missione: number): boolean => PROGRAMMI[missione] !== undefined;

/** False for any programma of a missione that is not in the list. */
export const isProgramma = (missione: number, programma: number): boolean =>
  programma >= 1 && programma <= (PROGRAMMI[missione] ?? 0);
