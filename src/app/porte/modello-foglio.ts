/** A sheet ready to be filled, as data: headings in its first row, an example below. */
import type { Scalare } from "../../base/griglia";
import type { Convalida } from "../../schede/foglio";

/** One that was added, and the name it took. */
export interface ModelloAggiunto {
  readonly foglio: string;
  readonly modello: ModelloFoglio;
}

export interface ModelloFoglio {
  /** The name it takes where it is free. */
  readonly nome: string;
  readonly colonne: readonly {
    readonly titolo: string;
    readonly esempio: Scalare;
    /** What its cells accept; anything where it says nothing. */
    readonly regola?: Convalida;
  }[];
}
