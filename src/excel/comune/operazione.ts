/** A piece of writing with its weight, so that requests can be packed under the limit of Excel on the web. */
export interface Operazione {
  /** Estimated bytes of the request; test/app/sync.test.ts holds the largest against the limit. */
  readonly peso: number;
  applica(foglio: Excel.Worksheet): void;
}

/** What something takes in a request, in bytes of JSON. */
export const byteDi = (x: unknown): number => new TextEncoder().encode(JSON.stringify(x)).length;

/** Bytes of one request. Excel on the web refuses 5 MB; office.js does not split for us. */
const BYTE_PER_SYNC = 3_700_000;

/** The same for 300 and for 10,000 voci, so that the time of a press depends on the network as little as possible. */
const SYNC_DI_SCRITTURA = 3;

/**
 * Shares operations out, in order, among batches that fit one request each: `minimo` batches, more only where they
 * would be too large.
 */
export function spartisci<T extends { readonly peso: number }>(
  operazioni: readonly T[],
  minimo = SYNC_DI_SCRITTURA,
): T[][] {
  const totale = operazioni.reduce((n, o) => n + o.peso, 0);
  const lotti = Math.max(minimo, Math.ceil(totale / BYTE_PER_SYNC));
  const fetta = totale / lotti;
  const spartite: T[][] = Array.from({ length: lotti }, () => []);
  let prima = 0;
  for (const o of operazioni) {
    // An operation belongs where its middle falls: none moves a batch's size by more than half of itself.
    const indice = Math.min(lotti - 1, Math.floor((prima + o.peso / 2) / fetta));
    spartite[indice]?.push(o);
    prima += o.peso;
  }
  return spartite;
}
