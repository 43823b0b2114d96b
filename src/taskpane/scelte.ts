/** What the user looks at in the two long lists: filter, words searched, grouping, the row that is open. */
import type { ClasseMostrata } from "../app/vista/classi-mostrate";
import type { Gravita } from "../base/rilievo";
import { INIZIO, type PostoCoda } from "./coda";

export const PER_RILIEVI = ["gravita", "foglio", "responsabile", "codice"] as const;
export type PerRilievi = (typeof PER_RILIEVI)[number];

export interface SceltaRilievi {
  readonly per: PerRilievi;
  /** Those in sight. */
  readonly gravita: readonly Gravita[];
  readonly cerca: string;
  /** The key of the row that is open; null for none. */
  readonly aperto: string | null;
}

export const SCADENZE = [30, 60, 90] as const;

/** Which targets: the missed, all, those struck out, or those due within so many days. */
export type QualiTarget = "mancati" | "tutti" | "stralciati" | (typeof SCADENZE)[number];
export const QUALI: readonly QualiTarget[] = ["mancati", "tutti", "stralciati", ...SCADENZE];

export interface SceltaTarget {
  readonly quali: QualiTarget;
  /** Only those of this class, and of this person ("": of nobody); null: all. */
  readonly classe: ClasseMostrata | null;
  readonly chi: string | null;
  readonly perResponsabile: boolean;
  readonly cerca: string;
  readonly aperto: string | null;
}

/** What is folded under the queue; one is open at a time. */
export const PIEGHE = ["avvisi", "note", "sistemate"] as const;
export type PiegaCoda = (typeof PIEGHE)[number];

export interface SceltaCoda extends PostoCoda {
  readonly piega: PiegaCoda | null;
}

export interface Scelte {
  readonly coda: SceltaCoda;
  readonly rilievi: SceltaRilievi;
  readonly target: SceltaTarget;
}

export const SCELTE_INIZIALI: Scelte = {
  coda: { ...INIZIO, piega: null },
  rilievi: { per: "gravita", gravita: ["errore", "avviso", "nota"], cerca: "", aperto: null },
  target: { quali: "mancati", classe: null, chi: null, perResponsabile: false, cerca: "", aperto: null },
};
