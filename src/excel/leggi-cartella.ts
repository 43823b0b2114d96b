/**
 * Reads the whole workbook in three syncs: what sheets there are, how far each goes, what they hold. Only when Excel
 * says that an answer is too large (5 MB on the web) is a part halved and asked again.
 * learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
import { HostFault, type CartellaLetta, type FoglioSorgente } from "../app/cartella";
import type { Scalare } from "../base/griglia";
import { isSegno } from "./corsa";
import { fromCelle } from "./foglio-memoria";
import {
  findCopie,
  findImpronta,
  findMemoria,
  findPropri,
  findSchede,
  isCopia,
  type FogliMarcati,
} from "./marchi";
import { ultima, type MemoriaPresente } from "./memoria-cartella";
import { nomeLibero } from "./nome-libero";
import { askNote, colonneNote, noteIn, type ColonneNote } from "./note-accanto";
import { nomiDefiniti } from "./nomi-tabelle";
import { loadParti, type Parte } from "./parti";
import { resultOf } from "./risultato";
import { accesiIn, askFormule, askRegole } from "./segni";
import { fromXml, SPAZIO } from "./stato-xml";
import { askFigure, figureIn, haStemma, SPAZIO_STEMMA, type StemmaPresente } from "./stemma";

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
  /** Ids of all the sheets there are. */
  readonly presenti: ReadonlySet<string>;
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
  /** What there is of the coat of arms. */
  readonly stemma: StemmaPresente;
}

/** A line that only an unfinished sheet carries at its top: see scrivi-cartella.ts. */
export const AVVISO_IN_CORSO =
  "AGGIORNAMENTO IN CORSO: questo foglio non è completo. Se la riga resta, premere di nuovo «Genera referto».";

/**
 * Whether the first cell of a sheet of ours says that it is not whole. It is never blank but in the moment when the sheet is
 * being cleared: `conCopia`, where the journal is open.
 */
export const isIncompleto = (prima: unknown, conCopia: boolean): boolean =>
  prima === AVVISO_IN_CORSO || (prima === "" && conCopia);

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
  const letta = (await readFerma(context)) ?? (await readFerma(context));
  if (letta) return letta;
  throw new HostFault("fogli-cambiati", "the sheets grow or shrink at each request");
}

