/** Shared formulas (ECMA-376 part 1, 18.3.1.40): one text for many cells, its relative references moved for each. */
import { shiftFormula } from "../workbook/references";

interface Place {
  readonly riga: number;
  readonly colonna: number;
}

interface Madre extends Place {
  readonly testo: string;
}

interface Waiting extends Place {
  readonly take: (formula: string) => void;
}

export class SharedFormulas {
  private readonly madri = new Map<string, Madre>();
  private readonly waiting = new Map<string, Waiting[]>();

  /** The formula of the first cell: those that stood before it have theirs now. */
  define(si: string, testo: string, riga: number, colonna: number): void {
    const madre = { testo, riga, colonna };
    this.madri.set(si, madre);
    for (const w of this.waiting.get(si) ?? []) w.take(shifted(madre, w));
    this.waiting.delete(si);
  }

  /** That of another one; null, and told to `take` later, where the first is still to come. */
  resolve(si: string, riga: number, colonna: number): string | null {
    const madre = this.madri.get(si);
    return madre ? shifted(madre, { riga, colonna }) : null;
  }

  await(si: string, waiting: Waiting): void {
    const altri = this.waiting.get(si);
    if (altri) altri.push(waiting);
    else this.waiting.set(si, [waiting]);
  }
}

const shifted = (madre: Madre, { riga, colonna }: Place): string =>
  shiftFormula(madre.testo, riga - madre.riga, colonna - madre.colonna);
