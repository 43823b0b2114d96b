/** What tells the sheets that a run makes from those that another author makes in the same seconds. */
import { PREFISSO_SEGNO } from "../../app/marchi/marchi";

export interface Corsa {
  /**
   * A name of the workbook that points at a sheet while it is being copied, and only in that request: the copy takes it
   * along, as copies do (see marchi.ts), and one that another author makes cannot have it.
   */
  readonly segno: string;
}

/** Another each time. */
export const nuovaCorsa = (): Corsa => ({
  segno: `${PREFISSO_SEGNO}${Math.random().toString(36).slice(2, 10)}`,
});
