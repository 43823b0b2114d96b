/**
 * Every workbook that a test saves may be asked whether Excel would repair it; a fault fails the test that saved it. One in
 * eight is, always the same ones: to be had cheap. All of them: `REFERTO_SALVATE=tutte npm test`.
 */
import type * as valida from "./valida-cartella";
import { watchSaved, type Parts } from "../../src/simulator/xlsx/saved";

type Valida = typeof valida;

const UNA_SU = process.env["REFERTO_SALVATE"] === "tutte" ? 1 : 8;

/** By how many parts there are and how long each is: the same workbook is asked, or not, at every run. */
function isScelta(parti: Parts): boolean {
  let somma = parti.size;
  for (const byte of parti.values()) somma = (somma * 31 + byte.length) % 1_000_003;
  return somma % UNA_SU === 0;
}

watchSaved((parti) => {
  if (!isScelta(parti)) return;
  // Loaded by whoever saves, not by every file of tests.
  const { difettiDi } = jest.requireActual<Valida>("./valida-cartella");
  const difetti = difettiDi(parti);
  if (difetti.length > 0)
    throw new Error(`Excel would repair the workbook saved:\n${difetti.slice(0, 20).join("\n")}`);
});
