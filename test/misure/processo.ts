/** A whole process, start to end, with what it cost. */
import { spawnSync } from "node:child_process";

export interface Costo {
  /** Processor time of the process and of those that it started, milliseconds. */
  readonly cpu: number;
  readonly parete: number;
  readonly memoriaMB: number;
  readonly uscita: string;
}

/** Waits for a command as the shell's `time` does: Python's resource module counts its children. */
const CONTA = `
import json, resource, subprocess, sys, time
t = time.monotonic()
p = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
w = time.monotonic() - t
r = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"stato": p.returncode, "errore": p.stderr.decode()[-500:], "uscita": p.stdout.decode(),
  "cpu": 1000 * (r.ru_utime + r.ru_stime), "parete": 1000 * w, "memoriaMB": r.ru_maxrss / 1024}))
`;

export const PYTHON = "/usr/bin/python3";

export function corri(...comando: readonly string[]): Costo {
  const { stdout, stderr, status } = spawnSync(PYTHON, ["-c", CONTA, ...comando], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  const esito = JSON.parse(stdout) as Costo & { stato: number; errore: string };
  if (esito.stato !== 0) throw new Error(`${comando.join(" ")}: ${esito.errore}`);
  return esito;
}

export function mediana(numeri: readonly number[]): number {
  const ordinati = numeri.toSorted((a, b) => a - b);
  const meta = ordinati.length >> 1;
  return ((ordinati[meta] ?? 0) + (ordinati[ordinati.length % 2 === 0 ? meta - 1 : meta] ?? 0)) / 2;
}
