/**
 * Writes the referto: one sync prepares the sheets, a few write them, one closes. Sheets are updated in place, never
 * deleted and made again (a deletion would turn the names and formulas of others into #REF!). Until the closing sync a
 * sheet that is not finished says so in its first cell.
 */
import type { Passo, Ricordo } from "../app/cartella";
import type { ChiaveFoglio, FoglioReferto } from "../referto/foglio";
import { AVVISO_IN_CORSO, type Ispezione } from "./leggi-cartella";
import { nomeMarchio } from "./marchi";
import { ricorda } from "./memoria-cartella";
import { nomeLibero } from "./nome-libero";
import { spartisci, type Operazione } from "./operazione";
import { UNA_PAGINA_LARGA } from "./pagina";
import { operazioniFoglio } from "./scrivi-foglio";

interface Destinazione {
  readonly foglio: FoglioReferto;
  readonly nome: string;
  /** Null where the sheet has to be added. */
  readonly id: string | null;
}

/** Where each sheet goes: its own sheet, even renamed, or a new one with a free name. */
function destinazioni(
  fogli: readonly FoglioReferto[],
  { letta, fogli: presenti }: Ispezione,
): Destinazione[] {
  const presi = new Set(presenti.map((p) => p.nome.toLowerCase()));
  return fogli.map((foglio) => {
    const proprio = letta.propri[foglio.chiave]?.toLowerCase();
    const presente = presenti.find((p) => p.nome.toLowerCase() === proprio);
    if (presente) return { foglio, nome: presente.nome, id: presente.id };
    const nome = nomeLibero(foglio.nome, presi);
    presi.add(nome.toLowerCase());
    return { foglio, nome, id: null };
  });
}

/** Sheets exist, are ours, are blank and say that they are being updated. */
function prepara(context: Excel.RequestContext, destinazione: Destinazione): Excel.Worksheet {
  const { workbook } = context;
  const { foglio, nome, id } = destinazione;
  const sheet = id === null ? workbook.worksheets.add(nome) : workbook.worksheets.getItem(id);
  if (id === null) {
    workbook.names.getItemOrNullObject(nomeMarchio(foglio.chiave)).delete();
    workbook.names.add(nomeMarchio(foglio.chiave), sheet.getRange("A1")).visible = false;
  } else {
    const tutto = sheet.getRange();
    tutto.unmerge();
    tutto.clear();
    tutto.conditionalFormats.clearAll();
    tutto.format.useStandardHeight = true;
  }
  sheet.getRange("A1").values = [[AVVISO_IN_CORSO]];
  return sheet;
}

function sospendi(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

export async function writeCartella(
  context: Excel.RequestContext,
  ispezione: Ispezione,
  fogli: readonly FoglioReferto[],
  ricordo: Ricordo,
  avanza: (passo: Passo) => void,
): Promise<readonly string[]> {
  const mete = destinazioni(fogli, ispezione);
  const nomi: Partial<Record<ChiaveFoglio, string>> = Object.fromEntries(
    mete.map((m) => [m.foglio.chiave, m.nome]),
  );
  const operazioni = mete.map((m) => operazioniFoglio(m.foglio, nomi));

  avanza({ fatto: 0, totale: 1, messaggio: "Preparo i fogli del referto" });
  sospendi(context);
  const sheets = mete.map((m) => prepara(context, m));
  await context.sync();

  const lavori = mete.flatMap((m, i) =>
    (operazioni[i] ?? []).map((o) => ({ peso: o.peso, nome: m.nome, sheet: sheets[i], operazione: o })),
  );
  const lotti = spartisci(lavori);
  for (const [i, lotto] of lotti.entries()) {
    const nomiLotto = [...new Set(lotto.map((l) => l.nome))].join(", ");
    avanza({
      fatto: i + 1,
      totale: lotti.length + 2,
      messaggio: nomiLotto ? `Scrivo ${nomiLotto}` : "Scrivo",
    });
    await scriviLotto(context, lotto);
  }

  avanza({ fatto: lotti.length + 1, totale: lotti.length + 2, messaggio: "Chiudo e verifico" });
  const verifica = ricorda(context, ispezione.memoria, ricordo);
  for (const sheet of sheets) sheet.pageLayout.load("zoom");
  await context.sync();
  await verifica();
  await riprovaZoom(context, sheets);
  return mete.map((m) => m.nome);
}

async function scriviLotto(
  context: Excel.RequestContext,
  lotto: readonly { sheet: Excel.Worksheet | undefined; operazione: Operazione }[],
): Promise<void> {
  sospendi(context);
  for (const { sheet, operazione } of lotto) if (sheet) operazione.applica(sheet);
  await context.sync();
}

/** Fit-to-width has been ignored in silence by some hosts: what was read back decides whether to ask once more. */
async function riprovaZoom(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  const sordi = sheets.filter((s) => s.pageLayout.zoom.horizontalFitToPages !== 1);
  if (sordi.length === 0) return;
  for (const sheet of sordi) sheet.pageLayout.zoom = UNA_PAGINA_LARGA;
  await context.sync();
}
