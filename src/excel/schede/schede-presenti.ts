/** The schede that the workbook has: by their marks, by what their cells say, and in what state their sheets are. */
import type { SchedePresenti } from "../../app/porte/porta-schede";
import type { Griglia, Scalare } from "../../base/griglia";
import { LIMITI_SCHEDA } from "../../base/pacchetto/limiti";
import { isScheda } from "../../schede/leggi-scheda";
import { isRegistro } from "../../schede/registro";
import { parteUsata } from "../lettura/estensione";
import { findSchede, MARCHIO_REGISTRO, type Nome } from "../../app/marchi/marchi";
import { loadParti } from "../comune/parti";
import { isSchedaNostra } from "../marchi/scheda-nostra";

/** Cells of schede asked for in one sync: they are full of text, which values and formulas both answer. */
const CELLE_DI_PROSA = 80_000;

export interface Presente {
  readonly marchio: string;
  readonly nome: string;
  readonly foglio: Excel.Worksheet;
  readonly protetto: boolean;
}

interface Presenti {
  readonly schede: readonly Presente[];
  /** The sheets that the mark of a scheda points at, proved or not. */
  readonly marcate: readonly Presente[];
  /** Sheets without a mark of ours, and their first cells; `vuoto`: nothing is in any. */
  readonly altri: readonly {
    readonly foglio: Excel.Worksheet;
    readonly prima: unknown;
    readonly vuoto: boolean;
  }[];
  /** Those among them that are schede by what their cells say: copied, or moved here from a file. */
  readonly arrivate: readonly Excel.Worksheet[];
  readonly registro: Excel.Worksheet | null;
  /** Names of all the sheets, in lower case. */
  readonly occupati: ReadonlySet<string>;
  readonly chiusa: boolean;
  /** The workbook's own names. */
  readonly nomi: readonly Nome[];
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
  const marcati = findSchede(names.items);
  const angoli = worksheets.items.map((foglio) => {
    foglio.protection.load("protected");
    return { foglio, angolo: foglio.getRange(ANGOLO).load("values") };
  });
  const usati = new Map(worksheets.items.map((f) => [f, chiediUsato(f)]));
  await context.sync();
  const conCima = [...marcati].flatMap(([marchio, nome]) => {
    const suo = angoli.find(({ foglio }) => foglio.name.toLowerCase() === nome.toLowerCase());
    if (!suo || marchio === MARCHIO_REGISTRO.toLowerCase()) return [];
    return [{ presente: presenteDi(marchio, suo.foglio), cima: grigliaDi(suo) }];
  });
  const schede = conCima
    .filter(({ presente: p, cima }) => isSchedaNostra(p.marchio, cima, p.protetto))
    .map((c) => c.presente);
  const nomeRegistro = marcati.get(MARCHIO_REGISTRO.toLowerCase())?.toLowerCase();
  const registro =
    angoli.find((a) => a.foglio.name.toLowerCase() === nomeRegistro && isRegistro(a.angolo.values))?.foglio ??
    null;
  const nostri = new Set<unknown>([registro, ...schede.map((s) => s.foglio)]);
  const altri = angoli.filter(({ foglio }) => !nostri.has(foglio));
  return {
    schede,
    marcate: conCima.map((c) => c.presente),
    altri: altri.map(({ foglio, angolo }) => ({
      foglio,
      prima: angolo.values[0]?.[0] as unknown,
      vuoto: usati.get(foglio)?.isNullObject === true,
    })),
    arrivate: altri.flatMap((a) => (isScheda(grigliaDi(a)) ? [a.foglio] : [])),
    registro,
    usati,
    occupati: new Set(worksheets.items.map((f) => f.name.toLowerCase())),
    chiusa: protection.protected,
    nomi: nomiDi(names),
  };
}

const presenteDi = (marchio: string, foglio: Excel.Worksheet): Presente => ({
  marchio,
  nome: foglio.name,
  foglio,
  protetto: foglio.protection.protected,
});

const grigliaDi = (a: { readonly foglio: Excel.Worksheet; readonly angolo: Excel.Range }): Griglia => ({
  foglio: a.foglio.name,
  riga: 1,
  colonna: 1,
  valori: a.angolo.values as Scalare[][],
});

const nomiDi = (names: Excel.NamedItemCollection): readonly Nome[] =>
  names.items.map(({ name, formula }) => ({ name, formula: formula as unknown }));

interface Marcata {
  readonly marchio: string;
  readonly foglio: Excel.Worksheet;
  /** Null where it was looked at before. */
  readonly angolo: Excel.Range | null;
}

/** One sync where the schede are those known already, two else: they may have come, gone or been opened since. */
export async function ricontrolla(
  context: Excel.RequestContext,
  noti: readonly Presente[],
): Promise<Pick<Presenti, "schede" | "occupati" | "chiusa" | "nomi">> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const note = noti.map((n) => {
    const foglio = worksheets.getItemOrNullObject(n.nome);
    foglio.load("name,protection/protected");
    return { ...n, foglio };
  });
  await context.sync();
  const nomi = new Map(worksheets.items.map((f) => [f.name.toLowerCase(), f]));
  const marcate = [...findSchede(names.items)].flatMap(([marchio, nome]): Marcata[] => {
    const foglio = nomi.get(nome.toLowerCase());
    if (!foglio || marchio === MARCHIO_REGISTRO.toLowerCase()) return [];
    const nota = note.find((n) => n.marchio === marchio && n.nome === foglio.name && !n.foglio.isNullObject);
    if (nota) return [{ marchio, foglio: nota.foglio, angolo: null }];
    foglio.protection.load("protected");
    return [{ marchio, foglio, angolo: foglio.getRange(ANGOLO).load("values") }];
  });
  if (marcate.some((m) => m.angolo)) await context.sync();
  return {
    schede: marcate.flatMap(({ marchio, foglio, angolo }) => {
      const presente = presenteDi(marchio, foglio);
      const sua =
        angolo === null || isSchedaNostra(marchio, grigliaDi({ foglio, angolo }), presente.protetto);
      return sua ? [presente] : [];
    }),
    occupati: new Set(nomi.keys()),
    chiusa: protection.protected,
    nomi: nomiDi(names),
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
