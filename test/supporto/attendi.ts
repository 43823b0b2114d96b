/** Waits for a condition turn by turn: how long it takes is the machine's affair, and Jest's own limit is the end of it. */

/** After it is met: what should not come has its turns to come in. */
const TURNI_DOPO = 20;

const turno = (): Promise<void> =>
  new Promise((dopo) => {
    setTimeout(dopo, 0);
  });

export async function attendi(avverata: () => boolean): Promise<void> {
  while (!avverata()) await turno();
  for (let n = 0; n < TURNI_DOPO; n += 1) await turno();
}
