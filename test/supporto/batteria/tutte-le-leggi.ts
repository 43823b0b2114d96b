/** A workbook and one way to shuffle it, against all the laws. */
import { parseDataIso } from "../../../src/base/data";
import type { GrigliaVista } from "../../../src/base/griglia";
import type { Quadro } from "../../../src/app/giudizio/valuta";
import { Dado } from "./dado";
import { giudicaGriglie } from "./giudica";
import { cambiato, registroViolato } from "./leggi-del-registro";
import { MODI, rimescola, rinomina } from "./rimescola";

const RINOMINATI = "sheets renamed";
export const MODI_E_NOMI: readonly string[] = [...Object.keys(MODI), RINOMINATI];

const giornoDi = (iso: string) => {
  const data = parseDataIso(iso);
  if (!data) throw new Error(`no such day: ${iso}`);
  return data;
};

/** A workbook as it was read, before anything moves. */
export interface Partenza {
  readonly griglie: readonly GrigliaVista[];
  readonly data: string;
  readonly quadro: Quadro;
}

export const leggi = async (griglie: readonly GrigliaVista[], data: string): Promise<Partenza> => ({
  griglie,
  data,
  quadro: await giudicaGriglie(griglie, giornoDi(data)),
});

/** What breaks on the workbook shuffled so; nothing where all the laws hold. */
export async function violazioni(p: Partenza, modo: string, seme: number): Promise<string[]> {
  const nuove =
    modo === RINOMINATI
      ? rinomina(p.griglie)
      : rimescola(p.griglie, p.quadro.lettura.mappature, modo, new Dado(seme));
  const dopo = await giudicaGriglie(nuove, giornoDi(p.data));
  return [...cambiato(p.quadro, dopo, modo === RINOMINATI), ...registroViolato(nuove, dopo)];
}
