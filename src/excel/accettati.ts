/**
 * What was accepted goes into its cells, and into the log. Each cell is read again just before: where a co-author has
 * changed it, where it holds a formula, where its sheet is protected, it stays as it is and the reason is given.
 */
import type { EsitoScritture, Scrittura } from "../app/porta-schede";
import type { Scalare } from "../base/griglia";
import { puntiColonna } from "../referto/pagine";
import { LARGHEZZE_REGISTRO, rigaRegistro, TESTATA_REGISTRO, type RigaRegistro } from "../schede/registro";
import { codifica } from "../schede/valore-mandato";
import { findSchede, MARCHIO_REGISTRO } from "./marchi";
import { nomeLibero } from "./nome-libero";
import { spartisci } from "./operazione";
import { toFormula } from "./scrivi-foglio";
import { applicaStile } from "./stile";

/** A cell holds 32,767 characters: support.microsoft.com, "Excel specifications and limits". */
const CARATTERI = 32_767;
/** Cells asked for in one request: some 900 bytes each. */
const CELLE_PER_SYNC = 3_500;

interface Cella {
  readonly scrittura: Scrittura;
  readonly range: Excel.Range;
  readonly foglio: Excel.Worksheet;
}

interface Registro {
  readonly foglio: Excel.Worksheet | null;
  readonly nomeNuovo: string;
  /** Rows that it has. */
  readonly righe: number;
}

export async function scriviAccettati(
  context: Excel.RequestContext,
  scritture: readonly Scrittura[],
): Promise<EsitoScritture> {
  if (scritture.length === 0) return { scritte: [], rifiutate: [] };
  const inCella = scritture.filter((s) => s.registro.cella !== "");
  const registro = await loadRegistro(context);
  const celle = await loadCelle(context, inCella);
  const giudicate = celle.map((c) => ({ c, motivo: motivoContro(c) }));
  const rifiutate = giudicate.flatMap(({ c, motivo }) =>
    motivo === null ? [] : [{ scrittura: c.scrittura, motivo }],
  );
  const buone = giudicate.flatMap(({ c, motivo }) => (motivo === null ? [c] : []));
  // What has no cell in the source is kept in the log alone.
  const senzaCella = scritture.filter((s) => s.registro.cella === "");
  const scritte = [...buone.map((c) => c.scrittura), ...senzaCella];
  if (scritte.length === 0) return { scritte, rifiutate };
  try {
    await scrivi(context, buone, registro, scritte);
  } catch (errore) {
    await registraFatte(context, buone);
    throw errore;
  }
  return { scritte, rifiutate };
}

async function loadRegistro(context: Excel.RequestContext): Promise<Registro> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const nome = findSchede(names.items).get(MARCHIO_REGISTRO.toLowerCase())?.toLowerCase();
  const foglio = worksheets.items.find((f) => f.name.toLowerCase() === nome) ?? null;
  const occupati = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const usato = foglio?.getUsedRangeOrNullObject(true);
  usato?.load("rowIndex,rowCount");
  if (usato) await context.sync();
  return {
    foglio,
    nomeNuovo: nomeLibero("Referto registro", occupati),
    righe: usato && !usato.isNullObject ? usato.rowIndex + usato.rowCount : 0,
  };
}

async function loadCelle(context: Excel.RequestContext, scritture: readonly Scrittura[]): Promise<Cella[]> {
  if (scritture.length === 0) return [];
  const celle = scritture.slice(0, CELLE_PER_SYNC).map((scrittura): Cella => {
    const { foglio: nome, riga, colonna } = scrittura.posizione;
    const foglio = context.workbook.worksheets.getItem(nome);
    foglio.protection.load("protected");
    const range = foglio.getRangeByIndexes(riga - 1, colonna - 1, 1, 1);
    range.load("values,formulas,format/protection/locked");
    return { scrittura, range, foglio };
  });
  await context.sync();
  return [...celle, ...(await loadCelle(context, scritture.slice(CELLE_PER_SYNC)))];
}

const valoreDi = (r: Excel.Range): Scalare => (r.values[0]?.[0] ?? "") as Scalare;

