/** Excel does what it is asked and its answer is too large to come: whatever was asked for with it is asked for again, or the press says that it failed. */
import { guastoAlSync, prepara } from "../supporto/caos/guasti";

test.each(["genera", "rigenera-segnando"] as const)("%s: at every sync", async (caso) => {
  const p = await prepara(caso);
  const rotte: string[] = [];
  for (let sync = 1; sync <= p.sync; sync++) {
    const rotta = await guastoAlSync(p, sync, {
      code: "ResponsePayloadSizeLimitExceeded",
      applied: true,
    }).catch(String);
    if (rotta !== null) rotte.push(`${sync}: ${rotta}`);
  }
  expect(rotte).toEqual([]);
});
