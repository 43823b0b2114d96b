/** How the indices are called, apart from how they are reckoned (indici.ts). */
import type { NomeIndice } from "./indici";
import type { Parte } from "./voce";

export const NOMI_INDICI: Readonly<Record<Parte, Readonly<Record<NomeIndice, string>>>> = {
  entrate: {
    scostamento: "Scostamento delle previsioni",
    realizzazione: "Capacità di accertamento",
    velocita: "Velocità di riscossione",
  },
  spese: {
    scostamento: "Scostamento delle previsioni",
    realizzazione: "Capacità di impegno",
    velocita: "Velocità di pagamento",
  },
};
