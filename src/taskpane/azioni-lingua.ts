/**
 * The language of the pane: it changes once its words are there, so that nothing is ever drawn without words or half in
 * one language and half in another. Where they do not come the pane goes on in the language it speaks.
 */
import { HostFault } from "../app/porte/cartella";
import type { Deposito } from "./deposito";
import { salvaLingua, type SceltaLingua } from "./lingua";
import { caricaTesti } from "./testi/scegli";

export type Parla = (scelta: SceltaLingua) => Promise<void>;

/** `linguaExcel`: Office's display language, once it is ready. */
export function createParla({ invia }: Pick<Deposito, "invia">, linguaExcel: () => string): Parla {
  let ultima: SceltaLingua;
  return async (scelta) => {
    ultima = scelta;
    try {
      await caricaTesti(scelta === "excel" ? linguaExcel() : scelta);
      // Another one was chosen while these words were on their way.
      if (ultima !== scelta) return;
      salvaLingua(scelta);
      invia({ tipo: "lingua-scelta", lingua: scelta });
    } catch (errore) {
      if (ultima !== scelta) return;
      if (errore instanceof HostFault) invia({ tipo: "lingua-assente", codice: errore.codice });
      else invia({ tipo: "rotto", errore });
    }
  };
}
