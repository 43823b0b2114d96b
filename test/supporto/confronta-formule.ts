/** Every formula of a workbook against the value another program gives it: equal to the cent. */
import { indirizzo } from "../../src/base/posizione";
import { CellError, type CellValue } from "../../src/simulator/workbook/cell";
import type { Workbook } from "../../src/simulator/workbook/workbook";

const CENTESIMO = 0.005;

const shown = (v: CellValue): string | number | boolean => (v instanceof CellError ? v.codice : (v ?? ""));

function equal(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < CENTESIMO;
  return shown(a) === shown(b);
}

export function formuleDiverse(nostra: Workbook, altra: Workbook): { formule: number; diverse: string[] } {
  let formule = 0;
  const diverse: string[] = [];
  for (const s of nostra.sheets) {
    const suo = altra.sheetByName(s.name);
    for (const [riga, celle] of s.rows) {
      for (const [colonna, c] of celle) {
        if (c.formula === undefined) continue;
        formule++;
        const v = suo?.cell(riga, colonna)?.value ?? null;
        if (equal(c.value, v)) continue;
        diverse.push(
          `${s.name}!${indirizzo({ riga, colonna })} =${c.formula.slice(0, 80)}: ${String(shown(c.value))} / ${String(shown(v))}`,
        );
      }
    }
  }
  return { formule, diverse };
}
