/** The sheets of a file with what they show, as the product reads them. */
import { readFileSync } from "node:fs";
import type { GrigliaVista } from "../../../src/base/griglia";
import { conCartella } from "../../../src/excel/cartella-excel";
import { openWorkbook } from "../../../src/simulator/index";

export async function fogliDi(file: string | Uint8Array): Promise<GrigliaVista[]> {
  const host = openWorkbook(typeof file === "string" ? readFileSync(file) : file);
  try {
    return await conCartella(async (cartella) => {
      const { sorgenti } = await cartella.read();
      const griglie = sorgenti.flatMap((s) => (s.visibile && s.griglia ? [s.griglia] : []));
      const viste = await cartella.readViste(
        griglie.map((g) => ({
          foglio: g.foglio,
          riga: g.riga,
          colonna: g.colonna,
          ultimaRiga: g.riga + g.valori.length - 1,
          ultimaColonna: g.colonna + Math.max(1, ...g.valori.map((r) => r.length)) - 1,
        })),
      );
      return [...viste];
    });
  } finally {
    host.close();
  }
}
