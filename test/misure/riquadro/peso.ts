/** Builds a pane as `npm run build` does, and weighs its script. */
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type StatsModule } from "webpack";

const configura = createRequire(import.meta.url)(resolve("webpack.config.js")) as (env: {
  readonly office: "locale";
}) => Configuration;

export interface Peso {
  /** Bytes of the script that the page begins with, before gzip. */
  readonly grezzo: number;
  /** The same, gzipped. */
  readonly compresso: number;
  /** Of all the parts, also those loaded later, gzipped. */
  readonly totale: number;
}

export interface Costruito extends Peso {
  /** Bytes before minification, by package or by room of ours. */
  readonly pesi: ReadonlyMap<string, number>;
}

/** The page `taskpane.html` and what it loads, office.js too, into `cartella`. */
export async function costruisci(entrata: string, cartella: string): Promise<Costruito> {
  const base = configura({ office: "locale" });
  const moduli = await compila({
    ...base,
    entry: { taskpane: entrata },
    output: { ...base.output, path: cartella },
    devtool: false,
  });
  const script = readdirSync(cartella).filter((f) => f.endsWith(".js"));
  const primo = script.find((f) => f.startsWith("taskpane."));
  if (primo === undefined) throw new Error(`no script in ${cartella}`);
  const compresso = (f: string): number => gzipSync(readFileSync(join(cartella, f)), { level: 9 }).length;
  return {
    grezzo: readFileSync(join(cartella, primo)).length,
    compresso: compresso(primo),
    totale: script.map(compresso).reduce((a, b) => a + b, 0),
    pesi: pesiDi(moduli),
  };
}

function compila(config: Configuration): Promise<readonly StatsModule[]> {
  const tutti = { all: false, modules: true, nestedModules: true } as const;
  return new Promise((fatto, no) => {
    webpack(config, (errore, esito) => {
      if (errore ?? esito?.hasErrors()) no(errore ?? new Error(esito?.toString("errors-only")));
      else
        fatto(
          esito?.toJson({ ...tutti, modulesSpace: Infinity, nestedModulesSpace: Infinity }).modules ?? [],
        );
    });
  });
}

/** The package that a module belongs to, or the room of ours. */
function gruppo(nome: string): string {
  const pacchetto = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(nome)?.[1];
  return pacchetto ?? /src\/[^/]+/.exec(nome)?.[0] ?? "webpack";
}

function pesiDi(moduli: readonly StatsModule[], somme = new Map<string, number>()): Map<string, number> {
  for (const m of moduli) {
    if (m.orphan) continue;
    if (m.modules) pesiDi(m.modules, somme);
    else {
      const g = gruppo(m.name ?? "");
      somme.set(g, (somme.get(g) ?? 0) + (m.size ?? 0));
    }
  }
  return somme;
}
