/** What lasts between requests: the workbook, the references handed out, the counters. */
import { recalculate } from "../calc/engine";
import type { Workbook } from "../workbook/workbook";

export interface Counters {
  /** Messages with at least one action. */
  sync: number;
  byteTotali: number;
  /** UTF-8 bytes of the largest request body. */
  byteMassimi: number;
  /** UTF-8 bytes of the largest answer. */
  rispostaMassima: number;
  azioni: number;
  celleScritte: number;
}

export type HostLocale = "it-IT" | "en-US";

export class Session {
  readonly counters: Counters = {
    sync: 0,
    byteTotali: 0,
    byteMassimi: 0,
    rispostaMassima: 0,
    azioni: 0,
    celleScritte: 0,
  };
  /** Members asked for and not there. */
  readonly missing: string[] = [];
  private readonly references = new Map<string, unknown>();
  private nextReference = 1;
  private calculated = -1;

  constructor(
    readonly workbook: Workbook,
    readonly locale: HostLocale,
  ) {}

  /** Keeps an object so that a later request can name it. */
  reference(o: unknown): string {
    const id = `r${this.nextReference++}`;
    this.references.set(id, o);
    return id;
  }

  resolveReference(id: string): unknown {
    return this.references.get(id);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** Something in the workbook changed. */
  changed(): void {
    this.workbook.version++;
  }

  /** Results are up to date after this; formulas are computed only when somebody looks. */
  calculate(): void {
    if (this.calculated === this.workbook.version) return;
    recalculate(this.workbook);
    this.calculated = this.workbook.version;
  }
}
