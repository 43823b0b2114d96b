/** Runs the product's own job on a workbook in the local host, as the ribbon button does. */
import {
  generaReferto,
  type EsitoReferto,
  type RichiestaReferto,
} from "../../src/app/referto/genera-referto";
import type { Passo, Segnale } from "../../src/app/porte/cartella";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";

const oggi = parseDataIso("2023-07-14");
if (!oggi) throw new Error("no such day");

export const RICHIESTA: RichiestaReferto = {
  dataRiferimento: parseDataIso("2023-06-30"),
  esercizio: null,
  ente: "Comune di Prova",
  soloControlli: false,
  oggi,
};

export const genera = (
  richiesta: Partial<RichiestaReferto> = {},
  avanza: (p: Passo) => void = () => undefined,
  segnale?: Segnale,
): Promise<EsitoReferto> =>
  conCartella((cartella) => generaReferto(cartella, { ...RICHIESTA, ...richiesta }, avanza, segnale));
