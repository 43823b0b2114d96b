/**
 * Excel in a box, for Node: open a workbook from bytes (or a blank one) and run ordinary add-in code against it through
 * the real office.js. `Excel.run` reaches the workbook opened last, as the window in front; closing it brings back the
 * one before. With none open every request is refused.
 */
import { useEngine } from "./calc/engine";
import type { Bridge } from "./host/bridge";
import { closedBridge } from "./host/closed-bridge";
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
  /** Closes it without saving. Closing twice does nothing. */
  close(): void;
}

/** Bridges of the workbooks that are open, the one in front last. */
const aperti: { readonly bridge: Bridge; readonly locale: HostLocale }[] = [];

function connectFront(): void {
  const davanti = aperti.at(-1);
  connect(davanti?.bridge ?? closedBridge(), davanti?.locale ?? "it-IT");
}

/** Opens a workbook. Bytes that are no usable .xlsx throw an XlsxError with one line in Italian. */
export function openWorkbook(
  bytes?: Uint8Array,
  options: { readonly locale?: HostLocale } = {},
): OpenWorkbook {
  const locale = options.locale ?? "it-IT";
  const workbook = bytes ? readXlsx(bytes) : newWorkbook(locale === "it-IT" ? "Foglio1" : "Sheet1");
  useEngine(wasmBytes);
  const host = new Host(workbook, locale);
  const finestra = { bridge: host.bridge, locale };
  aperti.push(finestra);
  connectFront();
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
      const posto = aperti.indexOf(finestra);
      if (posto < 0) return;
      aperti.splice(posto, 1);
      connectFront();
    },
  };
}
