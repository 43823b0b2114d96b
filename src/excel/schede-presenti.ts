/** The schede that the workbook has: by their marks, by what their cells say, and in what state their sheets are. */
import type { SchedePresenti } from "../app/porta-schede";
import type { Scalare } from "../base/griglia";
import { LIMITI_SCHEDA } from "../base/pacchetto/limiti";
import { stessaPersona } from "../schede/fai-schede";
import { isScheda } from "../schede/leggi-scheda";
import { impronta } from "../schede/valore-mandato";
import { findSchede, MARCHIO_REGISTRO, PREFISSO_SCHEDA } from "./marchi";
import { parteUsata } from "./estensione";
import { loadParti } from "./parti";

/** Cells of schede asked for in one sync: they are full of text, which values and formulas both answer. */
const CELLE_DI_PROSA = 80_000;

export const marchioScheda = (responsabile: string): string =>
  `${PREFISSO_SCHEDA}${impronta(stessaPersona(responsabile)).replace(".", "_")}`;

export interface Presente {
  readonly marchio: string;
  readonly nome: string;
  readonly foglio: Excel.Worksheet;
  readonly protetto: boolean;
}

export interface Presenti {
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

/** Where the hidden heading of a scheda is looked for, a few rows and columns inserted before it included. */
const ANGOLO = "A1:AF12";

const chiediUsato = (foglio: Excel.Worksheet): Excel.Range => {
  const usato = foglio.getUsedRangeOrNullObject(true);
  usato.load("rowIndex,columnIndex,rowCount,columnCount");
  return usato;
};

type Usati = ReadonlyMap<Excel.Worksheet, Excel.Range>;

/** Two syncs: which marks there are, and what state their sheets are in. */
export async function loadPresenti(context: Excel.RequestContext): Promise<Presenti & { usati: Usati }> {
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
export async function ricontrolla(
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

export async function leggiSchede(
  context: Excel.RequestContext,
  { schede, arrivate, registro, usati }: Presenti & { readonly usati: Usati },
): Promise<SchedePresenti> {
  const daLeggere = [...schede.map((s) => s.foglio), ...arrivate, ...(registro ? [registro] : [])];
  const parti = daLeggere.flatMap((foglio) => {
    const u = usati.get(foglio);
    const usata = u && parteUsata(foglio.name, u);
    if (!usata || foglio === registro) return usata ?? [];
    // As of a file: what lies beyond is no part of a scheda, however far someone has typed.
    const ultimaRiga = Math.min(usata.ultimaRiga, LIMITI_SCHEDA.righe);
    const ultimaColonna = Math.min(usata.ultimaColonna, LIMITI_SCHEDA.colonne);
    return usata.riga > ultimaRiga || usata.colonna > ultimaColonna
      ? []
      : { ...usata, ultimaRiga, ultimaColonna };
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
