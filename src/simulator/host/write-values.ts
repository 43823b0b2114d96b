/** Writing values and formulas into cells: what Excel makes of them, what must follow, and whom to tell. */
import { formatArea, intersect } from "../workbook/area";
import { setContent, type Cell } from "../workbook/cell";
import type { Table } from "../workbook/table";
import { emitChanged, emitForSheet, EVENT } from "./events";
import { isSingleCell, writeCells } from "./host-range";
import type { HostLocale, Session } from "./session";
import type { HostRange } from "./targets";
import { readTyped, type Typed } from "./typed-input";

const typed = (v: unknown, formato: string, { reported }: Session, lingua?: HostLocale): Typed =>
  formato === "@" && typeof v === "string" && v !== "" && reported.has("apostrophe-stays-in-text-cells")
    ? { value: v, quotePrefix: false }
    : readTyped(v, formato, lingua);

/** `range.values = …` and `range.formulas = …`: a matrix of the range's shape or one value for all. */
export function writeTyped(
  r: HostRange,
  dato: unknown,
  session: Session,
  lingua: HostLocale = "en-US",
): void {
  const prima = isSingleCell(r) ? copyOf(r.sheet.cell(r.area.row, r.area.col)) : undefined;
  const vecchie = session.hears(EVENT.formulaChanged) ? formulasIn(r) : null;
  writeCells(r, dato, session, (v, style) => {
    const letto = typed(v, session.workbook.styles.get(style).numFmt, session, lingua);
    return (cella) => {
      put(cella, letto, session);
    };
  });
  syncHeaders(r, session);
  const details = isSingleCell(r)
    ? { details: { before: prima, after: r.sheet.cell(r.area.row, r.area.col) } }
    : {};
  emitChanged(session, r.sheet, r.area, "RangeEdited", "None", details.details);
  if (vecchie) emitFormulas(r, vecchie, session);
}

const formulasIn = (r: HostRange): Map<string, string> =>
  new Map(
    [...r.sheet.cellsIn(r.area)].flatMap(([row, col, c]) =>
      c.formula === undefined ? [] : [[cellAddress(row, col), `=${c.formula}`]],
    ),
  );

const cellAddress = (row: number, col: number): string =>
  formatArea({ row, col, lastRow: row, lastCol: col });

/**
 * Excel.Worksheet.onFormulaChanged: the formula itself has changed, "not the data value resulting from the formula's
 * calculation". learn.microsoft.com/javascript/api/excel/excel.worksheet
 */
function emitFormulas(r: HostRange, vecchie: ReadonlyMap<string, string>, session: Session): void {
  const nuove = formulasIn(r);
  const formulaDetails = [...new Set([...nuove.keys(), ...vecchie.keys()])]
    .filter((dove) => nuove.get(dove) !== vecchie.get(dove))
    .map((cellAddress) => ({ cellAddress, previousFormula: vecchie.get(cellAddress) ?? "" }));
  if (formulaDetails.length > 0) emitForSheet(session, EVENT.formulaChanged, r.sheet, { formulaDetails });
}

const copyOf = (c: Cell | undefined): Cell | undefined => (c ? { ...c } : undefined);

/** One value into one cell. */
export function typeInto(cella: Cell, v: unknown, session: Session): void {
  put(cella, typed(v, session.workbook.styles.get(cella.style).numFmt, session), session);
}

function put(cella: Cell, letto: Typed, session: Session): void {
  const { styles } = session.workbook;
  const stile = styles.get(cella.style);
  setContent(cella, letto.value, letto.formula);
  const numFmt = stile.numFmt === "General" ? letto.numFmt : undefined;
  if (stile.quotePrefix !== letto.quotePrefix || numFmt !== undefined) {
    cella.style = styles.derive(cella.style, {
      quotePrefix: letto.quotePrefix,
      ...(numFmt === undefined ? {} : { numFmt }),
    });
  }
}

/**
 * The cells of a table's header row are the names of its columns: texts, each different.
 * support.microsoft.com, "Rename an Excel table" and "Using structured references with Excel tables"
 */
export function syncHeaders(r: HostRange, session: Session): void {
  for (const table of r.sheet.tables) {
    const parte = table.header && intersect(table.header, r.area);
    if (!parte) continue;
    for (let col = parte.col; col <= parte.lastCol; col++) nameColumn(r, table, col, session);
  }
}

function nameColumn(r: HostRange, table: Table, col: number, session: Session): void {
  const posto = col - table.area.col;
  const colonna = table.columns[posto];
  const cella = r.sheet.edit(table.area.row, col);
  if (!colonna) return;
  const scritto = cella.value === null ? `Column${posto + 1}` : headerText(cella.value);
  const nome = table.freeName(scritto, posto);
  cella.value = nome;
  delete cella.formula;
  if (nome === colonna.name) return;
  renameColumn(session, table, colonna.name, nome);
  colonna.name = nome;
  table.touched = true;
}

const headerText = (v: unknown): string => (typeof v === "string" ? v : String(v));

/** Structured references follow the new name. */
function renameColumn(session: Session, table: Table, vecchio: string, nuovo: string): void {
  const cerca = `[${vecchio}]`;
  for (const sheet of session.workbook.sheets) {
    for (const celle of sheet.rows.values()) {
      for (const cella of celle.values()) {
        if (!cella.formula?.includes(cerca) || !cella.formula.includes(`${table.name}[`)) continue;
        cella.formula = cella.formula.replaceAll(cerca, `[${nuovo}]`);
        sheet.touched = true;
      }
    }
  }
}
