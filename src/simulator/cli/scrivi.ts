/**
 * Results written whole or not at all: into a new private file beside the place, which takes the name at the end. What
 * fails leaves nothing, and never touches what was there.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ErroreUso } from "./argomenti";
import { unlessRefused } from "../node/file-refusal";

const PRIVATO = 0o600;

const codiceDi = (errore: unknown): string =>
  errore instanceof Error && "code" in errore ? String(errore.code) : "";

function rifiuto(percorso: string, errore: unknown): ErroreUso {
  const breve = percorso.length > 200 ? `${percorso.slice(0, 200)}…` : percorso;
  const perche: Readonly<Record<string, string>> = {
    ENAMETOOLONG: "il nome è troppo lungo: accorciarlo",
    ENOENT: "la cartella non c'è: crearla o indicarne un'altra",
    ENOTDIR: "la cartella non c'è: crearla o indicarne un'altra",
    EISDIR: "è una cartella: indicare un file",
    ENOSPC: "il disco è pieno: liberare spazio",
  };
  const detto = perche[codiceDi(errore)] ?? "controllare i permessi e che non sia aperto altrove";
  return new ErroreUso(`Non si può scrivere «${breve}»: ${detto}.`, { cause: errore });
}

/** The mode of a file, for one made from it; private where there is none. */
export function modeOf(percorso: string | null): number {
  if (percorso === null) return PRIVATO;
  return unlessRefused(
    () => statSync(percorso).mode & 0o777,
    () => PRIVATO,
  );
}

/** A result that waits for its name: `keep` gives it, `drop` takes it away. */
export interface InAttesa {
  readonly keep: () => void;
  readonly drop: () => void;
}

/** Writes the bytes beside `percorso`; nothing bears its name yet. A link keeps being one: the file it leads to changes. */
export function prepareFile(percorso: string, contenuto: Uint8Array | string, mode: number): InAttesa {
  let provvisorio: string | null = null;
  try {
    const dove = targetOf(percorso);
    if (statSync(dove, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: "EISDIR" });
    // A name that does not fit is refused here, before anything is written under a shorter one.
    statSync(dove, { throwIfNoEntry: false });
    provvisorio = join(dirname(dove), `.referto-${randomBytes(8).toString("hex")}`);
    writeNew(provvisorio, contenuto, mode);
    const pronto = provvisorio;
    return {
      keep: () => {
        try {
          renameSync(pronto, dove);
        } catch (errore) {
          rmSync(pronto, { force: true });
          throw rifiuto(percorso, errore);
        }
      },
      drop: () => {
        rmSync(pronto, { force: true });
      },
    };
  } catch (errore) {
    if (provvisorio !== null) rmSync(provvisorio, { force: true });
    throw rifiuto(percorso, errore);
  }
}

function targetOf(percorso: string): string {
  try {
    return realpathSync(percorso);
  } catch (errore) {
    if (codiceDi(errore) === "ENOENT") return percorso;
    throw errore;
  }
}

/** `wx`: only where there was nothing, a link included. */
function writeNew(percorso: string, contenuto: Uint8Array | string, mode: number): void {
  const fd = openSync(percorso, "wx", PRIVATO);
  try {
    const byte = typeof contenuto === "string" ? Buffer.from(contenuto) : contenuto;
    for (let scritti = 0; scritti < byte.length;) scritti += writeSync(fd, byte, scritti);
    fchmodSync(fd, mode);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
