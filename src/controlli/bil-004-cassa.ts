/** BIL-004: in conto competenza nothing is paid that was not committed, nothing collected that was not accertato. */
import { formatItaliano } from "../base/importo";
import { rilievo } from "../base/rilievo";
import type { Controllo } from "./controllo";
import { nomeCampo, nomeVoce } from "./nomi";

export const cassaOltreCompetenza: Controllo = {
  codice: "BIL-004",
  titolo: "Pagato oltre l'impegnato, o riscosso oltre l'accertato",
  controlla: ({ voci, tolleranza }) =>
    voci.flatMap((v) => {
      const { movimentato, cassa } = v.importi;
      if (!cassa?.valore || !movimentato?.valore) return [];
      if (!cassa.valore.minus(movimentato.valore).greaterThan(tolleranza)) return [];
      return [
        rilievo(
          "BIL-004",
          "errore",
          cassa.posizione,
          `Sul ${nomeVoce(v)} il ${nomeCampo("cassa", v.parte)} (${formatItaliano(cassa.valore)}) supera ` +
            `l'${nomeCampo("movimentato", v.parte)} (${formatItaliano(movimentato.valore)}).`,
          "Verificare i due importi: può esserci un movimento a residui contato in competenza, o una colonna scambiata.",
        ),
      ];
    }),
};
