/** What lasts between requests: the workbook, the references handed out, the counters. */
import { calculationOf } from "../calc/calculation";
import { recalculate } from "../calc/engine";
import { hasFormulas } from "../calc/formulas";
import type { AddIn } from "../workbook/add-in";
import { formatArea } from "../workbook/area";
import { calculationMode } from "../workbook/calculation";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

import type { Reported } from "./reported";
import type { HostDocument } from "./document";

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
  /** Ranges that the host was asked to remember beyond their request. */
  riferimenti: number;
}

export type HostLocale = "it-IT" | "en-US";

/** learn.microsoft.com/javascript/api/excel/excel.eventtriggersource: what another author does was triggered by no add-in here. */
const asRemote = (message: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...message,
  ...("source" in message ? { source: "Remote" } : {}),
  ...("triggerSource" in message ? { triggerSource: "Unknown" } : {}),
});

/** Something that handlers may be waiting for. */
interface HostEvent {
  readonly type: number;
  /** Whose event it is: a sheet or a table by id, or the workbook. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The target of events registered on collections (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_EVENTS = "Workbook";

/** The number of the event Worksheet.onCalculated. */
export const CALCULATED = 16;

export class Session {
  readonly counters: Counters = {
    sync: 0,
    byteTotali: 0,
    byteMassimi: 0,
    rispostaMassima: 0,
    azioni: 0,
    celleScritte: 0,
    riferimenti: 0,
  };
  /** What of Excel's reported misbehaviour this workbook shows. */
  readonly reported = new Set<Reported>();
  /** Another workbook is in front. */
  away = false;
  /** What is asked for is to be undone in one step. */
  inUndoGroup = false;
  /** Members asked for and not there. */
  readonly missing: string[] = [];
  private readonly references = new Map<string, unknown>();
  private nextReference = 1;
  /** The version of the workbook that somebody has looked at. */
  private calculated = -1;
  /** Sheets without a formula, and at which version they were. */
  private readonly plain = new WeakMap<Sheet, number>();

  constructor(
    readonly workbook: Workbook,
    readonly locale: HostLocale,
    readonly document: HostDocument,
  ) {
    // The results of the file, before anything in it changes.
    calculationOf(workbook);
  }

  /** What the running add-in keeps in the workbook. */
  get addIn(): AddIn {
    return this.workbook.addIn(this.document.addInId);
  }

  /** Workbooks that an add-in has opened beside this one (Excel.createWorkbook); null for a blank one. */
  readonly openedWorkbooks: (Uint8Array | null)[] = [];

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

  /** Every object handed out: the ranges among them follow inserted and deleted cells. */
  referenced(): Iterable<unknown> {
    return this.references.values();
  }

  /** Handlers that office.js has registered: how many by type and target. */
  private readonly handlers = new Map<string, number>();
  private events: HostEvent[] = [];
  /** Runtime.enableEvents. */
  eventsEnabled = true;
  /** On whose behalf cells change (WorksheetChangedEventArgs.triggerSource): the add-in's, or the user's. */
  author: "ThisLocalAddin" | "Unknown" = "ThisLocalAddin";

  listen(type: number, target: string, quanti: 1 | -1): void {
    const chiave = `${type} ${target}`;
    this.handlers.set(chiave, Math.max(0, (this.handlers.get(chiave) ?? 0) + quanti));
  }

  private remote = false;

  /** What is done within is another author's: events say so, and the counters of this add-in stay as they are. */
  asCoauthor(lavoro: () => void): void {
    const { celleScritte } = this.counters;
    this.remote = true;
    try {
      lavoro();
    } finally {
      this.remote = false;
      this.counters.celleScritte = celleScritte;
    }
  }

  /** Tells the handlers of these targets, if there are any, once the batch is answered. */
  emit(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.eventsEnabled) return;
    if (this.remote) message = asRemote(message);
    for (const target of targets) {
      if ((this.handlers.get(`${type} ${target}`) ?? 0) > 0) this.events.push({ type, target, message });
    }
  }

  /** For the events that office.js registers with nobody: it picks out itself what it has handlers for. */
  push(type: number, target: string, message: Readonly<Record<string, unknown>>): void {
    if (this.eventsEnabled) this.events.push({ type, target, message });
  }

  /** Whether anybody listens to a kind of event. */
  hears(type: number): boolean {
    return [...this.handlers].some(([chiave, quanti]) => quanti > 0 && chiave.startsWith(`${type} `));
  }

  takeEvents(): readonly HostEvent[] {
    const presi = this.events;
    this.events = [];
    return presi;
  }

  /** Something in the workbook changed. */
  changed(): void {
    this.workbook.version++;
  }

  /**
   * Results are up to date after this, as far as the calculation mode lets them be; formulas are computed only when
   * somebody looks. In manual mode Excel computes a formula when it is typed and no other; with calculation suspended
   * or off for a sheet, not even that. support.microsoft.com, "Change formula recalculation, iteration, or precision"
   */
  calculate(): void {
    if (this.calculated === this.workbook.version || this.suspended) return;
    const manuale = calculationMode(this.workbook) === "Manual";
    const cambiati = recalculate(this.workbook, {
      which: (sheet, cell) => sheet.calculates && (!manuale || cell.value === null),
    });
    this.calculated = this.workbook.version;
    this.tellCalculated(cambiati);
  }

  /** The same for who looks at one sheet: where it has no formula there is nothing to wait for. */
  calculateFor(sheet: Sheet): void {
    const { version } = this.workbook;
    if (this.calculated === version || this.plain.get(sheet) === version) return;
    if (hasFormulas(sheet)) this.calculate();
    else this.plain.set(sheet, version);
  }

  /** Computes whatever the mode is: all sheets or some. */
  calculateNow(sheets: readonly Sheet[] = this.workbook.sheets): void {
    recalculate(this.workbook, {
      which: (sheet) => sheet.calculates && sheets.includes(sheet),
      clock: true,
      everything: true,
    });
    if (sheets === this.workbook.sheets) this.calculated = this.workbook.version;
    this.tellCalculated(sheets);
  }

  /**
   * Computes what is not, whatever the mode is: nothing where all is, but for functions that give another result each
   * time. learn.microsoft.com/javascript/api/excel/excel.calculationtype (recalculate: the cells marked as dirty)
   */
  calculateDirty(): void {
    const cambiati = recalculate(this.workbook, { which: (sheet) => sheet.calculates, clock: true });
    this.calculated = this.workbook.version;
    this.tellCalculated(cambiati);
  }

  /** Calculation waits until the batch ends. */
  suspended = false;

  /** Excel.Worksheet.onCalculated: once for each sheet whose formulas were computed. */
  private tellCalculated(sheets: Iterable<Sheet>): void {
    for (const sheet of sheets) {
      const usata = sheet.usedArea(false);
      this.emit(CALCULATED, [sheet.id, WORKBOOK_EVENTS], {
        worksheetId: sheet.id,
        address: usata ? formatArea(usata) : "A1",
      });
    }
  }

  /** What is due at the end of a batch: handlers of calculation hear of it though nobody has looked. */
  endBatch(): void {
    this.suspended = false;
    if (this.hears(CALCULATED)) this.calculate();
  }
}
