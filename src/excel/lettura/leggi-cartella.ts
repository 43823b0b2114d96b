/**
 * Reads the whole workbook in three syncs: what sheets there are, how far each goes, what they hold. Only when Excel
 * says that an answer is too large (5 MB on the web) is a part halved and asked again.
 * learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
import { HostFault, type CartellaLetta, type FoglioSorgente } from "../../app/porte/cartella";
import { STATO_SMISURATO } from "../../app/memoria/smisurato";
import { haFonte, isNostroSenzaMarchio } from "../../app/lettura/prova";
import type { Griglia, Scalare } from "../../base/griglia";
import { askCalcolo, calcolata } from "./calcolo";
import { nearParts, parteUsata } from "./estensione";
import { fromCelle } from "../../app/memoria/in-celle";
import { askMarcati, giudicaMarcati, isOltreCima } from "./marcati";
import {
  findImpronta,
  findMemoria,
  findPropri,
  hasMarchioMemoria,
  isSegno,
  isCopia,
  type FogliMarcati,
  type Nome,
} from "../../app/marchi/marchi";
import { ultima } from "../../app/memoria/ultima";
import { nomiDefiniti } from "../../app/marchi/nomi-definiti";
import type { MemoriaPresente } from "../memoria/memoria-cartella";
import { askAttuale, askImpronta } from "../memoria/impronta-presente";
import { nomeLibero } from "../comune/nome-libero";
import { askSenzaMarchio } from "../memoria/memorie-senza-marchio";
import { askNote, colonneNote, noteIn, type ColonneNote } from "../marchi/note-accanto";
import { CELLE_PER_SYNC, loadParti } from "../comune/parti";
import { resultOf } from "../comune/risultato";
import { accesiIn, askFormule, askRegole } from "../foglio/segni";
import { findSmisurate } from "../memoria/smisurate";
import { fromXml, isTroppoGrande, SPAZIO } from "../../app/memoria/stato-xml";
import { askFigure, figureIn, haStemma, SPAZIO_STEMMA, type StemmaPresente } from "../foglio/stemma";

/** A sheet as it stands now; `id` stays the same when the sheet is renamed. */
export interface FoglioPresente {
  readonly id: string;
  readonly nome: string;
  readonly visibile: boolean;
}

export interface Ispezione {
  readonly letta: CartellaLetta;
  /** Where the office's notes are; null where there are none. */
  readonly note: ColonneNote | null;
  /** What the workbook remembers of us, and where. */
  readonly memoria: MemoriaPresente;
  /** Every sheet but the copies below and the schede of the responsabili. */
  readonly fogli: readonly FoglioPresente[];
  /** Names that a new sheet cannot take, in lower case. */
  readonly occupati: ReadonlySet<string>;
  /** Our sheets, by name in lower case, that a run began to change and did not finish. */
  readonly incompleti: ReadonlySet<string>;
  /** Our sheets that are protected, by name in lower case. */
  readonly protetti: ReadonlySet<string>;
  /** What a run that did not end kept of the referto before it: key → sheet name. */
  readonly copie: FogliMarcati;
  /** Names that such a run left behind where it broke off in copying a sheet. */
  readonly segni: readonly string[];
  /** The workbook's own names. */
  readonly nomi: readonly Nome[];
  /** What there is of the coat of arms. */
  readonly stemma: StemmaPresente;
}

/** Rules looked at in each sheet to know whether it is marked: ours come first, being the last put. */
const REGOLE_GUARDATE = 200;

const comeStanno = (nomi: readonly Excel.NamedItem[]): string =>
  JSON.stringify(nomi.map((n) => [n.name, n.formula as unknown]));

const estensioneDi = (usato: Excel.Range | undefined): string =>
  !usato || usato.isNullObject
    ? ""
    : [usato.rowIndex, usato.columnIndex, usato.rowCount, usato.columnCount].join();

/** Read once more where someone else moves its rows between the requests; then "fogli-cambiati". */
export async function readCartella(context: Excel.RequestContext): Promise<Ispezione> {
  let smisurate: ReadonlySet<string> = new Set();
  const leggi = (): Promise<Ispezione | null> => readFerma(context, smisurate);
  const prima = await leggi().catch(async (errore: unknown) => {
    // Excel answers 5 MB at most: a state above that would be in the way of everything else, for ever.
    smisurate = await findSmisurate(context, errore);
    return leggi();
  });
  const letta = prima ?? (await leggi());
  if (letta) return letta;
  throw new HostFault("fogli-cambiati", "the sheets grow or shrink at each request");
}

