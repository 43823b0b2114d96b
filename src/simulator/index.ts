/**
 * Excel in a box, for Node: open a workbook from bytes (or a blank one) and run ordinary add-in code against it through
 * the real office.js. `Excel.run` reaches the workbook opened last, as the window in front; closing it brings back the
 * one before. With none open every request is refused.
 */
import type { Posizione } from "../base/posizione";
import { staleResults } from "./calc/stale-results";
import { useEngine } from "./calc/model";
import type { Reported } from "./host/reported";
import type { Bridge } from "./host/bridge";
import type { Coauthor } from "./host/coauthor";
import { closedBridge } from "./host/closed-bridge";
import { HostDocument } from "./host/document";
import { Host } from "./host/host";
import type { Faults } from "./host/faults";
import type { Counters, HostLocale } from "./host/session";
import { connect } from "./node/office-js";
import { wasmBytes } from "./node/wasm-bytes";
import type { Workbook } from "./workbook/workbook";
import { newWorkbook, readXlsx } from "./xlsx/read-workbook";
import { addInId } from "./xlsx/web-extensions";
import { writeXlsx } from "./xlsx/write-workbook";

export { XlsxError } from "./xlsx/errors";

export interface OpenWorkbook {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The workbook as .xlsx, formulas recomputed. */
  save(): Uint8Array;
  readonly counters: Readonly<Counters>;
  /** What Excel does on a bad day: see docs/simulatore/prove.md. */
  readonly faults: Faults;
  /** What Excel was reported to do, turned on by name: see docs/simulatore/prove.md. */
  readonly reported: Set<Reported>;
  /** Another author of the same workbook, under the same rules. */
  readonly coauthor: Coauthor;
  /** Every request, action by action, for people to read; the last few thousand lines. */
  readonly trace: readonly string[];
  /** Cells that show a result which no longer stands and cannot be computed here, in no particular order. */
  readonly staleResults: readonly Posizione[];
  /** Members that were asked for and that this host does not have. */
  readonly missing: readonly string[];
  /** The workbook itself, for tests that look behind the API. */
  readonly workbook: Workbook;
  /** What an add-in has saved last with Workbook.save or close; null where it has not. */
  readonly lastSaved: Uint8Array | null;
  /** Whether an add-in has closed the workbook. */
  readonly closed: boolean;
  /** Workbooks that an add-in has opened beside this one, as .xlsx; null for a blank one. */
  readonly openedWorkbooks: readonly (Uint8Array | null)[];
  /** Closes it without saving. Closing twice does nothing. */
  close(): void;
}

export interface OpenOptions {
  /** The user's language; it-IT where it is not said. */
  readonly locale?: HostLocale;
  /** The file's name, as Workbook.name gives it. */
  readonly name?: string;
  /** The id of the add-in's manifest: its settings and bindings in the file are its own. Referto's where not said. */
  readonly addInId?: string;
}

/** Bridges of the workbooks that are open, the one in front last. */
const aperti: { readonly bridge: Bridge; readonly locale: HostLocale }[] = [];

function connectFront(): void {
  const davanti = aperti.at(-1);
  connect(davanti?.bridge ?? closedBridge(), davanti?.locale ?? "it-IT");
}

/** Opens a workbook. Bytes that are no usable .xlsx throw an XlsxError with one line in Italian. */
export function openWorkbook(bytes?: Uint8Array, options: OpenOptions = {}): OpenWorkbook {
  const locale = options.locale ?? "it-IT";
  const workbook = bytes ? readXlsx(bytes) : newWorkbook(locale === "it-IT" ? "Foglio1" : "Sheet1");
  if (!bytes) {
    workbook.properties.created = new Date();
    workbook.properties.touched.add("core");
  }
  useEngine(wasmBytes);
  const nuovo = locale === "it-IT" ? "Cartel1" : "Book1";
  const document = new HostDocument(
    options.name ?? (bytes ? `${nuovo}.xlsx` : nuovo),
    bytes !== undefined,
    options.addInId === undefined ? undefined : addInId(options.addInId),
  );
  const host = new Host(workbook, locale, document);
  const finestra = { bridge: host.bridge, locale };
  aperti.push(finestra);
  connectFront();
  return {
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    OfficeExtension: globalThis.OfficeExtension,
    save: () => {
      host.session.calculateDirty();
      return writeXlsx(workbook);
    },
    counters: host.session.counters,
    faults: host.faults,
    reported: host.session.reported,
    coauthor: host.coauthor,
    trace: host.trace,
    get staleResults() {
      return staleResults(workbook);
    },
    missing: host.session.missing,
    workbook,
    get lastSaved() {
      return document.lastSaved;
    },
    get closed() {
      return document.closed;
    },
    openedWorkbooks: host.session.openedWorkbooks,
    close: () => {
      const posto = aperti.indexOf(finestra);
      if (posto < 0) return;
      aperti.splice(posto, 1);
      connectFront();
    },
  };
}
