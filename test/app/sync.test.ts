/**
 * The cost of a press. Each sync is a round trip of 50–500 ms, and Excel on the web refuses requests above 5 MB:
 * learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { comuneGrande } from "../supporto/comune-grande";
import { genera } from "../supporto/lavoro";

const MB = 1_000_000;

async function misura(voci: number): Promise<OpenWorkbook["counters"]> {
  const host = openWorkbook(comuneGrande(voci));
  try {
    const esito = await genera();
    expect(esito.ok).toBe(true);
    return { ...host.counters };
  } finally {
    host.close();
  }
}

let piccolo: OpenWorkbook["counters"];
let grande: OpenWorkbook["counters"];
beforeAll(async () => {
  piccolo = await misura(300);
  grande = await misura(10_000);
}, 240_000);

test("a referto takes the same number of syncs for 300 and for 10,000 voci, at most 11, and no request above 4 MB", () => {
  expect(grande.sync).toBe(piccolo.sync);
  expect(grande.sync).toBeLessThanOrEqual(11);
  expect(grande.byteMassimi).toBeLessThan(4 * MB);
  expect(grande.rispostaMassima).toBeLessThan(5 * MB);
});

/** What Excel remembers slows it down, and is let go of in one request when the run ends, where its size has a limit. */
test("Excel is asked to remember no more ranges for 10,000 voci than for 300", () => {
  // learn.microsoft.com/office/dev/add-ins/excel/performance ("Untrack unneeded proxy objects")
  expect(grande.riferimenti).toBe(piccolo.riferimenti);
});
