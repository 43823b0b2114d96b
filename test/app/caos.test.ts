/** A few of the bad days of `npm run caos`, always the same: each use case, spread over its syncs. */
import { CASI, coautoreA, COLPI, guastoA, MODIFICHE, prepara } from "../supporto/caos";

test.each(CASI)("%s: after a fault nothing is lost, and the next press mends it", async (caso) => {
  const p = await prepara(caso);
  expect(p.sync).toBeGreaterThan(0);
  for (const [i, colpo] of COLPI.entries()) {
    const sync = 1 + ((i * 3 + 1) % p.sync);
    expect({ sync, ...colpo, rotta: await guastoA(p, sync, colpo) }).toMatchObject({ rotta: null });
  }
});

test.each(Object.keys(MODIFICHE))("while it generates again, %s by another author", async (nome) => {
  const p = await prepara("rigenera");
  const sync = 1 + (Object.keys(MODIFICHE).indexOf(nome) % p.sync);
  expect({ sync, rotta: await coautoreA(p, sync, nome) }).toMatchObject({ rotta: null });
});
