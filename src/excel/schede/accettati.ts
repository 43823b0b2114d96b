/**
 * What was accepted goes into its cells, and into the log. Each cell is read again just before, with those that say whose it
 * is: where a co-author has changed it or moved the rows, where it holds a formula, where its sheet is protected, it stays as
 * it is and the reason is given.
 */
import type { Bilingue } from "../../base/regola";
import type { EsitoScritture, Ricorda, Scrittura } from "../../app/porte/porta-schede";
import type { Scalare } from "../../base/griglia";
import type { EsitoRegistro, RigaRegistro } from "../../schede/registro";
import { codifica } from "../../schede/valore-mandato";
import { isDopoAggiunta, soloRifiuto } from "../comune/guasto";
import { spartisci } from "../comune/operazione";
import { cellaIn } from "../comune/zona";
import {
  accoda,
  apriRegistro,
  chiudiInCorso,
  loadRegistro,
  ritiraRegistro,
  type Registro,
} from "./foglio-registro";

/** A cell holds 32,767 characters: support.microsoft.com, "Excel specifications and limits". */
const CARATTERI = 32_767;
/** Answers whose cells are asked for in one request: some 900 bytes for each of up to three cells. */
const RISPOSTE_PER_SYNC = 1_200;
/** Bytes of a request for each cell that is read. */
const PESO_LETTURA = 400;

interface Cella {
  readonly scrittura: Scrittura;
  readonly range: Excel.Range;
  readonly foglio: Excel.Worksheet;
  readonly testimoni: readonly Excel.Range[];
  /** The rows of the table in its column, where that is a column that comes or goes. */
  readonly banda: Excel.Range | null;
}

export async function scriviAccettati(
  context: Excel.RequestContext,
  scritture: readonly Scrittura[],
  ricorda: Ricorda = nonRicorda,
): Promise<EsitoScritture> {
  if (scritture.length === 0) return { scritte: [], rifiutate: [] };
  const registro = await loadRegistro(context);
  await chiudiInCorso(context, registro);
  const celle = await loadCelle(
    context,
    scritture.filter((s) => s.registro.cella !== "" && !s.spiegazione),
  );
  const giudicate = celle.map((c) => ({ c, motivo: motivoContro(c) }));
  const rifiutate = giudicate.flatMap(({ c, motivo }) =>
    motivo === null ? [] : [{ scrittura: c.scrittura, motivo }],
  );
  const buone = giudicate.flatMap(({ c, motivo }) => (motivo === null ? [c] : []));
  // What has no cell in the source is kept in the log alone, or in the memory.
  const senzaCella = scritture.filter((s) => s.registro.cella === "" && !s.spiegazione);
  const inMemoria = scritture.filter((s) => s.spiegazione);
  const scritte = [...buone.map((c) => c.scrittura), ...senzaCella];
  if (scritte.length + inMemoria.length === 0) return { scritte, rifiutate };
  try {
    const foglio = apriRegistro(context, registro);
    const altrui = await scrivi(context, foglio, [
      ...buone.map((c) => ({ ...c.scrittura, cella: c })),
      ...senzaCella.map((s) => ({ ...s, cella: null })),
    ]);
    const motivo = await scriviInMemoria(context, foglio, inMemoria, ricorda);
    return {
      scritte: [...scritte.filter((s) => !altrui.includes(s)), ...(motivo === null ? inMemoria : [])],
      rifiutate: [
        ...rifiutate,
        ...altrui.map((scrittura) => ({ scrittura, motivo: CAMBIATA })),
        ...(motivo === null ? [] : inMemoria.map((scrittura) => ({ scrittura, motivo }))),
      ],
    };
  } catch (errore) {
    await richiudi(context, registro, errore);
    throw errore;
  }
}

const nonRicorda: Ricorda = () =>
  Promise.resolve({ it: "qui non si può conservare.", en: "it cannot be kept here." });

/** In the log as "in corso", then in the memory, then in the log as written: where Excel stops in between, the log says so. */
async function scriviInMemoria(
  context: Excel.RequestContext,
  foglio: Excel.Worksheet,
  scritture: readonly Scrittura[],
  ricorda: Ricorda,
): Promise<Bilingue | null> {
  if (scritture.length === 0) return null;
  const esiti = accoda(
    foglio,
    scritture.map((s) => s.registro),
    "in corso",
  );
  await context.sync();
  const motivo = await ricorda(scritture.flatMap((s) => s.spiegazione ?? []));
  esiti.values = scritture.map((s): [EsitoRegistro] => [
    motivo === null ? esitoDi(s) : "non scritto: verificare la cella",
  ]);
  await context.sync();
  return motivo;
}

/** Puts in the log what was refused, or that this was taken back. */
export async function scriviRifiutate(
  context: Excel.RequestContext,
  righe: readonly RigaRegistro[],
  esito: "rifiutato" | "annullato",
): Promise<void> {
  if (righe.length === 0) return;
  const registro = await loadRegistro(context);
  try {
    accoda(apriRegistro(context, registro), righe, esito);
    await context.sync();
  } catch (errore) {
    await richiudi(context, registro, errore);
    throw errore;
  }
}

