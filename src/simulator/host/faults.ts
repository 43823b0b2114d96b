/**
 * Faults on demand, for tests: what Excel does on a bad day, at a sync, an action or a member of one's choice. Counts
 * start from 1 and run over the life of the workbook; every fault strikes once, unless it says otherwise.
 */
import type { Workbook } from "../workbook/workbook";
import type { Coauthor } from "./coauthor";
import { ExcelError } from "./errors";

/**
 * Codes and messages of learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling.
 * ConnectionFailure is office.js's own: it makes it of an answer that never came (no HTTP status 200, no body).
 */
export const FAULTS = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  Conflict: "Request could not be processed because of a conflict.",
  ConnectionFailure: "The request failed with status code of 503.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  InvalidOperationInCellEditMode: "The operation isn't available while Excel is in Edit cell mode.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
} as const;

export type FaultCode = keyof typeof FAULTS;

/** Codes that come after Excel has applied the batch: only the answer is lost. */
const AFTER: ReadonlySet<FaultCode> = new Set(["ResponsePayloadSizeLimitExceeded"]);

interface SyncFault {
  readonly code: FaultCode;
  /** Whether Excel had already applied the batch. */
  readonly applied: boolean;
}

/** What another author does just before a sync. */
export type Edit = (wb: Workbook, coauthor: Coauthor) => void;

export class Faults {
  private syncs: (SyncFault & { readonly sync: number })[] = [];
  private each: (SyncFault & { readonly every: number })[] = [];
  private actions: { readonly action: number; readonly code: FaultCode }[] = [];
  private members: { readonly member: string; readonly code: FaultCode; left: number }[] = [];
  private refused: { readonly member: string; readonly code: FaultCode }[] = [];
  private away: { readonly from: number; readonly until: number }[] = [];
  private edits: { readonly sync: number; readonly edit: Edit }[] = [];
  private typing = 0;
  /** Syncs that somebody waited for. */
  private awaited = 0;

  /**
   * The n-th sync, or the first after it that somebody waits for, fails before anything is applied; for a lost
   * connection, after everything is.
   */
  failAtSync(sync: number, code: FaultCode, applied = AFTER.has(code)): void {
    this.syncs.push({ sync, code, applied });
  }

  /** Every n-th sync that somebody waits for fails, until `clear`. */
  failEachSync(every: number, code: FaultCode, applied = AFTER.has(code)): void {
    this.each.push({ every, code, applied });
  }

  /** The n-th action, over all syncs, fails; those before it in its batch stay applied. */
  failAtAction(action: number, code: FaultCode): void {
    this.actions.push({ action, code });
  }

  /**
   * The n-th action from now on a member fails: `"values"`, `"worksheets.add"`, `"range.load"`. The name is the end of
   * the road by which the code got there, as the trace of a failure shows it, whatever its case.
   */
  failAtMember(member: string, code: FaultCode, nth = 1): void {
    this.members.push({ member: member.toLowerCase(), code, left: nth });
  }

  /** Every use of a member fails, until `clear`. Named as in {@link failAtMember}. */
  refuseMember(member: string, code: FaultCode): void {
    this.refused.push({ member: member.toLowerCase(), code });
  }

  /** From the n-th sync on, for so many, another workbook is in front: inactive-workbook.ts says what fails then. */
  otherWorkbookInFront(sync: number, syncs = Infinity): void {
    this.away.push({ from: sync, until: sync + syncs });
  }

  /** The user is typing in a cell: the next syncs fail with InvalidOperationInCellEditMode, `tries` times. */
  userTyping(tries: number): void {
    this.typing = tries;
  }

  /** Another author changes the workbook just before the n-th sync; the events reach the handlers as Remote. */
  editBeforeSync(sync: number, edit: Edit): void {
    this.edits.push({ sync, edit });
  }

  /** Forgets whatever has not struck yet. */
  clear(): void {
    this.syncs = [];
    this.each = [];
    this.actions = [];
    this.members = [];
    this.refused = [];
    this.away = [];
    this.edits = [];
    this.typing = 0;
  }

  /** For the host: the edits that come before this sync. */
  takeEdits(sync: number): readonly Edit[] {
    const presi = this.edits.filter((x) => x.sync <= sync);
    this.edits = this.edits.filter((x) => x.sync > sync);
    return presi.map((x) => x.edit);
  }

  /** For the host: whether another workbook is in front at this sync. */
  isAway(sync: number): boolean {
    return this.away.some((x) => x.from <= sync && sync < x.until);
  }

  /** For the host: what strikes at this sync. */
  takeSync(sync: number): SyncFault | undefined {
    if (this.typing > 0) {
      this.typing--;
      return { code: "InvalidOperationInCellEditMode", applied: false };
    }
    const colpo = this.syncs.find((x) => x.sync <= sync);
    this.syncs = this.syncs.filter((x) => x !== colpo);
    this.awaited++;
    return colpo ?? this.each.find((x) => this.awaited % x.every === 0);
  }

  /** For the host: throws where a fault was asked for this action, or for its member. */
  strikeAction(action: number, member: () => string): void {
    const colpo = this.actions.find((x) => x.action === action);
    this.actions = this.actions.filter((x) => x !== colpo);
    if (colpo) throw new ExcelError(colpo.code, FAULTS[colpo.code]);
    if (this.members.length + this.refused.length === 0) return;
    const nome = member().toLowerCase();
    const is = (m: { readonly member: string }): boolean =>
      nome === m.member || nome.endsWith(`.${m.member}`);
    const rifiuto = this.refused.find(is);
    if (rifiuto) throw new ExcelError(rifiuto.code, FAULTS[rifiuto.code]);
    for (const m of this.members) if (is(m)) m.left--;
    const maturo = this.members.find((m) => m.left === 0);
    this.members = this.members.filter((m) => m.left > 0);
    if (maturo) throw new ExcelError(maturo.code, FAULTS[maturo.code]);
  }
}
