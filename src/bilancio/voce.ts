/** A voce of the budget: one capitolo (or capitolo/articolo) with its amounts, each tied to the cell it came from. */
import type { Importo } from "../base/importo";
import type { Posizione } from "../base/posizione";
import type { Scalare } from "../base/griglia";

export type Parte = "entrate" | "spese";

/**
 * The amounts that the referto shows. `movimentato` is accertato on entrate, impegnato on spese; `cassa` is riscosso or
 * pagato in conto competenza; `disponibilita` is the one the sheet declares, kept only to be checked.
 */
export type CampoMostrato =
  "previsioneIniziale" | "previsioneAttuale" | "movimentato" | "disponibilita" | "cassa";

/** Amounts of spese that some definitions of disponibilità take away (TUEL art. 183: prenotazione, fondo pluriennale). */
export type CampoSottratto = "prenotato" | "fpv";

export type CampoImporto = CampoMostrato | CampoSottratto;

/**
 * How an amount stands in its cell. `testo`: Italian text such as `1.234,56`, which SUM would count as zero. `mostrato`: a
 * number that the sheet shows as a date, a share, hours: it is no amount.
 */
export type FormaImporto = "numero" | "testo" | "vuoto" | "illeggibile" | "mostrato";

/** Something is written, and no amount can be read in it. */
export const isNonLetto = ({ forma }: Pick<ImportoLetto, "forma">): boolean =>
  forma === "illeggibile" || forma === "mostrato";

export interface ImportoLetto {
  readonly posizione: Posizione;
  readonly forma: FormaImporto;
  /** The cell as read. */
  readonly originale: Scalare;
  /** True where the user said that the column writes amounts with the opposite sign: the value is already turned. */
  readonly invertito: boolean;
  /** Euro; null exactly when the form is `vuoto`, `illeggibile` or `mostrato`. */
  readonly valore: Importo | null;
}

/** Text fields of a voce; each may have a cell of its own (see `celle`). */
export type CampoTesto =
  | "titolo"
  | "codice"
  | "capitolo"
  | "articolo"
  | "descrizione"
  | "missione"
  | "programma"
  | "denominazioneProgramma"
  | "responsabile";

export interface Voce {
  readonly parte: Parte;
  readonly foglio: string;
  readonly riga: number;
  readonly titolo: number | null;
  /** Piano finanziario code as written, trimmed: `E.3.05.02.03.004`; null where there is none. */
  readonly codice: string | null;
  readonly capitolo: string | null;
  readonly articolo: string | null;
  readonly descrizione: string;
  /** Numbers within the official list: programma 1 of missione 1, not 101. */
  readonly missione: number | null;
  readonly programma: number | null;
  /** The heading of the section the voce stands under, where missione and programma come from it; null otherwise. */
  readonly sezione: Posizione | null;
  readonly denominazioneProgramma: string | null;
  /** As written. */
  readonly responsabile: string | null;
  /** Only the columns the table has. */
  readonly importi: Readonly<Partial<Record<CampoImporto, ImportoLetto>>>;
  /** The cells of the text fields, where they have one (a section row's cell counts). */
  readonly celle: Readonly<Partial<Record<CampoTesto, Posizione>>>;
}

/** What a total row adds up; `altro` is a bare "Totale" or a level we do not group by: the rows above it. */
export type AmbitoTotale = "titolo" | "programma" | "missione" | "generale" | "altro";

/** A total printed in the source: recognised and checked, never summed. */
export interface RigaTotale {
  readonly parte: Parte;
  readonly foglio: string;
  readonly riga: number;
  readonly ambito: AmbitoTotale;
  /** Rows of the voci it should add up (sheet rows of the same sheet). */
  readonly righeVoci: readonly number[];
  /** "Totale progressivo": it goes on over the pages of its sheet, and adds up all the voci above it. */
  readonly progressivo?: boolean;
  /** False where rows may be missing: no heading, an extract. Such a total is "non verificabile". */
  readonly completo: boolean;
  readonly importi: Readonly<Partial<Record<CampoImporto, ImportoLetto>>>;
}
