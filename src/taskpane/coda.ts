/**
 * The queue of what is to be settled before signing: what blocks, by kind, one thing after the other. Worked out from the
 * verdict and from where the user has come to; nothing of it is kept but that place.
 */
import type { RilievoMostrato } from "../app/vista/mostra";
import type { RefertoFatto } from "./referto-fatto";

/** Where the user is. */
export interface PostoCoda {
  /** The key of the thing in sight; null before any was chosen. */
  readonly attuale: string | null;
  /** Where it stood in the queue: when it is settled, what comes to stand there is next. */
  readonly posto: number;
}

export const INIZIO: PostoCoda = { attuale: null, posto: 0 };

export interface Cosa {
  readonly chiave: string;
  readonly rilievo: RilievoMostrato;
}

/** The things of one code and severity. */
export type Genere = readonly Cosa[];

export interface Coda {
  readonly generi: readonly Genere[];
  /** All of them, one kind after the other. */
  readonly cose: readonly Cosa[];
  /** Open, and not in the way of signing. */
  readonly avvisi: readonly Cosa[];
  readonly note: readonly Cosa[];
  readonly sistemate: readonly Cosa[];
}

export function codaDi({ rilievi }: Pick<RefertoFatto, "rilievi">): Coda {
  const visti = new Map<string, number>();
  const tutte = rilievi.map((rilievo): Cosa => {
    const base = [rilievo.accettato ? "accettato" : rilievo.gravita, rilievo.identita, rilievo.foglio].join(
      "|",
    );
    const n = (visti.get(base) ?? 0) + 1;
    visti.set(base, n);
    return { chiave: `${base}|${n}`, rilievo };
  });
  const generi = perGenere(tutte.filter((c) => c.rilievo.blocca));
  const aperte = tutte.filter(({ rilievo: r }) => r.accettato === null && !r.blocca);
  return {
    generi,
    cose: generi.flat(),
    avvisi: aperte.filter((c) => c.rilievo.gravita !== "nota"),
    note: aperte.filter((c) => c.rilievo.gravita === "nota"),
    sistemate: tutte.filter((c) => c.rilievo.accettato !== null),
  };
}

/** In order of first appearance: errors come first already. */
function perGenere(cose: readonly Cosa[]): Genere[] {
  const generi = new Map<string, Cosa[]>();
  for (const c of cose) {
    const chiave = `${c.rilievo.gravita}|${c.rilievo.codice}`;
    const suo = generi.get(chiave);
    if (suo) suo.push(c);
    else generi.set(chiave, [c]);
  }
  return [...generi.values()];
}

export interface InVista {
  readonly cosa: Cosa;
  /** Those of the same kind that are open, this one among them. */
  readonly uguali: Genere;
  /** Null where it was opened from a fold, outside of the queue. */
  readonly indice: number | null;
}

/** What is in sight; null where there is nothing to settle and nothing was opened. */
export function inVista(coda: Coda, { attuale, posto }: PostoCoda): InVista | null {
  const indice = coda.cose.findIndex((c) => c.chiave === attuale);
  if (indice < 0 && attuale !== null)
    for (const piega of [coda.avvisi, coda.note, coda.sistemate]) {
      const cosa = piega.find((c) => c.chiave === attuale);
      if (cosa) return { cosa, uguali: ugualiA(cosa, piega), indice: null };
    }
  const qui = indice >= 0 ? indice : Math.min(posto, coda.cose.length - 1);
  const cosa = coda.cose[qui];
  return cosa ? { cosa, uguali: ugualiA(cosa, coda.cose), indice: qui } : null;
}

const ugualiA = ({ rilievo: r }: Cosa, fra: readonly Cosa[]): Genere =>
  fra.filter((c) => c.rilievo.codice === r.codice && c.rilievo.gravita === r.gravita);

export type Passo = "avanti" | "indietro";

/** Where a step leads; the same place where there is none further. */
export function passa(coda: Coda, vista: InVista | null, passo: Passo): PostoCoda {
  const da = vista?.indice ?? null;
  // From a thing opened out of the queue any step goes back into it.
  const dove = da === null ? 0 : passo === "avanti" ? da + 1 : da - 1;
  const posto = Math.max(0, Math.min(dove, coda.cose.length - 1));
  return { attuale: coda.cose[posto]?.chiave ?? null, posto };
}
