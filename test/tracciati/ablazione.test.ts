/**
 * What each witness is worth: of what is read of the workbooks made up, how much is read the same without it. No witness is
 * idle, and without words nearly nothing is left. The figures are in docs/tracciati.md (`ABLAZIONE=40` prints them).
 */
import type { NomeTestimone } from "../../src/tracciati/guida";
import { parseDataIso } from "../../src/base/data";
import { Dado } from "../supporto/batteria/dado";
import { GENERI } from "../supporto/batteria/generi";
import { griglieDi } from "../supporto/batteria/giudica";
import { contenuto, leggiGriglie } from "../supporto/leggi-griglie";

const SEMI = Number(process.env["ABLAZIONE"] ?? 2);
const TESTIMONI: readonly NomeTestimone[] = ["parole", "sotto", "tempo", "vicini", "aritmetica"];

const casi = Object.values(GENERI).flatMap((generi) =>
  generi.flatMap((g, i) => Array.from({ length: SEMI }, (_, seme) => g(new Dado(seme * 31 + i)))),
);

/** How many things are read of all the workbooks, and how many of them without some witnesses. */
function lette(senza: readonly NomeTestimone[]): readonly [stesse: number, tutte: number] {
  let stesse = 0;
  let tutte = 0;
  for (const c of casi) {
    const data = parseDataIso(c.data) ?? undefined;
    const griglie = griglieDi(c);
    const intera = contenuto(leggiGriglie(griglie, data), data);
    const ridotta = new Set(contenuto(leggiGriglie(griglie, data, senza), data));
    tutte += intera.length;
    stesse += intera.filter((x) => ridotta.has(x)).length;
  }
  return [stesse, tutte];
}

test("with all the witnesses all is read", () => {
  const [stesse, tutte] = lette([]);
  expect(stesse).toBe(tutte);
  expect(tutte).toBeGreaterThan(casi.length);
});

test.each(TESTIMONI)("without %s something is read otherwise", (t) => {
  const [stesse, tutte] = lette([t]);
  if (process.env["ABLAZIONE"]) process.stdout.write(`senza ${t}: ${stesse} su ${tutte}\n`);
  expect(stesse).toBeLessThan(tutte);
});

test("without words nearly nothing is left, and words alone are not enough", () => {
  const [senza, tutte] = lette(["parole"]);
  const [sole] = lette(TESTIMONI.filter((t) => t !== "parole"));
  if (process.env["ABLAZIONE"]) process.stdout.write(`solo parole: ${sole} su ${tutte}\n`);
  expect(senza).toBeLessThan(tutte / 4);
  expect(sole).toBeLessThan(tutte);
});
