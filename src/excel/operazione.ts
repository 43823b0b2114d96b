/** A piece of writing with its weight, so that requests can be packed under the limit of Excel on the web. */
export interface Operazione {
  /** Estimated bytes of the request; test/excel/peso.test.ts holds the estimate against the real thing. */
  readonly peso: number;
  applica(foglio: Excel.Worksheet): void;
}

/** Bytes of one request. Excel on the web refuses 5 MB; office.js does not split for us. */
export const BYTE_PER_SYNC = 3_800_000;

/** Packs operations, in order, into batches that fit one request each. */
export function impacchetta<T extends { readonly peso: number }>(
  operazioni: readonly T[],
  massimo = BYTE_PER_SYNC,
): T[][] {
  const lotti: T[][] = [];
  let peso = Infinity;
  for (const o of operazioni) {
    if (peso + o.peso > massimo) {
      lotti.push([]);
      peso = 0;
    }
    lotti.at(-1)?.push(o);
    peso += o.peso;
  }
  return lotti;
}
