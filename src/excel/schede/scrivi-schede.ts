/**
 * The schede written in place and protected without a password. All that is done to one sheet, from unprotecting it to
 * protecting it, goes in one request: Excel runs it in order, so that no sheet stays open between two. `unprotect` and
 * `protect` fail on a sheet that is not, or is, protected: `protected` is loaded first.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetprotection (ExcelApi 1.2)
 */
import type { Bilingue } from "../../base/regola";
import { HostFault, type Passo } from "../../app/porte/cartella";
import type { SchedeScritte } from "../../app/porte/porta-schede";
import { nomeInFormula } from "../../base/posizione";
import type { FoglioScheda } from "../../schede/foglio";
import type { GrigliaScheda } from "../../schede/leggi-scheda";
import { AVVISO_SCHEDA } from "../../schede/posto";
import { rimetti, svuota, type Rifatta } from "./custodia";
import { bloccaRighe, conRigheBloccate, type Nuovo } from "../foglio/blocca-righe";
import { isDopoAggiunta, soloRifiuto } from "../comune/guasto";
import { findSchede, type Nome } from "../../app/marchi/marchi";
import { nomeLibero } from "../comune/nome-libero";
import { spartisci } from "../comune/operazione";
import { pesoScheda, riempi } from "./riempi-scheda";
import { marchioScheda } from "../marchi/scheda-nostra";
import { loadPresenti, ricontrolla, type Presente } from "./schede-presenti";
import { puntaNome } from "../marchi/scritti";

/** What a responsabile may do beside filling: make rows and columns as large as the text wants. */
const PROTEZIONE: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** One request for all would be quickest, and say nothing until the end: each takes a few schede, up to a limit. */
const SCHEDE_PER_RICHIESTA = 5;
const RICHIESTE_PER_CONTARE = 10;

const SCRIVO: Bilingue = { it: "Scrivo le schede", en: "Writing the forms" };

interface Meta {
  readonly scheda: FoglioScheda;
  readonly nome: string;
  readonly presente: Presente | null;
  /** New, or never finished: its headings are to be kept in sight. */
  readonly daBloccare: boolean;
}

export async function scriviSchede(
  context: Excel.RequestContext,
  fogli: readonly FoglioScheda[],
  lette: readonly GrigliaScheda[],
  noti: readonly Presente[],
  avanza: (passo: Passo) => void,
): Promise<SchedeScritte> {
  if (fogli.length === 0) return { fogli: [], nuovi: [], rimesse: [], tenute: [] };
  const { schede, occupati, chiusa, nomi } = await ricontrolla(context, noti);
  const presi = new Set(occupati);
  const mete = fogli.map((scheda): Meta => {
    const marchio = marchioScheda(scheda.responsabile).toLowerCase();
    const presente = schede.find((s) => s.marchio === marchio) ?? null;
    const nome = presente?.nome ?? nomeLibero(scheda.nome, presi);
    presi.add(nome.toLowerCase());
    const daBloccare = !presente || lette.some((g) => g.foglio === nome && isIncompleta(g));
    return { scheda, nome, presente, daBloccare };
  });
  const nuova = mete.find((m) => m.presente === null);
  if (nuova && chiusa)
    throw new HostFault(
      "cartella-protetta",
      `the structure is protected: no sheet ${nuova.nome} can be added`,
    );
  const lotti = spartisci(
    mete.map((m) => ({ ...m, peso: pesoScheda(m.scheda) })),
    Math.min(RICHIESTE_PER_CONTARE, Math.ceil(mete.length / SCHEDE_PER_RICHIESTA)),
  ).filter((lotto) => lotto.length > 0);
  const rifatte: Rifatta[] = [];
  let fatto = 0;
  try {
    for (const lotto of lotti) {
      avanza({ fatto, totale: mete.length, messaggio: SCRIVO });
      fatto += lotto.length;
      const sue = await scriviLotto(context, lotto, nomi);
      rifatte.push(...sue.map((r) => ({ ...r, prima: lette.find((g) => g.foglio === r.nome) ?? null })));
    }
    const nuovi = mete.filter((m) => m.presente === null).map((m) => m.nome);
    return { fogli: mete.map((m) => m.nome), nuovi, ...(await rimetti(context, rifatte, proteggi)) };
  } catch (errore) {
    await richiudi(context, mete, errore);
    throw errore;
  }
}

