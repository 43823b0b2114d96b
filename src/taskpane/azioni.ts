/**
 * What the pane does to the workbook. Every action ends in an event, never in an exception: Excel's refusals become a
 * notice, our own bugs go to the error boundary. Jobs run one after the other, so that a press on the ribbon during a
 * reading waits for it instead of colliding with it.
 */
import { HostFault, type Cartella, type ConCartella, type Passo } from "../app/cartella";
import type { EsitoReferto, generaReferto, RichiestaReferto } from "../app/genera-referto";
import type { riconosci } from "../app/riconosci";
import type { segna } from "../app/segna";
import type { SegniAccesi } from "../app/segni/segno";
import type { controlla, EsitoControllo } from "../app/controlla";
import type { usaSelezione, CosaSelezionata } from "../app/usa-selezione";
import type { correggi, EsitoCorrezione } from "../app/correggi";
import type { Correzione } from "../app/correzione";
import type { Memoria } from "../app/memoria";
import type { inserisciModelli } from "../app/modelli-foglio";
import type { parseModello } from "../app/modello";
import type { mostra } from "../app/mostra";
import { chiaveDi, type Riparazione } from "../app/riparazione";
import type { ponStemma } from "../app/stemma";
import { giornoDi, oraDi } from "../base/data";
import type { Posizione } from "../base/posizione";
import { createParla, type Parla } from "./azioni-lingua";
import { createAzioniSchede, momento, type AzioniSchede } from "./azioni-schede";
import type { CasiSchede } from "./casi-schede";
import { readDataScritta } from "./data-scritta";
import type { Deposito } from "./deposito";
import { INIZIALE, type ErroreData, type Evento, type Modulo, type RefertoFatto } from "./stato";

/** Where the button was: on the ribbon an empty date means "the one in the workbook", in the pane it is a mistake. */
export type Origine = "riquadro" | "nastro";

export interface Azioni {
  /** The first reading, when the pane is drawn: it leaves in sight what a ribbon command has met before it. */
  readonly apri: () => Promise<void>;
  readonly rileggi: () => Promise<void>;
  /** True when the referto was written. */
  readonly genera: (origine: Origine) => Promise<boolean>;
  /** Runs the checks and writes nothing. True when there is a verdict. */
  readonly controlla: (origine: Origine) => Promise<boolean>;
  /**
   * Reads the sheets again because they changed: quietly, what is in sight stays until there is something better. A
   * verdict in sight is made anew for its own date. Where Excel refuses, what is in sight stays out of date, and only a
   * user who asked for it hears why.
   */
  readonly ricontrolla: (chi: "utente" | "da-solo") => Promise<void>;
  /** Asks the referto being written to stop: what the sheets held before comes back. */
  readonly ferma: () => void;
  readonly schede: AzioniSchede;
  /** At once, also while a job is at work: looking changes nothing, and two batches of ours do not collide in Excel. */
  readonly vaiA: (dove: Posizione) => Promise<void>;
  /** Leaves in the source sheets just the marks asked for. */
  readonly segna: (segni: SegniAccesi) => Promise<void>;
  /** Corrects the mapping and keeps it in the workbook; `annulla` takes back one made before. */
  readonly correggi: (correzione: Correzione) => Promise<void>;
  /** Makes a table of what is selected in the sheets, and keeps it as a correction. */
  readonly usaSelezione: (cosa: CosaSelezionata) => Promise<void>;
  /** Adds sheets ready to be filled, of the kinds that the workbook lacks. */
  readonly inserisciModelli: () => Promise<void>;
  /** Decides of a finding, an indicator, a name; the referto stays in sight. */
  readonly decidi: (correzione: Correzione) => Promise<void>;
  /** Writes one safe correction in its cell; the referto stays in sight, and is out of date. */
  readonly ripara: (riparazione: Riparazione) => Promise<void>;
  /**
   * Changes how the referto is to be, or its rules; the verdict stays in sight. What is to be kept is asked for when its
   * turn comes, of what was kept last: two quick changes are both kept.
   */
  readonly imposta: (cambia: (memoria: Memoria) => Correzione) => Promise<void>;
  /** Puts a picture file on the cover of the referto; null takes it away. */
  readonly stemma: (byte: Uint8Array | null) => Promise<void>;
  /** The text of a template file, from the user's disk. */
  readonly applicaModello: (testo: string) => Promise<void>;
  /** Changes the language of the pane, and keeps the choice in the browser. */
  readonly parla: Parla;
}

