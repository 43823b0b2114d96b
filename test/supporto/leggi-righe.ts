/** What the program says of a workbook of rows, as the command line's JSON does. */
import { toRapporto } from "../../src/app/fuori/rapporto-json";
import { parseDataIso } from "../../src/base/data";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "./cartella-di-righe";
import { genera } from "./lavoro";

export type Rapporto = ReturnType<typeof toRapporto>;

/** Null where there is no table to read. */
async function leggiRighe(
  fogli: Fogli,
  giorno: string,
  nascosti: readonly string[],
): Promise<Rapporto | null> {
  const dataRiferimento = parseDataIso(giorno);
  if (!dataRiferimento) throw new Error(`no such day: ${giorno}`);
  const host = openWorkbook(cartellaDiRighe(fogli, nascosti));
  try {
    const esito = await genera({ soloControlli: true, dataRiferimento });
    return esito.ok ? toRapporto(esito.quadro, [], { sync: 0, byteMassimi: 0, byteTotali: 0 }) : null;
  } finally {
    host.close();
  }
}

/** Where there must be a table; `nascosti`: the sheets that are hidden. */
export async function letto(
  fogli: Fogli,
  giorno: string,
  nascosti: readonly string[] = [],
): Promise<Rapporto> {
  const rapporto = await leggiRighe(fogli, giorno, nascosti);
  if (!rapporto) throw new Error("no table was recognised");
  return rapporto;
}
