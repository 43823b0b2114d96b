/** A scheda as a sheet: what to write, what is open, what each open cell accepts. No Excel, no file format. */
import type { Contenuto, Zona } from "../referto/foglio/foglio";
import type { NomeStile } from "../referto/foglio/stili";

/** What an open cell accepts. */
export type Convalida =
  | { readonly tipo: "decimale"; readonly da: number; readonly a: number; readonly avviso: string }
  /** Excel serials of the first and the last day. */
  | { readonly tipo: "data"; readonly da: number; readonly a: number; readonly avviso: string }
  /** A range of this sheet: a list written in the rule would be split at commas. */
  | { readonly tipo: "elenco"; readonly zona: Zona; readonly avviso: string }
  | { readonly tipo: "lunghezza"; readonly massima: number; readonly avviso: string };

export interface FoglioScheda {
  /** Whose it is. */
  readonly responsabile: string;
  /** The name it takes where it is free: at most 31 characters, none that Excel refuses. */
  readonly nome: string;
  readonly larghezze: readonly number[];
  /** From this column to the last: hidden. */
  readonly primaNascosta: number;
  readonly celle: readonly (readonly (Contenuto | null)[])[];
  readonly stili: readonly { readonly zona: Zona; readonly stile: NomeStile }[];
  readonly formati: readonly { readonly zona: Zona; readonly formato: string }[];
  readonly altezze: readonly { readonly riga: number; readonly punti: number }[];
  readonly aperte: readonly Zona[];
  readonly convalide: readonly { readonly zona: Zona; readonly regola: Convalida }[];
  /** Coloured where the text begins so: the words say it already. */
  readonly condizionali: readonly {
    readonly zona: Zona;
    readonly inizia: string;
    readonly stile: NomeStile;
  }[];
  readonly righeBloccate: number;
}
