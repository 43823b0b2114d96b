/** The arguments of `npm start`. */
import { parseArgs, types } from "node:util";

interface Scelte {
  /** Null: the usual one, or any where that is taken. */
  readonly porta: number | null;
  readonly apri: boolean;
}

/** Null where they cannot be read. */
export function readScelte(argv: readonly string[]): Scelte | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
    });
    const porta = values.port === undefined ? null : /^\d+$/.test(values.port) ? Number(values.port) : NaN;
    if (porta !== null && !(Number.isInteger(porta) && porta >= 0 && porta < 65_536)) return null;
    return { porta, apri: !values["no-open"] };
  } catch (errore) {
    // nodejs.org/api/errors.html: ERR_PARSE_ARGS_UNKNOWN_OPTION and its kind.
    if (types.isNativeError(errore) && "code" in errore && String(errore.code).startsWith("ERR_PARSE_ARGS"))
      return null;
    throw errore;
  }
}
