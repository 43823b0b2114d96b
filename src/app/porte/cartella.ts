/**
 * The workbook as the use cases see it: a port. src/excel answers it with Office.js; nothing else in src knows Excel.
 * Every method may throw a {@link HostFault}, and nothing else on purpose.
 */
import type { Bilingue } from "../../base/regola";
import type { Calcolo } from "../../base/calcolo";
import type { Griglia, GrigliaVista } from "../../base/griglia";
import type { Immagine } from "../../base/immagine";
import type { Intervallo, Posizione, NomeDefinito } from "../../base/posizione";
import type { ChiaveFoglio, Contenuto, FoglioReferto } from "../../referto/foglio/foglio";
import type { Nota } from "../../referto/foglio/note";
import type { Fonte } from "./fonti";
import type { ModelloAggiunto, ModelloFoglio } from "./modello-foglio";
import type { Smentita } from "../../controlli/map-016-non-nostro";
import type { Segno, SegniAccesi } from "./segno";

export type { Smentita };

/** A source sheet: never one of ours, nor a copy of one of ours. */
export interface FoglioSorgente {
  readonly nome: string;
  readonly visibile: boolean;
  /** It bears a mark of ours and is not ours: why. */
  readonly smentita: Smentita | null;
  /** Null where the sheet is blank. */
  readonly griglia: Griglia | null;
  /** The last cell of a sheet that is too large to be read whole; null where all of it was. */
  readonly oltre?: { readonly riga: number; readonly colonna: number } | null;
}

export interface CartellaLetta {
  /** In workbook order. */
  readonly sorgenti: readonly FoglioSorgente[];
  /** Copies of our sheets, made by hand: neither ours to write nor sources. */
  readonly copie: readonly string[];
  /** Names of our own sheets now in the workbook. */
  readonly propri: Readonly<Partial<Record<ChiaveFoglio, string>>>;
  /** The state saved in the workbook as parsed JSON, not yet checked; null where there is none. */
  readonly stato: unknown;
  /** The workbook has, or can be given, the sheet that says whether what the referto stands on has changed. */
  readonly custodibile: boolean;
  /** What the hidden sheet says now: the referto is still of these cells. Null where there is none, or Excel has yet to calculate. */
  readonly attuale: boolean | null;
  /** Names of our own sheets that are protected. */
  readonly protetti: readonly string[];
  /** The workbook's own defined names, but for our marks. */
  readonly nomi: readonly NomeDefinito[];
  /** What the office wrote in the columns kept for it beside the cards of the objectives. */
  readonly note: readonly Nota[];
  /** True when an earlier run was interrupted and the referto sheets are not whole. */
  readonly interrotta: boolean;
  /** The cover has the coat of arms of the ente, or will have it when it is made. */
  readonly stemma: boolean;
  /** What is marked in the sheets now: the workbook itself says it, nothing remembers it. */
  readonly segni: SegniAccesi;
  /** Whether the results that the sources show are those of now. */
  readonly calcolo: Calcolo;
}

/** What became of the marks. */
export interface EsitoSegnatura {
  /** What is marked now. */
  readonly accesi: SegniAccesi;
  /** Protected sheets whose marks could be neither put nor taken away: they are as they were. */
  readonly protetti: readonly string[];
}

/** What is kept in the workbook. */
export interface Ricordo {
  /** JSON-able; null to leave what is there. */
  readonly stato: Readonly<Record<string, unknown>> | null;
  /** Each range gets its defined name, new or pointed again. */
  readonly nomi: readonly { readonly nome: string; readonly intervallo: Intervallo }[];
  /** What the user has decided, as a short text: the referto written before says that it is of others. Null to leave it. */
  readonly decisioni: string | null;
  /** What is to be kept where someone else has written since the workbook was read; null: then it is refused. */
  readonly rifai: ((stato: unknown) => Ricordo) | null;
}

/** The formulas that watch over what was read, as cells of a hidden sheet: see impronta/foglio-impronta.ts. */
export interface ImprontaDaScrivere {
  /** One array a row; null is a blank cell. The first cell decides, and comes last. */
  readonly celle: readonly (readonly (Contenuto | null)[])[];
  /**
   * What only Excel can count: how many cells of these ranges are not blank, a formula that gives "" included. A formula for
   * each stands in this column, from 1, from this row on, and is compared with what Excel counts at the press. `piene`:
   * those of which something was read.
   */
  readonly contate: {
    readonly gruppi: readonly { readonly aree: readonly Intervallo[]; readonly piene: number }[];
    readonly colonna: number;
    readonly riga: number;
  };
}

/** The referto to write. */
export interface Documento {
  /** In order. */
  readonly fogli: readonly FoglioReferto[];
  /** So many of them are the document: they stand together in front, in this order; the others stay where they are. */
  readonly davanti: number;
  /** Put in the workbook where it has none. */
  readonly proprieta: { readonly titolo: string; readonly autore: string | null };
  /** What the formulas give takes their place. */
  readonly soloValori: boolean;
  /**
   * It is signed, or a signature is withdrawn. Signed, the document holds what its formulas give and is protected, but for the
   * cells that say whether it still holds; withdrawn, its protection goes first. A fault puts back protection too.
   */
  readonly atto: "firma" | "ritiro" | null;
  /** What says, once it is written, whether it still holds; null in a copy of values alone, and where it cannot be kept. */
  readonly impronta: ImprontaDaScrivere | null;
  /** What it stands on: where that has moved when the sheets are written, they are put back. */
  readonly fonti: readonly Fonte[];
}

