/**
 * The indices of the budget: which total over which. The formulas stand here; the names, which change from town to town,
 * are in nomi-indici.ts. Source: the table "Indices" of the project's domain notes, checked on a real document.
 */
import { quoziente, type Importo } from "../base/importo";
import type { Totali } from "./totali";
import type { CampoMostrato } from "./voce";

export type NomeIndice = "scostamento" | "realizzazione" | "velocita";

interface Rapporto {
  readonly sopra: CampoMostrato;
  readonly sotto: CampoMostrato;
}

/** On entrate `realizzazione` is the capacità di accertamento, on spese the capacità di impegno. */
export const FORMULE_INDICI: Readonly<Record<NomeIndice, Rapporto>> = {
  scostamento: { sopra: "previsioneAttuale", sotto: "previsioneIniziale" },
  realizzazione: { sopra: "movimentato", sotto: "previsioneAttuale" },
  velocita: { sopra: "cassa", sotto: "movimentato" },
};

export const INDICI = Object.keys(FORMULE_INDICI) as readonly NomeIndice[];

/** Quotients, four decimals; null where a column is missing or the denominator is zero. */
export type Indici = Readonly<Record<NomeIndice, Importo | null>>;

/** The indices of some totals: those of voci within the titoli alone. */
export function computeIndici(totali: Totali): Indici {
  const indice = (nome: NomeIndice): Importo | null => {
    const [sopra, sotto] = [totali[FORMULE_INDICI[nome].sopra], totali[FORMULE_INDICI[nome].sotto]];
    return sopra && sotto ? quoziente(sopra, sotto) : null;
  };
  return {
    scostamento: indice("scostamento"),
    realizzazione: indice("realizzazione"),
    velocita: indice("velocita"),
  };
}
