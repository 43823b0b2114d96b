/**
 * What is wrong, or worth a look, in the user's own data. Never an exception: a value that says which rule, how grave,
 * where, of what facts, and which finding it is. The sentence is made last, by the rule, in the language of who reads.
 */
import { indirizzo, type Posizione } from "./posizione";

/** `errore`: do not sign; `avviso`: look; `nota`: for information. */
export type Gravita = "errore" | "avviso" | "nota";

/** The gravest first. */
export const GRAVITA: readonly Gravita[] = ["errore", "avviso", "nota"];

/** The languages in which a finding can be said. */
export type Lingua = "it" | "en";

/** JSON-able. Amounts are plain decimal texts ("1234.56"), days are ISO, texts are as written. */
export type Fatto =
  string | number | boolean | null | readonly Fatto[] | { readonly [nome: string]: Fatto | undefined };

export type Fatti = Readonly<Record<string, Fatto | undefined>>;

/** A cell; a whole sheet; nowhere, where it concerns the workbook. */
export type Dove = Posizione | { readonly foglio: string } | null;

export interface Rilievo {
  /** Public and never reused: the list is in docs/controlli/. */
  readonly codice: string;
  readonly gravita: Gravita;
  readonly dove: Dove;
  /** What its sentence speaks of. */
  readonly fatti: Fatti;
  /**
   * What makes it this finding: the code, the stable key of its subject and the figures that somebody accepts. Never a row,
   * a sheet's name or a sentence. Findings that are alike in everything share it.
   */
  readonly identita: string;
}

/** What people read of a finding. */
export interface Frase {
  /** Quotes what was found. */
  readonly messaggio: string;
  /** What to do. */
  readonly suggerimento: string;
}

/** The cell of a finding; null where it concerns a sheet or the workbook. */
export const cellaDi = ({ dove }: Pick<Rilievo, "dove">): Posizione | null =>
  dove && "riga" in dove ? dove : null;

/** `{ foglio: "Spese", cella: "N40" }`: how places are written in the JSON and in files. */
export const luogoDi = (
  r: Pick<Rilievo, "dove">,
): { readonly foglio: string | null; readonly cella: string | null } => {
  const cella = cellaDi(r);
  return { foglio: r.dove?.foglio ?? null, cella: cella && indirizzo(cella) };
};
