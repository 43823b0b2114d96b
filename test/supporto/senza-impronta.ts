/** A press without the fingerprint that guards the verdict, to see what it costs. */
import type { Cartella } from "../../src/app/porte/cartella";
import { generaReferto, type EsitoReferto } from "../../src/app/referto/genera-referto";
import { conCartella } from "../../src/excel/cartella-excel";
import { RICHIESTA } from "./lavoro";

/** The same workbook, as one where no hidden sheet can be added. */
const senza = (c: Cartella): Cartella => ({
  ...c,
  read: async () => ({ ...(await c.read()), custodibile: false }),
});

export const generaSenzaImpronta = (): Promise<EsitoReferto> =>
  conCartella((c) => generaReferto(senza(c), RICHIESTA, () => undefined));
