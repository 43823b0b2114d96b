/** What is missing for a judgement on whole objectives: weights that are no numbers, names that nothing says. */
import type { Posizione } from "../../base/posizione";
import type { Rilievo } from "../../base/rilievo";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import { map030 } from "../rilievi/map-030-peso-illeggibile";
import { map031 } from "../rilievi/map-031-obiettivo-senza-nome";

/** One finding of a kind for each sheet, at its first cell. */
export const weightsAndNames = (indicatori: readonly IndicatoreLetto[]): Rilievo[] => [
  ...bySheet(indicatori.filter((i) => i.pesoOscuro !== undefined)).map(([primo, suoi]) =>
    map030.rilievo("avviso", primo.celle.peso ?? placeOf(primo), {
      foglio: primo.foglio,
      scritti: [...new Set(suoi.flatMap((i) => i.pesoOscuro ?? []))],
      quanti: suoi.length,
    }),
  ),
  ...withoutName(indicatori),
];

const NOMI = ["obiettivoStrategico", "obiettivoOperativo", "descrizione"] as const;

/** Where none has a name the workbook has no objectives but what it measures. */
function withoutName(indicatori: readonly IndicatoreLetto[]): Rilievo[] {
  const senza = indicatori.filter((i) => NOMI.every((c) => i.testi[c].trim() === ""));
  if (senza.length === 0 || senza.length === indicatori.length) return [];
  return bySheet(senza).map(([primo, suoi]) =>
    map031.rilievo("avviso", placeOf(primo), { foglio: primo.foglio, quanti: suoi.length }),
  );
}

const placeOf = (i: IndicatoreLetto): Posizione => i.celle.indicatore ?? i.target.posizione;

function bySheet(
  indicatori: readonly IndicatoreLetto[],
): readonly (readonly [IndicatoreLetto, readonly IndicatoreLetto[]])[] {
  const fogli = new Map<string, IndicatoreLetto[]>();
  for (const i of indicatori) {
    const suoi = fogli.get(i.foglio);
    if (suoi) suoi.push(i);
    else fogli.set(i.foglio, [i]);
  }
  return [...fogli.values()].flatMap((suoi) => (suoi[0] ? [[suoi[0], suoi] as const] : []));
}
