/**
 * What happens to the workbook while the pane is open: a port. src/excel answers it with Office.js's events.
 * What we write ourselves, and whatever happens to our own sheets, is not told.
 */
export interface Cambiamento {
  readonly tipo: "celle" | "foglio-aggiunto" | "foglio-eliminato" | "foglio-rinominato";
  /** The sheet, by the name it had when it was last looked at. */
  readonly foglio: string;
  /** Whose hand it was: this copy of Excel's, or another author's of the same workbook. */
  readonly origine: "locale" | "coautore";
}

export interface Osservazione {
  /**
   * Looks at the names of the sheets, once: Excel before ExcelApi 1.17 does not say when a sheet is renamed.
   * Quiet where Excel refuses: it is asked again.
   */
  readonly guardaNomi: () => Promise<void>;
  /** Stops listening. */
  readonly smetti: () => Promise<void>;
}

/** Listens once for the whole workbook; throws a HostFault where Excel refuses. */
export type Osserva = (ascolta: (cambiamento: Cambiamento) => void) => Promise<Osservazione>;
