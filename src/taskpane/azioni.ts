/**
 * What the pane does to the workbook. Every action ends in an event, never in an exception: Excel's refusals become a
 * notice, our own bugs go to the error boundary. Jobs run one after the other, so that a press on the ribbon during a
 * reading waits for it instead of colliding with it.
 */
import { HostFault, type Cartella, type ConCartella, type Insieme, type Passo } from "../app/porte/cartella";
import type { AttoFirma } from "../app/vista/firma-vista";
import type { generaReferto } from "../app/referto/genera-referto";
import type { segna } from "../app/referto/segna";
import type { SegniAccesi } from "../app/porte/segno";
import type { usaSelezione, CosaSelezionata } from "../app/decisioni/usa-selezione";
import type { EsitoCorrezione } from "../app/decisioni/correggi";
import type { Correzione } from "../app/decisioni/correzione";
import type { inserisciModelli, togliModelli } from "../app/modelli/modelli-foglio";
import type { parseModello } from "../app/decisioni/modello";
import { giornoDi, oraDi } from "../base/data";
import type { Intervallo, Posizione } from "../base/posizione";
import { annullaDi, inversoDi, isDiLettura, segnatoDa, type Modellato } from "./annullabile";
import { createParla, type Parla } from "./azioni-lingua";
import {
  createAzioniDecisioni,
  type AzioniDecisioni,
  type AzioniDelVerdetto,
  type AzioniFirmati,
  type CasiDecisioni,
} from "./azioni-decisioni";
import { createAzioniConfronto, type AzioniConfronto, type ConfrontaFile } from "./azioni-confronto";
import { createAzioniSchede, type AzioniSchede } from "./azioni-schede";
import { createAzioniVerdetto, type AzioniVerdetto, type CasiVerdetto, type Later } from "./azioni-verdetto";
import { conAccettate } from "./casi-accettate";
import type { CasiSchede } from "./casi-schede";
import type { Deposito } from "./deposito";
import { createFila } from "./fila";
import { MODULO_VUOTO, richiestaDi } from "./modulo";
import { toReferto } from "./referto-fatto";
import { confrontataDi } from "./stato-confronto";

/** Where the button was: on the ribbon an empty date means "the one in the workbook", in the pane it is a mistake. */
export type Origine = "riquadro" | "nastro";

export interface Azioni
  extends AzioniDecisioni, AzioniDelVerdetto, AzioniFirmati, Pick<AzioniVerdetto, "ricontrolla"> {
  /**
   * The first reading, when the pane is drawn: it leaves in sight what a ribbon command has met before it. Then the checks
   * are made by themselves, where there is a date, unless someone presses something that makes them.
   */
  readonly apri: () => Promise<void>;
  readonly rileggi: () => Promise<void>;
  /** True when the referto was written. */
  readonly genera: (origine: Origine) => Promise<boolean>;
  /** Signs the referto, or withdraws the signature that stands: the referto is written again. */
  readonly firma: (atto: AttoFirma) => Promise<void>;
  /** Runs the checks and writes nothing. True when there is a verdict. */
  readonly controlla: (origine: Origine) => Promise<boolean>;
  /** Asks the referto being written to stop: what the sheets held before comes back. */
  readonly ferma: () => void;
  readonly schede: AzioniSchede;
  /** Another file to compare with. */
  readonly confronto: AzioniConfronto;
  /** At once, also while a job is at work: looking changes nothing, and two batches of ours do not collide in Excel. */
  readonly vaiA: (dove: Posizione | Intervallo) => Promise<void>;
  /** Leaves in the source sheets just the marks asked for. */
  readonly segna: (segni: SegniAccesi) => Promise<void>;
  /** Corrects the mapping and keeps it in the workbook; `annulla` takes back one made before. */
  readonly correggi: (correzione: Correzione) => Promise<void>;
  /** Makes a table of what is selected in the sheets, and keeps it as a correction. */
  readonly usaSelezione: (cosa: CosaSelezionata) => Promise<void>;
  /** Adds sheets ready to be filled, of the kinds that the workbook lacks. */
  readonly inserisciModelli: () => Promise<void>;
  /** Takes the last decision, correction or writing back; pressed again, the one before. */
  readonly annulla: () => Promise<void>;
  /** The text of a template file, from the user's disk. */
  readonly applicaModello: (testo: string) => Promise<void>;
  /** Changes the language of the pane, and keeps the choice in the browser. */
  readonly parla: Parla;
}

