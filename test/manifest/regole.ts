/** The offline check of the manifest: the list of its rules and their run. */
import type { Difetto, Manifesto, Regola } from "./regola";
import * as risorse from "./regole-risorse";
import * as scorciatoie from "./regole-scorciatoie";
import * as struttura from "./regole-struttura";

export const REGOLE: readonly Regola[] = [
  ...Object.values(struttura),
  ...Object.values(risorse),
  ...Object.values(scorciatoie),
];

interface Esito extends Difetto {
  readonly regola: Regola;
}

/** Every defect, in the order of the file. */
export const controllaManifesto = (manifesto: Manifesto): readonly Esito[] =>
  REGOLE.flatMap((regola) => regola.controlla(manifesto).map((d) => ({ ...d, regola }))).toSorted(
    (a, b) => a.riga - b.riga,
  );
