/**
 * Faults on demand, for tests: what Excel does on a bad day, at a sync or an action of one's choice. Each fault strikes
 * once. A co-author's edit between two syncs is a function that changes the workbook.
 */
import type { Workbook } from "../workbook/workbook";
import { ExcelError } from "./errors";

export type FaultCode =
  | "AccessDenied"
  | "InvalidOperationInCellEditMode"
  | "ActivityLimitReached"
  | "RequestPayloadSizeLimitExceeded"
  | "GeneralException"
  | "ConnectionFailure";

interface AtSync {
  readonly sync: number;
  readonly code: FaultCode;
  /** For a lost connection: whether Excel had already applied the batch. */
  readonly applied: boolean;
}

export class Faults {
  private syncs: AtSync[] = [];
  private actions: { readonly action: number; readonly code: FaultCode }[] = [];
  private edits: { readonly sync: number; readonly edit: (wb: Workbook) => void }[] = [];

  /** The n-th sync (from 1) fails before anything is applied, or after everything is. */
  failAtSync(sync: number, code: FaultCode, applied = false): void {
    this.syncs.push({ sync, code, applied });
  }

  /** The n-th action (from 1, over all syncs) fails; those before it in its batch stay applied. */
  failAtAction(action: number, code: FaultCode): void {
    this.actions.push({ action, code });
  }

  /** Another author changes the workbook just before the n-th sync. */
  editBeforeSync(sync: number, edit: (wb: Workbook) => void): void {
    this.edits.push({ sync, edit });
  }

  clear(): void {
    this.syncs = [];
    this.actions = [];
    this.edits = [];
  }

  /** For the host: what strikes at this sync. */
  takeSync(sync: number, wb: Workbook): AtSync | undefined {
    for (const e of this.edits.filter((x) => x.sync === sync)) e.edit(wb);
    this.edits = this.edits.filter((x) => x.sync !== sync);
    const colpo = this.syncs.find((x) => x.sync === sync);
    this.syncs = this.syncs.filter((x) => x !== colpo);
    return colpo;
  }

  /** For the host: throws where a fault was asked for this action. */
  strikeAction(action: number): void {
    const colpo = this.actions.find((x) => x.action === action);
    this.actions = this.actions.filter((x) => x !== colpo);
    if (colpo) throw new ExcelError(colpo.code, `fault asked for at action ${action}`);
  }
}
