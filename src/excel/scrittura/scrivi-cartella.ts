/**
 * Writes the referto: one sync prepares the sheets, a few write them, one closes. Sheets are updated in place, never
 * deleted and made again (a deletion would turn the names and formulas of others into #REF!). Until the closing sync each
 * says in its first cell that it is not finished, and a copy keeps it as it was: see ripristino.ts. What the referto can do
 * without comes after it: rifiniture.ts.
 */
import type { Bilingue } from "../../base/regola";
import {
  HostFault,
  type Documento,
  type Passo,
  type Ricordo,
  type Rifinitura,
  type Scritto,
} from "../../app/porte/cartella";
import { nomeInFormula } from "../../base/posizione";
import type { ChiaveFoglio, FoglioReferto } from "../../referto/foglio/foglio";
import { GRAFICI_DI } from "../../referto/foglio/grafici";
import { assertFerme, chiediFonti, type Chieste } from "./assert-ferme";
import { nuovaCorsa, type Corsa } from "../marchi/corsa";
import { askGrafici, scriviGrafici, togliGrafici } from "../foglio/grafici";
import { isDiGrafico, isDopoAggiunta, isRispostaTroppoGrande } from "../comune/guasto";
import type { Ispezione } from "../lettura/leggi-cartella";
import { nomeMarchio, nomeMarchioCopia, type Nome } from "../../app/marchi/marchi";
import {
  guarda,
  riguarda,
  mandaRicordo,
  ricorda,
  rileggiMemoria,
  type MemoriaPresente,
} from "../memoria/memoria-cartella";
import {
  aggiungiImpronta,
  chiediContate,
  nomeImpronta,
  scriviImpronta,
  togliImpronta,
  type PostoImpronta,
} from "../memoria/impronta-cartella";
import { nomeLibero } from "../comune/nome-libero";
import { askNote, assertStesseNote, noteIn, riponiNote } from "../marchi/note-accanto";
import { spartisci, type Operazione } from "../comune/operazione";
import { ZOOM } from "../foglio/pagina";
import { askProprieta } from "./proprieta";
import { rifinisci, type Compito } from "./rifiniture";
import { puntaNome, segnaScritti } from "../marchi/scritti";
import { provaProteggi } from "../foglio/protezione";
import { rimediaA } from "../ripristino/rimedia";
import { calcola, fissaValori } from "../foglio/solo-valori";
import { avvisa, conserva, lascia, sgombra, type Copia } from "../ripristino/ripristino";
import { mettiDavanti } from "./ordine";
import { coloraScheda } from "../marchi/schede-fogli";
import { operazioniFoglio, scriviPrima } from "../foglio/scrivi-foglio";
import { preparaStemma } from "../foglio/scrivi-stemma";

const PREPARO: Bilingue = { it: "Preparo i fogli del referto", en: "Preparing the sheets of the report" };
const CHIUDO: Bilingue = { it: "Chiudo e verifico", en: "Closing and verifying" };

interface Destinazione {
  readonly foglio: FoglioReferto;
  readonly nome: string;
  /** Null where the sheet has to be added. */
  readonly id: string | null;
  /** An earlier run left it half written. */
  readonly incompleto: boolean;
}

/** Where each sheet goes: its own sheet, even renamed, or a new one with a free name. */
function destinazioni(fogli: readonly FoglioReferto[], ispezione: Ispezione): Destinazione[] {
  const { letta, fogli: presenti, occupati, incompleti } = ispezione;
  const presi = new Set(occupati);
  return fogli.map((foglio) => {
    const proprio = letta.propri[foglio.chiave]?.toLowerCase();
    const presente = presenti.find((p) => p.nome.toLowerCase() === proprio);
    if (presente) {
      const { id, nome } = presente;
      return { foglio, nome, id, incompleto: incompleti.has(nome.toLowerCase()) };
    }
    const nome = nomeLibero(foglio.nome, presi);
    presi.add(nome.toLowerCase());
    return { foglio, nome, id: null, incompleto: false };
  });
}

