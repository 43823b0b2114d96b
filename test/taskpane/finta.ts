/** A workbook that answers as told, for the tests of the pane: the use cases are replaced, the rest is the real thing. */
import type { Cartella, ConCartella } from "../../src/app/porte/cartella";
import type { RichiestaReferto } from "../../src/app/referto/genera-referto";
import { daRimettere } from "../../src/app/firmato/rimetti";
import type { CellaDaScrivere } from "../../src/app/giudizio/cella-da-scrivere";
import { confrontaFile } from "../../src/app/cartella-file/confronta-file";
import { chiedi } from "../../src/app/decisioni/chiedi";
import { risultatoDa } from "../../src/app/vista/risultato";
import { sommaDi } from "../../src/app/vista/somma";
import type { SegniAccesi } from "../../src/app/porte/segno";
import type { EsitoRiconoscimento } from "../../src/app/vista/riconosci";
import type { Posizione } from "../../src/base/posizione";
import { conRiprese } from "../../src/app/giudizio/riprese";
import { createAccettateQui } from "../../src/taskpane/accettate-qui";
import { createAzioni, type Casi } from "../../src/taskpane/azioni";
import { createDeposito } from "../../src/taskpane/deposito";
import type { Runtime } from "../../src/taskpane/runtime";
import { parseModello } from "../../src/app/decisioni/modello";
import { mostra } from "../../src/app/vista/mostra";
import { riapertura, rigiudica } from "../../src/app/giudizio/valuta";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { RICONOSCIUTO } from "./esempi";

const fail = (): never => {
  throw new Error("the pane must not call this");
};

/** What was asked for, without what this browser knows of acceptances. */
const scritta = <T extends { readonly riprese?: unknown }>(richiesta: T): T => {
  const sua = { ...richiesta };
  delete (sua as { riprese?: unknown }).riprese;
  return sua;
};

export interface Finta {
  readonly runtime: Runtime;
  readonly scelte: Posizione[];
  readonly richieste: Omit<RichiestaReferto, "oggi">[];
  /** The checks that were made, asked for or not. */
  readonly controlli: Parameters<Casi["controlla"]>[1][];
  readonly aperture: { quante: number };
  /** What the switches have asked for. */
  readonly segnature: SegniAccesi[];
  /** What happens at the next reading and at the next referto. */
  riconosci: () => Promise<EsitoRiconoscimento>;
  genera: Casi["generaReferto"];
  segna: Casi["segna"];
  mostra: typeof mostra;
  correggi: Casi["correggi"];
  controlla: Casi["controlla"];
  ripara: (cella: CellaDaScrivere) => Promise<boolean>;
  scegli: (dove: Posizione) => Promise<void>;
  usaSelezione: Casi["usaSelezione"];
  inserisciModelli: Casi["inserisciModelli"];
  ponStemma: Casi["ponStemma"];
  rimettiStemma: Casi["rimettiStemma"];
}

