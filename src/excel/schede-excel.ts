/**
 * The schede in the shared workbook: known by a mark of their own, written in place, protected without a password. All
 * that is done to one sheet, from unprotecting it to protecting it, goes in one request: Excel runs it in order, so that
 * no sheet stays open between two. `unprotect` and `protect` fail on a sheet that is not, or is, protected: `protected`
 * is loaded first. learn.microsoft.com/javascript/api/excel/excel.worksheetprotection (ExcelApi 1.2)
 */
import { HostFault, type Passo } from "../app/cartella";
import type { ConSchede, PortaSchede, SchedePresenti, SchedeScritte } from "../app/porta-schede";
import type { Scalare } from "../base/griglia";
import { lettera } from "../base/posizione";
import { puntiColonna } from "../referto/pagine";
import { stessaPersona } from "../schede/fai-schede";
import type { FoglioScheda } from "../schede/foglio";
import { isScheda, type GrigliaScheda } from "../schede/leggi-scheda";
import { AVVISO_SCHEDA } from "../schede/posto";
import { impronta } from "../schede/valore-mandato";
import { scriviAccettati, scriviRifiutate } from "./accettati";
import { cartellaDi } from "./cartella-excel";
import { convalida } from "./convalida";
import { nuovaCorsa, type Corsa } from "./corsa";
import { rimetti, svuota, type Rifatta } from "./custodia";
import { esegui } from "./esegui";
import { findSchede, MARCHIO_REGISTRO, PREFISSO_SCHEDA } from "./marchi";
import { nomeLibero } from "./nome-libero";
import { suA4 } from "./pagina";
import { spartisci } from "./operazione";
import { loadParti } from "./parti";
import { toFormula } from "./scrivi-foglio";
import { aggiungiCondizionale, applicaStile, pesoStile } from "./stile";
import { colonnaDi, rangeDi, righeDi } from "./zona";

export const conSchede: ConSchede = (lavoro) =>
  esegui((context) => lavoro({ ...cartellaDi(context), ...schedeDi(context) }));

/** What a responsabile may do beside filling: make rows and columns as large as the text wants. */
const PROTEZIONE: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** Cells of schede asked for in one sync: they are full of text, which values and formulas both answer. */
const CELLE_DI_PROSA = 80_000;

export const marchioScheda = (responsabile: string): string =>
  `${PREFISSO_SCHEDA}${impronta(stessaPersona(responsabile)).replace(".", "_")}`;

interface Presente {
  readonly marchio: string;
  readonly nome: string;
  readonly foglio: Excel.Worksheet;
  readonly protetto: boolean;
}

interface Presenti {
  readonly schede: readonly Presente[];
  /** Sheets without a mark of ours, and their first cells. */
  readonly altri: readonly { readonly foglio: Excel.Worksheet; readonly prima: unknown }[];
  /** Those among them that are schede by what their cells say: copied, or moved here from a file. */
  readonly arrivate: readonly Excel.Worksheet[];
  readonly registro: Excel.Worksheet | null;
  /** Names of all the sheets, in lower case. */
  readonly occupati: ReadonlySet<string>;
  readonly chiusa: boolean;
}

function schedeDi(context: Excel.RequestContext): PortaSchede {
  let note: readonly Presente[] = [];
  return {
    leggiSchede: async () => {
      const presenti = await loadPresenti(context);
      note = presenti.schede;
      return leggiSchede(context, presenti);
    },
    scriviSchede: (fogli, lette, avanza) => scriviSchede(context, fogli, lette, note, avanza),
    scriviAccettati: (scritture) => scriviAccettati(context, scritture),
    scriviRifiutate: (righe) => scriviRifiutate(context, righe),
  };
}

/** Where the hidden heading of a scheda is looked for, a few rows and columns inserted before it included. */
const ANGOLO = "A1:AF12";

const chiediUsato = (foglio: Excel.Worksheet): Excel.Range => {
  const usato = foglio.getUsedRangeOrNullObject(true);
  usato.load("rowIndex,columnIndex,rowCount,columnCount");
  return usato;
};

