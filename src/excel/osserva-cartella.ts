/**
 * The workbook's events, told in our words. One subscription for all sheets; the handlers ask Excel nothing, but for a
 * sheet that they have never heard of.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events (what is raised, and that handlers end with their
 * pane); .../excel/co-authoring-in-excel-add-ins (every author's handlers hear of a change: `source` tells whose it was).
 */
import type { Cambiamento, Osserva } from "../app/porte/osserva";
import { esegui } from "./comune/esegui";
import { soloRifiuto, toHostFault } from "./comune/guasto";
import { askImpronta } from "./memoria/impronta-presente";
import { askMarcati, giudicaMarcati } from "./lettura/marcati";
import { findCopie, findImpronta, findMemoria, findPropri, findSchede } from "../app/marchi/marchi";
import { fromCelle } from "../app/memoria/in-celle";
import { ultima } from "../app/memoria/ultima";
import { askSenzaMarchio } from "./memoria/memorie-senza-marchio";
import { resultOf } from "./comune/risultato";
import { elencoScritti } from "../app/marchi/scritti";
import { fromXml, SPAZIO } from "../app/memoria/stato-xml";

interface Noto {
  readonly nome: string;
  /** Of the referto, of the memory, of the schede and their log, or kept while one is written. */
  readonly nostro: boolean;
}

type Noti = ReadonlyMap<string, Noto>;

/**
 * Every sheet by its id, which a new name does not change; ours by the same proof as where they are written: a mark alone
 * makes no sheet ours, and a source that bears one is watched. Two syncs.
 */
const loadProvati = (): Promise<Noti> =>
  esegui(async (context) => {
    const { worksheets, names, customXmlParts } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    const parti = customXmlParts.getByNamespace(SPAZIO);
    parti.load("items/id");
    await context.sync();
    const chiesti = askMarcati(worksheets.items, names.items);
    const impronta = askImpronta(worksheets.items, findImpronta(names.items));
    const senzaMarchio = askSenzaMarchio(worksheets.items, findMemoria(names.items));
    // The state stands for the list where a version before it wrote; else it may be too large to be asked for.
    const xml = elencoScritti(names.items) === null ? parti.items.map((p) => p.getXml()) : [];
    await context.sync();
    const provati = giudicaMarcati(
      chiesti,
      (usato) =>
        ultima([...xml.map((x) => fromXml(resultOf(x))), usato ? fromCelle(usato.values) : null]).stato,
    );
    const nostri = new Set<string>(
      [
        ...Object.values(provati.propri),
        ...Object.values(provati.copie),
        ...provati.schede,
        ...[provati.memoria?.foglio, impronta(), ...senzaMarchio().map((m) => m.foglio)].flatMap(
          (f) => f?.name ?? [],
        ),
      ].map((n) => n.toLowerCase()),
    );
    return new Map(
      worksheets.items.map((f) => [f.id, { nome: f.name, nostro: nostri.has(f.name.toLowerCase()) }]),
    );
  });

/**
 * The same while somebody writes: who was known stays what they were, a sheet that came since is ours where a mark of ours
 * came with it. No cell is asked for in the middle of a writing. One sync.
 */
const loadNuovi = (prima: Noti): Promise<Noti> =>
  esegui(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const marcati = new Set(
      [
        ...Object.values(findPropri(names.items)),
        ...Object.values(findCopie(names.items)),
        findMemoria(names.items) ?? "",
        findImpronta(names.items) ?? "",
        ...findSchede(names.items).values(),
      ].map((n) => n.toLowerCase()),
    );
    return new Map(
      worksheets.items.map((f) => [
        f.id,
        { nome: f.name, nostro: prima.get(f.id)?.nostro ?? marcati.has(f.name.toLowerCase()) },
      ]),
    );
  });

const origineDi = (source: string): Cambiamento["origine"] => (source === "Remote" ? "coautore" : "locale");

export const osservaCartella: Osserva = async (ascolta) => {
  let noti = await loadProvati();
  let sospesa: Promise<Noti> | null = null;

  /** Those who ask together are answered together. Where Excel refuses, what was known stays. */
  const aggiorna = (): Promise<Noti> =>
    (sospesa ??= loadNuovi(noti)
      .catch((errore: unknown) => {
        soloRifiuto(errore);
        return noti;
      })
      .then((nuovi) => (noti = nuovi))
      .finally(() => {
        sospesa = null;
      }));

  const di = (tipo: Cambiamento["tipo"], noto: Noto | undefined, source: string): void => {
    // A sheet that is gone before it was looked at held nothing that anybody has read.
    if (noto && !noto.nostro) ascolta({ tipo, foglio: noto.nome, origine: origineDi(source) });
  };

  /** The handler has answered by then: on the web a request within one has been reported to hang (OfficeDev/office-js, 4805). */
  const poi = (lavoro: (aggiornati: Noti) => void): Promise<void> => {
    void aggiorna().then(lavoro);
    return Promise.resolve();
  };

  const cambiato = (e: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // learn.microsoft.com/javascript/api/excel/excel.eventtriggersource (ExcelApi 1.14): our own writing.
    if (e.triggerSource === "ThisLocalAddin") return Promise.resolve();
    const noto = noti.get(e.worksheetId);
    if (!noto)
      return poi((n) => {
        di("celle", n.get(e.worksheetId), e.source);
      });
    di("celle", noto, e.source);
    return Promise.resolve();
  };

  // Only the workbook knows whether a new sheet is one of ours: a run adds it together with its mark.
  const aggiunto = (e: Excel.WorksheetAddedEventArgs): Promise<void> =>
    poi((n) => {
      di("foglio-aggiunto", n.get(e.worksheetId), e.source);
    });

  const eliminato = (e: Excel.WorksheetDeletedEventArgs): Promise<void> => {
    di("foglio-eliminato", noti.get(e.worksheetId), e.source);
    noti = new Map([...noti].filter(([id]) => id !== e.worksheetId));
    return Promise.resolve();
  };

  const confronta = async (source: string): Promise<void> => {
    const prima = noti;
    for (const [id, noto] of await aggiorna()) {
      const vecchio = prima.get(id);
      if (vecchio && vecchio.nome !== noto.nome) di("foglio-rinominato", noto, source);
    }
  };

  const registrati = await esegui(async (context) => {
    const { worksheets } = context.workbook;
    const gestori: { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[] = [
      worksheets.onChanged.add(cambiato),
      worksheets.onAdded.add(aggiunto),
      worksheets.onDeleted.add(eliminato),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
      gestori.push(
        worksheets.onNameChanged.add((e) => {
          void confronta(e.source);
          return Promise.resolve();
        }),
      );
    await context.sync();
    return { context, gestori };
  });

  return {
    guardaNomi: () => confronta("Local"),
    smetti: async () => {
      try {
        // A handler is taken away with the context that added it.
        // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events#remove-event-handler-from-a-worksheet
        for (const g of registrati.gestori) g.remove();
        await registrati.context.sync();
      } catch (errore) {
        throw toHostFault(errore);
      }
    },
  };
};