/** Null where the sheets, or the names that follow their tables, are no longer those that the reading began with. */
async function readFerma(
  context: Excel.RequestContext,
  smisurate: ReadonlySet<string>,
): Promise<Ispezione | null> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility,items/enableCalculation");
  askCalcolo(context);
  const nomi = context.workbook.names;
  nomi.load("items/name,items/formula");
  const parti = context.workbook.customXmlParts.getByNamespace(SPAZIO);
  parti.load("items/id");
  const partiStemma = context.workbook.customXmlParts.getByNamespace(SPAZIO_STEMMA);
  partiStemma.load("items/id");
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  const modo = await calcolata(context);

  const idParti = parti.items.map((p) => p.id);
  const leggibili = parti.items.filter((p) => !smisurate.has(p.id));
  const copieXml = leggibili.map((p) => p.getXml());
  const chiesti = askMarcati(worksheets.items, nomi.items);
  const forse = findPropri(nomi.items).copertina?.toLowerCase();
  const forseCopertina = worksheets.items.find((f) => f.name.toLowerCase() === forse) ?? null;
  const figure = askFigure(forseCopertina);
  const isImpronta = askImpronta(worksheets.items, findImpronta(nomi.items));
  const attuale = askAttuale(worksheets.items, findImpronta(nomi.items));
  const senzaMarchio = askSenzaMarchio(worksheets.items, findMemoria(nomi.items));
  const doveNote = colonneNote(worksheets.items, nomi.items);
  const note = askNote(context, doveNote);
  const estensioni = worksheets.items.map((foglio) => {
    const usato = foglio.getUsedRangeOrNullObject(true);
    usato.load("rowIndex,columnIndex,rowCount,columnCount");
    foglio.names.load("items/name,items/formula,items/scope");
    return { foglio, usato, regole: askRegole(foglio) };
  });
  await context.sync();
  const xml = copieXml.map((x) => fromXml(resultOf(x)));
  const lasciate = senzaMarchio();
  const statoCon = (usato: Excel.Range | null): ReturnType<typeof ultima> =>
    ultima([...xml, usato ? fromCelle(usato.values) : null, ...lasciate.map((m) => fromCelle(m.valori))]);
  const provati = giudicaMarcati(chiesti, (usato) => statoCon(usato).stato);
  const { copie, smentite } = provati;
  const marcata = provati.memoria?.foglio ?? null;
  const inCelle = marcata ?? lasciate[0]?.foglio ?? null;
  const altreMemorie = new Set(lasciate.map((m) => m.foglio).filter((f) => f !== inCelle));
  const impronta = isImpronta();
  const nomiDi = (marcati: FogliMarcati): ReadonlySet<string> =>
    new Set(Object.values(marcati).map((n) => n.toLowerCase()));
  const [nomiMarcati, nomiCopie] = [nomiDi(provati.propri), nomiDi(copie)];
  const altrui = (nome: string): boolean =>
    !nomiCopie.has(nome.toLowerCase()) && !provati.schede.has(nome.toLowerCase());
  // Ours too, where they go on: a table of the user's may stand anywhere in them.
  const guardati = estensioni.filter(
    ({ foglio }) =>
      foglio !== inCelle && !altreMemorie.has(foglio) && foglio !== impronta && altrui(foglio.name),
  );
  const isMarcato = (foglio: Excel.Worksheet): boolean => nomiMarcati.has(foglio.name.toLowerCase());
  const fonti = guardati.filter(({ foglio }) => !isMarcato(foglio));
  const estese = guardati.map(({ foglio, usato }) => {
    const parte = parteUsata(foglio.name, usato);
    return parte && isMarcato(foglio) && !isOltreCima(parte) ? null : parte;
  });
  const vicine = await nearParts(context, estese);
  // Asked for again by the request that reads the cells: a row inserted since would leave the last one out.
  let adesso: readonly Excel.Range[] = [];
  let formule: ReturnType<typeof askFormule> = [];
  const nomiPrima = comeStanno(nomi.items);
  const richiedi = (): void => {
    formule = guardati.flatMap((e) => askFormule(e.regole.items.slice(0, REGOLE_GUARDATE)));
    adesso = fonti.map(({ foglio }) =>
      foglio.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    );
    nomi.load("items/name,items/formula");
  };
  const daLeggere = vicine.filter((p) => p !== null);
  const lette = await loadParti(context, daLeggere, ["values"], CELLE_PER_SYNC, richiedi);
  if (daLeggere.length === 0) {
    richiedi();
    await context.sync();
  }
  const mossi = fonti.some((s, i) => estensioneDi(s.usato) !== estensioneDi(adesso[i]));
  if (mossi || comeStanno(nomi.items) !== nomiPrima) return null;
  const griglie = new Map(
    lette.map((l): [string, Griglia] => [
      l.foglio,
      { foglio: l.foglio, riga: l.riga, colonna: l.colonna, valori: l.values as Scalare[][] },
    ]),
  );
  for (const { foglio } of guardati) {
    const griglia = griglie.get(foglio.name);
    if (griglia && isMarcato(foglio) && haFonte(griglia)) smentite.set(foglio.name.toLowerCase(), "fonte");
  }
  const isNostro = (nome: string): boolean =>
    nomiMarcati.has(nome.toLowerCase()) && !smentite.has(nome.toLowerCase());
  const propri: FogliMarcati = Object.fromEntries(
    Object.entries(provati.propri).filter(([, nome]) => isNostro(nome)),
  );
  const incompleti = new Set([...provati.incompleti].filter(isNostro));
  const copertina = forseCopertina && isNostro(forseCopertina.name) ? forseCopertina : null;
  const { stato, revisione } = statoCon(provati.memoria?.usato ?? null);
  const troppo = smisurate.size > 0 || copieXml.some((x) => isTroppoGrande(resultOf(x)));
  const tutti = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const protetti = new Set(
    worksheets.items
      .filter((f) => isNostro(f.name) && f.protection.protected)
      .map((f) => f.name.toLowerCase()),
  );
  const stemma: StemmaPresente = {
    parti: partiStemma.items.map((p) => p.id),
    copertina: copertina?.id ?? null,
    figure: copertina ? figureIn(figure) : [],
    protetta: copertina !== null && protetti.has(copertina.name.toLowerCase()),
  };
  const lettiTutti = guardati.flatMap(({ foglio }, i): FoglioSorgente[] => {
    const nome = foglio.name;
    if (isNostro(nome)) return [];
    const intera = estese[i] ?? null;
    const altro = isCopia(foglio.names.items) ? "forma" : null;
    return [
      {
        nome,
        oltre:
          intera && vicine[i] !== intera ? { riga: intera.ultimaRiga, colonna: intera.ultimaColonna } : null,
        visibile: foglio.visibility === Excel.SheetVisibility.visible,
        smentita: smentite.get(nome.toLowerCase()) ?? altro,
        griglia: griglie.get(nome) ?? null,
      },
    ];
  });
  const copiati = new Set(
    guardati
      .filter((s) => !isNostro(s.foglio.name) && isCopia(s.foglio.names.items))
      .map(({ foglio }) => foglio.name),
  );
  const fatteAMano = lettiTutti
    .filter((f) => isNostroSenzaMarchio(f.griglia, copiati.has(f.nome), provati.scritti))
    .map((f) => f.nome);
  return {
    note: doveNote,
    occupati: tutti,
    copie,
    segni: nomi.items.map((n) => n.name).filter(isSegno),
    nomi: nomi.items.map(({ name, formula }) => ({ name, formula: formula as unknown })),
    incompleti,
    protetti,
    stemma,
    memoria: {
      parti: leggibili.map((p) => p.id),
      smisurate: idParti.filter((id) => smisurate.has(id)),
      foglio: inCelle?.id ?? null,
      altriFogli: [...altreMemorie].map((f) => f.id),
      puntata: marcata !== null,
      impronta: impronta?.id ?? null,
      nomeFoglio: inCelle?.name ?? nomeLibero("Referto memoria", tutti),
      conMarchio: hasMarchioMemoria(nomi.items),
      chiusa: protection.protected,
      revisione,
      nomi: nomiDefiniti(nomi.items),
    },
    fogli: worksheets.items
      .filter((f) => altrui(f.name))
      .map((f) => ({
        id: f.id,
        nome: f.name,
        visibile: f.visibility === Excel.SheetVisibility.visible,
      })),
    letta: {
      sorgenti: lettiTutti.filter((f) => !fatteAMano.includes(f.nome)),
      copie: fatteAMano,
      propri,
      custodibile: impronta !== null || !protection.protected,
      attuale: impronta?.enableCalculation && modo !== "in-sospeso" ? attuale() : null,
      protetti: worksheets.items.filter((f) => protetti.has(f.name.toLowerCase())).map((f) => f.name),
      stato: stato ?? (troppo ? STATO_SMISURATO : null),
      note: noteIn(note),
      nomi: nomiDefiniti(nomi.items),
      segni: accesiIn(formule),
      stemma: haStemma(stemma),
      calcolo: {
        modo,
        fogliFermi: worksheets.items.filter((f) => !f.enableCalculation).map((f) => f.name),
        vecchi: [],
      },
      interrotta: incompleti.size > 0 || nomiCopie.size > 0,
    },
  };
}
