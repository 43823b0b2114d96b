/** Milliseconds of processor time, collector included: what else runs on the machine counts less than on a clock. */
const ms = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

let heap = 0;

/** The heap in use at its highest where it was looked at: after each measured step. */
export const heapMassimo = (): number => heap / 1e6;

export function cronometra<T>(lavoro: () => T): [ms: number, esito: T] {
  const da = process.cpuUsage();
  const esito = lavoro();
  const quanto = ms(process.cpuUsage(da));
  heap = Math.max(heap, process.memoryUsage().heapUsed);
  return [quanto, esito];
}

export async function cronometraAttesa<T>(lavoro: () => Promise<T>): Promise<[ms: number, esito: T]> {
  const da = process.cpuUsage();
  const esito = await lavoro();
  const quanto = ms(process.cpuUsage(da));
  heap = Math.max(heap, process.memoryUsage().heapUsed);
  return [quanto, esito];
}
