/**
 * Excel in a box, for Node: open a workbook from bytes (or a blank one) and run ordinary add-in code against it through
 * the real office.js. One workbook is open at a time, as in one Excel window.
 */
import { useEngine } from "./calc/engine";
import { Host } from "./host/host";
import type { Faults } from "./host/faults";
import type { Counters, HostLocale } from "./host/session";
import { connect } from "./node/office-js";
import { wasmBytes } from "./node/wasm-bytes";
import type { Workbook } from "./workbook/workbook";
import { newWorkbook, readXlsx } from "./xlsx/read-workbook";
import { writeXlsx } from "./xlsx/write-workbook";

export { XlsxError } from "./xlsx/errors";

export interface OpenWorkbook {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The workbook as .xlsx, formulas recomputed. */
  save(): Uint8Array;
  readonly counters: Readonly<Counters>;
  readonly faults: Faults;
  /** One line for each request. */
  readonly trace: readonly string[];
  /** Members that were asked for and that this host does not have. */
  readonly missing: readonly string[];
  /** The workbook itself, for tests that look behind the API. */
  readonly workbook: Workbook;
  close(): void;
}

/** Opens a workbook. Bytes that are no usable .xlsx throw an XlsxError with one line in Italian. */
export function openWorkbook(
  bytes?: Uint8Array,
  options: { readonly locale?: HostLocale } = {},
): OpenWorkbook {
  const locale = options.locale ?? "it-IT";
  const workbook = bytes ? readXlsx(bytes) : newWorkbook();
  useEngine(wasmBytes);
  const host = new Host(workbook, locale);
  connect(host.bridge, locale);
  return {
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    OfficeExtension: globalThis.OfficeExtension,
    save: () => {
      host.session.calculate();
      return writeXlsx(workbook);
    },
    counters: host.session.counters,
    faults: host.faults,
    trace: host.trace,
    missing: host.session.missing,
    workbook,
    close: () => {
      connect({ sendMessageToHost: () => undefined }, locale);
    },
  };
}
