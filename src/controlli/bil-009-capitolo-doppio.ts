/** BIL-009: the same capitolo and articolo with the same code twice: a row copied or imported twice counts twice. */
import { rilievo } from "../base/rilievo";
import type { Voce } from "../bilancio/voce";
import type { Controllo } from "./controllo";
import { nomeVoce } from "./nomi";

/** Leading zeros say nothing: 00440 is 440. */
const numero = (testo: string | null): string => (testo ?? "").replace(/^0+(?=\d)/, "");

const chiave = (v: Voce): string =>
  JSON.stringify([v.parte, numero(v.capitolo), numero(v.articolo), v.codice]);

export const capitoloDoppio: Controllo = {
  codice: "BIL-009",
  titolo: "Capitolo ripetuto",
  controlla: ({ voci }) => {
    const viste = new Map<string, Voce>();
    return voci.flatMap((v) => {
      if (v.capitolo === null) return [];
      const prima = viste.get(chiave(v));
      if (!prima) {
        viste.set(chiave(v), v);
        return [];
      }
      return [
        rilievo(
          "BIL-009",
          "errore",
          v.celle.capitolo ?? { foglio: v.foglio },
          `Il ${nomeVoce(v)} c'è già alla riga ${prima.riga} di «${prima.foglio}», con lo stesso codice: conta due volte.`,
          "Togliere la riga ripetuta, o correggere capitolo e articolo se sono due voci diverse.",
        ),
      ];
    });
  },
};
