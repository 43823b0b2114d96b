/**
 * Marks put in the source sheets, and taken away.
 * - `add` puts a format first in priority, so that the user's own rules keep their order behind ours:
 *   learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
 * - `rule.formula` is en-US and is read for the first cell of the range:
 *   learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule
 * - `format.numberFormat` shows a cell otherwise without touching its own format:
 *   learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat
 * Taking away deletes just those rules, each by its id: `clearAll` would take the user's as well.
 */
import { HostFault, type EsitoSegnatura } from "../../app/porte/cartella";
import { segnatoDa, SPENTI, unisci, type Segno } from "../../app/porte/segno";
import { STILI, type Stile } from "../../referto/foglio/stili";
import { soloRifiuto } from "../comune/guasto";
import { spartisci, type Operazione } from "../comune/operazione";
import { rangeDi } from "../comune/zona";
import { accesiIn, askFormule, askRegole, type RegolaChiesta } from "./segni";

/** Formulas asked for in one sync: some 900 bytes of request each. */
const FORMULE_PER_SYNC = 4_000;

interface FoglioSegnato {
  readonly foglio: Excel.Worksheet;
  readonly nome: string;
  readonly protetto: boolean;
  /** Its custom rules, everybody's. */
  readonly regole: readonly RegolaChiesta[];
}

const nostre = ({ regole }: FoglioSegnato): RegolaChiesta[] =>
  regole.filter(({ regola }) => segnatoDa(regola.formula) !== null);

export async function loadIdFogli(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  return worksheets.items.map((f) => f.id);
}

/** The formulas of the custom rules, as many in one request as it can carry. */
async function loadFormule(
  context: Excel.RequestContext,
  formati: readonly Excel.ConditionalFormat[],
): Promise<Map<Excel.ConditionalFormat, RegolaChiesta>> {
  const chieste = askFormule(formati.slice(0, FORMULE_PER_SYNC));
  if (chieste.length > 0) await context.sync();
  const altre = formati.slice(FORMULE_PER_SYNC);
  const prime = chieste.map((c) => [c.formato, c] as const);
  return new Map([...prime, ...(altre.length === 0 ? [] : await loadFormule(context, altre))]);
}

/** Every sheet of the workbook with the marks that are in it, copies and hidden sheets too. */
async function loadSegnati(context: Excel.RequestContext, ids: readonly string[]): Promise<FoglioSegnato[]> {
  const chiesti = ids.map((id) => {
    const foglio = context.workbook.worksheets.getItem(id);
    foglio.load("name");
    foglio.protection.load("protected");
    return { foglio, regole: askRegole(foglio) };
  });
  await context.sync();
  const formati = chiesti.map(({ regole }) => regole.items);
  const formule = await loadFormule(context, formati.flat());
  return chiesti.map(({ foglio }, i) => ({
    foglio,
    nome: foglio.name,
    protetto: foglio.protection.protected,
    regole: (formati[i] ?? []).flatMap((f) => formule.get(f) ?? []),
  }));
}

const togli = ({ formato }: RegolaChiesta): Operazione => ({
  peso: 500,
  applica: () => {
    formato.delete();
  },
});

const metti = ({ zona, formula, stile, formato }: Segno): Operazione => ({
  peso: 3_200 + formula.length,
  applica: (foglio) => {
    const { rule, format } = rangeDi(foglio, zona).conditionalFormats.add(
      Excel.ConditionalFormatType.custom,
    ).custom;
    // First of all, so that what a fault leaves half done can be told as ours.
    rule.formula = formula;
    const { colore, sfondo }: Stile = STILI[stile];
    if (formato !== null) format.numberFormat = formato;
    if (colore !== undefined) format.font.color = colore;
    if (sfondo !== undefined) format.fill.color = sfondo;
  },
});

/**
 * The marks given take the place of those in the workbook. A protected sheet refuses both: it is left as it is and
 * named. Where Excel stops half way, all the marks are taken away before the fault is told.
 */
export async function writeSegni(
  context: Excel.RequestContext,
  ids: readonly string[],
  segni: readonly Segno[],
): Promise<EsitoSegnatura> {
  const segnati = await loadSegnati(context, ids);
  const smarrito = segni.find((s) => segnati.every((f) => f.nome !== s.foglio));
  if (smarrito) throw new HostFault("foglio-sparito", `no sheet ${smarrito.foglio} to mark`);
  const di = (f: FoglioSegnato): Segno[] => segni.filter((s) => s.foglio === f.nome);
  const liberi = segnati.filter((f) => !f.protetto);
  try {
    await applica(
      context,
      liberi.flatMap((f) => [
        ...nostre(f).map((n) => ({ ...togli(n), foglio: f.foglio })),
        ...di(f).map((s) => ({ ...metti(s), foglio: f.foglio })),
      ]),
    );
  } catch (errore) {
    await togliTutti(context, ids, segnati);
    throw errore;
  }
  const protetti = segnati.filter((f) => f.protetto && (nostre(f).length > 0 || di(f).length > 0));
  const messi = liberi.flatMap(di).map((s) => segnatoDa(s.formula) ?? SPENTI);
  return {
    accesi: messi.reduce(unisci, accesiIn(protetti.flatMap(nostre))),
    protetti: protetti.map((f) => f.nome),
  };
}

async function applica(
  context: Excel.RequestContext,
  operazioni: readonly (Operazione & { readonly foglio: Excel.Worksheet })[],
): Promise<void> {
  if (operazioni.length === 0) return;
  for (const lotto of spartisci(operazioni, 1)) await scriviLotto(context, lotto);
}

async function scriviLotto(
  context: Excel.RequestContext,
  lotto: readonly (Operazione & { readonly foglio: Excel.Worksheet })[],
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const o of lotto) o.applica(o.foglio);
  await context.sync();
}

/**
 * After a fault: our rules, and those that stopped between `add` and their formula. A second fault here is met by a second
 * try; where even this fails the marks that are left show in the pane, with the switch that removes them.
 */
async function togliTutti(
  context: Excel.RequestContext,
  ids: readonly string[],
  prima: readonly FoglioSegnato[],
  tentativi = 2,
): Promise<void> {
  const note = new Set(prima.flatMap((f) => f.regole.map(({ formato }) => formato.id)));
  const isVuota = ({ formato, regola }: RegolaChiesta): boolean =>
    !note.has(formato.id) && /^=?$/.test(regola.formula);
  try {
    const rimasti = (await loadSegnati(context, ids)).filter((f) => !f.protetto);
    await applica(
      context,
      rimasti.flatMap((f) =>
        [...nostre(f), ...f.regole.filter(isVuota)].map((n) => ({ ...togli(n), foglio: f.foglio })),
      ),
    );
  } catch (errore) {
    soloRifiuto(errore);
    if (tentativi > 1) await togliTutti(context, ids, prima, tentativi - 1);
  }
}