/** The same function, of which the answer may take the time of a download. */
type Later<F extends (...con: never[]) => unknown> = (...con: Parameters<F>) => Promise<ReturnType<F>>;

/** The use cases the pane runs. */
export interface Casi {
  readonly riconosci: typeof riconosci;
  readonly generaReferto: typeof generaReferto;
  readonly segna: typeof segna;
  readonly correggi: typeof correggi;
  readonly controlla: typeof controlla;
  readonly usaSelezione: typeof usaSelezione;
  readonly inserisciModelli: typeof inserisciModelli;
  readonly ponStemma: typeof ponStemma;
  readonly parseModello: Later<typeof parseModello>;
  readonly mostra: Later<typeof mostra>;
  readonly schede: CasiSchede;
  /** The clock of the user. */
  readonly adesso: () => Date;
  /** The display language of Excel, a BCP 47 tag. */
  readonly linguaExcel: () => string;
}

export function createAzioni(conCartella: ConCartella, casi: Casi, deposito: Deposito): Azioni {
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
  const tenta = (lavoro: (cartella: Cartella) => Promise<boolean>): Promise<boolean> =>
    conCartella(lavoro).catch((errore: unknown) => {
      fallito(errore);
      return false;
    });

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
    const { riconosciuto, referto, avviso } = stato();
    if (riconosciuto) return;
    if (referto ?? avviso) await leggi();
    else await rileggi();
  };

  const scrivi = (origine: Origine): Promise<boolean> => {
    // Where nothing was read yet, an empty field says nothing: the workbook may hold the date.
    const vuotaAmmessa = origine === "nastro" || stato().riconosciuto === null;
    const richiesta = richiestaDi(stato().modulo, vuotaAmmessa);
    if (typeof richiesta === "string") {
      invia({ tipo: "data-errata", errore: richiesta });
      return Promise.resolve(false);
    }
    invia({ tipo: "lavoro-iniziato", lavoro: "referto" });
    const questo = (arresto = new AbortController());
    const adesso = casi.adesso();
    const [oggi, ora] = [giornoDi(adesso), oraDi(adesso)];
    return tenta(async (cartella) => {
      const avanza = (passo: Passo): void => {
        invia({ tipo: "passo", passo });
      };
      const esito = await casi.generaReferto(cartella, { ...richiesta, oggi, ora }, avanza, questo.signal);
      if (esito.ok) {
        invia({ tipo: "referto-fatto", referto: await toReferto(casi, esito, false), il: oggi, ora });
        if (esito.segni) invia({ tipo: "segnati", chiesti: stato().segni, esito: esito.segni });
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
    const fogli = stato().referto?.fogli ?? [];
    invia({ tipo: "lavoro-iniziato", lavoro: "controllo" });
    return tenta(async (cartella) => {
      const esito = await casi.controlla(cartella, richiesta, (passo) => {
        invia({ tipo: "passo", passo });
      });
      invia(await toControllato(casi, esito, fogli));
      if (!esito.ok) invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const ricontrolla: Azioni["ricontrolla"] = async (chi) => {
    const { referto, freschezza } = stato();
    // Whatever stood before it in the queue may have read them meanwhile.
    if (freschezza.cambiati === null) return;
    invia({ tipo: "rilettura-iniziata" });
    try {
      await conCartella(async (cartella) => {
        if (referto === null) invia({ tipo: "riconosciuto", esito: await casi.riconosci(cartella) });
        else {
          const { dataRiferimento, fogli } = referto;
          const esito = await casi.controlla(cartella, { dataRiferimento, esercizio: null, ente: null });
          invia(await toControllato(casi, esito, fogli));
        }
      });
    } catch (errore) {
      if (!(errore instanceof HostFault)) invia({ tipo: "rotto", errore });
      else if (chi === "da-solo") invia({ tipo: "rilettura-fallita" });
      else invia({ tipo: "fermato", avviso: { tipo: "guasto", codice: errore.codice } });
    }
  };

  const segna = async (segni: SegniAccesi): Promise<void> => {
    // Taking the marks away needs no date: a wrong one must not keep them there.
    const modulo = segni.mancati || segni.rilievi ? stato().modulo : INIZIALE.modulo;
    const richiesta = richiestaDi(modulo, true);
    if (typeof richiesta === "string") {
      invia({ tipo: "data-errata", errore: richiesta });
      return;
    }
    invia({ tipo: "segni-chiesti", segni });
    const fatto = await tenta(async (cartella) => {
      const risposta = await casi.segna(cartella, richiesta, segni);
      if (risposta.ok) invia({ tipo: "segnati", chiesti: segni, esito: risposta.esito });
      else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: risposta.problema } });
      return risposta.ok;
    });
    // What is on after a failure only the workbook can say.
    if (!fatto && !stato().rotto) await leggi();
  };

  const correggiCon = async (
    caso: (cartella: Cartella) => Promise<EsitoCorrezione>,
    siAnnulla: boolean,
  ): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await tenta(async (cartella) => {
      const esito = await caso(cartella);
      if (esito.ok) {
        const { riconosciuto, prima, dopo } = esito;
        const annullabile = siAnnulla ? { prima, dopo } : null;
        invia({ tipo: "corretto", esito: riconosciuto, annullabile });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const correggi = (correzione: Correzione): Promise<void> =>
    correggiCon((c) => casi.correggi(c, correzione), correzione.tipo !== "annulla");

  const inserisciModelli = async (): Promise<void> => {
    invia({ tipo: "lavoro-iniziato", lavoro: "lettura" });
    await tenta(async (cartella) => {
      invia({ tipo: "riconosciuto", esito: await casi.inserisciModelli(cartella) });
      return true;
    });
  };

  const decidi = async (correzione: Correzione): Promise<void> => {
    invia({ tipo: "impostazioni-iniziate" });
    await tenta(async (cartella) => {
      const esito = await casi.correggi(cartella, correzione);
      if (esito.ok) invia({ tipo: "deciso", correzione, esito: esito.riconosciuto });
      else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const ripara = async (riparazione: Riparazione): Promise<void> => {
    invia({ tipo: "riparazione-iniziata" });
    try {
      const fatta = await casi.schede.ripara(riparazione, momento(casi.adesso()));
      if (fatta) invia({ tipo: "riparata", chiave: chiaveDi(riparazione) });
      else invia({ tipo: "fermato", avviso: { tipo: "non-riparata", dove: riparazione.dove } });
    } catch (errore) {
      fallito(errore);
    }
  };

  const imposta: Azioni["imposta"] = async (cambia) => {
    const { riconosciuto } = stato();
    if (riconosciuto === null) return;
    const correzione = cambia(riconosciuto.memoria);
    invia({ tipo: "impostazioni-iniziate" });
    await tenta(async (cartella) => {
      const esito = await casi.correggi(cartella, correzione);
      if (esito.ok) {
        const { prima, dopo } = esito;
        const annullabile = correzione.tipo === "annulla" ? null : { prima, dopo };
        invia({ tipo: "impostato", esito: esito.riconosciuto, annullabile });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
    });
  };

  const stemma = async (byte: Uint8Array | null): Promise<void> => {
    invia({ tipo: "impostazioni-iniziate" });
    await tenta(async (cartella) => {
      const esito = await casi.ponStemma(cartella, byte);
      if (esito.ok) {
        const { annullabile } = stato();
        invia({ tipo: "impostato", esito: esito.riconosciuto, annullabile });
      } else invia({ tipo: "fermato", avviso: { tipo: "problema", problema: esito.problema } });
      return esito.ok;
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

  return {
    apri: () => inFila(apri),
    correggi: (correzione) => inFila(() => correggi(correzione)),
    usaSelezione: (cosa) => inFila(() => correggiCon((c) => casi.usaSelezione(c, cosa), true)),
    inserisciModelli: () => inFila(inserisciModelli),
    decidi: (correzione) => inFila(() => decidi(correzione)),
    ripara: (riparazione) => inFila(() => ripara(riparazione)),
    imposta: (cambia) => inFila(() => imposta(cambia)),
    stemma: (byte) => inFila(() => stemma(byte)),
    applicaModello: (testo) => inFila(() => applicaModello(testo)),
    rileggi: () => inFila(rileggi),
    genera: (origine) => {
      // A second press while the first is at work joins it: one referto, not two.
      generazione ??= inFila(() => scrivi(origine)).finally(() => {
        generazione = null;
      });
      return generazione;
    },
    controlla: (origine) => inFila(() => controlla(origine)),
    ricontrolla: (chi) => inFila(() => ricontrolla(chi)),
    ferma: () => {
      if (generazione === null || stato().lavoro?.tipo !== "referto") return;
      arresto?.abort();
      invia({ tipo: "fermata-chiesta" });
    },
    schede: createAzioniSchede(casi.schede, {
      deposito,
      inFila,
      fallito,
      richiesta: () => richiestaDi(stato().modulo, stato().riconosciuto === null),
      adesso: casi.adesso,
    }),
    parla: createParla(deposito, casi.linguaExcel),
    segna: (segni) => inFila(() => segna(segni)),
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

/** A queue of one: each job starts when the one before has ended, well or badly. */
function createFila(): <T>(lavoro: () => Promise<T>) => Promise<T> {
  let ultimo: Promise<unknown> = Promise.resolve();
  return (lavoro) => {
    const questo = ultimo.then(lavoro);
    ultimo = Promise.allSettled([questo]);
    return questo;
  };
}

/** What the form says: the day of the press is not typed. */
type RichiestaScritta = Omit<RichiestaReferto, "oggi" | "ora">;

/** The request that the form makes, or what is wrong with its date. An empty date, where allowed, is the workbook's. */
export function richiestaDi(modulo: Modulo, vuotaAmmessa: boolean): RichiestaScritta | ErroreData {
  const vuota = modulo.data.trim() === "";
  const dataRiferimento = readDataScritta(modulo.data);
  if (!vuota && dataRiferimento === null) return "illeggibile";
  if (vuota && !vuotaAmmessa) return "vuota";
  const ente = modulo.ente.trim();
  return { dataRiferimento, esercizio: null, ente: ente === "" ? null : ente, soloControlli: false };
}

const toControllato = async (
  casi: Pick<Casi, "mostra">,
  esito: EsitoControllo,
  fogli: readonly string[],
): Promise<Evento> => ({
  tipo: "controllato",
  esito: esito.riconosciuto,
  referto: esito.ok ? await toReferto(casi, { ...esito, fogli }, true) : null,
});

type Giudicato = Pick<Extract<EsitoReferto, { ok: true }>, "quadro" | "fogli" | "deroghe">;

/** What the pane keeps of a verdict: not the workbook's rows. */
async function toReferto(
  casi: Pick<Casi, "mostra">,
  { quadro, fogli, deroghe }: Giudicato,
  soloControllo: boolean,
): Promise<RefertoFatto> {
  const { voci } = quadro.lettura;
  return {
    dataRiferimento: quadro.parametri.dataRiferimento,
    fogli,
    soloControllo,
    entrate: voci.filter((v) => v.parte === "entrate").length,
    spese: voci.filter((v) => v.parte === "spese").length,
    indicatori: quadro.giudizi.length,
    ...(await casi.mostra(quadro, deroghe)),
    rilievi: quadro.rilievi,
    deroghe,
    gruppi: quadro.gruppiProposti,
    superato: false,
  };
}
