/** The same voci on two sheets, in another order: one is read, the other compared and named. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Capitolo", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato", "Pagato"];
const VOCI: readonly Riga[] = [
  [310, "Illuminazione", 10, 5, 7000, 6400.5, 3100],
  [400, "Verde pubblico", 9, 2, 4400, 4100, 2050.25],
  [410, "Elezioni", 1, 7, 900, 800, 0],
];
const perUfficio = (voci: readonly Riga[]): Riga[] => [
  ["Ufficio", ...TESTATA],
  ...voci.toReversed().map((v, i) => [i < 2 ? "Tecnico" : "Anagrafe", ...v]),
];

test("the one that says most is read", async () => {
  const r = await letto({ Missioni: [TESTATA, ...VOCI], Uffici: perUfficio(VOCI) }, "2024-12-31");
  expect([
    r.bilancio.spese?.voci,
    r.bilancio.spese?.totali.impegnato,
    r.mappature.map((m) => m.foglio),
    r.rilievi.map((x) => [x.codice, x.gravita, x.foglio]),
  ]).toEqual([3, "11300.50", ["Uffici"], [["MAP-013", "avviso", "Missioni"]]]);
});

test.each<[string, readonly Riga[]]>([
  ["an amount is not the same", VOCI.map((v, i) => (i === 1 ? [...v.slice(0, 5), 4000, ...v.slice(6)] : v))],
  ["a voce is missing", VOCI.slice(1)],
  ["another capitolo", VOCI.map((v, i) => (i === 1 ? [401, ...v.slice(1)] : v))],
])("%s: both are read, and it is said", async (_, altre) => {
  const r = await letto({ Missioni: [TESTATA, ...VOCI], Uffici: perUfficio(altre) }, "2024-12-31");
  expect(r.bilancio.spese?.voci).toBe(3 + altre.length);
  expect(r.verdetto.esito).toBe("no");
});
