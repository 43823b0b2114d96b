/** How much of a judgement was decided by somebody and not by the cells alone: it is counted beside the verdict. */
import type { ParametriBilancio } from "../bilancio/parametri";
import { regoleCambiate } from "../bilancio/scostamenti";
import type { Giudizio } from "../obiettivi/giudizio";

export interface ScelteDiverse {
  /** Indicators struck out. */
  readonly stralciati: number;
  /** Rules that are not the default ones, and indicators whose direction somebody has set. */
  readonly regoleCambiate: number;
}

export const NESSUNA_SCELTA: ScelteDiverse = { stralciati: 0, regoleCambiate: 0 };

export const scelteDiverse = (parametri: ParametriBilancio, giudizi: readonly Giudizio[]): ScelteDiverse => ({
  stralciati: giudizi.filter((g) => g.indicatore.stralciato !== null).length,
  regoleCambiate:
    regoleCambiate(parametri).length + giudizi.filter((g) => g.indicatore.polaritaUtente !== null).length,
});
