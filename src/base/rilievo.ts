/** What is wrong, or worth a look, in the user's own data. Never an exception: a value with a place and a remedy. */
import { indirizzo, type Posizione } from "./posizione";

/** `errore`: do not sign; `avviso`: look; `nota`: for information. */
export type Gravita = "errore" | "avviso" | "nota";

export interface Rilievo {
  /** Public and never reused: the list is in docs/controlli/. */
  readonly codice: string;
  readonly gravita: Gravita;
  readonly foglio: string | null;
  /** `N40`; null where the finding concerns a whole table. */
  readonly cella: string | null;
  /** In Italian; quotes what was found. */
  readonly messaggio: string;
  /** In Italian; what to do. */
  readonly suggerimento: string;
}

/** Builds a finding at a cell (or at no cell). */
export const rilievo = (
  codice: string,
  gravita: Gravita,
  dove: Posizione | { readonly foglio: string } | null,
  messaggio: string,
  suggerimento: string,
): Rilievo => ({
  codice,
  gravita,
  foglio: dove?.foglio ?? null,
  cella: dove && "riga" in dove ? indirizzo(dove) : null,
  messaggio,
  suggerimento,
});