async function loadCelle(context: Excel.RequestContext, scritture: readonly Scrittura[]): Promise<Cella[]> {
  if (scritture.length === 0) return [];
  const celle = scritture.slice(0, RISPOSTE_PER_SYNC).map((scrittura): Cella => {
    const foglio = context.workbook.worksheets.getItem(scrittura.posizione.foglio);
    foglio.protection.load("protected");
    const range = cellaIn(foglio, scrittura.posizione);
    range.load("values,formulas,numberFormat,format/protection/locked");
    const banda = bandaDi(foglio, scrittura, scrittura.posizione.colonna);
    banda?.load("values");
    return { scrittura, range, foglio, testimoni: askTestimoni(foglio, scrittura), banda };
  });
  await context.sync();
  return [...celle, ...(await loadCelle(context, scritture.slice(RISPOSTE_PER_SYNC)))];
}

const bandaDi = (foglio: Excel.Worksheet, { colonna }: Scrittura, quale: number): Excel.Range | null =>
  colonna
    ? foglio.getRangeByIndexes(colonna.daRiga - 1, quale - 1, colonna.aRiga - colonna.daRiga + 1, 1)
    : null;

/** All but its heading. */
const isVuota = ({ scrittura: s, banda }: Pick<Cella, "scrittura" | "banda">): boolean =>
  !banda || banda.values.every(([v], i) => v === "" || (s.colonna?.daRiga ?? 0) + i === s.posizione.riga);

const askTestimoni = (foglio: Excel.Worksheet, { testimoni }: Scrittura): readonly Excel.Range[] =>
  testimoni.map((t) => cellaIn(foglio, t.posizione).load("values"));

/** Whether the cell is still that of the same row. */
const isSua = ({ testimoni: attesi }: Scrittura, letti: readonly Excel.Range[]): boolean =>
  attesi.every(({ atteso }, i) => {
    const letto = letti[i];
    return letto !== undefined && codifica(valoreDi(letto)) === atteso;
  });

const valoreDi = (r: Excel.Range): Scalare => (r.values[0]?.[0] ?? "") as Scalare;

/** What the cell holds after its label. */
const dopoEtichetta = (v: Scalare, da: number): Scalare => (typeof v === "string" ? v.slice(da) : v);

/** A text that begins so is its own value. */
const isFormula = (formula: unknown, valore: Scalare): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== valore;

const CAMBIATA: Bilingue = {
  it: "la cella è stata cambiata nel frattempo: raccogliere di nuovo.",
  en: "the cell has been changed meanwhile: collect again.",
};
const SPOSTATA: Bilingue = {
  it: "le righe sono state cambiate nel frattempo: raccogliere di nuovo.",
  en: "the rows have been changed meanwhile: collect again.",
};
const PIENA: Bilingue = {
  it: "la colonna non è vuota: resta com'è.",
  en: "the column is not blank: it stays as it is.",
};
const PROTETTO: Bilingue = {
  it: "il foglio è protetto: togliere la protezione e raccogliere di nuovo.",
  en: "the sheet is protected: unprotect it and collect again.",
};
const FORMULA: Bilingue = {
  it: "la cella contiene una formula: non è stata sovrascritta.",
  en: "the cell holds a formula: it was not written over.",
};
const LUNGO: Bilingue = {
  it: "il testo è troppo lungo per una cella.",
  en: "the text is too long for a cell.",
};

function motivoContro(cella: Cella): Bilingue | null {
  const { scrittura: s, range, foglio, testimoni } = cella;
  if (!isVuota(cella)) return PIENA;
  if (s.colonna && foglio.protection.protected) return PROTETTO;
  if (!isSua(s, testimoni)) return SPOSTATA;
  const valore = valoreDi(range);
  const formula: unknown = range.formulas[0]?.[0];
  if (isFormula(formula, valore) && formula !== s.formula?.prima) return FORMULA;
  if (!isAncora(s, valore, formula)) return CAMBIATA;
  if (foglio.protection.protected && range.format.protection.locked) return PROTETTO;
  return typeof s.valore === "string" && s.da + s.valore.length > CARATTERI ? LUNGO : null;
}

/** The cell says what was seen: the same value, or the formula that is to go, whatever it gives now. */
const isAncora = (s: Scrittura, valore: Scalare, formula: unknown): boolean =>
  typeof s.formula?.prima === "string"
    ? formula === s.formula.prima
    : codifica(dopoEtichetta(valore, s.da)) === codifica(s.prima);

/** A text is written as text whatever it looks like; a label before it stays. */
function daScrivere({ scrittura: s, range }: Cella): Scalare {
  if (typeof s.formula?.dopo === "string") return s.formula.dopo;
  if (typeof s.valore !== "string" || (s.valore === "" && s.da === 0)) return s.valore;
  const ora = valoreDi(range);
  return comeTesto(`${typeof ora === "string" ? ora.slice(0, s.da) : ""}${s.valore}`, range);
}

