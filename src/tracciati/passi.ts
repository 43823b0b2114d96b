/** What the rows of one block say in their order, for whoever decides what its totals add up. */
import type { AmbitoTotale, RigaTotale, Voce } from "../bilancio/voce";

type Importi = RigaTotale["importi"];

export interface TotaleScritto {
  readonly tipo: "totale";
  readonly riga: number;
  readonly ambito: AmbitoTotale;
  readonly numero: number | null;
  readonly importi: Importi;
  /** The titoli that its words name, where it is neither of one titolo nor of a missione or programma. */
  readonly titoli: readonly number[];
  /** Its words; empty where it has none. */
  readonly parole: string;
}

export interface RiportoScritto {
  readonly tipo: "riporto";
  readonly riga: number;
  /** Its words. */
  readonly testo: string;
  readonly importi: Importi;
}

export type Passo =
  /** `orfana`: nothing says whose row it is, so others of its kind may be missing. */
  | { readonly tipo: "voce"; readonly voce: Voce; readonly orfana: boolean }
  | TotaleScritto
  /** A sum whose rows are known: it may stand above them. */
  | {
      readonly tipo: "somma";
      readonly riga: number;
      readonly righe: readonly number[];
      readonly importi: Importi;
    }
  /** What is carried over from page to page: the sum of rows above. */
  | RiportoScritto
  /** The heading again, at the head of a page. */
  | { readonly tipo: "pagina" };

export interface Passi {
  /** False where the page has lost its heading. */
  readonly conTestata: boolean;
  readonly passi: readonly Passo[];
}
