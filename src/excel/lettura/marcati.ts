/** The sheets that a mark of ours points at: asked for in the request that looks at all sheets, then judged one by one. */
import type { Smentita } from "../../app/porte/cartella";
import { scrittiDi, smentita, type Scritti } from "../../app/lettura/prova";
import type { Griglia, Scalare } from "../../base/griglia";
import type { ChiaveFoglio } from "../../referto/foglio/foglio";
import { isIncompleto } from "../marchi/avviso";
import { isFoglioMemoria } from "../memoria/foglio-memoria";
import {
  findCopie,
  findMemoria,
  findPropri,
  findSchede,
  MARCHIO_REGISTRO,
  type FogliMarcati,
  type Nome,
} from "../../app/marchi/marchi";
import type { Parte } from "../comune/parti";
import { isSchedaNostra } from "../marchi/scheda-nostra";
import { elencoScritti } from "../../app/marchi/scritti";
import { isRegistro } from "../../schede/registro";

/** As far as the form of a sheet is looked for, and a table of somebody else's in the same request. */
const CIMA = "A1:AN60";
const [RIGHE_CIMA, COLONNE_CIMA] = [60, 40];

/** A sheet that goes on below or beside what was looked at. */
export const isOltreCima = (p: Parte): boolean => p.ultimaRiga > RIGHE_CIMA || p.ultimaColonna > COLONNE_CIMA;

interface Marcato {
  readonly foglio: Excel.Worksheet;
  readonly cima: Excel.Range;
}

interface MarcatiChiesti {
  readonly nomi: readonly Nome[];
  /** By the sheet's name in lower case. */
  readonly perNome: ReadonlyMap<string, Marcato>;
  readonly memoria: { readonly foglio: Excel.Worksheet; readonly usato: Excel.Range } | null;
}

/** Asks for what they hold; to be judged after a sync. */
export function askMarcati(fogli: readonly Excel.Worksheet[], nomi: readonly Nome[]): MarcatiChiesti {
  const di = (nome: string): Excel.Worksheet | undefined =>
    fogli.find((f) => f.name.toLowerCase() === nome.toLowerCase());
  const marcati = [
    ...Object.values(findPropri(nomi)),
    ...Object.values(findCopie(nomi)),
    ...findSchede(nomi).values(),
  ];
  const inCelle = di(findMemoria(nomi) ?? "");
  return {
    nomi: nomi.map(({ name, formula }) => ({ name, formula })),
    perNome: new Map(
      marcati.flatMap((nome) => {
        const foglio = di(nome);
        if (!foglio) return [];
        foglio.protection.load("protected");
        return [[nome.toLowerCase(), { foglio, cima: foglio.getRange(CIMA).load("values") }] as const];
      }),
    ),
    memoria: inCelle
      ? {
          foglio: inCelle,
          usato: inCelle.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
        }
      : null,
  };
}

interface Provati {
  /** Ours: key → sheet name. */
  readonly propri: FogliMarcati;
  /** Kept by a run that did not end. */
  readonly copie: FogliMarcati;
  /** Those of `propri`, by name in lower case, that a run began to change and did not finish. */
  readonly incompleti: ReadonlySet<string>;
  /** Schede and their log, by name in lower case. */
  readonly schede: ReadonlySet<string>;
  /** The sheet with the memory in cells, and what it holds. */
  readonly memoria: { readonly foglio: Excel.Worksheet; readonly usato: Excel.Range } | null;
  /** Sheets that bear a mark and are not ours, by name in lower case. */
  readonly smentite: Map<string, Smentita>;
  readonly scritti: Scritti;
}

const grigliaDi = ({ foglio, cima }: Marcato): Griglia => ({
  foglio: foglio.name,
  riga: 1,
  colonna: 1,
  valori: cima.values as Scalare[][],
});

/** `stato`: the memory that the custom XML parts hold. */
export function giudicaMarcati(
  chiesti: MarcatiChiesti,
  stato: (inCelle: Excel.Range | null) => unknown,
): Provati {
  const memoria = chiesti.memoria && isFoglioMemoria(chiesti.memoria.usato) ? chiesti.memoria : null;
  const scritti = scrittiDi(elencoScritti(chiesti.nomi), stato(memoria?.usato ?? null));
  const smentite = new Map<string, Smentita>();
  const nega = (nome: string, perche: Smentita): void => {
    smentite.set(nome.toLowerCase(), perche);
  };
  const copie = provati(findCopie(chiesti.nomi), (chiave, nome) => {
    const m = chiesti.perNome.get(nome.toLowerCase());
    const perche = m && isNascosto(m) ? giudica(chiave, m, scritti, "copia") : "forma";
    if (m && perche) nega(nome, perche);
    return perche === null;
  });
  const conCopie = Object.keys(copie).length > 0;
  const propri = provati(findPropri(chiesti.nomi), (chiave, nome) => {
    const m = chiesti.perNome.get(nome.toLowerCase());
    const perche = m ? giudica(chiave, m, scritti, conCopie ? "con-copie" : "sola") : null;
    if (m && perche) nega(nome, perche);
    return m !== undefined && perche === null;
  });
  const schede = new Set<string>();
  for (const [marchio, nome] of findSchede(chiesti.nomi)) {
    const m = chiesti.perNome.get(nome.toLowerCase());
    if (!m) continue;
    const suo =
      marchio === MARCHIO_REGISTRO.toLowerCase()
        ? isRegistro(m.cima.values)
        : isSchedaNostra(marchio, grigliaDi(m), m.foglio.protection.protected);
    if (suo) schede.add(nome.toLowerCase());
    else nega(nome, "forma");
  }
  if (chiesti.memoria && !memoria) nega(chiesti.memoria.foglio.name, "forma");
  const nostri = new Set([...Object.values(propri), ...Object.values(copie)].map((n) => n.toLowerCase()));
  for (const nome of [...nostri, ...schede]) smentite.delete(nome);
  return {
    propri,
    copie,
    incompleti: new Set(
      Object.values(propri)
        .map((n) => n.toLowerCase())
        .filter((n) => isIncompleto(chiesti.perNome.get(n)?.cima.values[0]?.[0], conCopie)),
    ),
    schede,
    memoria,
    smentite,
    scritti,
  };
}

function provati(
  marcati: FogliMarcati,
  isNostro: (chiave: ChiaveFoglio, nome: string) => boolean,
): FogliMarcati {
  return Object.fromEntries(
    (Object.entries(marcati) as [ChiaveFoglio, string][]).filter(([chiave, nome]) => isNostro(chiave, nome)),
  );
}

/** Very hidden, or only hidden where its deletion was begun: Excel refuses it with another workbook in front. */
const isNascosto = ({ foglio }: Marcato): boolean => foglio.visibility !== Excel.SheetVisibility.visible;

/** A copy is of a sheet that was whole: one that says that it is being written is nobody's copy. */
const giudica = (
  chiave: ChiaveFoglio,
  m: Marcato,
  scritti: Scritti,
  quale: "copia" | "con-copie" | "sola",
): Smentita | null => {
  const incompleto = quale !== "copia" && isIncompleto(m.cima.values[0]?.[0], quale === "con-copie");
  return smentita({ chiave, griglia: grigliaDi(m), incompleto }, scritti);
};
