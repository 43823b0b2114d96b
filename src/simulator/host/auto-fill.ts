/** Filling cells from their neighbours. learn.microsoft.com/javascript/api/excel/excel.autofilltype */
import { MESI } from "../../base/data";
import { contains, type Area } from "../workbook/area";
import { setContent, type Cell, type CellValue } from "../workbook/cell";
import { shiftFormula } from "../workbook/references";
import { apiNotFound, invalidArgument } from "./errors";
import { oneOf } from "./arguments";
import { emitChanged } from "./events";
import { assertEditable } from "./host-range";
import type { Session } from "./session";
import type { HostRange } from "./targets";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;
type FillType = (typeof TYPES)[number];

export function autoFill(session: Session, r: HostRange, meta: HostRange, come: unknown): void {
  const tipo = oneOf(come, TYPES, "autoFillType");
  if (tipo === "FlashFill") throw apiNotFound("AutoFillType.flashFill");
  if (meta.sheet !== r.sheet || !contains(meta.area, r.area)) {
    throw invalidArgument("the destination of autoFill must contain the range");
  }
  assertEditable(meta, session);
  session.calculate();
  const { area } = r;
  const righe = meta.area.row !== area.row || meta.area.lastRow !== area.lastRow;
  const colonne = meta.area.col !== area.col || meta.area.lastCol !== area.lastCol;
  if (righe && colonne) throw invalidArgument("autoFill goes in one direction");
  if (!righe && !colonne) return;
  const lines = righe ? area.lastCol - area.col + 1 : area.lastRow - area.row + 1;
  for (let n = 0; n < lines; n++) fillLine(session, r, meta.area, n, righe, tipo);
  session.changed();
  emitChanged(session, r.sheet, meta.area);
}

/** One column (or row) of the range, forwards and backwards. */
function fillLine(
  session: Session,
  r: HostRange,
  meta: Area,
  n: number,
  righe: boolean,
  tipo: FillType,
): void {
  const { sheet, area } = r;
  const at = (i: number): { row: number; col: number } =>
    righe ? { row: area.row + i, col: area.col + n } : { row: area.row + n, col: area.col + i };
  const lunga = righe ? area.lastRow - area.row + 1 : area.lastCol - area.col + 1;
  const prima = righe ? meta.row - area.row : meta.col - area.col;
  const ultima = righe ? meta.lastRow - area.row : meta.lastCol - area.col;
  const semi = Array.from({ length: lunga }, (_, i): Cell => {
    const p = at(i);
    return { ...(sheet.cell(p.row, p.col) ?? { value: null, style: sheet.styleOf(p.row, p.col) }) };
  });
  const serie = seriesOf(session, semi, tipo);
  for (let i = prima; i <= ultima; i++) {
    if (i >= 0 && i < lunga) continue;
    const seme = semi[((i % lunga) + lunga) % lunga];
    if (!seme) continue;
    const { row, col } = at(i);
    const cella = sheet.edit(row, col);
    if (tipo !== "FillValues") cella.style = seme.style;
    if (tipo === "FillFormats") continue;
    if (seme.formula !== undefined && tipo !== "FillValues") {
      const da = at(((i % lunga) + lunga) % lunga);
      setContent(cella, null, shiftFormula(seme.formula, row - da.row, col - da.col));
    } else setContent(cella, serie ? serie(i) : seme.value);
  }
}

/** The value at each place of a series; null where the seeds are simply repeated. */
function seriesOf(
  session: Session,
  semi: readonly Cell[],
  tipo: FillType,
): ((i: number) => CellValue) | null {
  if (tipo === "FillCopy" || tipo === "FillFormats" || tipo === "FillValues") return null;
  const [primo] = semi;
  const numeri = semi.map((c) => (typeof c.value === "number" ? c.value : null));
  if (primo && numeri.every((n) => n !== null)) {
    const data = /[dmy]/i.test(
      session.workbook.styles.get(primo.style).numFmt.replace(/\[[^\]]*\]|"[^"]*"|General/gi, ""),
    );
    return numericSeries(numeri, data, tipo);
  }
  return semi.every((c) => typeof c.value === "string")
    ? textSeries(semi.map((c) => c.value as string))
    : null;
}

function numericSeries(
  n: readonly number[],
  data: boolean,
  tipo: FillType,
): ((i: number) => CellValue) | null {
  const [primo = 0, secondo] = n;
  if (tipo === "FillMonths" || tipo === "FillYears") {
    return (i) => addMonths(primo, i * (tipo === "FillYears" ? 12 : 1));
  }
  if (tipo === "FillWeekdays") return (i) => addWeekdays(primo, i);
  if (tipo === "GrowthTrend") {
    const ragione = secondo === undefined ? 1 : secondo / primo;
    return (i) => primo * ragione ** i;
  }
  if (secondo === undefined) {
    const cresce = data || tipo === "FillSeries" || tipo === "FillDays";
    return cresce ? (i) => primo + i : null;
  }
  const { passo, inizio } = leastSquares(n);
  return (i) => Math.round((inizio + passo * i) * 1e10) / 1e10;
}

/** The straight line through the seeds, as Excel extends a series. */
function leastSquares(n: readonly number[]): { passo: number; inizio: number } {
  const mx = (n.length - 1) / 2;
  const my = n.reduce((a, b) => a + b, 0) / n.length;
  const sxy = n.reduce((a, y, x) => a + (x - mx) * (y - my), 0);
  const sxx = n.reduce((a, _, x) => a + (x - mx) ** 2, 0);
  const passo = sxy / sxx;
  return { passo, inizio: my - passo * mx };
}

const EPOCH = 25_569;
const DAY = 86_400_000;

function addMonths(serial: number, mesi: number): number {
  const d = new Date((serial - EPOCH) * DAY);
  const giorno = d.getUTCDate();
  const primo = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + mesi, 1));
  const ultimo = new Date(Date.UTC(primo.getUTCFullYear(), primo.getUTCMonth() + 1, 0)).getUTCDate();
  primo.setUTCDate(Math.min(giorno, ultimo));
  return primo.getTime() / DAY + EPOCH;
}

function addWeekdays(serial: number, quanti: number): number {
  let giorno = serial;
  for (let fatti = 0; fatti < quanti;) {
    giorno++;
    const settimana = new Date((giorno - EPOCH) * DAY).getUTCDay();
    if (settimana !== 0 && settimana !== 6) fatti++;
  }
  return giorno;
}

const LISTS = [
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
  MESI,
] as const;

/** Days, months and texts that end with a number go on; other texts are repeated. */
function textSeries(testi: readonly string[]): ((i: number) => CellValue) | null {
  const [primo = ""] = testi;
  for (const lista of LISTS) {
    const da = lista.findIndex((x) => x.toLowerCase() === primo.toLowerCase());
    if (da >= 0) return (i) => lista[(((da + i) % lista.length) + lista.length) % lista.length] ?? null;
  }
  const m = /^(.*?)(\d+)$/.exec(primo);
  if (!m || testi.length > 1) return null;
  const [, inizio = "", cifre = ""] = m;
  return (i) =>
    `${inizio}${String(Math.max(0, Number(cifre) + i)).padStart(cifre.startsWith("0") ? cifre.length : 0, "0")}`;
}
