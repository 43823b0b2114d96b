/** The use cases, with what this browser knows of acceptances: every verdict tells those that came with the workbook. */
import type { generaReferto } from "../app/referto/genera-referto";
import { without } from "../base/multinsieme";
import type { segna } from "../app/referto/segna";
import type { Accettazione } from "../app/vista/scelte-referto";
import type { AccettateQui } from "./accettate-qui";
import type { CasiDecisioni } from "./azioni-decisioni";
import type { CasiVerdetto } from "./azioni-verdetto";

interface CheGiudicano
  extends Pick<CasiVerdetto, "controlla">, Pick<CasiDecisioni, "rigiudica" | "correggi" | "conRiprese"> {
  readonly generaReferto: typeof generaReferto;
  readonly segna: typeof segna;
}

export const conAccettate = (casi: CheGiudicano, qui: AccettateQui): Omit<CheGiudicano, "conRiprese"> => {
  const { riprese } = qui;
  /** Those of here that were let go with all the rest. */
  let scordate: readonly Accettazione[] = [];
  return {
    controlla: (cartella, richiesta, ...altro) =>
      casi.controlla(cartella, { ...richiesta, riprese }, ...altro),
    generaReferto: (cartella, richiesta, ...altro) =>
      casi.generaReferto(cartella, { ...richiesta, riprese }, ...altro),
    segna: (cartella, richiesta, accesi) => casi.segna(cartella, { ...richiesta, riprese }, accesi),
    rigiudica: async (...con) => casi.conRiprese(await casi.rigiudica(...con), riprese),
    correggi: async (cartella, correzione) => {
      const esito = await casi.correggi(cartella, correzione);
      if (!esito.ok) return esito;
      const { prima, dopo } = esito;
      if (correzione.tipo === "accetta") await qui.segna(without(dopo.accettazioni, prima.accettazioni));
      if (correzione.tipo === "ricomincia") {
        scordate = [...(await riprese(prima.accettazioni))];
        await qui.dimentica(prima.accettazioni);
      }
      if (correzione.tipo === "annulla" && scordate.length > 0)
        await qui.segna(dopo.accettazioni.filter((a) => scordate.some((s) => isStessa(s, a))));
      return esito;
    },
  };
};

/** After it was read from the workbook again it is another value that says the same. */
const isStessa = (a: Accettazione, b: Accettazione): boolean => JSON.stringify(a) === JSON.stringify(b);