/** The use cases the pane runs. */
export interface Casi extends CasiVerdetto, CasiDecisioni {
  readonly generaReferto: typeof generaReferto;
  readonly segna: typeof segna;
  readonly usaSelezione: typeof usaSelezione;
  readonly inserisciModelli: typeof inserisciModelli;
  readonly togliModelli: typeof togliModelli;
  readonly parseModello: Later<typeof parseModello>;
  readonly schede: CasiSchede;
  readonly confrontaFile: ConfrontaFile;
  /** The display language of Excel, a BCP 47 tag. */
  readonly linguaExcel: () => string;
}

const SENZA_RICHIESTA = { dataRiferimento: null, esercizio: null, ente: null, soloControlli: false } as const;

export function createAzioni(conCartella: ConCartella, dati: Casi, deposito: Deposito): Azioni {
  const casi: Casi = { ...dati, ...conAccettate(dati, dati.accettate) };
  const { stato, invia } = deposito;
  const inFila = createFila();
  let generazione: Promise<boolean> | null = null;
  let arresto: AbortController | null = null;

  const fallito = (errore: unknown): void => {
    if (errore instanceof HostFault)
      invia({ tipo: "fermato", avviso: { tipo: "guasto", codice: errore.codice } });
    else invia({ tipo: "rotto", errore });
  };

  /** True when the job ended well; whatever stopped it is in the state. */
  const tenta = (lavoro: (cartella: Cartella) => Promise<boolean>, insieme?: Insieme): Promise<boolean> =>
    conCartella(lavoro, insieme).catch((errore: unknown) => {
      fallito(errore);
      return false;
    });

  const { verifica, ricontrolla, controllato } = createAzioniVerdetto(conCartella, casi, deposito);

  /** How many verdicts the user has asked for and had. */
  let verdetti = 0;

  /** The checks follow what reads the workbook, where nobody asks for them meanwhile. */
  const poiVerifica = async (lavoro: () => Promise<unknown>): Promise<void> => {
    const allora = await inFila(async () => {
      await lavoro();
      return verdetti;
    });
    await inFila(async () => {
      const { riconosciuto, rotto } = stato();
      const chiesto = generazione !== null || verdetti !== allora;
      if (riconosciuto !== null && rotto === null && !chiesto) await verifica();
    });
  };

  const leggi = (): Promise<boolean> =>
    tenta(async (cartella) => {
      invia({ tipo: "riconosciuto", esito: await casi.riconosci(cartella) });
      return true;
    });

  const rileggi = async (): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await leggi();
  };

  const apri = async (): Promise<void> => {
    const { referto, avviso } = stato();
    if (referto ?? avviso) await leggi();
    else await rileggi();
  };

  /** `atto`: then the date and the ente are those of the last referto, whatever the form says. */
  const scrivi = (origine: Origine, atto: AttoFirma | null = null): Promise<boolean> => {
    // Where nothing was read yet, an empty field says nothing: the workbook may hold the date.
    const vuotaAmmessa = origine === "nastro" || stato().riconosciuto === null;
    const richiesta = atto ? { ...SENZA_RICHIESTA, atto } : richiestaDi(stato().modulo, vuotaAmmessa);
    if (typeof richiesta === "string") {
      invia({ tipo: "data-errata", errore: richiesta });
      return Promise.resolve(false);
    }
    invia({ tipo: "lavoro-iniziato", lavoro: "referto" });
    const questo = (arresto = new AbortController());
    const adesso = casi.adesso();
    const [oggi, ora] = [giornoDi(adesso), oraDi(adesso)];
    const confronto = confrontataDi(stato().confronto);
    return tenta(async (cartella) => {
      const avanza = (passo: Passo): void => {
        invia({ tipo: "passo", passo });
      };
      const tutta = { ...richiesta, ...confronto, oggi, ora };
      const esito = await casi.generaReferto(cartella, tutta, avanza, questo.signal);
      if (esito.ok) {
        const { quadro, fogli, pagine } = esito;
        verdetti += 1;
        const fatto = { quadro, fogli, soloControllo: false, deciso: false };
        const referto = await toReferto(casi.mostra, fatto);
        invia({ tipo: "referto-fatto", referto, il: oggi, ora, pagine });
        // What the workbook says of its signature, it says itself.
        if (atto) invia({ tipo: "riconosciuto", esito: await casi.riconosci(cartella) });
        if (esito.segni) invia({ tipo: "segnati", chiesti: stato().segni, esito: esito.segni, mossa: null });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const controlla = (origine: Origine): Promise<boolean> => {
    const richiesta = richiestaDi(stato().modulo, origine === "nastro" || stato().riconosciuto === null);
    if (typeof richiesta === "string") {
      invia({ tipo: "data-errata", errore: richiesta });
      return Promise.resolve(false);
    }
    invia({ tipo: "lavoro-iniziato", lavoro: "controllo" });
    return tenta(async (cartella) => {
      const esito = await casi.controlla(cartella, richiesta, (passo) => {
        invia({ tipo: "passo", passo });
      });
      invia(await controllato("controllato", esito));
      verdetti += 1;
      if (!esito.ok) invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const segna = async (segni: SegniAccesi, verso?: "indietro"): Promise<void> => {
    const prima = stato().segni;
    // Taking the marks away needs no date: a wrong one must not keep them there.
    const modulo = segni.mancati || segni.rilievi ? stato().modulo : MODULO_VUOTO;
    const richiesta = richiestaDi(modulo, true);
    if (typeof richiesta === "string") {
      invia({ tipo: "data-errata", errore: richiesta });
      return;
    }
    invia({ tipo: "segni-chiesti", segni });
    const fatto = await tenta(async (cartella) => {
      const risposta = await casi.segna(cartella, richiesta, segni);
      if (risposta.ok) {
        const { esito } = risposta;
        const mossa = verso ? "tolto" : segnatoDa(prima, esito.accesi);
        invia({ tipo: "segnati", chiesti: segni, esito, mossa });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: risposta.problema } });
      return risposta.ok;
    }, "un-passo");
    // What is on after a failure only the workbook can say.
    if (!fatto && !stato().rotto) await leggi();
  };

  const correggiCon = async (
    caso: (cartella: Cartella) => Promise<EsitoCorrezione>,
    che: Correzione | null,
  ): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await tenta(async (cartella) => {
      const esito = await caso(cartella);
      if (esito.ok) {
        const { riconosciuto, prima, dopo } = esito;
        const mossa = che?.tipo === "annulla" ? "tolto" : ({ tipo: "deciso", prima, dopo, che } as const);
        invia({ tipo: "corretto", esito: riconosciuto, mossa });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const correggi = (correzione: Correzione): Promise<void> =>
    correggiCon((c) => casi.correggi(c, correzione), correzione);

  const inserisciModelli = async (): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await tenta(async (cartella) => {
      const { riconosciuto, aggiunti } = await casi.inserisciModelli(cartella);
      const mossa = aggiunti.length === 0 ? null : ({ tipo: "modellato", aggiunti } as const);
      invia({ tipo: "corretto", esito: riconosciuto, mossa });
      return true;
    });
  };

  const togliModelli = async ({ aggiunti }: Modellato): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await tenta(async (cartella) => {
      const { riconosciuto, rimasti } = await casi.togliModelli(cartella, aggiunti);
      invia({ tipo: "riconosciuto", esito: riconosciuto });
      invia({ tipo: "annullato", rimasti });
      return true;
    });
  };

  const applicaModello = async (testo: string): Promise<void> => {
    try {
      const letto = await casi.parseModello(testo);
      if (letto.ok) await correggi({ tipo: "modello", lessico: letto.modello.lessico });
      else invia({ tipo: "fermato", avviso: { tipo: "modello", motivo: letto.motivo } });
    } catch (errore) {
      fallito(errore);
    }
  };

  /** By the queue of whatever made it. */
  const annulla = async (): Promise<void> => {
    const ultimo = stato().fatti.at(-1);
    if (!ultimo) return;
    switch (ultimo.tipo) {
      case "scritto":
        await inFila(async () => {
          await decisioni.scrivi(inversoDi(ultimo), "indietro");
        });
        break;
      case "deciso":
        await (isDiLettura(ultimo)
          ? poiVerifica(() => correggi(annullaDi(ultimo)))
          : inFila(() => decisioni.decidi(annullaDi(ultimo))));
        break;
      case "raccolto":
      case "rifiutato":
      case "preparato":
        await schede.annulla(ultimo);
        break;
      case "modellato":
        await poiVerifica(() => togliModelli(ultimo));
        break;
      case "stemma":
        await inFila(() => decisioni.rimettiStemma(ultimo.prima));
        break;
      case "segni":
        await inFila(() => segna(ultimo.prima, "indietro"));
        break;
      case "ripreso":
        await inFila(() => decisioni.riprendi(ultimo.accettazioni, "indietro"));
        break;
      default:
        ultimo satisfies never;
    }
  };

  const decisioni = createAzioniDecisioni(casi, { deposito, conCartella, tenta, fallito, verifica });
  const schede = createAzioniSchede(casi.schede, {
    deposito,
    inFila,
    fallito,
    verifica,
    scriviCella: async (cella) => {
      await inFila(() => decisioni.scrivi([cella]));
    },
    richiesta: () => richiestaDi(stato().modulo, stato().riconosciuto === null),
    adesso: casi.adesso,
  });
  return {
    apri: async () => {
      const { riconosciuto, referto } = stato();
      if (riconosciuto === null) await (referto ? inFila(apri) : poiVerifica(apri));
    },
    correggi: (correzione) => poiVerifica(() => correggi(correzione)),
    usaSelezione: (cosa) => poiVerifica(() => correggiCon((c) => casi.usaSelezione(c, cosa), null)),
    inserisciModelli: () => poiVerifica(inserisciModelli),
    decidi: (correzione) => inFila(() => decisioni.decidi(correzione)),
    annulla,
    somma: decisioni.somma,
    risultato: decisioni.risultato,
    chiedi: decisioni.chiedi,
    scrivi: (celle) => inFila(() => decisioni.scrivi(celle)),
    riprendi: (accettazioni) => inFila(() => decisioni.riprendi(accettazioni)),
    imposta: (cambia) => inFila(() => decisioni.imposta(cambia)),
    stemma: (byte) => inFila(() => decisioni.stemma(byte)),
    rimettiStemma: (immagine) => inFila(() => decisioni.rimettiStemma(immagine)),
    applicaModello: (testo) => poiVerifica(() => applicaModello(testo)),
    rileggi: () => poiVerifica(rileggi),
    genera: (origine) => {
      // A second press while the first is at work joins it: one referto, not two.
      generazione ??= inFila(() => scrivi(origine)).finally(() => {
        generazione = null;
      });
      return generazione;
    },
    firma: async (atto) => {
      generazione ??= inFila(() => scrivi("riquadro", atto)).finally(() => {
        generazione = null;
      });
      await generazione;
    },
    controlla: (origine) => inFila(() => controlla(origine)),
    ricontrolla: (chi) => inFila(() => ricontrolla(chi)),
    ferma: () => {
      if (generazione === null || stato().lavoro?.tipo !== "referto") return;
      arresto?.abort();
      invia({ tipo: "fermata-chiesta" });
    },
    confronto: createAzioniConfronto(casi.confrontaFile, { deposito, inFila, fallito }),
    schede,
    parla: createParla(deposito, casi.linguaExcel),
    segna: (segni) => inFila(() => segna(segni)),
    // Where it is not said the values are shown as the cells hold them.
    mostraDiverse: (celle) =>
      conCartella((cartella) => casi.firmati.mostraDiverse(cartella, celle)).catch((errore: unknown) => {
        if (!(errore instanceof HostFault)) invia({ tipo: "rotto", errore });
        return [];
      }),
    rimettiFirmati: (celle) =>
      inFila(async () => {
        await decisioni.scrivi(await casi.firmati.daRimettere(celle));
      }),
    vaiA: async (dove) => {
      try {
        await conCartella((cartella) => cartella.select(dove));
      } catch (errore) {
        if (errore instanceof HostFault) invia({ tipo: "non-mostrata", codice: errore.codice });
        else invia({ tipo: "rotto", errore });
      }
    },
  };
}
