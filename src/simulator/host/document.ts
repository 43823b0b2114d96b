/** The file that the workbook is: its name, whether it is saved, where it goes when an add-in saves it. */
import type { Workbook } from "../workbook/workbook";
import { writeXlsx } from "../xlsx/write-workbook";

/** As in manifest.xml. */
const REFERTO = "8c3e96ad-0584-4c65-87a4-079fd4e3f381";

export class HostDocument {
  /** The workbook's version when it was last saved; null where an add-in says that it is not. */
  savedVersion: number | null = 0;
  /** What an add-in saved last. */
  lastSaved: Uint8Array | null = null;
  closed = false;

  constructor(
    readonly name: string,
    public previouslySaved: boolean,
    /** The id of the manifest of the add-in that runs here: its settings and bindings are its own. */
    readonly addInId = REFERTO,
  ) {}

  /** Excel computes before it saves, in manual mode too: support.microsoft.com, "Change formula recalculation, iteration, or precision". */
  save(session: { readonly workbook: Workbook; calculateDirty(): void }): void {
    session.calculateDirty();
    this.lastSaved = writeXlsx(session.workbook);
    this.savedVersion = session.workbook.version;
    this.previouslySaved = true;
  }
}
