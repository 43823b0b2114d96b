/** Finding and replacing texts. learn.microsoft.com/javascript/api/excel/excel.searchcriteria and excel.replacecriteria */
import type { Area } from "../workbook/area";
import type { Cell } from "../workbook/cell";
import { wildcard } from "../workbook/filter";
import type { Sheet } from "../workbook/sheet";
import { invalidArgument } from "./errors";
import { shownText } from "./display";
import { emitChanged } from "./events";
import { assertEditable } from "./host-range";
import type { Session } from "./session";
import type { HostRange } from "./targets";
import { typeInto } from "./write-values";

interface Found {
  readonly row: number;
  readonly col: number;
}

const option = (criteria: unknown, nome: string): unknown =>
  typeof criteria === "object" && criteria !== null ? (criteria as Record<string, unknown>)[nome] : undefined;

/** The cells that show the text, by rows; upwards from the end where the criteria say backwards. */
export function findCells(
  session: Session,
  sheet: Sheet,
  area: Area,
  testo: unknown,
  criteria: unknown,
): Found[] {
  if (typeof testo !== "string" || testo === "") throw invalidArgument("the text to find");
  session.calculate();
  const prova = wildcard(
    testo,
    option(criteria, "completeMatch") === true,
    option(criteria, "matchCase") === true,
  );
  const { styles } = session.workbook;
  const trovate = [...sheet.cellsIn(area)]
    .filter(([, , c]) => prova.test(shownText(c, styles.get(c.style).numFmt, session.locale)))
    .map(([row, col]) => ({ row, col }))
    .sort((a, b) => a.row - b.row || a.col - b.col);
  const indietro = ["Backwards", "Backward"].includes(String(option(criteria, "searchDirection")));
  return indietro ? trovate.reverse() : trovate;
}

/** Replaces in what was typed (formulas included) and says how many cells changed. */
export function replaceAll(
  session: Session,
  r: HostRange,
  testo: unknown,
  nuovo: unknown,
  criteria: unknown,
): number {
  if (typeof testo !== "string" || testo === "" || typeof nuovo !== "string") {
    throw invalidArgument("the texts of replaceAll");
  }
  const intero = option(criteria, "completeMatch") === true;
  const prova = wildcard(testo, intero, option(criteria, "matchCase") === true);
  const tutte = new RegExp(prova.source, `g${prova.flags}`);
  let quante = 0;
  for (const [row, col, c] of [...r.sheet.cellsIn(r.area)]) {
    const scritto = typedText(c);
    if (scritto === null || !prova.test(scritto)) continue;
    assertEditable({ sheet: r.sheet, area: { row, col, lastRow: row, lastCol: col } }, session);
    typeInto(
      r.sheet.edit(row, col),
      scritto.replace(tutte, () => nuovo),
      session,
    );
    quante++;
  }
  if (quante > 0) {
    session.changed();
    emitChanged(session, r.sheet, r.area);
  }
  return quante;
}

function typedText(c: Cell): string | null {
  if (c.formula !== undefined) return `=${c.formula}`;
  if (typeof c.value === "string") return c.value;
  return typeof c.value === "number" ? String(c.value) : null;
}