/** What Excel would refuse half way is refused before anything has changed. */
function assertScrivibili(
  mete: readonly Destinazione[],
  { protetti, memoria }: Ispezione,
  atto: Documento["atto"],
): void {
  const protetto =
    atto === "ritiro" ? undefined : mete.find((m) => m.id !== null && protetti.has(m.nome.toLowerCase()));
  if (protetto) throw new HostFault("foglio-protetto", `the sheet ${protetto.nome} is protected`);
  const nuovo = mete.find((m) => m.id === null);
  if (nuovo && memoria.chiusa)
    throw new HostFault(
      "cartella-protetta",
      `the structure is protected: no sheet ${nuovo.nome} can be added`,
    );
}

/**
 * Queues a copy of every sheet that is about to change. Where a run has left some half written the copies that it made are
 * kept; where the structure is protected none can be made.
 */
function conservaTutti(
  context: Excel.RequestContext,
  mete: readonly Destinazione[],
  { memoria, copie, occupati, segni, nomi }: Ispezione,
  corsa: Corsa,
): Copia[] {
  if (memoria.chiusa) return [];
  const { worksheets, names } = context.workbook;
  for (const segno of segni) names.getItemOrNullObject(segno).delete();
  let rimasti = nomi;
  const presi = new Set([...occupati, ...mete.map((m) => m.nome.toLowerCase())]);
  // Where putting back broke off some sheets may be of the new referto and some of the old: the copies are all of the old.
  const aMeta = mete.some((m) => m.incompleto && copie[m.foglio.chiave] !== undefined);
  return mete.flatMap(({ foglio: { chiave }, id, incompleto }): Copia[] => {
    const nome = copie[chiave];
    const rimasta = nome === undefined ? null : { chiave, nome };
    if (rimasta && aMeta) return [rimasta];
    if (rimasta) {
      lascia(context, rimasta);
      rimasti = rimasti.filter((n) => n.name.toLowerCase() !== nomeMarchioCopia(chiave).toLowerCase());
    }
    return id === null || incompleto
      ? []
      : [
          conserva(
            context,
            { chiave, foglio: worksheets.getItem(id) },
            { occupati: presi, corsa, nomi: rimasti },
          ),
        ];
  });
}

/** Sheets exist, are ours, are blank and say that they are being updated. */
function prepara(
  context: Excel.RequestContext,
  { foglio, nome, id }: Destinazione,
  nomi: readonly Nome[],
): Excel.Worksheet {
  const { workbook } = context;
  // Under its own name at once: Excel on the web has been reported to stop at a sheet renamed (OfficeDev/office-js, 3218).
  const sheet = id === null ? workbook.worksheets.add(nome) : workbook.worksheets.getItem(id);
  if (id === null) {
    // By its name while it is blank, by the warning or by the mark it is known as ours, wherever Excel stops.
    avvisa(sheet);
    puntaNome(context, nomi, nomeMarchio(foglio.chiave), `=${nomeInFormula(nome)}!$A$1`);
  } else {
    // First of all: a sheet without the warning is one that nobody has touched.
    avvisa(sheet);
    sgombra(sheet);
    avvisa(sheet);
  }
  riponiNote(context, sheet, foglio, { nome, nomi });
  askGrafici(sheet);
  return sheet;
}

