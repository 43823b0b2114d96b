/** What a row of a table can be. */
import type { AmbitoTotale } from "../bilancio/voce";
import type { Contesto } from "./mappatura";

/** What a section row says of the rows below it. */
export interface Sezione {
  readonly riga: number;
  readonly colonna: number;
  readonly titolo: number | null;
  readonly missione: number | null;
  /** The missione of a row above that goes on when the programma ends; null where one row names both. */
  readonly missioneSopra: number | null;
  readonly programma: number | null;
  readonly denominazione: string | null;
  readonly responsabile: string | null;
  /** The responsabile that a row of its own named, until another such row. */
  readonly responsabileSopra: string | null;
}

export type Genere =
  /** Nothing, or a line drawn with dashes. */
  | { readonly tipo: "vuota" }
  /** The heading again, at the head of a page. */
  | { readonly tipo: "intestazione" }
  | { readonly tipo: "dati" }
  /** A voce of another year, beside those of the esercizio. */
  | { readonly tipo: "altro anno" }
  /** A voce of the other side, in a table that holds both. */
  | { readonly tipo: "altra parte" }
  /** Residui, cassa, totals, sections of a scheme with several rows a voce. */
  | { readonly tipo: "altra misura" }
  /** A voce that a column calls a draft. */
  | { readonly tipo: "altra versione" }
  /** Made of other rows: a difference, a share, what another year had. */
  | { readonly tipo: "derivata" }
  /** What a page carries over to the next: rows added up already. */
  | { readonly tipo: "riporto" }
  /** "di cui…": part of the amounts of the row above, already in them. */
  | { readonly tipo: "di cui" }
  | { readonly tipo: "totale"; readonly ambito: AmbitoTotale; readonly numero: number | null }
  | { readonly tipo: "sezione"; readonly sezione: Sezione }
  /** Labels and values of an objective, which hold for the indicators below. */
  | { readonly tipo: "etichette" }
  /** The name of an objective, or of a group of them, above its indicators. */
  | { readonly tipo: "titolo"; readonly titolo: Contesto }
  | { readonly tipo: "altro" };
