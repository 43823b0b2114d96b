/**
 * Where the command line reads and writes: every path told apart from the others before anything is opened, links and
 * other spellings of one file included. `-` is standard input or output.
 */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ErroreUso } from "./argomenti";
import { unlessRefused } from "../node/file-refusal";

/** Standard input, or standard output. */
export const STANDARD = "-";

export interface Percorso {
  /** As people know it: `--out`, `il file di ingresso`. */
  readonly chi: string;
  readonly dove: string;
}

/** The folder may be reached through links too; what is not there yet is where it will be. */
const reale = (dove: string): string =>
  unlessRefused(
    () => realpathSync(dove),
    () =>
      unlessRefused(
        () => join(realpathSync(dirname(resolve(dove))), basename(dove)),
        () => resolve(dove),
      ),
  );

/** One file has one device and one number, whatever its names (hard links, other case); else its real path. */
const identita = (dove: string): string =>
  unlessRefused(
    () => {
      const { dev, ino, nlink } = statSync(dove, { bigint: true });
      return nlink > 0n && ino > 0n ? `${dev}:${ino}` : reale(dove);
    },
    () => reale(dove),
  );

/** Throws an ErroreUso where two of them are the same file. */
export function assertDistinct(percorsi: readonly Percorso[]): void {
  const presi = new Map<string, string>();
  for (const { chi, dove } of percorsi) {
    if (dove === STANDARD) continue;
    for (const id of new Set([identita(dove), reale(dove)])) {
      const altro = presi.get(id);
      if (altro !== undefined)
        throw new ErroreUso(`${chi} e ${altro} sono lo stesso file, «${dove}»: indicarne uno diverso.`);
    }
    for (const id of new Set([identita(dove), reale(dove)])) presi.set(id, chi);
  }
}
