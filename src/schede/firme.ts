/** Who filled a scheda and when, as typed in it: what the source has no place for. */
export interface Firme {
  readonly chi: string;
  /** A day (AAAA-MM-GG), or the text written in its place; "" for none. */
  readonly quando: string;
  /** By key of the indicator. */
  readonly righe: ReadonlyMap<string, { readonly chi: string; readonly quando: string }>;
}

export const NESSUNA_FIRMA: Firme = { chi: "", quando: "", righe: new Map() };
