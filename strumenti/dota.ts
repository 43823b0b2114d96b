/**
 * What a built folder needs to be published: the licence of Referto, the notices of what is in its scripts, and nothing that
 * is for developers alone. Source maps go to build/, with the inventory: they hold every source, and only help who looks for a fault.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { avvisiDi } from "./avvisi";
import { inventarioDi, type Lockfile } from "./inventario";
import { isAmmessa } from "./licenze";
import { leggiPacchetto, type Pacchetto } from "./pacchetti";
import { ELENCO } from "./pacchetti-nel-fascio.cjs";

export const AVVISI = "THIRD-PARTY-NOTICES.txt";
const LICENZA = "LICENSE";
const INVENTARIO = "sbom.cdx.json";
const MAPPE = "mappe";
const OFFICE_JS = "node_modules/@microsoft/office-js";

export interface Posti {
  /** The root of the project, with node_modules. */
  readonly radice: string;
  /** What webpack has built. */
  readonly dist: string;
  /** Where what is not published goes. */
  readonly build: string;
}

/** What is shipped: the packages in the scripts, and office.js where it is copied beside them. */
export function spediti({ radice, dist }: Pick<Posti, "radice" | "dist">): readonly Pacchetto[] {
  const nelFascio = JSON.parse(readFileSync(join(dist, ELENCO), "utf8")) as readonly string[];
  const posti = [...nelFascio, ...(existsSync(join(dist, "office")) ? [OFFICE_JS] : [])].sort();
  return posti.map((posto) => leggiPacchetto(radice, posto));
}

/** Throws, naming them, where some may not be shipped with an EUPL-1.2 work. */
export function assertAmmessi(pacchetti: readonly Pacchetto[]): void {
  const no = pacchetti.filter((p) => !isAmmessa(p.posto, p.licenza));
  if (no.length === 0) return;
  const detti = no.map((p) => `${p.nome} ${p.versione}: ${p.licenza ?? "nessuna licenza dichiarata"}`);
  throw new Error(
    `licenze non ammesse in ciò che si distribuisce (strumenti/licenze.ts): ${detti.join("; ")}`,
  );
}

/** Completes the built folder. Throws where a licence is not allowed: then nothing was written or moved. */
export function dota(posti: Posti): void {
  const { radice, dist, build } = posti;
  const pacchetti = spediti(posti);
  assertAmmessi(pacchetti);
  writeFileSync(join(dist, AVVISI), avvisiDi(pacchetti));
  copyFileSync(join(radice, LICENZA), join(dist, LICENZA));
  const lock = JSON.parse(readFileSync(join(radice, "package-lock.json"), "utf8")) as Lockfile;
  mkdirSync(build, { recursive: true });
  writeFileSync(join(build, INVENTARIO), `${JSON.stringify(inventarioDi(lock, pacchetti), null, 2)}\n`);
  rmSync(join(build, MAPPE), { recursive: true, force: true });
  mkdirSync(join(build, MAPPE));
  for (const file of readdirSync(dist).filter((f) => f.endsWith(".map")))
    renameSync(join(dist, file), join(build, MAPPE, file));
  rmSync(join(dist, ELENCO));
}