function sospendi(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** What is to be written. */
interface DaScrivere extends Documento {
  readonly ricordo: Ricordo;
}

/** Who is told of each step, and may stop the job by throwing. */
interface Guida {
  readonly avanza: (passo: Passo) => void;
  readonly controlla: () => void;
}

export async function writeCartella(
  context: Excel.RequestContext,
  ispezione: Ispezione,
  daScrivere: DaScrivere,
  guida: Guida,
): Promise<Scritto> {
  const mete = destinazioni(daScrivere.fogli, ispezione);
  assertScrivibili(mete, ispezione, daScrivere.atto);
  guida.controlla();
  const corsa = nuovaCorsa();
  let memoria: MemoriaPresente | null = null;
  const chiudendo = (presente: MemoriaPresente): void => {
    memoria = presente;
  };
  try {
    const compiti = await scrivi(context, ispezione, { ...daScrivere, mete, corsa, chiudendo }, guida);
    const mancate = await rifinisciReferto(context, compiti);
    const protetti = await provaProteggi(context, daProteggere(mete, daScrivere));
    return { fogli: mete.map((m) => m.nome), mancate: protetti ? mancate : [...mancate, "protezione"] };
  } catch (errore) {
    const { occupati } = ispezione;
    const nuovi = new Set(
      [
        ...mete.flatMap((m) => (m.id === null ? m.nome : [])),
        ...(ispezione.memoria.foglio === null ? [ispezione.memoria.nomeFoglio] : []),
        ...(ispezione.memoria.impronta === null ? [nomeImpronta(occupati)] : []),
      ].map((n) => n.toLowerCase()),
    );
    await rimediaA(
      context,
      ispezione,
      { corsa, nuovi, occupati, appenaAggiunto: isDopoAggiunta(errore), memoria },
      { errore, atto: daScrivere.atto, ricordo: daScrivere.ricordo, firmati: daProteggere(mete, daScrivere) },
    );
    throw errore;
  }
}

/** The document of a referto that is signed. */
const daProteggere = (mete: readonly Destinazione[], { atto, davanti }: Documento): readonly string[] =>
  atto === "firma" ? mete.slice(0, davanti).map((m) => m.nome) : [];

/** Returns what is to be done once it is whole. */
async function scrivi(
  context: Excel.RequestContext,
  ispezione: Ispezione,
  {
    mete,
    corsa,
    ricordo,
    soloValori,
    davanti,
    proprieta,
    impronta,
    fonti,
    atto,
    chiudendo,
  }: DaScrivere & {
    readonly mete: readonly Destinazione[];
    readonly corsa: Corsa;
    /** Told before the closing request goes, where it is to keep a memory: with that of before. */
    readonly chiudendo: (presente: MemoriaPresente) => void;
  },
  { avanza, controlla }: Guida,
): Promise<DaRifinire> {
  const nomi: Partial<Record<ChiaveFoglio, string>> = Object.fromEntries(
    mete.map((m) => [m.foglio.chiave, m.nome]),
  );
  const operazioni = mete.map((m) => operazioniFoglio(m.foglio, nomi));

  const lotti = spartisci(
    mete.flatMap((m, i) =>
      (operazioni[i] ?? []).map((o) => ({ peso: o.peso, nome: m.nome, meta: i, operazione: o })),
    ),
  );
  // The preparation is step 0, the closing the last one.
  const totale = lotti.length + 1;
  avanza({ fatto: 0, totale, messaggio: PREPARO });
  const contate = chiediContate(context, impronta);
  sospendi(context);
  if (atto === "ritiro") togliProtezione(context, ispezione);
  segnaScritti(
    context,
    ispezione.nomi,
    mete.map((m) => m.foglio.chiave),
  );
  const copie = conservaTutti(context, mete, ispezione, corsa);
  // As they are when the sheet is cleared: somebody may have written one since they were read.
  const note = askNote(context, ispezione.note);
  const sheets = mete.map((m) => prepara(context, m, ispezione.nomi));
  const copertina = mete.findIndex((m) => m.foglio.chiave === "copertina");
  const mettiStemma = preparaStemma(context, ispezione.stemma, mete[copertina]?.id === null);
  let sguardo = guarda(context, ispezione.memoria);
  let chieste: Chieste = null;
  const intitola = askProprieta(context);
  await context.sync();
  const conNote = mete.findIndex((m) => m.foglio.note);
  await assertStesseNote(
    context,
    { sheet: sheets[conNote], foglio: mete[conNote]?.foglio },
    { lette: ispezione.letta.note, trovate: noteIn(note) },
  );

  for (const [i, lotto] of lotti.entries()) {
    controlla();
    const nomiLotto = [...new Set(lotto.map((l) => l.nome))].join(", ");
    avanza({
      fatto: i + 1,
      totale,
      messaggio: { it: `Scrivo ${nomiLotto}`.trim(), en: `Writing ${nomiLotto}`.trim() },
    });
    const ultimo = i === lotti.length - 1;
    if (ultimo) sguardo = guarda(context, ispezione.memoria);
    await scriviLotto(
      context,
      lotto.map((l) => ({ sheet: sheets[l.meta], operazione: l.operazione })),
      () => {
        if (ultimo) chieste = chiediFonti(context, fonti);
      },
    ).catch(async (errore: unknown) => {
      // Written all the same: what is remembered is asked for again, and what the tables hold, in parts.
      if (chieste === null || !isRispostaTroppoGrande(errore)) throw errore;
      chieste = null;
      sguardo = await riguarda(context, ispezione.memoria);
    });
  }

  controlla();
  await assertFerme(context, fonti, chieste);
  const { memoria, daTenere } = await conAltri(context, ispezione.memoria, ricordo, sguardo().cambiata);
  avanza({ fatto: totale, totale, messaggio: CHIUDO });
  const fissi = soloValori ? mete.length : atto === "firma" ? davanti : 0;
  if (fissi > 0) await calcola(context);
  if (daTenere.stato !== null) chiudendo(memoria);
  const chiudi = async (conGrafici: boolean): Promise<readonly Rifinitura[]> => {
    sospendi(context);
    const ciascuno = (fai: (sheet: Excel.Worksheet, f: FoglioReferto, i: number) => void): void => {
      mete.forEach((m, i) => {
        const sheet = sheets[i];
        if (sheet) fai(sheet, m.foglio, i);
      });
    };
    ciascuno((sheet, f, i) => {
      if (i < fissi) fissaValori(sheet, f, nomi);
    });
    // The first that Excel may refuse: nothing but them has been done then.
    if (conGrafici) ciascuno(scriviGrafici);
    if (sheets[copertina]) mettiStemma(sheets[copertina]);
    // Where the structure is protected sheets can be neither moved nor coloured.
    if (!ispezione.memoria.chiusa) {
      mettiDavanti(ispezione.fogli, mete, sheets, davanti);
      sheets.forEach((sheet, i) => {
        coloraScheda(sheet, i < davanti);
      });
    }
    // From here on a sheet is whole: nothing of it comes after its first cell. All of them are, once the memory is kept:
    // ripristino.ts. What says whether they still hold comes after it, and until then says no.
    ciascuno((sheet, f) => {
      scriviPrima(sheet, f, nomi);
    });
    const posto = postoImpronta(ispezione);
    if (impronta) aggiungiImpronta(context, posto, impronta);
    const daConcludere = ricorda(context, memoria, impronta ? { ...daTenere, decisioni: null } : daTenere);
    intitola(proprieta);
    const finisci = custodisci(context, ispezione.memoria, posto, impronta, () => ({
      contate: contate(),
      decisioni: daTenere.decisioni,
    }));
    // A sheet may show cells of one written after it: where calculation is manual nobody else asks.
    if (!soloValori) context.application.calculate(Excel.CalculationType.recalculate);
    const conParte = await mandaRicordo(context, daConcludere, memoria);
    await finisci();
    return conParte ? [] : ["memoria"];
  };
  const conGrafici = sheets.filter((_, i) => GRAFICI_DI[mete[i]?.foglio.chiave ?? "copertina"] !== undefined);
  const mancate = await chiudi(true).catch(async (errore: unknown): Promise<readonly Rifinitura[]> => {
    if (!isDiGrafico(errore)) throw errore;
    await togliGrafici(context, conGrafici);
    return ["grafici", ...(await chiudi(false))];
  });
  const compiti: Compito[] = [
    {
      che: "vista",
      accoda: () => {
        mete.forEach((m, i) => {
          const sheet = sheets[i];
          if (sheet) mostraFoglio(sheet, m);
        });
        sheets[copertina]?.activate();
      },
    },
    {
      che: "copie",
      accoda: () => {
        for (const copia of copie) lascia(context, copia);
      },
    },
  ];
  return { sheets, compiti, mancate };
}

interface DaRifinire {
  readonly sheets: readonly Excel.Worksheet[];
  readonly compiti: readonly Compito[];
  readonly mancate: readonly Rifinitura[];
}

/** Queues the end of the protection that a signature has put; a password of somebody's is refused by Excel, before all else. */
function togliProtezione(context: Excel.RequestContext, { letta: { protetti } }: Ispezione): void {
  for (const nome of protetti) context.workbook.worksheets.getItem(nome).protection.unprotect();
}

/** Queues what a sheet shows while it is scrolled. Nothing is frozen in one that has just been added. */
function mostraFoglio(sheet: Excel.Worksheet, { foglio, id }: Destinazione): void {
  if (id !== null) sheet.freezePanes.unfreeze();
  if (foglio.righeBloccate > 0) sheet.freezePanes.freezeRows(foglio.righeBloccate);
  sheet.showGridlines = false;
}

async function rifinisciReferto(
  context: Excel.RequestContext,
  { sheets, compiti, mancate: gia }: DaRifinire,
): Promise<readonly Rifinitura[]> {
  const chiediZoom = (): void => {
    for (const sheet of sheets) sheet.pageLayout.load("zoom");
  };
  const mancate = [
    ...gia,
    ...(await rifinisci(context, [{ che: "stampa", accoda: chiediZoom }, ...compiti])),
  ];
  if (mancate.includes("stampa")) return mancate;
  // A scale has been reported to be ignored in silence (github.com/OfficeDev/office-js, 1860): what is read back decides.
  const sordi = sheets.filter((sheet) => sheet.pageLayout.zoom.scale !== ZOOM.scale);
  if (sordi.length === 0) return mancate;
  const ancora = (): void => {
    for (const sheet of sordi) sheet.pageLayout.zoom = ZOOM;
  };
  return [...mancate, ...(await rifinisci(context, [{ che: "stampa", accoda: ancora }]))];
}

const postoImpronta = ({ memoria, occupati, fogli, nomi }: Ispezione): PostoImpronta => ({
  id: memoria.impronta,
  nome: fogli.find((f) => f.id === memoria.impronta)?.nome ?? nomeImpronta(occupati),
  nomi,
});

/** The sheet that says whether the referto still holds; it goes where a copy of values alone takes the referto's place. */
function custodisci(
  context: Excel.RequestContext,
  memoria: MemoriaPresente,
  posto: PostoImpronta,
  impronta: DaScrivere["impronta"],
  saputo: () => { readonly contate: readonly number[]; readonly decisioni: string | null },
): () => Promise<void> {
  if (impronta) return scriviImpronta(context, posto, impronta, saputo());
  if (memoria.impronta !== null) togliImpronta(context, memoria.impronta, memoria.chiusa);
  return () => Promise.resolve();
}

/** What is to be kept, over what someone else has chosen while the referto was being written. */
async function conAltri(
  context: Excel.RequestContext,
  memoria: MemoriaPresente,
  ricordo: Ricordo,
  cambiata: boolean,
): Promise<{ readonly memoria: MemoriaPresente; readonly daTenere: Ricordo }> {
  if (!cambiata || !ricordo.rifai) return { memoria, daTenere: ricordo };
  const { presente, stato } = await rileggiMemoria(context, memoria);
  return { memoria: presente, daTenere: ricordo.rifai(stato) };
}

async function scriviLotto(
  context: Excel.RequestContext,
  lotto: readonly { sheet: Excel.Worksheet | undefined; operazione: Operazione }[],
  poi: () => void,
): Promise<void> {
  sospendi(context);
  for (const { sheet, operazione } of lotto) if (sheet) operazione.applica(sheet);
  poi();
  await context.sync();
}
