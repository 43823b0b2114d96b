/**
 * The request that closes a referto: the sheets are said to be whole, the memory is kept, then the fingerprint. Wherever Excel
 * stops in it sheets and memory are those of before, or those of after, or the sheets say that they are not whole; the
 * fingerprint is one of the two or says no; the next press makes all whole. Every action of it is in `npm run caos`.
 */
import { con, premi } from "../supporto/caos/lavori";
import { guastoAllAzione, prepara, type Partenza } from "../supporto/caos/guasti";

/** Behind it comes what the referto can do without (rifiniture.ts), and the end of its objects, which nobody waits for. */
const DIETRO = 1;

/** The first action of the closing request, and the first after it. */
const diChiusura = (p: Partenza): Promise<readonly [number, number]> =>
  con(p.bytes, async (host) => {
    const inizi: number[] = [];
    for (let sync = 1; sync <= p.sync; sync++)
      host.faults.editBeforeSync(sync, () => {
        inizi.push(host.counters.azioni + 1);
      });
    await premi(p.caso);
    const [da, a] = inizi.slice(-DIETRO - 1);
    if (da === undefined || a === undefined) throw new Error("a press has a closing request");
    return [da, a];
  });

/** Its last ones: the first cells of the sheets, the memory, the fingerprint. */
const ULTIME = 96;
/** More of them where it is asked: 1 for each. */
const PASSO = Number(process.env["REFERTO_PASSO"] ?? 16);

test.each(["genera", "rigenera"] as const)(
  "%s: stopped between the sheets, the memory and the fingerprint",
  async (caso) => {
    const p = await prepara(caso);
    const [da, a] = await diChiusura(p);
    expect(a - da).toBeGreaterThan(ULTIME);
    const rotte: string[] = [];
    for (let azione = a - PASSO; azione >= a - ULTIME; azione -= PASSO) {
      const rotta = await guastoAllAzione(p, azione, "GeneralException");
      if (rotta !== null) rotte.push(`${azione}: ${rotta}`);
    }
    expect(rotte).toEqual([]);
  },
);
