/**
 * The hidden sheet that says whether the referto still holds. It is written at the end of the request that closes a press,
 * its deciding cell last: a press that does not come to its end leaves the one of before, or one that says no.
 * learn.microsoft.com/javascript/api/excel/excel.sheetvisibility (very hidden: only programs show it again)
 */
import type { ImprontaDaScrivere } from "../../app/porte/cartella";
import { indirizzoIntervallo, nomeInFormula } from "../../base/posizione";
import { NOME_RIGHE, NOME_SCADUTO, NOME_TOTALI } from "../../referto/foglio/nomi-finche-vale";
import { MARCHIO_IMPRONTA, type Nome } from "../../app/marchi/marchi";
import { nomeLibero } from "../comune/nome-libero";
import { byteDi, spartisci, type Operazione } from "../comune/operazione";
import { puntaNome } from "../marchi/scritti";
import { toFormula } from "../foglio/scrivi-foglio";
import { DECIDE, FRASE } from "./impronta-presente";

const NOME = "Impronta del referto";
const SCELTE = "A2";

/** Its named cells: foglio-impronta.ts writes them. */
const NOMI = [
  [MARCHIO_IMPRONTA, DECIDE],
  [NOME_SCADUTO, FRASE],
  [NOME_RIGHE, "C2"],
  [NOME_TOTALI, "E2"],
] as const;

const RIGHE_PER_SCRITTURA = 50;

/** Beside what else the closing request holds. */
const BYTE_IN_CHIUSURA = 2_000_000;

/** Queues the decisions that are kept now: where they are not those of the referto, it says so. */
export function scriviDecisioni(foglio: Excel.Worksheet, decisioni: string): void {
  foglio.getRange(SCELTE).values = [[`'${decisioni}`]];
}

/** Where it is now: `id` null where there is none yet. */
export interface PostoImpronta {
  readonly id: string | null;
  readonly nome: string;
  /** The workbook's own names. */
  readonly nomi: readonly Pick<Nome, "name">[];
}

/** What a new one is called. */
export const nomeImpronta = (occupati: ReadonlySet<string>): string => nomeLibero(NOME, occupati);

/**
 * Queues the sheet where there is none: with its sentence and its names, which the sheets of the referto ask; it says no. Before
 * the memory is kept, so that no sheet of a referto that is known asks a name that is not there.
 */
export function aggiungiImpronta(
  context: Excel.RequestContext,
  { id, nome, nomi }: PostoImpronta,
  { celle }: ImprontaDaScrivere,
): void {
  if (id !== null) return;
  const foglio = context.workbook.worksheets.add(nome);
  foglio.visibility = Excel.SheetVisibility.veryHidden;
  foglio.getRange(FRASE).formulas = [[toFormula(celle[0]?.[1] ?? null)]];
  nomina(context, nome, nomi);
}

/**
 * Queues it, as much as one request bears; what it returns writes the rest, where there is any, and ends. `contate`: what
 * Excel has counted; `decisioni`: those that are kept now, which may be someone else's; null for the ones it was made of.
 */
export function scriviImpronta(
  context: Excel.RequestContext,
  { id, nome, nomi }: PostoImpronta,
  impronta: ImprontaDaScrivere,
  { contate, decisioni }: { readonly contate: readonly number[]; readonly decisioni: string | null },
): () => Promise<void> {
  const foglio = context.workbook.worksheets.getItem(id ?? nome);
  // One that is there is very hidden, or it would not be ours; where the structure is protected that cannot be written.
  if (id !== null) {
    foglio.getRange().clear(Excel.ClearApplyTo.contents);
    nomina(context, nome, nomi);
  }
  const righe = righeDa(impronta);
  const totale = righe.reduce((n, o) => n + o.peso, 0);
  const [primo = [], ...altri] = spartisci(righe, Math.max(1, Math.ceil(totale / BYTE_IN_CHIUSURA)));
  const ultime = (): void => {
    const { riga, colonna, gruppi } = impronta.contate;
    if (contate.length > 0)
      foglio.getRangeByIndexes(riga - 1, colonna - 1, contate.length, 1).formulas = contate.map((n, i) => {
        // Some programs drop empty texts on opening: where there are some, only more of them counts as a change.
        const viva = toFormula(impronta.celle[riga - 1 + i]?.[colonna - 1] ?? null);
        return [`${viva}${n === gruppi[i]?.piene ? "=" : "<="}${n}`];
      });
    const allora = impronta.celle[1]?.[1];
    scriviDecisioni(foglio, decisioni ?? String(allora?.valore ?? ""));
    foglio.getRange(DECIDE).formulas = [[toFormula(impronta.celle[0]?.[0] ?? null)]];
  };
  for (const o of primo) o.applica(foglio);
  if (altri.length === 0) ultime();
  return async () => {
    for (const [i, lotto] of altri.entries())
      await manda(context, () => {
        for (const o of lotto) o.applica(foglio);
        if (i === altri.length - 1) ultime();
      });
  };
}

async function manda(context: Excel.RequestContext, scrivi: () => void): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  scrivi();
  await context.sync();
}

function nomina(context: Excel.RequestContext, foglio: string, nomi: readonly Pick<Nome, "name">[]): void {
  for (const [nome, cella] of NOMI)
    puntaNome(context, nomi, nome, `=${nomeInFormula(foglio)}!$${cella.charAt(0)}$${cella.slice(1)}`);
}

/** All its cells but the one that decides. */
function righeDa({ celle }: ImprontaDaScrivere): Operazione[] {
  const larghezza = celle[0]?.length ?? 0;
  const operazioni: Operazione[] = [];
  for (let da = 0; da < celle.length; da += RIGHE_PER_SCRITTURA) {
    const formule = celle
      .slice(da, da + RIGHE_PER_SCRITTURA)
      .map((riga, r) => riga.map((c, i) => (da + r + i === 0 ? "" : toFormula(c))));
    operazioni.push({
      peso: byteDi(formule) + 1_000,
      applica: (foglio) => {
        foglio.getRangeByIndexes(da, 0, formule.length, larghezza).untrack().formulas = formule;
      },
    });
  }
  return operazioni;
}

/**
 * Asks Excel for what only it can count; what it returns answers after the sync.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions (ExcelApi 1.2)
 */
export function chiediContate(
  context: Excel.RequestContext,
  impronta: ImprontaDaScrivere | null,
): () => readonly number[] {
  const { worksheets, functions } = context.workbook;
  const risposte = (impronta?.contate.gruppi ?? []).map((gruppo) => {
    const ranges = gruppo.aree.map((i) =>
      worksheets.getItem(i.foglio).getRange(indirizzoIntervallo(i)).untrack(),
    );
    return functions.countA(...ranges).load("value");
  });
  return () => risposte.map((r) => r.value);
}

/** Queues its end, where a copy of values alone takes the referto's place. Where no sheet can be deleted it stays, blank. */
export function togliImpronta(context: Excel.RequestContext, id: string, chiusa: boolean): void {
  const { worksheets, names } = context.workbook;
  const foglio = worksheets.getItem(id);
  if (chiusa) {
    foglio.getRange().clear(Excel.ClearApplyTo.contents);
    return;
  }
  foglio.visibility = Excel.SheetVisibility.hidden;
  foglio.delete();
  for (const [nome] of NOMI) names.getItemOrNullObject(nome).delete();
}
