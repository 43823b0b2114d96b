/** What the pane shows before anything is written: the tables found, in the officer's words. */
import type { DataIso } from "../base/data";
import { indirizzoIntervallo, lettera } from "../base/posizione";
import type { Struttura } from "../tracciati/campi";
import type { Cartella } from "./cartella";
import { readTabelle } from "./leggi";
import type { SegniAccesi } from "./segni/segno";

export interface ColonnaTrovata {
  readonly campo: string;
  /** Column letter. */
  readonly colonna: string;
  readonly intestazione: string;
  readonly perche: string;
}

export interface TabellaTrovata {
  readonly struttura: Struttura;
  readonly foglio: string;
  readonly intervallo: string;
  readonly righe: number;
  readonly confidenza: number;
  readonly colonne: readonly ColonnaTrovata[];
}

export interface EsitoRiconoscimento {
  readonly tabelle: readonly TabellaTrovata[];
  readonly nonLetti: readonly { readonly foglio: string; readonly motivo: string }[];
  /** Saved by an earlier press, else found in a heading. */
  readonly data: DataIso | null;
  readonly ente: string | null;
  /** What is marked in the sheets now. */
  readonly segni: SegniAccesi;
}

/** Reads the workbook and says what was understood; writes nothing. */
export async function riconosci(cartella: Cartella): Promise<EsitoRiconoscimento> {
  const t = await readTabelle(cartella);
  return {
    tabelle: t.riconoscimento.mappature.map((m) => ({
      struttura: m.struttura,
      foglio: m.foglio,
      intervallo: indirizzoIntervallo(m.intervallo),
      righe: m.righeDati.length,
      confidenza: m.confidenza,
      colonne: Object.entries(m.colonne).map(([campo, c]) => ({
        campo,
        colonna: lettera(c.colonna),
        intestazione: c.intestazione,
        perche: c.perche,
      })),
    })),
    nonLetti: t.riconoscimento.nonLetti,
    data: t.impostazioni.dataRiferimento ?? t.dataTrovata,
    ente: t.impostazioni.ente ?? t.enteTrovato,
    segni: t.segni,
  };
}
