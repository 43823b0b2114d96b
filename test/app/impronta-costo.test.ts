/** What the fingerprint that guards the verdict adds to a press: docs/decisioni/0016-impronta.md. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { comuneGrande, FORME_MISTE } from "../supporto/comune-grande";
import { genera } from "../supporto/lavoro";
import { generaSenzaImpronta } from "../supporto/senza-impronta";

async function conti(xlsx: Uint8Array, premi: typeof generaSenzaImpronta): Promise<OpenWorkbook["counters"]> {
  const host = openWorkbook(xlsx);
  try {
    expect((await premi()).ok).toBe(true);
    return { ...host.counters };
  } finally {
    host.close();
  }
}

test.each([300, 3_000])("%i voci: at most a tenth of the bytes, and no sync more", async (voci) => {
  const xlsx = comuneGrande(voci, FORME_MISTE);
  const senza = await conti(xlsx, generaSenzaImpronta);
  const con = await conti(xlsx, () => genera());
  expect(con.sync).toBe(senza.sync);
  expect(con.byteTotali).toBeGreaterThan(senza.byteTotali);
  expect(con.byteTotali / senza.byteTotali).toBeLessThanOrEqual(1.1);
});
