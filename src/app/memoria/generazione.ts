import type { DataIso } from "../../base/data";
import type { Verdetto } from "../../controlli/verdetto";

/** What a writing leaves of itself in the memory. */
export interface Generazione {
  readonly il: DataIso;
  /** Of whoever pressed, on their clock: `10:32`; null where a version that did not keep it wrote it. */
  readonly ora: string | null;
  /** What it said; null where a version that did not keep it wrote it. */
  readonly verdetto: Verdetto | null;
  /** The document is the pages from 1 to this one; null where a version that did not keep it wrote it. */
  readonly pagine: number | null;
  /** Fingerprint of the other file that it compares with, see `improntaConfronto`; null where it compares with none. */
  readonly confronto: string | null;
  /** Fingerprint of each sheet that held a table, by its name. */
  readonly impronte: Readonly<Record<string, string>>;
}