/** What the cell holds after its label. */
const dopoEtichetta = (v: Scalare, da: number): Scalare => (typeof v === "string" ? v.slice(da) : v);

function motivoContro({ scrittura: s, range, foglio }: Cella): string | null {
  const valore = valoreDi(range);
  const formula: unknown = range.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== valore)
    return "la cella contiene una formula: non è stata sovrascritta.";
  if (codifica(dopoEtichetta(valore, s.da)) !== s.atteso)
    return "la cella è stata cambiata nel frattempo: raccogliere di nuovo.";
  if (foglio.protection.protected && range.format.protection.locked)
    return "il foglio è protetto: togliere la protezione e raccogliere di nuovo.";
  return typeof s.valore === "string" && s.da + s.valore.length > CARATTERI
    ? "il testo è troppo lungo per una cella."
    : null;
}

/** A text is written as text whatever it looks like; a label before it stays. */
function daScrivere({ scrittura: s, range }: Cella): Scalare {
  if (typeof s.valore !== "string") return s.valore;
  const ora = valoreDi(range);
  return `'${typeof ora === "string" ? ora.slice(0, s.da) : ""}${s.valore}`;
}

async function scrivi(
  context: Excel.RequestContext,
  celle: readonly Cella[],
  registro: Registro,
  scritte: readonly Scrittura[],
): Promise<void> {
  const operazioni = celle.map((c) => ({
    peso: 500 + JSON.stringify(c.scrittura.valore).length,
    applica: () => {
      c.range.values = [[daScrivere(c)]];
    },
  }));
  // The log last of all, in the request that ends the writing.
  const registra = {
    peso: 4_000 + JSON.stringify(scritte.map((x) => x.registro)).length,
    applica: () => {
      accoda(
        context,
        registro,
        scritte.map((x) => x.registro),
      );
    },
  };
  for (const lotto of spartisci([...operazioni, registra], 1)) await manda(context, lotto);
}

async function manda(
  context: Excel.RequestContext,
  lotto: readonly { readonly applica: () => void }[],
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const o of lotto) o.applica();
  await context.sync();
}

/** Queues the new lines under those that are there. */
function accoda(context: Excel.RequestContext, registro: Registro, righe: readonly RigaRegistro[]): void {
  const { worksheets, names } = context.workbook;
  const larga = TESTATA_REGISTRO.length;
  const foglio = registro.foglio ?? worksheets.add(registro.nomeNuovo);
  if (!registro.foglio) {
    names.getItemOrNullObject(MARCHIO_REGISTRO).delete();
    names.add(MARCHIO_REGISTRO, foglio.getRange("A1")).visible = false;
    LARGHEZZE_REGISTRO.forEach((caratteri, i) => {
      foglio.getRangeByIndexes(0, i, 1, 1).getEntireColumn().format.columnWidth = puntiColonna(caratteri);
    });
  }
  const testata = registro.righe === 0 ? [TESTATA_REGISTRO.map((t) => `'${t}`)] : [];
  const valori = [...testata, ...righe.map((r) => rigaRegistro(r).map((c) => toFormula(c)))];
  foglio.getRangeByIndexes(registro.righe, 0, valori.length, larga).values = valori;
  if (testata.length > 0) {
    applicaStile(foglio.getRangeByIndexes(0, 0, 1, larga), "intestazione");
    foglio.freezePanes.freezeRows(1);
  }
}

/** After a fault the log still says what has been written; where Excel cannot be reached the next collecting finds it. */
async function registraFatte(context: Excel.RequestContext, celle: readonly Cella[]): Promise<void> {
  try {
    const registro = await loadRegistro(context);
    const ora = await loadCelle(
      context,
      celle.map((c) => c.scrittura),
    );
    const fatte = ora.filter(
      ({ scrittura: s, range }) =>
        codifica(dopoEtichetta(valoreDi(range), s.da)) === codifica(s.valore) &&
        codifica(s.valore) !== s.atteso,
    );
    if (fatte.length === 0) return;
    accoda(
      context,
      registro,
      fatte.map((c) => c.scrittura.registro),
    );
    await context.sync();
  } catch {
    return;
  }
}