/** Two syncs: which marks there are, and what state their sheets are in. */
async function loadPresenti(context: Excel.RequestContext): Promise<Presenti & { usati: Usati }> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();
  const nomi = new Map(worksheets.items.map((f) => [f.name.toLowerCase(), f]));
  const marcati = findSchede(names.items);
  const registro = nomi.get(marcati.get(MARCHIO_REGISTRO.toLowerCase())?.toLowerCase() ?? "") ?? null;
  const trovati = [...marcati].flatMap(([marchio, nome]) => {
    const foglio = nomi.get(nome.toLowerCase());
    if (!foglio || !marchio.startsWith(PREFISSO_SCHEDA.toLowerCase())) return [];
    foglio.protection.load("protected");
    return [{ marchio, foglio }];
  });
  const nostri = new Set<unknown>([registro, ...trovati.map((t) => t.foglio)]);
  const altri = worksheets.items
    .filter((f) => !nostri.has(f))
    .map((foglio) => {
      const angolo = foglio.getRange(ANGOLO);
      angolo.load("values");
      return { foglio, angolo };
    });
  const usati = new Map(worksheets.items.map((f) => [f, chiediUsato(f)]));
  await context.sync();
  return {
    schede: trovati.map(({ marchio, foglio }) => ({
      marchio,
      nome: foglio.name,
      foglio,
      protetto: foglio.protection.protected,
    })),
    altri: altri.map(({ foglio, angolo }) => ({ foglio, prima: angolo.values[0]?.[0] as unknown })),
    arrivate: altri.flatMap(({ foglio, angolo }) =>
      isScheda({ foglio: foglio.name, riga: 1, colonna: 1, valori: angolo.values as Scalare[][] })
        ? [foglio]
        : [],
    ),
    registro,
    usati,
    occupati: new Set(nomi.keys()),
    chiusa: protection.protected,
  };
}

/** One sync where the schede are those known already, two else: they may have come, gone or been opened since. */
async function ricontrolla(
  context: Excel.RequestContext,
  noti: readonly Presente[],
): Promise<Pick<Presenti, "schede" | "occupati" | "chiusa">> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const note = noti.map((n) => {
    const foglio = worksheets.getItemOrNullObject(n.nome);
    foglio.load("protection/protected");
    return { ...n, foglio };
  });
  await context.sync();
  const nomi = new Map(worksheets.items.map((f) => [f.name.toLowerCase(), f]));
  const marcate = [...findSchede(names.items)].flatMap(([marchio, nome]) => {
    const foglio = nomi.get(nome.toLowerCase());
    if (!foglio || !marchio.startsWith(PREFISSO_SCHEDA.toLowerCase())) return [];
    const nota = note.find((n) => n.marchio === marchio && n.nome === foglio.name && !n.foglio.isNullObject);
    if (!nota) foglio.protection.load("protected");
    return [{ marchio, foglio: nota?.foglio ?? foglio, nome: foglio.name, nuova: !nota }];
  });
  if (marcate.some((m) => m.nuova)) await context.sync();
  return {
    schede: marcate.map((m) => ({ ...m, protetto: m.foglio.protection.protected })),
    occupati: new Set(nomi.keys()),
    chiusa: protection.protected,
  };
}

type Usati = ReadonlyMap<Excel.Worksheet, Excel.Range>;

