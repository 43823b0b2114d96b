import { types } from "node:util";

/**
 * What the file system refuses: anything else that is thrown is a bug of ours.
 * Source: nodejs.org/api/errors.html, "error.code" and "error.syscall" of system errors.
 */
const isFileRefusal = (errore: unknown): boolean =>
  types.isNativeError(errore) && "code" in errore && "syscall" in errore;

/** What `prendi` gives, or what `altrimenti` gives where the file system refuses. */
export function unlessRefused<T>(prendi: () => T, altrimenti: () => T): T {
  try {
    return prendi();
  } catch (errore) {
    if (isFileRefusal(errore)) return altrimenti();
    throw errore;
  }
}
