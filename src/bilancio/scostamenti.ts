/** The rules of the budget that are not the default ones: what bends a verdict is said wherever the verdict is. */
import { PARAMETRI_PREDEFINITI, type ParametriBilancio } from "./parametri";

export type Regola = keyof ParametriBilancio;

const detta = (p: ParametriBilancio, r: Regola): string => {
  switch (r) {
    case "tolleranza":
      return p.tolleranza.toFixed();
    case "missioniEscluse":
      return [...p.missioniEscluse].sort((a, b) => a - b).join();
    case "definizioneDisponibilita":
      return p.definizioneDisponibilita;
    case "estratto":
      return String(p.estratto);
    default:
      return r satisfies never;
  }
};

const REGOLE = Object.keys(PARAMETRI_PREDEFINITI) as Regola[];

/** Those that differ, in their own order. */
export const regoleCambiate = (p: ParametriBilancio): readonly Regola[] =>
  REGOLE.filter((r) => detta(p, r) !== detta(PARAMETRI_PREDEFINITI, r));
