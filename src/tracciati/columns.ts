/** A row of headings → which column is what, for the structure it fits best. */
import type { Scalare } from "../base/griglia";
import type { Guida } from "./guida";
import { meaningOf } from "./headings";
import { CAMPI_INDICATORE, findGroups } from "./indicator-groups";
import { wordFor, type Lessico } from "./lessico";
import { AMOUNT_FIELDS, type CampoMappa, type Struttura } from "./campi";
import type { Colonna, Titolo } from "./mappatura";
import { normalise } from "./normalise";

export type Colonne = Partial<Record<CampoMappa, Colonna>>;

export interface Intestazione {
  readonly struttura: Struttura;
  /** What it was read by. */
  readonly guida: Guida;
  readonly colonne: Colonne;
  /** Every heading of the row, also those that mean nothing known. */
  readonly testata: readonly Titolo[];
  /** One row per objective with several indicators: the columns of each after the first. */
  readonly altriIndicatori: readonly Colonne[];
  /** Headings that could be a second column for a field already taken, as doubts to show. */
  readonly doppie: readonly {
    readonly campo: CampoMappa;
    readonly colonna: number;
    readonly intestazione: string;
  }[];
}

/** Fields without which a row of headings is not that structure's: one of each group. */
const NECESSARI: Readonly<Record<Struttura, readonly (readonly CampoMappa[])[]>> = {
  entrate: [
    ["previsioneAttuale", "previsioneIniziale"],
    ["accertato"],
    ["capitolo", "codice", "descrizione"],
  ],
  spese: [["previsioneAttuale", "previsioneIniziale"], ["impegnato"], ["capitolo", "codice", "descrizione"]],
  obiettivi: [["indicatore"], ["target", "raggiunto"]],
};

/**
 * Beginnings of words of which the headings of a structure have at least one (src/tracciati/headings.ts, and what a
 * numbered indicator may be called): most rows of data have none, and are told from headings by this alone.
 */
const PAROLE: Readonly<Record<Struttura, RegExp>> = {
  entrate: /\bacc/,
  spese: /\bimp/,
  obiettivi: /\b(?:ind|descr|denominazione|testo|nome)/,
};

/** A heading is a short text; a number or a long prose is not. */
const isHeading = (v: Scalare): v is string => typeof v === "string" && v.trim() !== "" && v.length <= 80;

/** Reads a row as headings, for whichever structure has all it needs; null where none has. */
export function readHeading(
  riga: readonly Scalare[],
  primaColonna: number,
  guida: Guida,
): Intestazione | null {
  const testi = riga.filter(isHeading);
  if (testi.length < 3) return null;
  const parole = normalise(testi.join(" "));
  for (const struttura of ["entrate", "spese", "obiettivi"] as const) {
    // The user may have given any word its meaning.
    if (guida.lessico.colonne.length === 0 && !PAROLE[struttura].test(parole)) continue;
    const { cedute, ...letta } = readAs(riga, primaColonna, struttura, guida);
    // A column that the user put to another use still tells the table: a correction must not make it vanish.
    if (NECESSARI[struttura].every((gruppo) => gruppo.some((c) => letta.colonne[c] ?? cedute.has(c)))) {
      return { ...letta, testata: titlesOf(riga, primaColonna) };
    }
  }
  return null;
}

/** The fields that may stand once for each year. */
const PER_ANNO: ReadonlySet<string> = new Set([...AMOUNT_FIELDS, "target", "raggiunto"]);

const annoIn = (testo: string): number | null => {
  const m = /\b(20\d\d)\b/.exec(testo);
  return m ? Number(m[1]) : null;
};

function readAs(
  riga: readonly Scalare[],
  primaColonna: number,
  struttura: Struttura,
  guida: Guida,
): Omit<Intestazione, "testata"> & { readonly cedute: ReadonlySet<string> } {
  const { esercizio } = guida;
  // Several years side by side: where one of them is the esercizio, the others are left alone.
  const conEsercizio = riga.some((v) => isHeading(v) && annoIn(v) === esercizio && esercizio !== null);
  const dette = saidColumns(riga, primaColonna, struttura, guida.lessico);
  const colonne: Colonne = { ...dette.colonne };
  const doppie: { campo: CampoMappa; colonna: number; intestazione: string }[] = [];
  const cedute = new Set<string>();
  const gruppi = struttura === "obiettivi" ? groupsOf(riga, primaColonna, dette.numeri) : null;
  if (gruppi) Object.assign(colonne, gruppi.primo, dette.colonne);
  riga.forEach((v, i) => {
    const colonna = primaColonna + i;
    if (!isHeading(v) || gruppi?.numeri.has(colonna)) return;
    const significato = meaningOf(v, struttura);
    if (!significato || significato.campo === "ignora") return;
    const { campo, perche } = significato;
    if (dette.numeri.has(colonna)) {
      cedute.add(campo);
      return;
    }
    const anno = PER_ANNO.has(campo) ? annoIn(v) : null;
    if (conEsercizio && anno !== null && anno !== esercizio) return;
    const intestazione = asWritten(v);
    if (!colonne[campo]) colonne[campo] = { colonna, intestazione, perche: `«${intestazione}» ${perche}` };
    // Where the user said which column it is, another that could be is no doubt.
    else if (!colonne[campo].indicata) doppie.push({ campo, colonna, intestazione });
  });
  return {
    struttura,
    guida,
    colonne: withShared(colonne),
    altriIndicatori: (gruppi?.altri ?? []).map((g) => ({ ...commonTo(colonne, gruppi?.primo ?? {}), ...g })),
    doppie,
    cedute,
  };
}

