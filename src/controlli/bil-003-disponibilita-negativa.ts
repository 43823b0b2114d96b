/** BIL-003: negative disponibilità. On spese it means more committed than authorised (TUEL art. 191); on entrate it is lawful. */
import { chiaveVoce, euro, nomeCampo, nomeVoce, voceDetta, type VoceDetta } from "../bilancio/nomi";
import { SOTTRATTI, type DefinizioneDisponibilita } from "../bilancio/parametri";
import { disponibilita } from "../bilancio/totali";
import type { Lingua } from "../base/rilievo";
import { conImporti, definisciControllo } from "./controllo";

type Fatti = Readonly<{ voce: VoceDetta; definizione: DefinizioneDisponibilita; manca: string }>;

/** "impegnato", "impegnato e prenotato", … */
const nomiSottratti = (definizione: DefinizioneDisponibilita, lingua: Lingua): string =>
  (["movimentato", ...SOTTRATTI[definizione]] as const)
    .map((campo) => nomeCampo(campo, "spese", lingua))
    .join(lingua === "it" ? " e " : " and ");

export const bil003 = definisciControllo<Fatti>({
  codice: "BIL-003",
  titolo: { it: "La disponibilità non è negativa", en: "The available amount is not negative" },
  difetto: { it: "Disponibilità negativa", en: "Negative available amount" },
  gravita: [
    { gravita: "errore", quando: { it: "sulle spese", en: "on expenditure" } },
    { gravita: "nota", quando: { it: "sulle entrate", en: "on revenue" } },
  ],
  identita: ({ voce, manca }) => [chiaveVoce(voce), manca],
  frase: {
    it: ({ voce, definizione, manca }) =>
      voce.parte === "spese"
        ? {
            messaggio: `Sul ${nomeVoce(voce, "it")} è ${nomiSottratti(definizione, "it")} più dello stanziamento: mancano ${euro(manca, "it")} euro.`,
            suggerimento:
              "Verificare l'impegno; se è giusto, serve una variazione di bilancio prima di firmare.",
          }
        : {
            messaggio: `Sul ${nomeVoce(voce, "it")} è accertato più del previsto, per ${euro(manca, "it")} euro.`,
            suggerimento: "È lecito: valutare una variazione di bilancio che iscriva la maggiore entrata.",
          },
    en: ({ voce, definizione, manca }) =>
      voce.parte === "spese"
        ? {
            messaggio: `On ${nomeVoce(voce, "en")} more is ${nomiSottratti(definizione, "en")} than was authorised: ${euro(manca, "en")} euro short.`,
            suggerimento: "Check the commitment; if it is right, the budget has to be varied before signing.",
          }
        : {
            messaggio: `On ${nomeVoce(voce, "en")} more is assessed than was foreseen, by ${euro(manca, "en")} euro.`,
            suggerimento: "It is lawful: consider a budget variation that enters the greater revenue.",
          },
  },
  verificabile: (c) => conImporti(c, "previsioneAttuale", "movimentato"),
  controlla: ({ voci, definizioneDisponibilita: definizione }, fa) =>
    voci.flatMap((v) => {
      const valore = disponibilita(v, definizione);
      if (!valore?.isNegative() || valore.isZero()) return [];
      const dove = v.importi.disponibilita?.posizione ?? v.importi.movimentato?.posizione ?? null;
      const fatti = { voce: voceDetta(v), definizione, manca: valore.abs().toFixed() };
      return [fa(v.parte === "spese" ? "errore" : "nota", dove, fatti)];
    }),
});
