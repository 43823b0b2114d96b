/** Which formulas have to be computed again because of what changed: those that read it, and those that read these. */
import type { Sheet } from "../workbook/sheet";
import { addResults, keyOf, touches, type Cells, type Place, type Reads } from "./reads";

export interface Reader extends Place {
  readonly reads: Reads;
}

/** From the first to the last, each once, in no particular order. */
export function dependents(changed: Cells, readers: Iterable<Reader>): Reader[] {
  const found: Reader[] = [];
  const singles = new Map<Sheet, Map<number, Reader[]>>();
  let waiting: Reader[] = [];
  for (const r of readers) {
    waiting.push(r);
    for (const { sheet, area } of r.reads.areas) {
      if (area.row !== area.lastRow || area.col !== area.lastCol) continue;
      let own = singles.get(sheet);
      if (!own) singles.set(sheet, (own = new Map<number, Reader[]>()));
      const key = keyOf(area.row, area.col);
      const there = own.get(key);
      if (there) there.push(r);
      else own.set(key, [r]);
    }
  }
  const taken = new Set<Reader>();
  let wave = waiting.filter((r) => touches(r.reads, changed));
  waiting = waiting.filter((r) =>
    r.reads.areas.some(({ area }) => area.row !== area.lastRow || area.col !== area.lastCol),
  );
  while (wave.length > 0) {
    const next: Cells = new Map();
    const following = new Set<Reader>();
    for (const r of wave) {
      taken.add(r);
      found.push(r);
      addResults(next, r);
    }
    for (const r of wave) {
      if (r.cell.array) continue;
      for (const d of singles.get(r.sheet)?.get(keyOf(r.row, r.col)) ?? []) following.add(d);
    }
    const arrays = wave.some((r) => r.cell.array);
    waiting = waiting.filter((r) => !taken.has(r));
    for (const r of waiting) if (touches(r.reads, next)) following.add(r);
    if (arrays)
      for (const own of singles.values())
        for (const list of own.values()) for (const r of list) if (touches(r.reads, next)) following.add(r);
    wave = [...following].filter((r) => !taken.has(r));
  }
  return found;
}
