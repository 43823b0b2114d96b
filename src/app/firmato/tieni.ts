/** Takes what is being signed: the cells that the fingerprint watches, with their values. */
import { valoreIn, type Griglia, type Scalare } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { AttoFirma } from "../../controlli/firma";
import type { Mappatura } from "../../tracciati/mappatura";
import { zoneLette } from "../impronta/zone-lette";
import { disposizioneDi, type ColonnaFirmata, type Firmato } from "../memoria/firmato";

/** Characters, as it is kept: with what else is remembered it stays far from the most that the workbook keeps. */
export const FIRMATO_MASSIMO = 600_000;

interface DaFirmare {
  readonly mappature: readonly Mappatura[];
  readonly griglie: ReadonlyMap<string, Griglia>;
  /** Cells read outside of the columns of the tables. */
  readonly sparse: Iterable<Posizione>;
}

/** Null where there is too much to be kept: then the pane names the sheets that say something else, not the cells. */
export function tieniFirmato({ mappature, griglie, sparse }: DaFirmare): Firmato | null {
  const colonne = zoneLette(mappature, griglie, sparse).flatMap(
    ({ foglio, colonna, da, a }): ColonnaFirmata[] => {
      const g = griglie.get(foglio);
      if (!g) return [];
      const valori: Scalare[] = [];
      for (let riga = da; riga <= a; riga++) valori.push(valoreIn(g, riga, colonna));
      while (valori.at(-1) === "") valori.pop();
      return [{ foglio, colonna, da, a, valori }];
    },
  );
  const fogli = [...new Set(colonne.map((c) => c.foglio))];
  const disposizioni = Object.fromEntries(fogli.map((f) => [f, disposizioneDi(f, mappature)]));
  const firmato = { disposizioni, colonne };
  return JSON.stringify(firmato).length > FIRMATO_MASSIMO ? null : firmato;
}

/** What is kept after an act: a signature keeps its own, a withdrawal lets it go. */
export const firmatoDopo = (
  prima: Firmato | null,
  atto: AttoFirma | null,
  daFirmare: () => DaFirmare,
): Firmato | null => (atto === null ? prima : atto.tipo === "firma" ? tieniFirmato(daFirmare()) : null);
