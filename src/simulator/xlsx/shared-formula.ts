/** Shared formulas (ECMA-376 part 1, 18.3.1.40): one text for many cells, its relative references moved for each. */
import { lettera, numeroColonna } from "../../base/posizione";

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

/** Moves the relative references of a formula by rows and columns; texts and quoted sheet names are left alone. */
export function shiftFormula(formula: string, righe: number, colonne: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!])/g,
    (
      intero: string,
      fissaC: string | undefined,
      c: string | undefined,
      fissaR: string | undefined,
      r: string | undefined,
    ) => {
      if (c === undefined || r === undefined) return intero;
      const colonna = fissaC ? numeroColonna(c) : numeroColonna(c) + colonne;
      const riga = fissaR ? Number(r) : Number(r) + righe;
      if (colonna < 1 || riga < 1) return "#REF!";
      return `${fissaC ?? ""}${lettera(colonna)}${fissaR ?? ""}${riga}`;
    },
  );
}
