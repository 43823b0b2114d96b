/** Loads large ranges in parts that Excel can answer, keeping the number of syncs low and constant for usual sizes. */
import type { Intervallo } from "../../base/posizione";
import { HostFault } from "../../app/porte/cartella";
import { toHostFault } from "./guasto";

export type Parte = Intervallo;
type Campo = "values" | "text" | "numberFormat" | "formulas";

type ParteLetta = Parte & Readonly<Record<Campo, unknown[][]>>;

/** Cells asked for in one sync: at some 16 bytes each, under the 5 MB that Excel on the web answers at most. */
export const CELLE_PER_SYNC = 250_000;

const celle = (p: Parte, campi: number): number =>
  (p.ultimaRiga - p.riga + 1) * (p.ultimaColonna - p.colonna + 1) * campi;

/** Cuts a part into slices of rows of at most `massimo` cells. */
function taglia(p: Parte, massimo: number, campi: number): Parte[] {
  const righe = Math.max(1, Math.floor(massimo / ((p.ultimaColonna - p.colonna + 1) * campi)));
  const fette: Parte[] = [];
  for (let riga = p.riga; riga <= p.ultimaRiga; riga += righe) {
    fette.push({ ...p, riga, ultimaRiga: Math.min(p.ultimaRiga, riga + righe - 1) });
  }
  return fette;
}

/** Groups slices so that each group fits one sync. */
function raggruppa(fette: readonly Parte[], massimo: number, campi: number): Parte[][] {
  const gruppi: Parte[][] = [];
  let peso = Infinity;
  for (const fetta of fette) {
    const n = celle(fetta, campi);
    if (peso + n > massimo) {
      gruppi.push([]);
      peso = 0;
    }
    gruppi.at(-1)?.push(fetta);
    peso += n;
  }
  return gruppi;
}

async function loadGruppo(
  context: Excel.RequestContext,
  gruppo: readonly Parte[],
  campi: readonly Campo[],
  insieme: () => void,
): Promise<Excel.Range[]> {
  const ranges = gruppo.map((p) => {
    const range = context.workbook.worksheets
      .getItem(p.foglio)
      .getRangeByIndexes(
        p.riga - 1,
        p.colonna - 1,
        p.ultimaRiga - p.riga + 1,
        p.ultimaColonna - p.colonna + 1,
      );
    range.load(campi.join(","));
    return range;
  });
  insieme();
  await context.sync();
  return ranges;
}

const isTroppoGrande = (errore: unknown): boolean => {
  const guasto = toHostFault(errore);
  return guasto instanceof HostFault && guasto.codice === "troppo-grande";
};

/**
 * Loads the given fields of each range; the answer has one entry for each, in order, whole again. `perSync`: fewer cells
 * where they are known to be full of text. `insieme`: queues what is to be asked in the same request; called again with each,
 * because of one that Excel refuses nothing is answered.
 */
export async function loadParti(
  context: Excel.RequestContext,
  parti: readonly Parte[],
  campi: readonly Campo[],
  perSync = CELLE_PER_SYNC,
  insieme: () => void = () => undefined,
): Promise<ParteLetta[]> {
  const lette = parti.map((p) => ({
    ...p,
    values: [] as unknown[][],
    text: [] as unknown[][],
    numberFormat: [] as unknown[][],
    formulas: [] as unknown[][],
  }));
  const load = async (fette: readonly Parte[], massimo: number): Promise<void> => {
    for (const gruppo of raggruppa(fette, massimo, campi.length)) {
      try {
        const ranges = await loadGruppo(context, gruppo, campi, insieme);
        ranges.forEach((range, i) => {
          const destinazione = lette.find((l) => contiene(l, gruppo[i]));
          for (const campo of campi) destinazione?.[campo].push(...(range[campo] as unknown[][]));
        });
      } catch (errore) {
        const meta = Math.floor(massimo / 2);
        if (!isTroppoGrande(errore) || gruppo.every((p) => p.riga === p.ultimaRiga)) throw errore;
        await load(
          gruppo.flatMap((p) => taglia(p, meta, campi.length)),
          meta,
        );
      }
    }
  };
  await load(
    parti.flatMap((p) => taglia(p, perSync, campi.length)),
    perSync,
  );
  return lette;
}

const contiene = (intero: Parte, fetta: Parte | undefined): boolean =>
  fetta?.foglio === intero.foglio &&
  fetta.riga >= intero.riga &&
  fetta.ultimaRiga <= intero.ultimaRiga &&
  fetta.colonna === intero.colonna &&
  fetta.ultimaColonna === intero.ultimaColonna;
