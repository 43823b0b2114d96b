/** Shared formulas (ECMA-376 part 1, 18.3.1.40): one text for many cells, its relative references moved for each. */
import { shiftFormula } from "../workbook/references";

interface Madre {
  readonly testo: string;
  readonly riga: number;
  readonly colonna: number;
}

export class SharedFormulas {
  private readonly madri = new Map<string, Madre>();

  resolve(si: string, testo: string, riga: number, colonna: number, isMadre: boolean): string | null {
    if (isMadre || testo !== "") {
      this.madri.set(si, { testo, riga, colonna });
      return testo;
    }
    const madre = this.madri.get(si);
    return madre ? shiftFormula(madre.testo, riga - madre.riga, colonna - madre.colonna) : null;
  }
}