/** Deletes these schede, and the names that mark them. Two syncs. */
export async function togliSchede(context: Excel.RequestContext, fogli: readonly string[]): Promise<void> {
  if (fogli.length === 0) return;
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const marchi = findSchede(names.items.map((n) => ({ name: n.name, formula: n.formula as unknown })));
  for (const foglio of fogli) worksheets.getItemOrNullObject(foglio).delete();
  for (const [marchio, foglio] of marchi)
    if (fogli.includes(foglio)) names.getItemOrNullObject(marchio).delete();
  await context.sync();
}

/** Writes the sheets of one request; returns those that were there before. */
async function scriviLotto(
  context: Excel.RequestContext,
  lotto: readonly Meta[],
  nomi: readonly Nome[],
): Promise<readonly Omit<Rifatta, "prima">[]> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const nuovi: Nuovo[] = [];
  const rifatte = lotto.flatMap((meta) => {
    const { scheda, nome, presente, daBloccare } = meta;
    const foglio = presente?.foglio ?? aggiungi(context, meta, nomi);
    if (presente?.protetto) foglio.protection.unprotect();
    const appena = presente && svuota(foglio);
    riempi(foglio, scheda);
    proteggi(foglio);
    if (daBloccare) nuovi.push({ foglio: nome, righe: scheda.righeBloccate });
    return appena ? [{ scheda, nome, foglio, appena }] : [];
  });
  // Behind all the rest, where no answer is waited for: whatever Excel says of them, the schede are written.
  if (rifatte.length === 0) await conRigheBloccate(context, nuovi);
  else {
    await context.sync();
    await bloccaRighe(context, nuovi);
  }
  return rifatte;
}

const isIncompleta = ({ riga, colonna, valori }: GrigliaScheda): boolean =>
  riga === 1 && colonna === 1 && valori[0]?.[0] === AVVISO_SCHEDA;

const proteggi = (foglio: Excel.Worksheet): void => {
  foglio.protection.protect(PROTEZIONE);
};

/** A new sheet: by its name while it is blank, by its warning or its mark it is known as ours, wherever Excel stops. */
function aggiungi(
  context: Excel.RequestContext,
  { scheda, nome }: Meta,
  nomi: readonly Nome[],
): Excel.Worksheet {
  const foglio = context.workbook.worksheets.add(nome);
  avvisa(foglio);
  puntaNome(context, nomi, marchioScheda(scheda.responsabile), `=${nomeInFormula(nome)}!$A$1`);
  return foglio;
}

const avvisa = (foglio: Excel.Worksheet): void => {
  foglio.getRange("A1").values = [[AVVISO_SCHEDA]];
};

/** Sheets of ours left open by a fault are protected, and say that they are not complete. */
async function richiudi(
  context: Excel.RequestContext,
  mete: readonly Meta[],
  errore: unknown,
): Promise<void> {
  try {
    const { marcate, altri } = await loadPresenti(context);
    // Of the sheets that this run was writing, half written or not: proved before, or added by it under a free name.
    const nostri = new Map(
      mete.map((m) => [marchioScheda(m.scheda.responsabile).toLowerCase(), m.nome.toLowerCase()]),
    );
    const aperte = marcate.filter((s) => nostri.get(s.marchio) === s.nome.toLowerCase() && !s.protetto);
    for (const { foglio } of aperte) {
      avvisa(foglio);
      proteggi(foglio);
    }
    // Added, and not yet marked. One of that name with something else in it is another author's.
    const aggiunte = new Set(mete.filter((m) => !m.presente).map((m) => m.nome.toLowerCase()));
    for (const { foglio, prima, vuoto } of altri)
      if (
        aggiunte.has(foglio.name.toLowerCase()) &&
        (prima === AVVISO_SCHEDA || (vuoto && isDopoAggiunta(errore)))
      )
        foglio.delete();
    await context.sync();
  } catch (rifiuto) {
    soloRifiuto(rifiuto);
    throw new HostFault("incompleto", "a scheda may be open or half written", { cause: errore });
  }
}
