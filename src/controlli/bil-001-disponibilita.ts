/** BIL-001: the disponibilità the sheet declares is previsione attuale − accertato or impegnato. */
import { formatItaliano } from "../base/importo";
import { rilievo } from "../base/rilievo";
import { differ, disponibilita } from "../bilancio/totali";
import type { Controllo } from "./controllo";
import { nomeCampo, nomeVoce } from "./nomi";

export const disponibilitaDiversa: Controllo = {
  codice: "BIL-001",
  titolo: "Disponibilità diversa da previsione attuale meno accertato o impegnato",
  controlla: ({ voci, tolleranza }) =>
    voci.flatMap((v) => {
      const data = v.importi.disponibilita;
      const attesa = disponibilita(v);
      if (!data?.valore || !attesa || !differ(data.valore, attesa, tolleranza)) return [];
      const { previsioneAttuale, movimentato } = v.importi;
      return [
        rilievo(
          "BIL-001",
          "errore",
          data.posizione,
          `Disponibilità del ${nomeVoce(v)}: scritta ${formatItaliano(data.valore)}, ma previsione attuale ` +
            `${formatItaliano(previsioneAttuale?.valore ?? attesa)} meno ${nomeCampo("movimentato", v.parte)} ` +
            `${formatItaliano(movimentato?.valore ?? attesa)} fa ${formatItaliano(attesa)}.`,
          "Correggere l'importo sbagliato, o mettere nella cella la formula della differenza.",
        ),
      ];
    }),
};
