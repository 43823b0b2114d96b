/** Every workbook that a test saves is asked whether Excel would repair it; a fault fails the test that saved it. */
import type * as valida from "./valida-cartella";
import { watchSaved, type Parts } from "../../src/simulator/xlsx/saved";

type Valida = typeof valida;

/** `noti`: parts whose faults are somebody else's. */
function guarda(parti: Parts, noti: ReadonlySet<string>): void {
  // Loaded by whoever saves, not by every file of tests.
  const { difettiDi } = jest.requireActual<Valida>("./valida-cartella");
  const difetti = difettiDi(parti).filter((d) => !noti.has(parteDi(d)));
  if (difetti.length > 0)
    throw new Error(`Excel would repair the workbook saved:\n${difetti.slice(0, 20).join("\n")}`);
}

/** "xl/worksheets/sheet1.xml: two rows 3" → the part; a fault of the whole is its own. */
const parteDi = (difetto: string): string => /^[^:]*(?=:)/.exec(difetto)?.[0] ?? difetto;

const NESSUNO: ReadonlySet<string> = new Set();

watchSaved((parti) => {
  guarda(parti, NESSUNO);
});

/** Saves a workbook that came damaged: a part that was at fault as it came may be as it goes, the others may not. */
export function salvaDanneggiata(venuta: Parts, salva: () => void): void {
  const { difettiDi } = jest.requireActual<Valida>("./valida-cartella");
  const noti = new Set(difettiDi(venuta).map(parteDi));
  watchSaved((parti) => {
    guarda(parti, noti);
  });
  try {
    salva();
  } finally {
    watchSaved((parti) => {
      guarda(parti, NESSUNO);
    });
  }
}
