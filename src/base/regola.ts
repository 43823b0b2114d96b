/** A rule: all that is known of one code. One file defines one; the catalogue, the lists and the pages derive from them. */
import type { Dove, Fatti, Fatto, Frase, Gravita, Lingua, Rilievo } from "./rilievo";

export type Bilingue = Readonly<Record<Lingua, string>>;

/** A severity that the findings of a rule may have, and when; null where it is always that one. */
export interface GravitaPossibile {
  readonly gravita: Gravita;
  readonly quando: Bilingue | null;
}

interface Parole {
  readonly codice: string;
  /** What is right, so that "a posto" beside it reads well: "Entrate e spese previste sono uguali". */
  readonly titolo: Bilingue;
  /** What is found where it is not: "Entrate e spese non quadrano". */
  readonly difetto: Bilingue;
  /** The gravest first. */
  readonly gravita: readonly GravitaPossibile[];
  /** True where an open avviso means that something which looks like data was not read or not understood. */
  readonly nonLetto?: boolean;
  /** True where an open avviso means that a figure which was read may be the one of before. */
  readonly nonAggiornato?: boolean;
}

export interface Definizione<F extends Fatti> extends Parole {
  /** The stable key of the subject and the figures that somebody accepts, out of the facts. */
  readonly identita: (fatti: F) => readonly Fatto[];
  /** The sentence, made last; one function a language. */
  readonly frase: Readonly<Record<Lingua, (fatti: F, gravita: Gravita) => Frase>>;
}

export interface Regola<F extends Fatti = Fatti> extends Parole {
  readonly rilievo: (gravita: Gravita, dove: Dove, fatti: F) => Rilievo;
  /** Of a finding of this rule. */
  readonly spiega: (r: Pick<Rilievo, "fatti" | "gravita">, lingua: Lingua) => Frase;
}

/** As the catalogue holds it: whose findings it can say, not make. */
export type RegolaDetta = Omit<Regola, "rilievo">;

const sempre = (gravita: Gravita): GravitaPossibile => ({ gravita, quando: null });

export const ERRORE: readonly GravitaPossibile[] = [sempre("errore")];
export const AVVISO: readonly GravitaPossibile[] = [sempre("avviso")];
export const NOTA: readonly GravitaPossibile[] = [sempre("nota")];

export function definisci<F extends Fatti>({ identita, frase, ...parole }: Definizione<F>): Regola<F> {
  return {
    ...parole,
    rilievo: (gravita, dove, fatti) => ({
      codice: parole.codice,
      gravita,
      dove,
      fatti,
      identita: JSON.stringify([parole.codice, ...identita(fatti)]),
    }),
    // The one place that trusts the facts to be of their rule's form: only `rilievo` above makes them.
    spiega: ({ fatti, gravita }, lingua) => frase[lingua](fatti as F, gravita),
  };
}
