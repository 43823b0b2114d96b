/**
 * Two presses on one workbook, as two officers in co-authoring: the requests of one are held while the other runs. Excel
 * runs one request at a time, so where two presses interleave is told by how many requests of the first come before those
 * of the second.
 */
import type { OpenWorkbook } from "../../src/simulator/index";

type Sync = (this: Excel.RequestContext, passa?: unknown) => Promise<unknown>;

interface Esiti<A, B> {
  readonly primo: PromiseSettledResult<A>;
  readonly secondo: PromiseSettledResult<B>;
  /** False where the first ended before that request: there is nothing more to try. */
  readonly fermato: boolean;
}

/** Runs `primo` as far as its n-th request, then the whole of `secondo`, then what is left of `primo`. */
export async function alternati<A, B>(
  host: OpenWorkbook,
  n: number,
  primo: () => Promise<A>,
  secondo: () => Promise<B>,
): Promise<Esiti<A, B>> {
  const contesto = host.Excel.RequestContext.prototype;
  const vero = Reflect.get(contesto, "sync") as Sync;
  // The first to ask for anything: a press has one context for all its requests.
  const suoi = new WeakSet<Excel.RequestContext>();
  let visto = false;
  let richieste = 0;
  let fermati = (): void => undefined;
  let riprendi = (): void => undefined;
  const fermo = new Promise<true>((r) => {
    fermati = () => {
      r(true);
    };
  });
  const ripreso = new Promise<void>((r) => {
    riprendi = r;
  });
  const frenata: Sync = async function (passa) {
    if (!visto) suoi.add(this);
    visto = true;
    if (suoi.has(this) && ++richieste === n) {
      fermati();
      await ripreso;
    }
    return vero.call(this, passa);
  };
  Reflect.set(contesto, "sync", frenata);
  try {
    const corsa = primo();
    const finita = corsa.then(
      () => false as const,
      () => false as const,
    );
    const fermato = await Promise.race([fermo, finita]);
    const [s] = await Promise.allSettled([secondo()]);
    riprendi();
    const [p] = await Promise.allSettled([corsa]);
    return { primo: p, secondo: s, fermato };
  } finally {
    Reflect.set(contesto, "sync", vero);
  }
}