async function leggiSchede(
  context: Excel.RequestContext,
  { schede, arrivate, registro, usati }: Presenti & { readonly usati: Usati },
): Promise<SchedePresenti> {
  const daLeggere = [...schede.map((s) => s.foglio), ...arrivate, ...(registro ? [registro] : [])];
  const parti = daLeggere.flatMap((foglio) => {
    const u = usati.get(foglio);
    if (!u || u.isNullObject) return [];
    return [
      {
        foglio: foglio.name,
        riga: u.rowIndex + 1,
        colonna: u.columnIndex + 1,
        ultimaRiga: u.rowIndex + u.rowCount,
        ultimaColonna: u.columnIndex + u.columnCount,
      },
    ];
  });
  if (parti.length === 0) return { griglie: [], portate: new Set(), registro: [] };
  const lette = await loadParti(context, parti, ["values", "numberFormat", "formulas"], CELLE_DI_PROSA);
  const isRegistro = (l: { readonly foglio: string }): boolean => l.foglio === registro?.name;
  return {
    registro: (lette.find(isRegistro)?.values ?? []) as Scalare[][],
    portate: new Set(arrivate.map((f) => f.name)),
    griglie: lette
      .filter((l) => !isRegistro(l))
      .map((l) => ({
        foglio: l.foglio,
        riga: l.riga,
        colonna: l.colonna,
        valori: l.values as Scalare[][],
        formati: l.numberFormat as string[][],
        formule: l.formulas.map((riga, r) =>
          riga.map((f, c) => typeof f === "string" && f.startsWith("=") && f !== l.values[r]?.[c]),
        ),
      })),
  };
}

/** One request for all would be quickest, and say nothing until the end: each takes a few schede, up to a limit. */
const SCHEDE_PER_RICHIESTA = 5;
const RICHIESTE_PER_CONTARE = 10;

interface Meta {
  readonly scheda: FoglioScheda;
  readonly nome: string;
  readonly presente: Presente | null;
}

async function scriviSchede(
  context: Excel.RequestContext,
  fogli: readonly FoglioScheda[],
  lette: readonly GrigliaScheda[],
  noti: readonly Presente[],
  avanza: (passo: Passo) => void,
): Promise<SchedeScritte> {
  if (fogli.length === 0) return { fogli: [], rimesse: [], tenute: [] };
  const { schede, occupati, chiusa } = await ricontrolla(context, noti);
  const presi = new Set(occupati);
  const mete = fogli.map((scheda): Meta => {
    const marchio = marchioScheda(scheda.responsabile).toLowerCase();
    const presente = schede.find((s) => s.marchio === marchio) ?? null;
    const nome = presente?.nome ?? nomeLibero(scheda.nome, presi);
    presi.add(nome.toLowerCase());
    return { scheda, nome, presente };
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
  const corsa = nuovaCorsa();
  try {
    for (const lotto of lotti) {
      avanza({ fatto, totale: mete.length, messaggio: "Scrivo le schede" });
      fatto += lotto.length;
      const sue = await scriviLotto(context, lotto, corsa);
      rifatte.push(...sue.map((r) => ({ ...r, prima: lette.find((g) => g.foglio === r.nome) ?? null })));
    }
    return { fogli: mete.map((m) => m.nome), ...(await rimetti(context, rifatte, proteggi)) };
  } catch (errore) {
    await richiudi(context, mete, corsa, errore);
    throw errore;
  }
}

/** Writes the sheets of one request; returns those that were there before. */
async function scriviLotto(
  context: Excel.RequestContext,
  lotto: readonly Meta[],
  corsa: Corsa,
): Promise<readonly Omit<Rifatta, "prima">[]> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const rifatte = lotto.flatMap((meta, i) => {
    const { scheda, nome, presente } = meta;
    const foglio = presente?.foglio ?? aggiungi(context, meta, corsa.provvisorio(i));
    if (presente?.protetto) foglio.protection.unprotect();
    const appena = presente && svuota(foglio);
    riempi(foglio, scheda);
    proteggi(foglio);
    return appena ? [{ scheda, nome, foglio, appena }] : [];
  });
  await context.sync();
  return rifatte;
}

const proteggi = (foglio: Excel.Worksheet): void => {
  foglio.protection.protect(PROTEZIONE);
};

/** A new sheet: by its first name, its warning or its mark it is known as ours, wherever Excel stops. */
function aggiungi(
  context: Excel.RequestContext,
  { scheda, nome }: Meta,
  provvisorio: string,
): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const foglio = worksheets.add(provvisorio);
  avvisa(foglio);
  foglio.name = nome;
  const marchio = marchioScheda(scheda.responsabile);
  names.getItemOrNullObject(marchio).delete();
  names.add(marchio, foglio.getRange("A1")).visible = false;
  return foglio;
}

