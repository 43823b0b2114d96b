/**
 * `npx tsx test/misure/caso.ts [how many] [seed]`: random cells through the reader and the judgement, a million by
 * default. Prints the pair that breaks a law or throws, with the seed that finds it again, and the slowest one.
 */
import * as fc from "fast-check";
import { coppie, leggeViolata, type Coppia } from "../supporto/testi-a-caso";

const quante = Number(process.argv[2] ?? 1_000_000);
const seme = Number(process.argv[3] ?? 20_230_630);

/** A second time, so that a pause of the machine is not laid at the pair's door. */
function again(c: Coppia): number {
  const prima = performance.now();
  leggeViolata(c);
  return performance.now() - prima;
}

let lenta = { ms: 0, coppia: "" };
const inizio = performance.now();
fc.assert(
  fc.property(coppie, (c) => {
    const prima = performance.now();
    const rotta = leggeViolata(c);
    const ms = performance.now() - prima;
    if (ms > lenta.ms) lenta = { ms: Math.min(ms, again(c)), coppia: JSON.stringify(c) };
    if (rotta !== null) throw new Error(rotta);
  }),
  { numRuns: quante, seed: seme },
);
const secondi = (performance.now() - inizio) / 1000;
console.log(`${quante} pairs, seed ${seme}: no law broken, in ${secondi.toFixed(1)} s`);
console.log(`slowest: ${lenta.ms.toFixed(1)} ms, ${lenta.coppia.slice(0, 200)}`);
