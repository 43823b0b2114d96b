/**
 * What the user decides and chooses, kept in the workbook; and safe corrections, written in their cells. What is in sight
 * is judged again in the same job: by what was decided, or on the cells as they are now.
 */
import type { Cartella, ConCartella } from "../app/porte/cartella";
import type { correggi, EsitoCorrezione } from "../app/decisioni/correggi";
import type { Correzione } from "../app/decisioni/correzione";
import type { Memoria } from "../app/memoria/memoria";
import type { chiedi } from "../app/decisioni/chiedi";
import type { CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import type { CellaDiversa } from "../app/firmato/confronta";
import type { daRimettere, mostraDiverse, Mostrata } from "../app/firmato/rimetti";
import type { EsitoStemma, ponStemma, rimettiStemma } from "../app/referto/stemma";
import type { risultatoDa } from "../app/vista/risultato";
import type { RilievoMostrato } from "../app/vista/mostra";
import type { Somma, sommaDi } from "../app/vista/somma";
import type { Quadro, rigiudica, riapertura } from "../app/giudizio/valuta";
import type { Riprese } from "../app/giudizio/riprese";
import type { Accettazione } from "../app/vista/scelte-referto";
import type { Immagine } from "../base/immagine";
import type { AccettateQui } from "./accettate-qui";
import type { Deciso, Mossa } from "./annullabile";
import { momento } from "./azioni-schede";
import type { CasiVerdetto, Later } from "./azioni-verdetto";
import type { CasiSchede } from "./casi-schede";
import type { Deposito } from "./deposito";
import { toReferto, type RefertoFatto } from "./referto-fatto";

export interface CasiFirmati {
  readonly daRimettere: Later<typeof daRimettere>;
  readonly mostraDiverse: typeof mostraDiverse;
}

export interface CasiDecisioni extends Pick<CasiVerdetto, "mostra"> {
  readonly correggi: typeof correggi;
  readonly ponStemma: typeof ponStemma;
  readonly rimettiStemma: typeof rimettiStemma;
  readonly rigiudica: Later<typeof rigiudica>;
  readonly riapertura: Later<typeof riapertura>;
  readonly chiedi: Later<typeof chiedi>;
  readonly somma: Later<typeof sommaDi>;
  readonly risultato: Later<typeof risultatoDa>;
  readonly conRiprese: (quadro: Quadro, riprese: Riprese) => Promise<Quadro>;
  readonly accettate: AccettateQui;
  readonly firmati: CasiFirmati;
  readonly schede: Pick<CasiSchede, "ripara">;
  /** The clock of the user. */
  readonly adesso: () => Date;
}

export interface AzioniDecisioni {
  /** Decides of a finding, an indicator, a name; `annulla` takes back what was decided before. */
  readonly decidi: (correzione: Correzione) => Promise<void>;
  /**
   * Changes how the referto is to be, or its rules. What is to be kept is asked for when its turn comes, of what was kept
   * last: two quick changes are both kept.
   */
  readonly imposta: (cambia: (memoria: Memoria) => Correzione) => Promise<void>;
  /** Somebody here answers for these acceptances, which came with the workbook. Nothing is written in it. */
  readonly riprendi: (accettazioni: readonly Accettazione[], verso?: "indietro") => Promise<void>;
  /** Puts a picture file on the cover of the referto; null takes it away. */
  readonly stemma: (byte: Uint8Array | null) => Promise<void>;
  /** Puts back the picture that was there; null: none was. */
  readonly rimettiStemma: (immagine: Immagine | null) => Promise<void>;
  /** Writes cells of the source as the user has said, in one act, and checks the workbook again; those left as they are. */
  readonly scrivi: (
    celle: readonly CellaDaScrivere[],
    verso?: "indietro",
  ) => Promise<readonly CellaDaScrivere[]>;
}

/** What the pane asks of the verdict in sight; nothing is read and nothing is written. */
export interface AzioniDelVerdetto {
  /** The sum behind a total that does not add up; null where there is none to show. */
  readonly somma: (r: RilievoMostrato) => Promise<Somma | null>;
  /** What was typed as a result, as it would go into the cell; null where it cannot be read as one. */
  readonly risultato: (r: RilievoMostrato, scritto: string) => Promise<CellaDaScrivere | null>;
  /** The link that opens a message to who answers for it; null where it did not come. */
  readonly chiedi: (r: RilievoMostrato, chi: string) => Promise<string | null>;
}

/** What can be done of what was signed and says something else now. */
export interface AzioniFirmati {
  /** As people read them, in order; none where Excel does not say. */
  readonly mostraDiverse: (celle: readonly CellaDiversa[]) => Promise<readonly Mostrata[]>;
  /** Puts back the values that were signed, where they can be. */
  readonly rimettiFirmati: (celle: readonly CellaDiversa[]) => Promise<void>;
}

interface AttornoDecisioni {
  readonly deposito: Deposito;
  readonly conCartella: ConCartella;
  /** Ends a job well, or tells what stopped it. */
  readonly tenta: (lavoro: (cartella: Cartella) => Promise<boolean>) => Promise<boolean>;
  readonly fallito: (errore: unknown) => void;
  /** Makes the verdict again on the cells of now. */
  readonly verifica: () => Promise<void>;
}

export function createAzioniDecisioni(
  casi: CasiDecisioni,
  attorno: AttornoDecisioni,
): AzioniDecisioni & AzioniDelVerdetto {
  const { tenta, fallito, verifica } = attorno;
  const { stato, invia } = attorno.deposito;

  /** What is in sight, judged again by what was decided; the sheets of before say what was true then. */
  const giudicato = async (memoria: Memoria): Promise<RefertoFatto | null> => {
    const { referto } = stato();
    if (referto === null) return null;
    const { fogli, soloControllo, superato } = referto;
    const quadro = await casi.rigiudica(referto.quadro, memoria);
    return { ...(await toReferto(casi.mostra, { quadro, fogli, soloControllo, deciso: true })), superato };
  };

  const tieni = async (
    caso: (cartella: Cartella) => Promise<EsitoCorrezione>,
    fatto: (esito: Extract<EsitoCorrezione, { ok: true }>) => Promise<void>,
  ): Promise<void> => {
    invia({ tipo: "impostazioni-iniziate" });
    await tenta(async (cartella) => {
      const esito = await caso(cartella);
      if (esito.ok) await fatto(esito);
      else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  /** Acceptances of before, still kept by sentence, are taken back as what they are. */
  const intera = async (correzione: Correzione): Promise<Correzione> => {
    const { referto } = stato();
    return correzione.tipo === "riapri" && referto
      ? { ...correzione, ...(await casi.riapertura(referto.quadro, correzione.accettazioni)) }
      : correzione;
  };

  const delVerdetto = async <T>(chiedi: (quadro: Quadro) => Promise<T | null>): Promise<T | null> => {
    const { referto } = stato();
    if (referto === null) return null;
    return chiedi(referto.quadro).catch((errore: unknown) => {
      fallito(errore);
      return null;
    });
  };

  const conStemma = async (
    caso: (cartella: Cartella) => Promise<EsitoStemma>,
    mossa: (prima: Immagine | null) => Mossa,
  ): Promise<void> => {
    invia({ tipo: "impostazioni-iniziate" });
    await tenta(async (cartella) => {
      const esito = await caso(cartella);
      if (esito.ok) {
        const { riconosciuto, prima } = esito;
        invia({ tipo: "impostato", esito: riconosciuto, mossa: mossa(prima), referto: stato().referto });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  return {
    somma: (r) => delVerdetto((quadro) => casi.somma(quadro, r)),
    chiedi: (r, chi) => delVerdetto(() => casi.chiedi(r, chi)),
    risultato: (r, scritto) => delVerdetto((quadro) => casi.risultato(quadro, r, scritto)),
    decidi: async (correzione) => {
      // After what could not be read nothing can come back.
      const letta = stato().riconosciuto?.memoriaNostra !== false;
      await tieni(
        async (c) => casi.correggi(c, await intera(correzione)),
        async ({ riconosciuto, prima, dopo }) => {
          const mossa = letta ? mossaDi(correzione, { prima, dopo }) : "scordati";
          const referto = await giudicato(dopo);
          invia({ tipo: "deciso", correzione, esito: riconosciuto, mossa, referto });
        },
      );
      // What the reading said of the memory is no longer so.
      if (correzione.tipo === "ricomincia" && stato().avviso === null) await verifica();
    },
    imposta: async (cambia) => {
      const { riconosciuto } = stato();
      if (riconosciuto === null) return;
      const correzione = cambia(riconosciuto.memoria);
      await tieni(
        (c) => casi.correggi(c, correzione),
        async (esito) => {
          const { prima, dopo } = esito;
          const mossa = mossaDi(correzione, { prima, dopo });
          const referto = await giudicato(dopo);
          invia({ tipo: "impostato", esito: esito.riconosciuto, mossa, referto });
        },
      );
    },
    riprendi: async (accettazioni, verso) => {
      invia({ tipo: "impostazioni-iniziate" });
      try {
        await casi.accettate[verso ? "dimentica" : "segna"](accettazioni);
        const { riconosciuto } = stato();
        if (riconosciuto === null) return;
        const referto = await giudicato(riconosciuto.memoria);
        const mossa = verso ? "tolto" : ({ tipo: "ripreso", accettazioni } as const);
        invia({ tipo: "impostato", esito: riconosciuto, mossa, referto });
      } catch (errore) {
        fallito(errore);
      }
    },
    stemma: (byte) =>
      conStemma(
        (c) => casi.ponStemma(c, byte),
        (prima) => ({ tipo: "stemma", prima, messo: byte !== null }),
      ),
    rimettiStemma: (immagine) =>
      conStemma(
        (c) => casi.rimettiStemma(c, immagine),
        () => "tolto",
      ),
    scrivi: async (celle, verso) => {
      invia({ tipo: "riparazione-iniziata" });
      try {
        const scritte = await casi.schede.ripara(celle, momento(casi.adesso()));
        const lasciate = celle.filter((c) => !scritte.includes(c));
        if (scritte.length > 0) {
          await verifica();
          invia({ tipo: "riparata", celle: scritte, indietro: verso === "indietro" });
        } else if (verso === "indietro") invia({ tipo: "non-si-annulla" });
        const [prima] = lasciate;
        if (prima) invia({ tipo: "fermato", avviso: { tipo: "non-riparata", dove: prima.dove } });
        return lasciate;
      } catch (errore) {
        fallito(errore);
        return celle;
      }
    },
  };
}

/** What was taken back is not put back by the same button. */
const mossaDi = (che: Correzione, memorie: Pick<Deciso, "prima" | "dopo">): Mossa =>
  che.tipo === "annulla" ? "tolto" : { tipo: "deciso", ...memorie, che };
