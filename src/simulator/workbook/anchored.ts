/**
 * Rules over several areas whose formulas are written for one cell, the first of all the areas: the others read them
 * shifted. Where that cell changes the formulas are rewritten for the new one.
 */
import type { Validation } from "./annotations";
import { intersect, subtract, type Area } from "./area";
import { mapRule } from "./every-formula";
import { shiftFormula } from "./references";
import type { ConditionalFormat } from "./sheet";

export interface Corner {
  readonly row: number;
  readonly col: number;
}

export const anchorOf = (areas: readonly Area[]): Corner => ({
  row: Math.min(...areas.map((a) => a.row)),
  col: Math.min(...areas.map((a) => a.col)),
});

const between = (da: Corner, a: Corner): [number, number] => [a.row - da.row, a.col - da.col];

/** The same validation on other cells. */
export function validationOn(v: Validation, areas: Area[]): Validation {
  const [righe, colonne] = between(anchorOf(v.areas), anchorOf(areas));
  const sposta = (f: string | null): string | null =>
    f === null || f.startsWith('"') ? f : shiftFormula(f, righe, colonne);
  return { areas, attrs: { ...v.attrs }, formula1: sposta(v.formula1), formula2: sposta(v.formula2) };
}

/** The same conditional format on other cells. */
export function formatOn(cf: ConditionalFormat, areas: Area[]): ConditionalFormat {
  const [righe, colonne] = between(anchorOf(cf.areas), anchorOf(areas));
  if (righe === 0 && colonne === 0) return { ...cf, areas };
  const sposta = (f: string): string => shiftFormula(f, righe, colonne);
  return {
    ...cf,
    areas,
    rule: mapRule(cf.rule, sposta),
    ...(cf.ext ? { ext: mapRule(cf.ext, sposta) } : {}),
  };
}

/** What is left of some areas without others. */
export const without = (areas: readonly Area[], via: readonly Area[]): Area[] =>
  via.reduce<Area[]>((resto, b) => resto.flatMap((a) => subtract(a, b)), [...areas]);

/** The parts of some areas that lie in others. */
export const within = (areas: readonly Area[], dentro: readonly Area[]): Area[] =>
  areas.flatMap((a) => dentro.flatMap((b) => intersect(a, b) ?? []));
