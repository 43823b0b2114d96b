/**
 * How our own sheets are pointed at: by a hidden defined name on their cell A1, never by the sheet's name. Whether what it
 * points at is ours is another matter: app/lettura/prova.ts.
 * Names travel with the file, survive other programs, follow a renamed sheet and become #REF! when it is deleted.
 * Copying a sheet copies the name with the sheet's scope: such a copy is not ours to write, but it is no source either.
 */
import { NOME_ATTUALE, NOME_RIGHE, NOME_SCADUTO, NOME_TOTALI } from "../../referto/foglio/nomi-finche-vale";
import { CHIAVI_FOGLI, type ChiaveFoglio } from "../../referto/foglio/foglio";

const PREFISSO = "Referto_foglio_";
/** The mark of the sheet that keeps the memory in cells. */
export const MARCHIO_MEMORIA = "Referto_memoria";
/** Of the headings of the columns kept for the office's notes. */
export const MARCHIO_NOTE = "Referto_note";

/** Of the sheet that says whether the referto still holds: the name that its verdicts refer to. */
export const MARCHIO_IMPRONTA = NOME_ATTUALE;

/** Of the schede of the responsabili, one for each person: a family of their own, never written by the referto. */
export const PREFISSO_SCHEDA = "Referto_scheda_";
/** Of the sheet that keeps what was collected. */
export const MARCHIO_REGISTRO = "Referto_registro";

export const nomeMarchio = (chiave: ChiaveFoglio): string => `${PREFISSO}${chiave}`;

/** What the workbook says was written in it: scritti.ts. */
export const MARCHIO_SCRITTI = "Referto_scritti";

/** Of a sheet kept as it was until the new referto is whole: see ripristino.ts. */
const PREFISSO_COPIA = "Referto_ripristino_";

export const nomeMarchioCopia = (chiave: ChiaveFoglio): string => `${PREFISSO_COPIA}${chiave}`;

/** Of what a run calls a sheet while it copies it. */
export const PREFISSO_SEGNO = "Referto_copia_";

/** True for such a name, of whatever run. */
export const isSegno = (nome: string): boolean => nome.toLowerCase().startsWith(PREFISSO_SEGNO.toLowerCase());

/** The sheet that a name's formula points at: `='It''s mine'!$A$1` → `It's mine`; null for #REF! and anything else. */
export function foglioDiFormula(formula: unknown): string | null {
  const m = typeof formula === "string" ? /^=(?:'((?:[^']|'')+)'|([^'!#]+))!\$A\$1$/.exec(formula) : null;
  const nome = m?.[1]?.replaceAll("''", "'") ?? m?.[2];
  return nome ?? null;
}

export interface Nome {
  readonly name: string;
  readonly formula: unknown;
  /** "Worksheet" or "Workbook"; asked for where the names are a sheet's. */
  readonly scope?: string;
}

const ALTRI = [
  MARCHIO_MEMORIA,
  MARCHIO_NOTE,
  MARCHIO_REGISTRO,
  MARCHIO_SCRITTI,
  MARCHIO_IMPRONTA,
  NOME_SCADUTO,
  NOME_RIGHE,
  NOME_TOTALI,
];

/** True for a name that is one of our marks. */
export const isMarchio = ({ name }: Nome): boolean =>
  [PREFISSO, PREFISSO_COPIA, PREFISSO_SCHEDA].some((p) => name.toLowerCase().startsWith(p.toLowerCase())) ||
  ALTRI.some((m) => name.toLowerCase() === m.toLowerCase()) ||
  isSegno(name);

export const hasMarchioMemoria = (nomi: readonly Nome[]): boolean =>
  nomi.some((n) => n.name.toLowerCase() === MARCHIO_MEMORIA.toLowerCase());

const findFoglio = (nomi: readonly Nome[], marchio: string): string | null =>
  foglioDiFormula(nomi.find((n) => n.name.toLowerCase() === marchio.toLowerCase())?.formula);

/** The sheet that keeps the memory in cells; null where there is none. */
export const findMemoria = (nomi: readonly Nome[]): string | null => findFoglio(nomi, MARCHIO_MEMORIA);

/** The sheet that says whether the referto still holds; null where there is none. */
export const findImpronta = (nomi: readonly Nome[]): string | null => findFoglio(nomi, MARCHIO_IMPRONTA);

/** The sheets of the round trip with the responsabili: each mark, in lower case, with the name of its sheet. */
export const findSchede = (nomi: readonly Nome[]): ReadonlyMap<string, string> =>
  new Map(
    nomi.flatMap((n) => {
      const marchio = n.name.toLowerCase();
      const sua =
        marchio.startsWith(PREFISSO_SCHEDA.toLowerCase()) || marchio === MARCHIO_REGISTRO.toLowerCase();
      const foglio = sua ? foglioDiFormula(n.formula) : null;
      return foglio === null ? [] : [[marchio, foglio] as const];
    }),
  );

/** Our sheets among the workbook's own names (not the sheets' ones): key → sheet name. */
export const findPropri = (nomi: readonly Nome[]): FogliMarcati => findMarcati(nomi, nomeMarchio);

/** The sheets kept as they were by a run that has not ended: key → sheet name. */
export const findCopie = (nomi: readonly Nome[]): FogliMarcati => findMarcati(nomi, nomeMarchioCopia);

export type FogliMarcati = Partial<Record<ChiaveFoglio, string>>;

function findMarcati(nomi: readonly Nome[], marchioDi: (chiave: ChiaveFoglio) => string): FogliMarcati {
  const marcati: FogliMarcati = {};
  for (const chiave of CHIAVI_FOGLI) {
    const nome = nomi.find((n) => n.name.toLowerCase() === marchioDi(chiave).toLowerCase());
    const foglio = foglioDiFormula(nome?.formula);
    if (foglio !== null) marcati[chiave] = foglio;
  }
  return marcati;
}

/**
 * True for a sheet that carries one of our marks in its own scope, as a copy of a referto sheet does. Excel on the web has been
 * reported to list the workbook's names among a sheet's (github.com/OfficeDev/office-js, 1011): those are not its own.
 */
export const isCopia = (nomiDelFoglio: readonly Nome[]): boolean =>
  nomiDelFoglio.some((n) => n.scope !== "Workbook" && isMarchio(n));
