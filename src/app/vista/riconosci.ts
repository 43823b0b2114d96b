/** What the pane shows before anything is written: the tables found, column by column, in the officer's words. */
import type { NonLetto } from "../../tracciati/recognise";
import type { DataIso } from "../../base/data";
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import { indirizzoIntervallo, lettera } from "../../base/posizione";
import { AMOUNT_FIELDS, CAMPI_DI, type CampoMappa, type Struttura } from "../../tracciati/campi";
import { wordFor } from "../../tracciati/lessico";
import type { Colonna, Mappatura } from "../../tracciati/mappatura";
import type { Cartella } from "../porte/cartella";
import { firmaVista, type FirmaVista } from "./firma-vista";
import { indicateDi, type IndicataMostrata } from "../lettura/indicate";
import { readTabelle, type Tabelle } from "../lettura/leggi";
import type { Memoria } from "../memoria/memoria";
import type { SegniAccesi } from "../porte/segno";
import { ultimoReferto, type UltimoReferto } from "./ultimo-referto";

export interface ColonnaTrovata {
  /** Column letter. */
  readonly colonna: string;
  readonly intestazione: string;
  /** Which of the columns so headed, from 1: with the heading, what a correction is kept under. */
  readonly ordinale: number;
  /** What it is read as; none where it is not read, several where fields share it. */
  readonly campi: readonly CampoMappa[];
  /** Why, in Italian; "" where it is not read. */
  readonly perche: string;
  /** True where the user said it. */
  readonly indicata: boolean;
  readonly invertita: boolean;
  /** False where no heading stands for it: there is no word to keep a correction under. */
  readonly correggibile: boolean;
  /** It holds amounts, whose sign can be turned. */
  readonly importi: boolean;
  /** Its first values, as the cells have them. */
  readonly anteprima: readonly string[];
}

export interface TabellaTrovata {
  readonly struttura: Struttura;
  readonly foglio: string;
  readonly intervallo: string;
  readonly righe: number;
  readonly confidenza: number;
  /** What a column of it can be read as. */
  readonly opzioni: readonly CampoMappa[];
  readonly colonne: readonly ColonnaTrovata[];
}

export interface EsitoRiconoscimento {
  readonly tabelle: readonly TabellaTrovata[];
  readonly nonLetti: readonly NonLetto[];
  /** Saved by an earlier press, else found in a heading. */
  readonly data: DataIso | null;
  readonly ente: string | null;
  /** What the user has decided so far. */
  readonly memoria: Memoria;
  /** False where what is kept cannot be read at all: nothing more is kept until the user begins anew. */
  readonly memoriaNostra: boolean;
  /** The tables that the user pointed at, also those that are not found any more. */
  readonly indicate: readonly IndicataMostrata[];
  /** Null where none was written. */
  readonly ultimo: UltimoReferto | null;
  /** The signature that stands; null where none does. */
  readonly firma: FirmaVista | null;
  /** What is marked in the sheets now. */
  readonly segni: SegniAccesi;
  /** The cover has the coat of arms of the ente, or will have it when it is made. */
  readonly stemma: boolean;
}

/** Reads the workbook and says what was understood; writes nothing. */
export const riconosci = async (cartella: Cartella): Promise<EsitoRiconoscimento> =>
  showTabelle(await readTabelle(cartella));

export const showTabelle = (t: Tabelle): EsitoRiconoscimento => ({
  tabelle: t.riconoscimento.mappature.map((m) => ({
    struttura: m.struttura,
    foglio: m.foglio,
    intervallo: indirizzoIntervallo(m.intervallo),
    righe: m.righeDati.length,
    confidenza: m.confidenza,
    opzioni: CAMPI_DI[m.struttura],
    colonne: columnsOf(m, t.griglie.get(m.foglio)),
  })),
  nonLetti: t.riconoscimento.nonLetti,
  data: t.memoria.dataRiferimento ?? t.dataTrovata,
  ente: t.memoria.ente ?? t.enteTrovato,
  memoria: t.memoria,
  memoriaNostra: t.memoriaNostra,
  indicate: indicateDi(t.memoria.indicate, t.indicate),
  ultimo: ultimoReferto(t),
  firma: firmaVista(t),
  segni: t.segni,
  stemma: t.stemma,
});

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

/** Every column that has a heading or is read, from the left. */
function columnsOf(m: Mappatura, g: Griglia | undefined): ColonnaTrovata[] {
  const lette = [m.colonne, ...m.altriIndicatori].flatMap(
    (gruppo) => Object.entries(gruppo) as [CampoMappa, Colonna][],
  );
  // Over values that stand elsewhere a heading says nothing of its own column.
  const conTitolo = m.spostata ? [] : m.testata.map((t) => t.colonna);
  const numeri = [...new Set([...conTitolo, ...lette.map(([, c]) => c.colonna)])];
  return numeri
    .sort((a, b) => a - b)
    .map((colonna) => {
      const sue = lette.filter(([, c]) => c.colonna === colonna);
      const posto = sue.length > 0 && sue[0]?.[1].titolo !== undefined ? sue[0][1].titolo : colonna;
      const titolo = m.testata.find((t) => t.colonna === posto);
      return {
        colonna: lettera(colonna),
        intestazione: titolo?.testo ?? sue[0]?.[1].intestazione ?? "",
        ordinale: titolo?.ordinale ?? 1,
        campi: [...new Set(sue.map(([campo]) => campo))],
        perche: [...new Set(sue.map(([, c]) => c.perche))].join("; "),
        indicata:
          sue.some(([, c]) => c.indicata === true) ||
          (sue.length === 0 &&
            titolo !== undefined &&
            wordFor(m.guida.lessico, m.struttura, titolo.testo, titolo.ordinale)?.campo === "ignora"),
        correggibile: titolo !== undefined,
        invertita: sue.some(([, c]) => c.invertita === true),
        importi: sue.some(([campo]) => IMPORTI.has(campo)),
        anteprima: g ? previewOf(g, m, colonna) : [],
      };
    });
}

const IN_ANTEPRIMA = 3;
const LUNGA = 40;

/** The first values that differ: one that repeats on every row says itself once. */
function previewOf(g: Griglia, m: Mappatura, colonna: number): string[] {
  const valori = new Set<string>();
  for (const riga of m.righeDati) {
    const v = valoreIn(g, riga, colonna);
    if (isVuoto(v)) continue;
    const testo = String(v).replace(/\s+/g, " ").trim();
    valori.add(testo.length > LUNGA ? `${testo.slice(0, LUNGA).trimEnd()}…` : testo);
    if (valori.size === IN_ANTEPRIMA) break;
  }
  return [...valori];
}
