/** The tables that the user pointed at, for the pane to list. */
import { parseIntervallo, type Intervallo } from "../../base/posizione";
import type { IndicataSalvata } from "../../tracciati/ritrova-indicata";

/** A pointed table as the pane lists it: where it is now, or was when it was last found. */
export interface IndicataMostrata {
  readonly nome: string;
  readonly struttura: IndicataSalvata["struttura"];
  readonly intervallo: Intervallo;
}

export const indicateDi = (
  salvate: readonly IndicataSalvata[],
  trovate: readonly { readonly nome: string; readonly intervallo: Intervallo }[],
): readonly IndicataMostrata[] =>
  salvate.flatMap(({ nome, struttura, foglio, intervallo }) => {
    const prima = parseIntervallo(intervallo);
    const ora = trovate.find((t) => t.nome === nome)?.intervallo ?? (prima && { foglio, ...prima });
    return ora ? [{ nome, struttura, intervallo: ora }] : [];
  });
