/** What the *Schede* view does: prepare, collect, remind. Jobs go through the queue of the other actions. */
import type { Passo } from "../app/porte/cartella";
import type { CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import type { FileScheda } from "../app/schede/file-schede";
import type { RichiestaReferto } from "../app/referto/genera-referto";
import type { Problema } from "../app/giudizio/problema";
import type { SollecitoConLink } from "../app/schede/sollecita";
import { giornoDi, oraDi } from "../base/data";
import type { AttoSchede } from "./annullabile";
import type { CasiSchede } from "./casi-schede";
import { readDataScritta } from "./data-scritta";
import type { Deposito } from "./deposito";
import type { ErroreData } from "./modulo";
import { mittenteDi } from "./viste-schede";
import { rifiutabili, type EventoSchede, type Raccolta } from "./stato-schede";

export interface AzioniSchede {
  /** Where two schede may be of one person it asks first; "diversi": the user has said that they are not. */
  readonly prepara: (nomi?: "diversi") => Promise<void>;
  /** A file for each; it asks the same. */
  readonly creaFile: (nomi?: "diversi") => Promise<void>;
  readonly apriFile: (file: FileScheda) => Promise<void>;
  /** Compares the sheets of the workbook, and the files given, with the source: writes nothing. */
  readonly confronta: (file: readonly FileScheda[]) => Promise<void>;
  /** Writes the heading of a column for the day of the schede, then compares again what was compared. */
  readonly aggiungi: (colonna: CellaDaScrivere) => Promise<void>;
  /** Writes the answers ticked. */
  readonly scrivi: () => Promise<void>;
  /** Puts in the log that the answers not ticked are refused. */
  readonly rifiuta: () => Promise<void>;
  /** Takes back what was collected, refused or prepared, then compares again where something was compared. */
  readonly annulla: (atto: AttoSchede) => Promise<void>;
  /** The due date typed: the reminders say it. */
  readonly termine: (testo: string) => Promise<void>;
  /** Who writes the reminders. */
  readonly mittente: (testo: string) => Promise<void>;
}

interface AttornoSchede {
  readonly deposito: Deposito;
  readonly inFila: <T>(lavoro: () => Promise<T>) => Promise<T>;
  readonly fallito: (errore: unknown) => void;
  /** Makes the verdict again on the cells of now. */
  readonly verifica: () => Promise<void>;
  /** Writes one cell of the source, so that it can be taken back. */
  readonly scriviCella: (cella: CellaDaScrivere) => Promise<void>;
  readonly richiesta: () => Omit<RichiestaReferto, "oggi" | "ora"> | ErroreData;
  readonly adesso: () => Date;
}

export function createAzioniSchede(casi: CasiSchede, attorno: AttornoSchede): AzioniSchede {
  const { inFila, fallito, verifica, richiesta, adesso } = attorno;
  const { stato, invia } = attorno.deposito;
  const di = (evento: EventoSchede): void => {
    invia({ tipo: "schede", evento });
  };
  const ferma = (problema: Problema): void => {
    invia({ tipo: "fermato", avviso: { tipo: "problema", problema } });
  };
  const fermaOChiedi = (per: "fogli" | "file", problema: Problema): void => {
    if (problema.tipo === "nomi-doppi") di({ fatto: "nomi-chiesti", per, nomi: problema.doppi });
    else ferma(problema);
  };
  const lavora = (lavoro: () => Promise<void>): Promise<void> =>
    inFila(async () => {
      di({ fatto: "iniziato" });
      await lavoro().catch(fallito);
    });
  const conRichiesta = async (
    lavoro: (r: Omit<RichiestaReferto, "oggi" | "ora">) => Promise<void>,
  ): Promise<void> => {
    const r = richiesta();
    if (typeof r === "string") invia({ tipo: "data-errata", errore: r });
    else await lavora(() => lavoro(r));
  };
  const solleciti = (raccolta: Raccolta): Promise<readonly SollecitoConLink[]> => {
    const entro = readDataScritta(stato().schede.entro);
    return casi.sollecita(raccolta, entro && { entro, oggi: giornoDi(adesso()) }, mittenteDi(stato()));
  };
  const riscrivi = async (evento: EventoSchede): Promise<void> => {
    di(evento);
    const { raccolta } = stato().schede;
    if (raccolta)
      await solleciti(raccolta).then((s) => {
        di({ fatto: "sollecitate", solleciti: s });
      }, fallito);
  };
  /** What was compared last, beside the sheets of the workbook. */
  let arrivati: readonly FileScheda[] = [];
  const confronta = (file: readonly FileScheda[]): Promise<void> =>
    conRichiesta(async (r) => {
      const esito = await casi.confronta(r, file);
      if (!esito.ok) {
        ferma(esito.problema);
        return;
      }
      arrivati = file;
      const { schede, lette, confronto, colonne } = esito;
      const raccolta = { schede, lette, confronto, colonne };
      di({ fatto: "confrontate", raccolta, solleciti: await solleciti(raccolta) });
    });
  return {
    prepara: (nomi) =>
      conRichiesta(async (r) => {
        const avanza = (passo: Passo): void => {
          invia({ tipo: "passo", passo });
        };
        const esito = await casi.prepara(r, { avanza, chiediNomi: nomi === undefined });
        if (esito.ok) di({ fatto: "preparate", esito });
        else fermaOChiedi("fogli", esito.problema);
      }),
    creaFile: (nomi) =>
      conRichiesta(async (r) => {
        const esito = await casi.crea(r, nomi === undefined);
        if (esito.ok) di({ fatto: "file-creati", file: esito.file });
        else fermaOChiedi("file", esito.problema);
      }),
    apriFile: (file) =>
      lavora(async () => {
        await casi.apri(file);
        di({ fatto: "file-aperto" });
      }),
    confronta,
    aggiungi: async (colonna) => {
      await attorno.scriviCella(colonna);
      await confronta(arrivati);
    },
    scrivi: () =>
      lavora(async () => {
        const accettate = stato().schede.scelte;
        const esito = await casi.raccogli([...accettate], momento(adesso()));
        if (esito.scritte.length > 0) await verifica();
        di({ fatto: "scritte", accettate, esito });
      }),
    rifiuta: () =>
      lavora(async () => {
        const risposte = rifiutabili(stato().schede);
        await casi.rifiuta(risposte, momento(adesso()));
        di({ fatto: "rifiutate", risposte: new Set(risposte) });
      }),
    annulla: async (atto) => {
      await lavora(async () => {
        const rimasti = await casi.annulla(atto, momento(adesso()));
        if (atto.tipo === "raccolto") await verifica();
        di({ fatto: "annullate", atto });
        invia({ tipo: "annullato", rimasti });
      });
      if (atto.tipo !== "preparato" && stato().avviso === null && stato().schede.raccolta)
        await confronta(arrivati);
    },
    termine: (testo) => riscrivi({ fatto: "termine-scritto", testo }),
    mittente: (testo) => riscrivi({ fatto: "mittente-scritto", testo }),
  };
}

/** `2023-07-14 10:32`, on the clock of the user. */
export const momento = (d: Date): string => `${giornoDi(d)} ${oraDi(d)}`;
