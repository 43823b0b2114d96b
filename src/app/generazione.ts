import type { DataIso } from "../base/data";

/** What a writing leaves of itself in the memory. */
export interface Generazione {
  readonly il: DataIso;
  /** Fingerprint of each sheet that held a table, by its name. */
  readonly impronte: Readonly<Record<string, string>>;
}
