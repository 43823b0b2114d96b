/**
 * The document as one value, above cells: parts made of titles, sentences, tables, cards, charts. Every figure in it is a
 * {@link Cifra}: a renderer decides where it stands (posa.ts for sheets). Columns are those of the part's grid, from 1.
 */
import type { ChiaveFoglio, ChiaveGrafico, Grafico, Piede, StileCondizionale } from "../foglio/foglio";
import type { NomeStile } from "../foglio/stili";
import type { LegamePosato } from "./posato";
import type { Cella, Punto } from "./cifra";

/** What a cell holds and the words it shows now, by which its height is reckoned. */
export interface Detto {
  readonly cella: Cella;
  readonly mostrato: string;
}

/** Columns of the grid, first and last. */
export type Posti = readonly [da: number, a: number];

export interface ColonnaTabella {
  readonly titolo: string;
  readonly posti: Posti;
  readonly stile: NomeStile;
  /** Of its heading: at the right over figures. */
  readonly testata: "sinistra" | "destra" | "centro" | "rientro";
  /** A bar of the figure's share, 0 to 1, in the cell. */
  readonly barra: boolean;
  /** Where its heading stands: it may be wider than the figures under it. */
  readonly testataPosti: Posti;
}

export type AspettoRiga = "riga" | "tenue" | "totale" | "gruppo" | "nota" | "coda";

export interface CellaTabella extends Detto {
  /** In place of its column's. */
  readonly stile: NomeStile | null;
  /** In place of its column's: a cell that runs over others. */
  readonly posti: Posti | null;
  readonly verso: LegamePosato["verso"] | null;
}

export interface RigaTabella {
  readonly celle: readonly (CellaTabella | null)[];
  readonly aspetto: AspettoRiga;
  /** It stays with the row above: no page begins with it. */
  readonly lega: boolean;
  readonly punto: Punto | null;
}

export interface CifraChiave {
  readonly etichetta: string;
  readonly valore: Detto;
  readonly barra: Cella;
  readonly sotto: Detto;
  readonly posti: Posti;
}

export type Blocco =
  | {
      readonly tipo: "titolo";
      readonly detto: Detto;
      readonly sotto: readonly Detto[];
      readonly punto: Punto | null;
      /** Written at the head of each page that what follows goes on to; until the next title or section that says it. */
      readonly segue?: string;
    }
  | {
      readonly tipo: "sezione";
      readonly detto: Detto;
      readonly accento: boolean;
      readonly punto: Punto | null;
      readonly segue?: string;
    }
  /** `lega`: what comes next stands on the same page. */
  | { readonly tipo: "frase"; readonly detto: Detto; readonly stile: NomeStile; readonly lega?: boolean }
  | {
      readonly tipo: "tabella";
      readonly colonne: readonly ColonnaTabella[];
      readonly righe: readonly RigaTabella[];
      /** Its headings are written. */
      readonly testata: boolean;
    }
  | { readonly tipo: "cifre"; readonly cifre: readonly CifraChiave[] }
  | { readonly tipo: "grafico"; readonly chiave: ChiaveGrafico; readonly grafico: DisegnoGrafico }
  | { readonly tipo: "firma"; readonly firme: readonly { readonly testo: string; readonly posti: Posti }[] }
  | SchedaObiettivo
  | { readonly tipo: "pagina" }
  | { readonly tipo: "spazio"; readonly punti: number };

/** A field of a card: its name, and what it says. Two short ones may stand in one row. */
export interface Campo {
  readonly etichetta: string;
  readonly valore: Prosa;
}

/** Words that may go on to another page. */
export interface Prosa extends Detto {
  /** In two, the first of so many lines at most; null where it cannot be cut there, or at all. */
  readonly taglia: ((righe: number) => readonly [Prosa, Prosa] | null) | null;
}

export interface RigaIndicatore {
  readonly nome: Detto;
  readonly target: Detto;
  readonly raggiunto: Detto;
  /** How a number or a day of the two is shown. */
  readonly stili: readonly [target: NomeStile, raggiunto: NomeStile];
  readonly esito: Detto;
  /** Beside the page, on the screen alone. */
  readonly lettura: Detto;
  /** Why it was missed and what is done about it: they stay with it. */
  readonly sotto: readonly {
    readonly etichetta: string;
    readonly valore: Detto;
    readonly mancante: boolean;
  }[];
}

/** The card of an objective. Where it goes on to another page, its title is written again. */
export interface SchedaObiettivo {
  readonly tipo: "scheda";
  readonly punto: Punto;
  readonly titolo: Detto;
  readonly esito: Detto;
  /** The esito once more, where the card goes on. */
  readonly ancora: Cella;
  readonly campi: readonly (readonly Campo[])[];
  readonly indicatori: readonly RigaIndicatore[];
}

/** A chart over the rows of a table of its own, which stands in columns that are not printed. */
export interface DisegnoGrafico extends Pick<
  Grafico,
  "tipo" | "colori" | "asse" | "etichette" | "titolo" | "legenda" | "contorno"
> {
  readonly testa: readonly string[];
  readonly righe: readonly (readonly Cella[])[];
  /** Points. */
  readonly altezza: number;
}

export interface ParteDocumento {
  readonly chiave: ChiaveFoglio;
  readonly nome: string;
  /** Millimetres of each column of its grid. */
  readonly griglia: readonly number[];
  /** Printed at the head of each page. */
  readonly intestazione: readonly [sinistra: string, destra: string];
  /** Printed at the foot: the date it speaks of, and the page. */
  readonly piede: Piede;
  /** Columns right of the grid, seen on the screen and never printed. */
  readonly fuori: readonly { readonly titolo: string; readonly caratteri: number }[];
  /** Rows that stay in sight; 0 for none. */
  readonly righeBloccate: number;
  /** Colours that follow the words of cells; `ultima`: the last row. */
  readonly condizionali: (ultima: number) => readonly StileCondizionale[];
  readonly blocchi: readonly Blocco[];
}
