/** Signing and withdrawing with a fault at each request: nothing is half done, and nobody says that it was. */
import { HostFault } from "../../src/app/porte/cartella";
import type { FaultCode } from "../../src/simulator/host/faults";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { FIRMA, firmataDi, firme, premi, prontaDi, refertoIn, RITIRO } from "../supporto/firma";

let pronta: Uint8Array;
let firmata: Uint8Array;
beforeAll(async () => {
  pronta = await prontaDi(cartellaPiccola());
  firmata = await firmataDi(pronta);
});

/** Refused before anything is done, or done with the answer lost. */
const colpi = (quanti: number): { sync: number; applied: boolean; code: FaultCode }[] =>
  Array.from({ length: quanti }, (_, i) => i + 1).flatMap((sync): ReturnType<typeof colpi> => [
    { sync, applied: false, code: "GeneralException" },
    { sync, applied: true, code: "ConnectionFailure" },
  ]);

test.each([
  ["signing", () => pronta, FIRMA, "11:20"],
  ["withdrawing", () => firmata, RITIRO, "11:00"],
] as const)(
  "%s with a fault at each request: as before, or done; sheets, protection and record agree",
  async (_, da, atto, ora) => {
    let host = openWorkbook(da());
    const [prima, firmePrima] = [refertoIn(host), JSON.stringify(await firme())];
    const { sync } = { ...host.counters };
    await premi(atto, ora);
    const quanti = host.counters.sync - sync;
    const dopo = refertoIn(host);
    host.close();
    const esiti = { prima: 0, dopo: 0 };
    for (const colpo of colpi(quanti)) {
      host = openWorkbook(da());
      host.faults.failAtSync(colpo.sync, colpo.code, colpo.applied);
      const riuscito = await premi(atto, ora).then(
        () => true,
        (errore: unknown) => {
          if (!(errore instanceof HostFault)) throw errore;
          return false;
        },
      );
      host.faults.clear();
      const fatto = JSON.stringify(await firme()) !== firmePrima;
      expect({ colpo, ora: refertoIn(host) }).toEqual({ colpo, ora: fatto ? dopo : prima });
      if (riuscito) expect({ colpo, fatto }).toEqual({ colpo, fatto: true });
      esiti[fatto ? "dopo" : "prima"] += 1;
      host.close();
    }
    expect(esiti.prima).toBeGreaterThan(0);
    expect(esiti.dopo).toBeGreaterThan(0);
  },
  300_000,
);
