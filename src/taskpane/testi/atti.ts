/** What the foot of the pane must be able to say of the last act. */
import type { Annullabile } from "../annullabile";

export interface TestiAtti {
  readonly fatto: (a: Annullabile) => string;
  /** Things that can be taken back after it. */
  readonly altrePrima: (n: number) => string;
}
