/**
 * The sheet of the log. New lines go under the last one as Excel finds it while it runs the request, so that two people
 * who collect at once never write over each other's.
 * learn.microsoft.com/javascript/api/excel/excel.range (getLastRow, getOffsetRange, getResizedRange)
 */
import type { Scalare } from "../../base/griglia";
import { nomeInFormula, parseIntervallo } from "../../base/posizione";
import { puntiColonna } from "../../referto/foglio/pagine";
import { mostra } from "../../schede/mostra-valore";
import {
  isRegistro,
  COLONNA,
  LARGHEZZE_REGISTRO,
  rigaRegistro,
  TESTATA_REGISTRO,
  type EsitoRegistro,
  type RigaRegistro,
} from "../../schede/registro";
import { findSchede, MARCHIO_REGISTRO, type Nome } from "../../app/marchi/marchi";
import { nomeLibero } from "../comune/nome-libero";
import { toFormula } from "../foglio/scrivi-foglio";
import { puntaNome } from "../marchi/scritti";
import { applicaStileA } from "../foglio/stile";

export interface Registro {
  /** Null where there is none yet. */
  readonly foglio: Excel.Worksheet | null;
  /** The workbook's own names. */
  readonly nomi: readonly Pick<Nome, "name">[];
  readonly nomeNuovo: string;
  /** Lines that are not closed: row from 0, address of the cell, what it was to hold. */
  readonly inCorso: readonly { readonly riga: number; readonly cella: string; readonly dopo: string }[];
}

const NOME = "Referto registro";

const testo = (v: unknown): string => (typeof v === "string" ? v : "");

export async function loadRegistro(context: Excel.RequestContext): Promise<Registro> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const nome = findSchede(names.items).get(MARCHIO_REGISTRO.toLowerCase())?.toLowerCase();
  const trovato = worksheets.items.find((f) => f.name.toLowerCase() === nome) ?? null;
  const usato = trovato?.getUsedRangeOrNullObject(true);
  usato?.load("rowIndex,columnIndex,values");
  if (usato) await context.sync();
  const inCima = usato && !usato.isNullObject && usato.rowIndex === 0 && usato.columnIndex === 0;
  const righe = inCima ? (usato.values as Scalare[][]) : [];
  // One without our headings at its top is the user's, whatever its name and mark.
  const foglio = isRegistro(righe) ? trovato : null;
  return {
    foglio,
    nomi: names.items.map((n) => ({ name: n.name })),
    nomeNuovo: nomeLibero(NOME, new Set(worksheets.items.map((f) => f.name.toLowerCase()))),
    inCorso: (foglio ? righe : []).flatMap((r, i) =>
      r[COLONNA.esito] === ("in corso" satisfies EsitoRegistro)
        ? [
            {
              riga: (usato?.rowIndex ?? 0) + i,
              cella: testo(r[COLONNA.cella]),
              dopo: testo(r[COLONNA.dopo]),
            },
          ]
        : [],
    ),
  };
}

/** Queues what makes it a log: its mark, its headings. */
export function apriRegistro(context: Excel.RequestContext, registro: Registro): Excel.Worksheet {
  const foglio = registro.foglio ?? context.workbook.worksheets.add(registro.nomeNuovo);
  const testata = foglio.getRangeByIndexes(0, 0, 1, TESTATA_REGISTRO.length);
  testata.values = [TESTATA_REGISTRO.map((t) => `'${t}`)];
  applicaStileA(testata, "intestazione");
  if (!registro.foglio) {
    puntaNome(context, registro.nomi, MARCHIO_REGISTRO, `=${nomeInFormula(registro.nomeNuovo)}!$A$1`);
    LARGHEZZE_REGISTRO.forEach((caratteri, i) => {
      foglio.getRangeByIndexes(0, i, 1, 1).getEntireColumn().format.columnWidth = puntiColonna(caratteri);
    });
  }
  return foglio;
}

/** After a fault: the end of a log that was added and has no line yet. Two syncs. */
export async function ritiraRegistro(
  context: Excel.RequestContext,
  { foglio, nomeNuovo }: Registro,
): Promise<void> {
  if (foglio) return;
  const nuovo = context.workbook.worksheets.getItemOrNullObject(nomeNuovo);
  const usato = nuovo.getUsedRangeOrNullObject(true).load("rowCount,values");
  nuovo.load("name");
  await context.sync();
  const vuoto = usato.isNullObject || (usato.rowCount === 1 && isRegistro(usato.values));
  if (nuovo.isNullObject || !vuoto) return;
  nuovo.delete();
  context.workbook.names.getItemOrNullObject(MARCHIO_REGISTRO).delete();
  await context.sync();
}

/** Queues new lines under the last; returns the cells of their outcome. */
export function accoda(
  foglio: Excel.Worksheet,
  righe: readonly RigaRegistro[],
  esito: EsitoRegistro,
): Excel.Range {
  const nuove = foglio
    .getUsedRange(true)
    .getLastRow()
    .getCell(0, 0)
    .getOffsetRange(1, 0)
    .getResizedRange(righe.length - 1, TESTATA_REGISTRO.length - 1);
  nuove.values = righe.map((r) => rigaRegistro(r, esito).map((c) => toFormula(c)));
  return nuove.getLastColumn();
}

/** Closes the lines that an earlier collecting left open, by what their cells hold now. */
export async function chiudiInCorso(context: Excel.RequestContext, registro: Registro): Promise<void> {
  const { foglio, inCorso } = registro;
  if (!foglio || inCorso.length === 0) return;
  const celle = inCorso.map(({ cella }) => {
    const taglio = cella.lastIndexOf("!");
    if (taglio < 0 || !parseIntervallo(cella.slice(taglio + 1))) return null;
    const sorgente = context.workbook.worksheets.getItemOrNullObject(cella.slice(0, taglio));
    const range = sorgente.getRange(cella.slice(taglio + 1));
    range.load("values,numberFormat");
    return range;
  });
  await context.sync();
  inCorso.forEach(({ riga, cella, dopo }, i) => {
    const esito =
      cella === "" || holds(celle[i] ?? null, dopo) ? "scritto" : "non scritto: verificare la cella";
    foglio.getRangeByIndexes(riga, COLONNA.esito, 1, 1).values = [[esito satisfies EsitoRegistro]];
  });
  await context.sync();
}

/** The cell shows it, after its label where it has one. */
function holds(range: Excel.Range | null, dopo: string): boolean {
  if (!range || range.isNullObject) return false;
  const v = (range.values[0]?.[0] ?? "") as Scalare;
  const formato = String(range.numberFormat[0]?.[0] ?? "General");
  return dopo !== "" && mostra(v, formato).endsWith(dopo);
}
