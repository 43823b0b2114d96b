/**
 * Where the keyboard takes the selection: arrows, Tab, Enter, Home, pages, with Ctrl to the edge of the data.
 * support.microsoft.com, "Keyboard shortcuts in Excel"
 */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../workbook/area";
import { isBlank } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";

export interface Tasto {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

interface Punto {
  readonly row: number;
  readonly col: number;
}

const PAGINA = 20;
const FRECCE: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGINA, 0],
  PageDown: [PAGINA, 0],
};

/** The selection after a key; null for a key that moves nothing. */
export function muovi(foglio: Sheet, da: Area, tasto: Tasto): Area | null {
  const { key, ctrlKey, shiftKey } = tasto;
  const freccia = FRECCE[key];
  if (freccia && shiftKey) return estendi(foglio, da, freccia);
  if (freccia) {
    const [righe, colonne] = freccia;
    return punto(
      ctrlKey && !key.startsWith("Page")
        ? orlo(foglio, da, righe, colonne)
        : passo(foglio, da, righe, colonne),
    );
  }
  if (key === "Tab") return punto(passo(foglio, da, 0, shiftKey ? -1 : 1));
  if (key === "Enter") return punto(passo(foglio, da, shiftKey ? -1 : 1, 0));
  if (key === "Home") return punto({ row: ctrlKey ? 1 : da.row, col: 1 });
  const usata = foglio.usedArea(true);
  return key === "End" && ctrlKey ? punto({ row: usata?.lastRow ?? 1, col: usata?.lastCol ?? 1 }) : null;
}

/** A step from a cell, past the cells merged with it and what is hidden; at the edge it stays. */
function passo(foglio: Sheet, { row, col }: Punto, righe: number, colonne: number): Punto {
  const unita = foglio.mergeAt(row, col) ?? { row, col, lastRow: row, lastCol: col };
  const verso = { row: Math.sign(righe), col: Math.sign(colonne) };
  let r = righe > 0 ? unita.lastRow + righe : unita.row + righe;
  let c = colonne > 0 ? unita.lastCol + colonne : unita.col + colonne;
  while (foglio.rowInfo.get(r)?.hidden && verso.row !== 0) r += verso.row;
  while (foglio.columns.get(c)?.hidden && verso.col !== 0) c += verso.col;
  const arrivo = { row: limita(r, MAX_ROWS), col: limita(c, MAX_COLUMNS) };
  const sotto = foglio.mergeAt(arrivo.row, arrivo.col);
  return sotto ? { row: sotto.row, col: sotto.col } : arrivo;
}

/** The edge of the data in a direction. Beyond the last data Excel goes to the end of the sheet; here it stops with them. */
function orlo(foglio: Sheet, { row, col }: Punto, righe: number, colonne: number): Punto {
  const usata = foglio.usedArea(true);
  if (!usata) return { row, col };
  const piena = (p: Punto): boolean => !isBlank(foglio.cell(p.row, p.col));
  const dentro = (p: Punto): boolean =>
    p.row >= 1 && p.col >= 1 && p.row <= usata.lastRow && p.col <= usata.lastCol;
  const dopo = (p: Punto): Punto => ({ row: p.row + righe, col: p.col + colonne });
  let qui: Punto = { row, col };
  const perPiene = piena(qui) && piena(dopo(qui));
  while (dentro(dopo(qui))) {
    const prossima = dopo(qui);
    if (perPiene && !piena(prossima)) break;
    qui = prossima;
    if (!perPiene && piena(qui)) break;
  }
  return qui;
}

/** Shift: the far corner moves, the first cell stays. */
function estendi(foglio: Sheet, da: Area, [righe, colonne]: readonly [number, number]): Area {
  const lastRow = Math.max(da.row, limita(da.lastRow + righe, MAX_ROWS));
  const lastCol = Math.max(da.col, limita(da.lastCol + colonne, MAX_COLUMNS));
  const unita = foglio.mergesIn({ ...da, lastRow, lastCol });
  return {
    ...da,
    lastRow: Math.max(lastRow, ...unita.map((m) => m.lastRow)),
    lastCol: Math.max(lastCol, ...unita.map((m) => m.lastCol)),
  };
}

const limita = (n: number, massimo: number): number => Math.min(massimo, Math.max(1, n));
const punto = ({ row, col }: Punto): Area => ({ row, col, lastRow: row, lastCol: col });
