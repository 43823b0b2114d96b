/**
 * The verdict that comes by itself: after a reading, after cells were written, when the sheets change. Nobody waits for
 * it; what is in sight stays until it is there, and nothing is written.
 */
import { HostFault, type ConCartella } from "../app/porte/cartella";
import type { EsitoControllo, controlla } from "../app/referto/controlla";
import type { mostra } from "../app/vista/mostra";
import type { riconosci } from "../app/vista/riconosci";
import type { Deposito } from "./deposito";
import { richiestaDi, type RichiestaScritta } from "./modulo";
import { toReferto, type RefertoFatto } from "./referto-fatto";
import type { Evento, Stato } from "./stato";

/** The same function, of which the answer may take the time of a download. */
export type Later<F extends (...con: never[]) => unknown> = (...con: Parameters<F>) => Promise<ReturnType<F>>;

export interface CasiVerdetto {
  readonly riconosci: typeof riconosci;
  readonly controlla: typeof controlla;
  readonly mostra: Later<typeof mostra>;
}

export interface AzioniVerdetto {
  /** Makes a verdict where there is a date to make it for; else takes away the one that may be old. */
  readonly verifica: () => Promise<void>;
  /** The same because the sheets have changed: only a user who asked for it hears what went wrong. */
  readonly ricontrolla: (chi: "utente" | "da-solo") => Promise<void>;
  /** What a check says, as an event. */
  readonly controllato: (
    tipo: "controllato" | "ricontrollato",
    esito: EsitoControllo,
  ) => Promise<Extract<Evento, { readonly tipo: "controllato" | "ricontrollato" }>>;
}

type RichiestaControllo = Pick<RichiestaScritta, "dataRiferimento" | "esercizio" | "ente">;

/** For its own date, where one is in sight; else for that of the form. Null where nobody says one, or nothing was found. */
function richiestaPer({ referto, riconosciuto, modulo }: Stato): RichiestaControllo | null {
  if (riconosciuto?.tabelle.length === 0) return null;
  if (referto) return { dataRiferimento: referto.dataRiferimento, esercizio: null, ente: null };
  const scritta = richiestaDi(modulo, false);
  if (typeof scritta !== "string") {
    const { dataRiferimento, esercizio, ente } = scritta;
    return { dataRiferimento, esercizio, ente };
  }
  const data = riconosciuto?.data ?? null;
  return data && { dataRiferimento: data, esercizio: null, ente: null };
}

export function createAzioniVerdetto(
  conCartella: ConCartella,
  casi: CasiVerdetto,
  { stato, invia }: Deposito,
): AzioniVerdetto {
  const controllato: AzioniVerdetto["controllato"] = async (tipo, esito) => {
    const { referto: prima, riconosciuto } = stato();
    const fogli = prima?.fogli ?? esito.riconosciuto.ultimo?.fogli ?? riconosciuto?.ultimo?.fogli ?? [];
    const detto = { fogli, soloControllo: true, deciso: prima?.deciso ?? false };
    const referto: RefertoFatto | null = esito.ok
      ? await toReferto(casi.mostra, { quadro: esito.quadro, ...detto })
      : null;
    return { tipo, esito: esito.riconosciuto, referto };
  };

  const fai = async (guasto: (g: HostFault) => void): Promise<void> => {
    const richiesta = richiestaPer(stato());
    if (richiesta === null && stato().freschezza.cambiati === null) {
      invia({ tipo: "verdetto-tolto" });
      return;
    }
    invia({ tipo: "verifica-iniziata" });
    try {
      await conCartella(async (cartella) => {
        if (richiesta) invia(await controllato("ricontrollato", await casi.controlla(cartella, richiesta)));
        else invia({ tipo: "ricontrollato", esito: await casi.riconosci(cartella), referto: null });
      });
    } catch (errore) {
      if (errore instanceof HostFault) guasto(errore);
      else invia({ tipo: "rotto", errore });
    }
  };

  const inSilenzio = (): void => {
    invia({ tipo: "verifica-fallita" });
  };
  return {
    controllato,
    verifica: () => fai(inSilenzio),
    ricontrolla: async (chi) => {
      // Whatever stood before it in the queue may have read them meanwhile.
      if (stato().freschezza.cambiati === null) return;
      await fai((g) => {
        inSilenzio();
        if (chi === "utente") invia({ tipo: "fermato", avviso: { tipo: "guasto", codice: g.codice } });
      });
    },
  };
}