interface DaScrivere extends Pick<Scrittura, "registro" | "annulla"> {
  /** Null where the source has no cell for it. */
  readonly cella: Cella | null;
}

const esitoDi = ({ annulla }: Pick<Scrittura, "annulla">): EsitoRegistro =>
  annulla ? "annullato" : "scritto";

/**
 * Each request puts its lines in the log as "in corso", writes their cells and says that they are written: whatever the
 * point where Excel stops, the log speaks of every cell that was touched. What another author wrote in the very moment
 * goes back in its cell: returns the answers that were not written for that.
 */
async function scrivi(
  context: Excel.RequestContext,
  foglio: Excel.Worksheet,
  righe: readonly DaScrivere[],
): Promise<readonly Scrittura[]> {
  const altrui: Scrittura[] = [];
  const lotti = spartisci(
    righe.map((r) => ({
      ...r,
      peso:
        900 +
        JSON.stringify([r.registro, r.cella?.scrittura.valore]).length +
        PESO_LETTURA * (r.cella?.testimoni.length ?? 0),
    })),
    1,
  );
  for (const lotto of lotti)
    if (lotto.length > 0) altrui.push(...(await scriviLotto(context, foglio, lotto)));
  return altrui;
}

async function scriviLotto(
  context: Excel.RequestContext,
  foglio: Excel.Worksheet,
  lotto: readonly DaScrivere[],
): Promise<readonly Scrittura[]> {
  context.application.suspendScreenUpdatingUntilNextSync();
  const esiti = accoda(
    foglio,
    lotto.map((r) => r.registro),
    "in corso",
  );
  const prime = lotto.map(({ cella }) => cella && scriviCella(cella));
  esiti.values = lotto.map((r) => [esitoDi(r)]);
  await context.sync();
  const coperte = lotto.flatMap(({ cella }, i) => {
    const prima = prime[i];
    return cella && prima && isAltrui(cella, prima) ? [{ i, cella, prima }] : [];
  });
  if (coperte.length === 0) return [];
  // The last first: where two of them came upon the same cell, what was there before both goes back.
  for (const { i, cella, prima } of coperte.toReversed()) {
    cella.range.formulas = [[come(prima.cella, cella.range)]];
    esiti.getCell(i, 0).values = [["non scritto: verificare la cella" satisfies EsitoRegistro]];
  }
  await context.sync();
  return coperte.map(({ cella }) => cella.scrittura);
}

interface Trovata {
  readonly cella: Excel.Range;
  readonly testimoni: readonly Excel.Range[];
}

/**
 * Queues the writing of a cell; what it returns holds what was there when Excel came to it. All start from the ranges read
 * before: Excel keeps those on their cells when rows move around them, and an address asked for anew would be another's.
 * learn.microsoft.com/javascript/api/office/officeextension.trackedobjects
 */
function scriviCella(cella: Cella): Trovata {
  const prima = stessa(cella.range).load("values,formulas");
  const testimoni = cella.testimoni.map((t) => stessa(t).load("values"));
  cella.range.values = [[daScrivere(cella)]];
  vesti(cella);
  return { cella: prima, testimoni };
}

/** A new column looks as the one that it stands for; one that goes leaves nothing of it. */
function vesti({ scrittura: s, foglio, banda }: Cella): void {
  if (!s.colonna || !banda) return;
  const accanto = bandaDi(foglio, s, s.colonna.accanto);
  if (s.colonna.verso === "va") banda.clear(Excel.ClearApplyTo.formats);
  else if (accanto) banda.copyFrom(accanto, Excel.RangeCopyType.formats);
}

const stessa = (range: Excel.Range): Excel.Range => range.getCell(0, 0);

/** Another author wrote there, or moved the rows, between the look and the writing. */
const isAltrui = ({ scrittura: s }: Cella, { cella, testimoni }: Trovata): boolean =>
  !isSua(s, testimoni) || !isAncora(s, valoreDi(cella), cella.formulas[0]?.[0]);

/** The cell as it was: a formula as one, a text as text. */
function come(prima: Excel.Range, formato: Excel.Range): unknown {
  const [valore, formula] = [valoreDi(prima), prima.formulas[0]?.[0] as unknown];
  if (isFormula(formula, valore)) return formula;
  return typeof valore === "string" && valore !== "" ? comeTesto(valore, formato) : valore;
}

/** Under an apostrophe; bare in a cell with the format of text, where the apostrophe may be kept as a part of it. */
const comeTesto = (testo: string, { numberFormat }: Excel.Range): string =>
  numberFormat[0]?.[0] === "@" ? testo : `'${testo}`;

/** After a fault: where Excel cannot be reached the lines stay "in corso", and the next collecting closes them. */
async function richiudi(context: Excel.RequestContext, registro: Registro, colpa: unknown): Promise<void> {
  try {
    if (isDopoAggiunta(colpa)) await ritiraRegistro(context, registro);
    await chiudiInCorso(context, await loadRegistro(context));
  } catch (errore) {
    soloRifiuto(errore);
  }
}