/**
 * What a referto can do without, where Excel does not take it: its charts, the frozen rows and the grid, the scale of the
 * print, the second copy of what is remembered, the end of the sheets kept until it was whole; of a signed one, its protection.
 */
export type Rifinitura = "grafici" | "vista" | "stampa" | "memoria" | "copie" | "protezione";

/** What was written. */
export interface Scritto {
  /** The final names of the sheets, in order. */
  readonly fogli: readonly string[];
  /** What Excel refused once the referto was whole: the next writing tries again. */
  readonly mancate: readonly Rifinitura[];
}

/** One step of a long job, for the progress line. */
export interface Passo {
  readonly fatto: number;
  readonly totale: number;
  /** In the officer's words: "Scrivo Referto Spese". */
  readonly messaggio: Bilingue;
}

/** Asks a job to stop; looked at between one request to Excel and the next. An AbortSignal is one. */
export interface Segnale {
  readonly aborted: boolean;
}

/** Ends the job where it was asked to. */
export function checkSegnale(segnale: Segnale | undefined): void {
  if (segnale?.aborted) throw new HostFault("interrotto", "stopped by the user");
}

export interface Cartella {
  read(): Promise<CartellaLetta>;
  /** The same cells as shown, with their formats; one grid for each range, in order. */
  readViste(intervalli: readonly Intervallo[]): Promise<readonly GrigliaVista[]>;
  /**
   * Writes or updates our sheets in place and saves what is to be kept. Where it
   * is stopped or Excel fails half way, the sheets are put back as they were before it throws; where that is refused too
   * they say that they are not complete, and the next writing makes them whole. "fogli-cambiati" where a table was moved
   * by someone else since it was read.
   */
  write(
    documento: Documento,
    ricordo: Ricordo,
    avanza: (passo: Passo) => void,
    segnale?: Segnale,
  ): Promise<Scritto>;
  /**
   * Puts these marks in place of those that are in the workbook, in whatever sheet; none takes them all away and
   * leaves the sheets as if they had never been there. After a fault none is left.
   */
  segna(segni: readonly Segno[]): Promise<EsitoSegnatura>;
  /**
   * Keeps this in the workbook and writes nothing else. "scelte-cambiate" where someone else has chosen since it was read,
   * and nothing says how to put the two together: theirs is kept.
   */
  remember(ricordo: Ricordo): Promise<void>;
  /** The one range selected in the sheet in front; null where several are, or something that is no range. */
  selezione(): Promise<Intervallo | null>;
  /** Adds these sheets at the end, under free names, which it returns in order: none that is there is touched. */
  addModelli(modelli: readonly ModelloFoglio[]): Promise<readonly string[]>;
  /** Takes away those that hold what {@link addModelli} wrote in them and nothing else; the names of those that are left. */
  togliModelli(aggiunti: readonly ModelloAggiunto[]): Promise<readonly string[]>;
  /**
   * Puts this picture on the cover, in place of the one there is; null takes it away. Kept also where there is no cover yet.
   * The one of before; null where there was none.
   */
  stemma(immagine: Immagine | null): Promise<Immagine | null>;
  /** Shows a cell, or a range, to the user. */
  select(dove: Posizione | Intervallo): Promise<void>;
}

/**
 * Opens the workbook for one job: every call of the job goes to the same workbook, wherever the focus moves meanwhile.
 * Source: learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (one request context, one document).
 */
export type ConCartella = <T>(lavoro: (cartella: Cartella) => Promise<T>, insieme?: Insieme) => Promise<T>;

/**
 * What a job writes is undone by Excel's own Undo in one step, where Excel can: for jobs that change cells and their looks alone,
 * and add no more than a sheet.
 */
export type Insieme = "un-passo";

/** Why Excel refused; the user is told by code what to do. Source: docs/guasti.md. */
export type CodiceGuasto =
  | "occupato"
  | "modifica-in-corso"
  | "foglio-protetto"
  | "cartella-protetta"
  /** A sheet of ours is protected, and Excel does not let its protection be taken away. */
  | "protezione-ferma"
  /** Another workbook is in front, or was. */
  | "altra-cartella"
  | "troppo-grande"
  | "connessione"
  | "foglio-sparito"
  | "funzione-assente"
  | "interrotto"
  /** Stopped half way and not put back: the sheets of the referto say so. */
  | "incompleto"
  /** Someone else has chosen since the workbook was read: what they chose is kept. */
  | "scelte-cambiate"
  /** Someone else has moved the rows of a table since it was read. */
  | "fogli-cambiati"
  /** A part of the script did not come from where the add-in is hosted. */
  | "parte-assente"
  | "sconosciuto";

export class HostFault extends Error {
  override readonly name = "HostFault";
  constructor(
    readonly codice: CodiceGuasto,
    /** Technical detail, for the log; never shown as it is. */
    dettaglio: string,
    options?: ErrorOptions,
  ) {
    super(dettaglio, options);
  }
}
