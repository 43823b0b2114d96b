/** What a workbook holds, in forms that can be compared after a bad day. */
import { AVVISO_IN_CORSO } from "../../../src/excel/marchi/avviso";
import { AVVISO_SCHEDA } from "../../../src/schede/posto";
import { recalculate } from "../../../src/simulator/calc/engine";
import type { OpenWorkbook } from "../../../src/simulator/index";
import type { Sheet } from "../../../src/simulator/workbook/sheet";
import { istantanea } from "../istantanea";
import { regole } from "../segni";
import { SORGENTI } from "./lavori";

const REGISTRO = "Referto registro";
const IMPRONTA = "Impronta del referto";

const righe = (s: Sheet | null | undefined): readonly string[] =>
  s
    ? [...s.rows.values()].map((riga) =>
        JSON.stringify([...riga].sort(([a], [b]) => a - b).map(([c, { value }]) => [c, value])),
      )
    : [];

/** Kept by a run for itself; {@link ripristini} asks for them. */
const isCopia = (s: Sheet): boolean => s.name.startsWith("Referto ripristino");

const isSorgente = (s: Sheet): boolean => SORGENTI.some((n) => n === s.name);

export interface Stato {
  /** A line for each cell and each trait of the sources, but for their marks. */
  readonly sorgenti: readonly string[];
  readonly protezione: string;
  readonly segni: string;
  /** The sheets that are ours, the memory among them, but for the two below; what they show while scrolled is no part of it. */
  readonly nostri: string;
  /** The sheet that says whether the referto still holds; "no" where it says nothing else. */
  readonly impronta: string;
  /** The lines of the log. */
  readonly registro: readonly string[];
}

export function statoDi(host: OpenWorkbook): Stato {
  const { workbook } = host;
  const sorgenti = workbook.sheets.filter(isSorgente);
  const nostri = workbook.sheets.filter(
    (s) => !isSorgente(s) && !isCopia(s) && s.name !== REGISTRO && s.name !== IMPRONTA,
  );
  const impronta = workbook.sheetByName(IMPRONTA);
  return {
    sorgenti: sorgenti.flatMap((s) =>
      istantanea(workbook, s)
        .filter((r) => !r.startsWith("rule "))
        .map((r) => `${s.name} ${r}`),
    ),
    protezione: JSON.stringify(sorgenti.map((s) => [s.name, s.elements.get("sheetProtection")?.attrs])),
    segni: JSON.stringify(sorgenti.map((s) => regole(s))),
    nostri: JSON.stringify(
      nostri.map((s) => [s.name, istantanea(workbook, s).filter((r) => !r.startsWith("pane "))]),
    ),
    impronta:
      impronta?.cell(1, 1)?.formula === undefined ? "no" : JSON.stringify(istantanea(workbook, impronta)),
    registro: righe(workbook.sheetByName(REGISTRO)),
  };
}

/** Sheets of ours that say that they are not whole. */
export const interrotti = (host: OpenWorkbook): boolean =>
  host.workbook.sheets.some((s) => {
    const prima = s.cell(1, 1)?.value;
    return prima === AVVISO_IN_CORSO || prima === AVVISO_SCHEDA;
  });

/** Schede that anybody could write in where nothing is asked. */
export const schedeAperte = (host: OpenWorkbook): readonly string[] =>
  host.workbook.sheets.filter((s) => s.name.startsWith("Scheda ") && !s.isProtected).map((s) => s.name);

/** Copies that a run kept for itself and did not take away. */
export const ripristini = (host: OpenWorkbook): readonly string[] =>
  host.workbook.sheets.filter(isCopia).map((s) => s.name);

/** The same without the charts that are ours. */
export const senzaGrafici = (stato: Stato): Stato => ({
  ...stato,
  nostri: JSON.stringify(
    (JSON.parse(stato.nostri) as [string, string[]][]).map(([nome, righe]) => [
      nome,
      righe.filter((r) => !r.startsWith("drawing Referto grafico")),
    ]),
  ),
});

/** Where what is found is told. */
const DEI_CONTROLLI = ["Referto", "Referto Sintesi", "Referto Controlli"];

/**
 * The figures and texts of the sheets that are ours, as they are seen once all is calculated; `soloTabelle`: of those
 * that repeat the tables.
 */
export function cifre(host: OpenWorkbook, soloTabelle = false): string {
  recalculate(host.workbook);
  return JSON.stringify(
    host.workbook.sheets
      .filter((s) => s.name.startsWith("Referto") && !(soloTabelle && DEI_CONTROLLI.includes(s.name)))
      .map((s) => [s.name, valoriDi(s)]),
  );
}

/** Row, column and value of each cell that has one. */
export const valoriDi = (s: Sheet): readonly unknown[] =>
  [...s.rows].flatMap(([r, riga]) =>
    [...riga].sort(([a], [b]) => a - b).flatMap(([c, { value }]) => (value === null ? [] : [[r, c, value]])),
  );
