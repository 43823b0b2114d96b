/**
 * A part of the script that comes when it is needed. One that does not come (the network fell, or the files of a new
 * version have taken the place of those this page was made of) is no bug of ours: it is told by code, like what Excel
 * refuses, and asked for again at the next press.
 */
import { HostFault } from "./cartella";

/** What webpack calls a script that could not be loaded. Source: webpack.js.org/guides/lazy-loading. */
const ASSENTE = "ChunkLoadError";

/** For what is asked for before anyone waits for it: one that does not come is told by who needs it. */
export function soloAssente(errore: unknown): void {
  if (!(errore instanceof HostFault) || errore.codice !== "parte-assente") throw errore;
}

export async function carica<T>(parte: () => Promise<T>): Promise<T> {
  try {
    return await parte();
  } catch (causa) {
    if (!(causa instanceof Error) || causa.name !== ASSENTE) throw causa;
    throw new HostFault("parte-assente", causa.message, { cause: causa });
  }
}