/** Null where the sheets, or the names that follow their tables, are no longer those that the reading began with. */
async function readFerma(context: Excel.RequestContext): Promise<Ispezione | null> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  const nomi = context.workbook.names;
  nomi.load("items/name,items/formula");
  const parti = context.workbook.customXmlParts.getByNamespace(SPAZIO);
  parti.load("items/id");
  const partiStemma = context.workbook.customXmlParts.getByNamespace(SPAZIO_STEMMA);
  partiStemma.load("items/id");
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();

  const propri = findPropri(nomi.items);
  const foglioMemoria = findMemoria(nomi.items)?.toLowerCase();
  const foglioImpronta = findImpronta(nomi.items)?.toLowerCase();
  const impronta = worksheets.items.find((f) => f.name.toLowerCase() === foglioImpronta)?.id ?? null;
  const copie = findCopie(nomi.items);
  const nomiCopie = new Set(Object.values(copie).map((n) => n.toLowerCase()));
  // What is asked of the responsabili, and the log of it: ours, and no source.
  const diSchede = new Set([...findSchede(nomi.items).values()].map((n) => n.toLowerCase()));
  const altrui = (nome: string): boolean =>
    !nomiCopie.has(nome.toLowerCase()) && !diSchede.has(nome.toLowerCase());
  const nomiPropri = new Set(Object.values(propri).map((n) => n.toLowerCase()));
  const copieXml = parti.items.map((p) => p.getXml());
  const inCelle = worksheets.items.find((f) => f.name.toLowerCase() === foglioMemoria);
  const celle = inCelle?.getUsedRangeOrNullObject(true);
  celle?.load("values");
  const copertina =
    worksheets.items.find((f) => f.name.toLowerCase() === propri.copertina?.toLowerCase()) ?? null;
  const figure = askFigure(copertina);
  const doveNote = colonneNote(worksheets.items, nomi.items);
  const note = askNote(context, doveNote);
  const letti = worksheets.items.filter((f) => f !== inCelle && f.id !== impronta && altrui(f.name));
  const estensioni = letti.map((foglio) => {
    const proprio = nomiPropri.has(foglio.name.toLowerCase());
    const usato = proprio ? foglio.getRange("A1") : foglio.getUsedRangeOrNullObject(true);
    if (proprio) {
      usato.load("values");
      foglio.protection.load("protected");
    } else usato.load("rowIndex,columnIndex,rowCount,columnCount");
    foglio.names.load("items/name,items/formula");
    return { foglio, proprio, usato, regole: askRegole(foglio) };
  });
  await context.sync();
  const formule = estensioni.flatMap((e) => askFormule(e.regole.items.slice(0, REGOLE_GUARDATE)));

  const sorgenti = estensioni.filter((e) => !e.proprio && !isCopia(e.foglio.names.items));
  const estese = sorgenti.map(({ foglio, usato }): Parte | null =>
    usato.isNullObject
      ? null
      : {
          foglio: foglio.name,
          riga: usato.rowIndex + 1,
          colonna: usato.columnIndex + 1,
          ultimaRiga: usato.rowIndex + usato.rowCount,
          ultimaColonna: usato.columnIndex + usato.columnCount,
        },
  );
  // Asked for again by the request that reads the cells: a row inserted since would leave the last one out.
  const adesso = sorgenti.map(({ foglio }) =>
    foglio.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  const nomiPrima = comeStanno(nomi.items);
  nomi.load("items/name,items/formula");
  const lette = await loadParti(
    context,
    estese.filter((p) => p !== null),
    ["values"],
  );
  // Where there was nothing to read nothing has been answered yet.
  if (lette.length === 0) await context.sync();
  const mossi = sorgenti.some((s, i) => estensioneDi(s.usato) !== estensioneDi(adesso[i]));
  if (mossi || comeStanno(nomi.items) !== nomiPrima) return null;
  const perFoglio = new Map(lette.map((l) => [l.foglio, l]));
  const { stato, revisione } = ultima([
    ...copieXml.map((x) => fromXml(resultOf(x))),
    celle && !celle.isNullObject ? fromCelle(celle.values) : null,
  ]);
  const tutti = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const propriLetti = estensioni.filter((e) => e.proprio);
  const nomiDi = (quali: typeof propriLetti): ReadonlySet<string> =>
    new Set(quali.map((e) => e.foglio.name.toLowerCase()));
  const protetti = nomiDi(propriLetti.filter((e) => e.foglio.protection.protected));
  const stemma: StemmaPresente = {
    parti: partiStemma.items.map((p) => p.id),
    copertina: copertina?.id ?? null,
    figure: figureIn(figure),
    protetta: copertina !== null && protetti.has(copertina.name.toLowerCase()),
  };
  const incompleti = nomiDi(
    propriLetti.filter((e) => isIncompleto(e.usato.values[0]?.[0], nomiCopie.size > 0)),
  );
  return {
    note: doveNote,
    presenti: new Set(worksheets.items.map((f) => f.id)),
    occupati: tutti,
    copie,
    segni: nomi.items.map((n) => n.name).filter(isSegno),
    incompleti,
    protetti,
    stemma,
    memoria: {
      parti: parti.items.map((p) => p.id),
      foglio: inCelle?.id ?? null,
      impronta,
      nomeFoglio: nomeLibero("Referto memoria", tutti),
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
      sorgenti: sorgenti.map(({ foglio }): FoglioSorgente => {
        const l = perFoglio.get(foglio.name);
        return {
          nome: foglio.name,
          visibile: foglio.visibility === Excel.SheetVisibility.visible,
          griglia: l
            ? { foglio: l.foglio, riga: l.riga, colonna: l.colonna, valori: l.values as Scalare[][] }
            : null,
        };
      }),
      propri,
      custodibile: impronta !== null || !protection.protected,
      stato,
      note: noteIn(note),
      nomi: nomiDefiniti(nomi.items),
      segni: accesiIn(formule),
      stemma: haStemma(stemma),
      interrotta: incompleti.size > 0 || nomiCopie.size > 0,
    },
  };
}
