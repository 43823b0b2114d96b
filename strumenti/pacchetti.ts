/** The packages that are shipped, as they are installed: version, licence, its texts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Pacchetto {
  /** Its folder from the root of the project, with `/`: the key of the lockfile. */
  readonly posto: string;
  readonly nome: string;
  readonly versione: string;
  /** As its package.json says it. */
  readonly licenza: string | undefined;
  readonly autore: string | undefined;
  /** Its licence and notice files, one after the other; "" where it carries none. */
  readonly testo: string;
}

interface Descritto {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string; readonly email?: string };
}

const DI_LICENZA = /^(licen[cs]e|copying|notice|third.?party)/i;

/** Throws where the package is not installed under `radice`. */
export function leggiPacchetto(radice: string, posto: string): Pacchetto {
  const cartella = join(radice, posto);
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(cartella, "package.json"), "utf8"),
  ) as Descritto;
  const testi = readdirSync(cartella, { withFileTypes: true })
    .filter((f) => f.isFile() && DI_LICENZA.test(f.name))
    .map((f) => readFileSync(join(cartella, f.name), "utf8").replaceAll("\r\n", "\n").trim());
  return {
    posto,
    nome: name ?? posto.replace(/^.*node_modules\//, ""),
    versione: version ?? "",
    licenza: license,
    autore: typeof author === "string" ? author : (author?.name ?? author?.email),
    testo: testi.join("\n\n"),
  };
}
