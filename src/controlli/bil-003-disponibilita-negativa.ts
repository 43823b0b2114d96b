/** BIL-003: negative disponibilità. On spese it means more committed than authorised (TUEL art. 191); on entrate it is lawful. */
import { formatItaliano } from "../base/importo";
import { rilievo } from "../base/rilievo";
import { SOTTRATTI, type DefinizioneDisponibilita } from "../bilancio/parametri";
import { disponibilita } from "../bilancio/totali";
import type { Controllo } from "./controllo";
import { nomeCampo, nomeVoce } from "./nomi";

/** "impegnato", "impegnato e prenotato", … */
function nomiSottratti(definizione: DefinizioneDisponibilita): string {
  const altri = SOTTRATTI[definizione].map((campo) => nomeCampo(campo, "spese"));
  return ["impegnato", ...altri].join(" e ");
}

export const disponibilitaNegativa: Controllo = {
  codice: "BIL-003",
  titolo: "Disponibilità negativa",
  controlla: ({ voci, definizioneDisponibilita }) =>
    voci.flatMap((v) => {
      const valore = disponibilita(v, definizioneDisponibilita);
      if (!valore?.isNegative() || valore.isZero()) return [];
      const dove = v.importi.disponibilita?.posizione ?? v.importi.movimentato?.posizione ?? null;
      const importo = formatItaliano(valore.abs());
      return v.parte === "spese"
        ? [
            rilievo(
              "BIL-003",
              "errore",
              dove,
              `Sul ${nomeVoce(v)} è ${nomiSottratti(definizioneDisponibilita)} più dello stanziamento: mancano ${importo} euro.`,
              "Verificare l'impegno; se è giusto, serve una variazione di bilancio prima di firmare.",
            ),
          ]
        : [
            rilievo(
              "BIL-003",
              "nota",
              dove,
              `Sul ${nomeVoce(v)} è accertato più del previsto, per ${importo} euro.`,
              "È lecito: valutare una variazione di bilancio che iscriva la maggiore entrata.",
            ),
          ];
    }),
};
