/** BIL-003: negative disponibilità. On spese it means more committed than authorised (TUEL art. 191); on entrate it is lawful. */
import { formatItaliano } from "../base/importo";
import { rilievo } from "../base/rilievo";
import { disponibilita } from "../bilancio/totali";
import type { Controllo } from "./controllo";
import { nomeVoce } from "./nomi";

export const disponibilitaNegativa: Controllo = {
  codice: "BIL-003",
  titolo: "Disponibilità negativa",
  controlla: ({ voci }) =>
    voci.flatMap((v) => {
      const valore = disponibilita(v);
      if (!valore?.isNegative() || valore.isZero()) return [];
      const dove = v.importi.disponibilita?.posizione ?? v.importi.movimentato?.posizione ?? null;
      const importo = formatItaliano(valore.abs());
      return v.parte === "spese"
        ? [
            rilievo(
              "BIL-003",
              "errore",
              dove,
              `Sul ${nomeVoce(v)} è impegnato più dello stanziamento: mancano ${importo} euro.`,
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
