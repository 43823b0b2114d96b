/** What a target or a result says, once read. Small unions: everything after them is a table. */
import type { DataIso } from "../base/data";
import type { Importo } from "../base/importo";

export type Confronto = "<" | "≤" | ">" | "≥";

/** A quantity: a number with its unit, or percent points (65% is 65). */
export interface Quantita {
  readonly valore: Importo;
  readonly percento: boolean;
  /** Canonical for the units that matter (gg, ore, minuti, settimane, mesi, anni, €), else null. */
  readonly unita: string | null;
  /** For each of which, or in which period, it is so many ("mese", "ciascuno"); null where it is so many in all. */
  readonly ogni?: string | null;
  /** The name of what is counted, where it follows the figure. */
  readonly cosa?: string | null;
}

export interface DataLetta {
  readonly data: DataIso;
  /** The date as written, where it does not exist and was read as the last day of its month. */
  readonly corretta: string | null;
}

export type Target =
  | {
      readonly tipo: "quantita";
      readonly quantita: Quantita;
      readonly confronto: Confronto | null;
      /** `+30 ore`. */
      readonly incremento: boolean;
      /** `riduzione del 10%`: a value below zero, said in words. */
      readonly diminuzione: boolean;
      /** Values of several years: the esercizio's was taken. */
      readonly pluriennale: boolean;
      /** `1 entro 31/12/2023`: a count with its own deadline. */
      readonly entro: DataLetta | null;
      /** `nessun reclamo`, `assenza di rilievi`: that there be none. */
      readonly assenza?: boolean;
      /** The upper end of a range; `stretto`: beyond it the result is out of it ("tra 40% e 50%"). */
      readonly intervallo?: { readonly fino: Importo; readonly stretto: boolean };
    }
  | { readonly tipo: "scadenza"; readonly entro: DataLetta }
  /** `30 giorni dalla richiesta`, with how long it is; null for "i termini di legge". */
  | { readonly tipo: "scadenza aperta"; readonly durata: Quantita | null }
  | { readonly tipo: "si-no"; readonly atteso: boolean }
  | { readonly tipo: "vuoto" }
  /** `chiede`: what it asks for nonetheless, that a SI or a 100 % does not answer. */
  | { readonly tipo: "non misurabile"; readonly chiede?: "niente" | "cifra" | null };

export type Raggiunto =
  | {
      readonly tipo: "quantita";
      readonly quantita: Quantita;
      readonly frazione: readonly [Importo, Importo] | null;
      /** `meno di 10`, `almeno 8`: the figure is only a bound of the result. */
      readonly limite: Confronto | null;
      /** `aumento del 12%`, `+12%`: said to be an increase. */
      readonly aumento?: boolean;
      /** The last of the days named beside the figure: `2 (10/05 e 20/07)`. */
      readonly giorno?: DataLetta;
      /** The day of which the figure is: `12 al 30/06/2024`. */
      readonly al?: DataLetta;
    }
  /** A declared grade of achievement, in percent points: never the figure that the target asks for. */
  | { readonly tipo: "grado"; readonly percento: Importo }
  | { readonly tipo: "data"; readonly data: DataLetta }
  | { readonly tipo: "si-no"; readonly valore: boolean }
  /** In words; `percento` where the words carry a declared progress ("in corso al 50%"). */
  | { readonly tipo: "fatto" }
  /** "concluso fuori termine"; the day where the words give it. */
  | { readonly tipo: "fatto in ritardo"; readonly giorno: DataLetta | null }
  | { readonly tipo: "in corso"; readonly percento: Importo | null }
  | { readonly tipo: "non avviato" }
  /** Said that it is not done, without saying whether it was begun. */
  | { readonly tipo: "non fatto" }
  | { readonly tipo: "non raggiunto" }
  | { readonly tipo: "nessun dato" }
  | { readonly tipo: "illeggibile" };
