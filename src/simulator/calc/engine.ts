/** Computes what has to be computed in a workbook, and nothing else. docs/simulatore/formule.md */
import type { Cell } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { calculationOf } from "./calculation";
import { same } from "./changes";
import { Run } from "./run";

/** Which formulas to compute: the others keep the results that they have. */
type Which = (sheet: Sheet, cell: Cell) => boolean;

interface HowMuch {
  readonly which?: Which;
  /** What differs each time as well: TODAY, RAND. */
  readonly clock?: boolean;
  /** Also what nothing has changed: in manual mode the file may have old results. */
  readonly everything?: boolean;
}

/** How many times what fills other cells may turn out to change what is read there. */
const ROUNDS = 8;

/** Brings the results of the workbook up to date, in place. Says which sheets have other results than before. */
export function recalculate(
  wb: Workbook,
  { which = () => true, clock = false, everything = false }: HowMuch = {},
): ReadonlySet<Sheet> {
  const calculation = calculationOf(wb);
  const touched = new Set<Sheet>();
  const filled = new Set<Cell>();
  for (let round = 0; round < ROUNDS; round++) {
    const changes = calculation.look(clock && round === 0);
    if (everything && round === 0) for (const p of changes.all) calculation.dirty.add(p.cell);
    // What fills cells reads them, to see that they are free: once is enough.
    for (const cell of filled) calculation.dirty.delete(cell);
    const places = changes.all.filter((p) => calculation.dirty.has(p.cell) && which(p.sheet, p.cell));
    if (places.length === 0) break;
    const before = new Map(places.map((p) => [p.cell, p.cell.value]));
    const run = new Run(calculation, changes, places, before, {
      proves: !everything && calculation.believesFile && changes.sameNames,
      opens: places.some((p) => calculation.left.has(p.cell)),
    });
    const fills = run.compute();
    for (const p of places) if (!same(p.cell.value, before.get(p.cell) ?? null)) touched.add(p.sheet);
    if (!fills) break;
    for (const { cell } of places) if (cell.array) filled.add(cell);
  }
  return touched;
}