const avvisa = (foglio: Excel.Worksheet): void => {
  foglio.getRange("A1").values = [[AVVISO_SCHEDA]];
};

/** Sheets of ours left open by a fault are protected, and say that they are not complete. */
async function richiudi(
  context: Excel.RequestContext,
  mete: readonly Meta[],
  corsa: Corsa,
  errore: unknown,
): Promise<void> {
  try {
    const { schede, altri } = await loadPresenti(context);
    const nostri = new Set(mete.map((m) => marchioScheda(m.scheda.responsabile).toLowerCase()));
    const aperte = schede.filter((s) => nostri.has(s.marchio) && !s.protetto);
    for (const { foglio } of aperte) {
      avvisa(foglio);
      proteggi(foglio);
    }
    // Added, and not yet marked. One of that name without the warning is another author's.
    const aggiunte = new Set(mete.filter((m) => !m.presente).map((m) => m.nome.toLowerCase()));
    for (const { foglio, prima } of altri) {
      const sua = aggiunte.has(foglio.name.toLowerCase()) && prima === AVVISO_SCHEDA;
      if (sua || corsa.isProvvisorio(foglio.name)) foglio.delete();
    }
    await context.sync();
  } catch {
    throw new HostFault("incompleto", "a scheda may be open or half written", { cause: errore });
  }
}

const byte = (x: unknown): number => new TextEncoder().encode(JSON.stringify(x)).length;

/** Bytes of the request that writes it. */
const pesoScheda = (s: FoglioScheda): number =>
  byte(s.celle.map((r) => r.map((c) => toFormula(c)))) +
  14_000 +
  s.larghezze.length * 800 +
  s.stili.reduce((n, { stile }) => n + pesoStile(stile), 0) +
  s.formati.length * 600 +
  s.altezze.length * 550 +
  s.aperte.length * 900 +
  s.convalide.length * 1_800 +
  s.condizionali.length * 2_000;

/** Queues all that a blank sheet takes. */
function riempi(foglio: Excel.Worksheet, s: FoglioScheda): void {
  s.larghezze.forEach((caratteri, i) => {
    colonnaDi(foglio, i + 1).format.columnWidth = puntiColonna(caratteri);
  });
  for (const { zona, stile } of s.stili) applicaStile(rangeDi(foglio, zona), stile);
  for (const { zona, formato } of s.formati) rangeDi(foglio, zona).numberFormat = [[formato]];
  for (const { riga, punti } of s.altezze) righeDi(foglio, riga).format.rowHeight = punti;
  foglio.getRangeByIndexes(0, 0, s.celle.length, s.larghezze.length).formulas = s.celle.map((r) =>
    r.map((c) => toFormula(c)),
  );
  for (const zona of s.aperte) rangeDi(foglio, zona).format.protection.locked = false;
  for (const { zona, regola } of s.convalide) convalida(rangeDi(foglio, zona), regola);
  for (const { zona, inizia, stile } of s.condizionali)
    aggiungiCondizionale(rangeDi(foglio, zona), inizia, stile);
  foglio.getRange(`${lettera(s.primaNascosta)}:${lettera(s.larghezze.length)}`).columnHidden = true;
  foglio.freezePanes.freezeRows(s.righeBloccate);
  stampa(foglio, s);
}

function stampa({ pageLayout: pagina }: Excel.Worksheet, { righeBloccate }: FoglioScheda): void {
  pagina.orientation = Excel.PageOrientation.landscape;
  suA4(pagina);
  pagina.zoom = { horizontalFitToPages: 1 };
  pagina.setPrintTitleRows(`$${righeBloccate}:$${righeBloccate}`);
}