interface Gruppi {
  readonly primo: Colonne;
  readonly altri: readonly Colonne[];
  /** The numbers of all their columns. */
  readonly numeri: ReadonlySet<number>;
}

/** The columns of the indicators that stand side by side; null where there is no such thing. */
function groupsOf(riga: readonly Scalare[], primaColonna: number, dette: ReadonlySet<number>): Gruppi | null {
  const posti = findGroups(riga.map((v, i) => (isHeading(v) && !dette.has(primaColonna + i) ? v : null)));
  if (posti.size === 0) return null;
  const gruppi: Colonne[] = [];
  for (const [i, { gruppo, campo, perche }] of posti) {
    const suo = (gruppi[gruppo] ??= {});
    const intestazione = asWritten(String(riga[i] ?? ""));
    suo[campo] ??= { colonna: primaColonna + i, intestazione, perche: `«${intestazione}» ${perche}` };
  }
  const [primo = {}, ...altri] = gruppi;
  return { primo, altri, numeri: new Set([...posti.keys()].map((i) => primaColonna + i)) };
}

/** The indicators after the first, in a table whose columns the user has pointed at: those that no pointed column takes. */
export function otherIndicators(
  riga: readonly Scalare[],
  primaColonna: number,
  colonne: Colonne,
): readonly Colonne[] {
  const indicate = new Set(Object.values(colonne).map((c) => c.colonna));
  const gruppi = groupsOf(riga, primaColonna, new Set());
  return (gruppi?.altri ?? [])
    .filter((g) => Object.values(g).every((c) => !indicate.has(c.colonna)))
    .map((g) => ({ ...commonTo(colonne, gruppi?.primo ?? {}), ...g }));
}

/** A field that stands once in the row ("Scadenza") holds for every indicator of it. */
const commonTo = (colonne: Colonne, primo: Colonne): Colonne =>
  Object.fromEntries(
    CAMPI_INDICATORE.flatMap((c) => {
      const colonna = colonne[c];
      return colonna && !primo[c] ? [[c, colonna]] : [];
    }),
  );

const asWritten = (v: string): string => v.trim().replace(/\s+/g, " ");

/** The columns that the user named, and the numbers of all those that the user spoke of. */
export function saidColumns(
  riga: readonly Scalare[],
  primaColonna: number,
  struttura: Struttura,
  lessico: Lessico,
): { readonly colonne: Colonne; readonly numeri: ReadonlySet<number> } {
  const colonne: Colonne = {};
  const numeri = new Set<number>();
  if (lessico.colonne.length === 0) return { colonne, numeri };
  const dette = titlesOf(riga, primaColonna).flatMap(({ colonna, testo, ordinale }) => {
    const parola = wordFor(lessico, struttura, testo, ordinale);
    return parola ? [{ colonna, testo, parola }] : [];
  });
  // The user says one thing after another: of two columns for a field the later word counts, and the earlier is void.
  dette.sort((a, b) => lessico.colonne.indexOf(b.parola) - lessico.colonne.indexOf(a.parola));
  for (const { colonna, testo, parola } of dette) {
    if (parola.campo !== "ignora" && colonne[parola.campo]) continue;
    numeri.add(colonna);
    if (parola.campo === "ignora") continue;
    colonne[parola.campo] = {
      colonna,
      intestazione: testo,
      perche: `«${testo}» è stato indicato a mano${parola.invertita ? ", con il segno invertito" : ""}`,
      indicata: true,
      ...(parola.invertita ? { invertita: true } : {}),
    };
  }
  return { colonne, numeri };
}

/** The headings of a row, in order. */
export function titlesOf(riga: readonly Scalare[], primaColonna: number): Titolo[] {
  const viste = new Map<string, number>();
  return riga.flatMap((v, i) => {
    if (!isHeading(v)) return [];
    const chiave = normalise(v);
    const ordinale = (viste.get(chiave) ?? 0) + 1;
    viste.set(chiave, ordinale);
    return [{ colonna: primaColonna + i, testo: asWritten(v), ordinale }];
  });
}

/** A single column for two fields ("Cap/Art", "Missione/Programma") is both. */
function withShared(colonne: Colonne): Colonne {
  const { capitolo, articolo, missione, programma } = colonne;
  const insieme: Colonne = {};
  if (capitolo && !articolo && /art/i.test(capitolo.intestazione)) {
    insieme.articolo = { ...capitolo, perche: `${capitolo.perche}, con l'articolo insieme` };
  }
  if (missione && !programma && /prog/i.test(missione.intestazione)) {
    insieme.programma = { ...missione, perche: `${missione.perche}, con il programma insieme` };
  }
  return { ...colonne, ...insieme };
}