export function createFinta(): Finta {
  const scelte: Posizione[] = [];
  const richieste: Omit<RichiestaReferto, "oggi">[] = [];
  const controlli: Parameters<Casi["controlla"]>[1][] = [];
  const aperture = { quante: 0 };
  const segnature: SegniAccesi[] = [];
  const cartella: Cartella = {
    read: fail,
    readViste: fail,
    write: fail,
    segna: fail,
    remember: fail,
    selezione: fail,
    addModelli: fail,
    togliModelli: fail,
    stemma: fail,
    select: (dove) => finta.scegli(dove),
  };
  const conCartella: ConCartella = async (lavoro) => lavoro(cartella);
  const deposito = createDeposito();
  const finta: Omit<Finta, "runtime"> = {
    scelte,
    richieste,
    controlli,
    aperture,
    segnature,
    segna: (_c, _r, accesi) => Promise.resolve({ ok: true, esito: { accesi, protetti: [], senzaParola: 0 } }),
    mostra,
    riconosci: () => Promise.resolve(RICONOSCIUTO),
    ripara: () => Promise.resolve(true),
    scegli: (dove) => {
      scelte.push(dove);
      return Promise.resolve();
    },
    correggi: () =>
      Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA }),
    controlla: async () => ({
      ok: false,
      riconosciuto: await finta.riconosci(),
      problema: { tipo: "data-assente" },
    }),
    inserisciModelli: () => Promise.resolve({ riconosciuto: RICONOSCIUTO, aggiunti: [] }),
    ponStemma: (_c, byte) =>
      Promise.resolve({ ok: true, riconosciuto: { ...RICONOSCIUTO, stemma: byte !== null }, prima: null }),
    rimettiStemma: (_c, immagine) =>
      Promise.resolve({
        ok: true,
        riconosciuto: { ...RICONOSCIUTO, stemma: immagine !== null },
        prima: null,
      }),
    usaSelezione: () => Promise.resolve({ ok: false, problema: { tipo: "selezione", motivo: "non-unica" } }),
    genera: () => Promise.resolve({ ok: false, problema: { tipo: "data-assente" } }),
  };
  const casi: Casi = {
    riconosci: () => finta.riconosci(),
    segna: (c, richiesta, accesi) => {
      segnature.push(accesi);
      return finta.segna(c, richiesta, accesi);
    },
    correggi: (c, correzione) => finta.correggi(c, correzione),
    inserisciModelli: (c) => finta.inserisciModelli(c),
    ponStemma: (c, byte) => finta.ponStemma(c, byte),
    rimettiStemma: (c, immagine) => finta.rimettiStemma(c, immagine),
    togliModelli: fail,
    parseModello: (testo) => Promise.resolve(parseModello(testo)),
    mostra: (quadro) => Promise.resolve(finta.mostra(quadro)),
    riapertura: (quadro, tolte) => Promise.resolve(riapertura(quadro, tolte)),
    conRiprese,
    accettate: createAccettateQui(null),
    rigiudica: (quadro, decisioni) => Promise.resolve(rigiudica(quadro, decisioni)),
    chiedi: (...con) => Promise.resolve(chiedi(...con)),
    somma: (...con) => Promise.resolve(sommaDi(...con)),
    risultato: (...con) => Promise.resolve(risultatoDa(...con)),
    usaSelezione: (c, cosa) => finta.usaSelezione(c, cosa),
    controlla: (c, richiesta, avanza) => {
      controlli.push(scritta(richiesta));
      return finta.controlla(c, richiesta, avanza);
    },
    // It needs no Excel: the real one.
    confrontaFile,
    // The round trip runs against the local host in its own tests.
    schede: {
      prepara: fail,
      crea: fail,
      apri: fail,
      confronta: fail,
      raccogli: fail,
      rifiuta: fail,
      annulla: fail,
      ripara: async (celle) => {
        const scritte: CellaDaScrivere[] = [];
        for (const c of celle) if (await finta.ripara(c)) scritte.push(c);
        return scritte;
      },
      sollecita: fail,
    },
    firmati: {
      daRimettere: (celle) => Promise.resolve(daRimettere(celle)),
      mostraDiverse: (_c, celle) =>
        Promise.resolve(celle.map(({ firmata, ora }) => ({ firmata: String(firmata), ora: String(ora) }))),
    },
    adesso: () => new Date(2023, 6, 14, 10, 32),
    linguaExcel: () => "it-IT",
    generaReferto: (c, richiesta, avanza, segnale) => {
      richieste.push(scritta(richiesta));
      return finta.genera(c, richiesta, avanza, segnale);
    },
  };
  const runtime: Runtime = {
    deposito,
    azioni: createAzioni(conCartella, casi, deposito),
    mostraRiquadro: () => {
      aperture.quante += 1;
      return Promise.resolve();
    },
  };
  return Object.assign(finta, { runtime });
}

/** A promise with its handles, to stop a job half way. */
export function promessa<T>(): { readonly attesa: Promise<T>; readonly risolvi: (valore: T) => void } {
  let risolvi: (valore: T) => void = () => undefined;
  const attesa = new Promise<T>((r) => {
    risolvi = r;
  });
  return { attesa, risolvi };
}
