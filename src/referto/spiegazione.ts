/** What a responsabile says of a missed target; "" where nothing is said. */
export interface Spiegazione {
  readonly causa: string;
  readonly azione: string;
  readonly chi: string;
  readonly entro: string;
}
