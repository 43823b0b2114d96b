/** BIL-004: in conto competenza nothing is paid that was not committed, nothing collected that was not accertato. */
import { ERRORE } from "../base/regola";
import { chiaveVoce, euro, nomeCampo, nomeVoce, voceDetta, type VoceDetta } from "../bilancio/nomi";
import { conImporti, definisciControllo } from "./controllo";

type Fatti = Readonly<{ voce: VoceDetta; cassa: string; movimentato: string }>;

export const bil004 = definisciControllo<Fatti>({
  codice: "BIL-004",
  titolo: {
    it: "Il pagato non supera l'impegnato, il riscosso non supera l'accertato",
    en: "Paid is within committed, collected within assessed",
  },
  difetto: {
    it: "Pagato oltre l'impegnato, riscosso oltre l'accertato",
    en: "Paid beyond committed, collected beyond assessed",
  },
  gravita: ERRORE,
  identita: ({ voce, cassa, movimentato }) => [chiaveVoce(voce), cassa, movimentato],
  frase: {
    it: ({ voce, cassa, movimentato }) => ({
      messaggio:
        `Sul ${nomeVoce(voce, "it")} il ${nomeCampo("cassa", voce.parte)} (${euro(cassa, "it")}) supera ` +
        `l'${nomeCampo("movimentato", voce.parte)} (${euro(movimentato, "it")}).`,
      suggerimento:
        "Verificare i due importi: può esserci un movimento a residui contato in competenza, o una colonna scambiata.",
    }),
    en: ({ voce, cassa, movimentato }) => ({
      messaggio:
        `On ${nomeVoce(voce, "en")} the amount ${nomeCampo("cassa", voce.parte, "en")} (${euro(cassa, "en")}) exceeds ` +
        `the amount ${nomeCampo("movimentato", voce.parte, "en")} (${euro(movimentato, "en")}).`,
      suggerimento:
        "Check the two amounts: a movement on residui may be counted with the year's, or a column swapped.",
    }),
  },
  verificabile: (c) => conImporti(c, "cassa", "movimentato"),
  controlla: ({ voci, tolleranza }, fa) =>
    voci.flatMap((v) => {
      const { movimentato, cassa } = v.importi;
      if (!cassa?.valore || !movimentato?.valore) return [];
      if (!cassa.valore.minus(movimentato.valore).greaterThan(tolleranza)) return [];
      const fatti = {
        voce: voceDetta(v),
        cassa: cassa.valore.toFixed(),
        movimentato: movimentato.valore.toFixed(),
      };
      return [fa("errore", cassa.posizione, fatti)];
    }),
});
