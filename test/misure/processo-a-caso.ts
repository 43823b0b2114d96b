/** The parts made up at random, each in a process of its own: how much memory it takes at most, and whether it ends. */
import { spawnSync } from "node:child_process";
import type { ProvaACaso } from "../supporto/caos/a-caso";

/**
 * Megabytes that no part may pass. What is read is small, a text, a grid, a file of some tens of thousands of bytes, and the
 * program with its garbage takes some 250; no file is opened that would hold more than 256. A quarter more for what differs
 * between machines. Whoever opened one of the bombs, of 640 each, would pass it.
 */
export const LIMITE_MB = 640;
/** The heap, so that what may be thrown away is, and only what is kept counts. */
const MUCCHIO_MB = 256;
/** Ten times what the longest part takes: one that has not ended by then hangs. */
const ORE = 1;

/** Megabytes that a small file may take above a run that does nothing. */
const SOPRA_MB = 100;
const memoriaVuota = (): number => corriACaso("niente", 1).memoriaMB;

export interface EsitoACaso {
  readonly rotta: string | null;
  readonly memoriaMB: number;
}

/** In pieces of so many, each with its own seed: none is lost to the time that one process may take. */
export function corriAPezzi(parte: string, { corse, pezzo = corse }: ProvaACaso): EsitoACaso {
  let memoriaMB = 0;
  for (let fatte = 0; fatte < corse; fatte += pezzo) {
    const quante = Math.min(pezzo, corse - fatte);
    const seme = pezzo === corse ? undefined : 1 + fatte / pezzo;
    const esito = corriACaso(parte, quante, seme);
    memoriaMB = Math.max(memoriaMB, esito.memoriaMB);
    if (esito.rotta !== null)
      return { memoriaMB, rotta: seme === undefined ? esito.rotta : `seed ${seme}: ${esito.rotta}` };
  }
  return { memoriaMB, rotta: null };
}

function corriACaso(parte: string, prove: number, seme?: number): EsitoACaso {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${MUCCHIO_MB}`,
      "--import",
      "tsx",
      "test/misure/a-caso.ts",
      parte,
      String(prove),
      ...(seme === undefined ? [] : [String(seme)]),
    ],
    { encoding: "utf8", timeout: ORE * 3_600_000 },
  );
  if (error) return { rotta: `no end: ${error.message}`, memoriaMB: 0 };
  try {
    const esito = JSON.parse(stdout) as EsitoACaso;
    const limite = parte === "ostili" ? memoriaVuota() + SOPRA_MB : LIMITE_MB;
    const troppa = esito.memoriaMB > limite ? `${esito.memoriaMB} MB, above ${limite}` : null;
    return { ...esito, rotta: esito.rotta ?? troppa };
  } catch {
    return { rotta: `it broke off: ${stderr.slice(-300)}`, memoriaMB: 0 };
  }
}
