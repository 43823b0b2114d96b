/** A heading → which column is what, for the structure that all the evidence together fits best. */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { assign } from "./assegna";
import { AMOUNT_FIELDS, CAMPI_DI, STRUTTURE, type CampoMappa, type Struttura } from "./campi";
import type { Guida } from "./guida";
import { CAMPI_INDICATORE, findGroups } from "./indicator-groups";
import { couldBeProgramma } from "./indizi/contenuto";
import type { ColonnaVista, TabellaVista } from "./indizi/indizio";
import { namedField, sense, SOGLIA } from "./indizi/parole";
import { genereOf, profile, quota } from "./indizi/profilo";
import { anniDi, countsYears } from "./indizi/periodi";
import { countReadings, fuoriTempo, readingsUpTo, type Rilevata } from "./indizi/tempo";
import { hear, reasonsOf, type Deposizione } from "./indizi/testimoni";
import { asWritten, headingText, viewBelow, type TestiTestata } from "./indizi/vista";
import { wordFor, type Lessico } from "./lessico";
import { sideColumn } from "./lato";
import type { Colonna, ColonnaAltra, Colonne, Lato, Titolo } from "./mappatura";
import { hasAnswers, tagColumn } from "./misura";
import { normalise } from "./normalise";
import { isTable, withStandIns } from "./requisiti";
import { withBothInRows } from "./schemi/previsto-e-realizzato";
import { isOfBothGestioni } from "./totali-di-gestioni";

/** Two columns for one field, and nothing that tells them apart. */
export interface Doppia {
  readonly campo: CampoMappa;
  readonly colonna: number;
  readonly intestazione: string;
}

export interface Intestazione {
  readonly struttura: Struttura;
  /** What it was read by. */
  readonly guida: Guida;
  readonly colonne: Colonne;
  /** Every heading of the row, also those that mean nothing known. */
  readonly testata: readonly Titolo[];
  /** One row per objective with several indicators: the columns of each after the first. */
  readonly altriIndicatori: readonly Colonne[];
  /** Columns as good as the one taken for a field, as doubts to settle by their values. */
  readonly doppie: readonly Doppia[];
  /** The column that tells entrate from spese where the table holds both. */
  readonly colonnaLato: number | null;
  /** Which of them is read. */
  readonly lato: Lato | null;
  /** The column that tells the rows of a voce apart (residui, competenza, cassa), where it takes several. */
  readonly misura: number | null;
  /** The columns that are no field: known and left aside, or unknown. */
  readonly altre: readonly ColonnaAltra[];
  /** The readings of one series up to the one taken for the result, ascending; none where it says no day. */
  readonly rilevazioni: readonly Rilevata[];
}

interface IntestazioneLetta extends Intestazione {
  /** How much speaks for it, all columns together. */
  readonly punteggio: number;
  /** The user said what some heading of it is. */
  readonly dette: boolean;
}

/** A heading is a short text, or one that begins with a short one and explains; a number is not. */
const LUNGA = 300;
export const isHeading = (v: Scalare): v is string =>
  typeof v === "string" && v.trim() !== "" && v.length <= LUNGA;

/** Reads texts as a heading, for whichever structure has all it needs; null where none has. `fine`: its last sheet row. */
export function readHeading(
  g: Griglia,
  testi: TestiTestata,
  fine: number,
  guida: Guida,
  isAltra: (riga: readonly Scalare[]) => boolean,
): IntestazioneLetta | null {
  let viste: ColonnaVista[] | null = null;
  let migliore: IntestazioneLetta | null = null;
  for (const struttura of STRUTTURE) {
    if (guida.lessico.colonne.length === 0 && !isWorthReading(testi, struttura)) continue;
    viste ??= viewBelow(g, testi, fine, isAltra);
    const vista = { struttura, colonne: viste, guida, primoAnno: firstYear(g, testi, fine, guida) };
    // Over rows that stand elsewhere a heading is read by its words: what is below is another column's.
    const letta = readAs(
      standsBeside(vista) ? { ...vista, colonne: viste.map(withoutRows) } : vista,
      testi,
      g,
    );
    if (letta && isBetter(letta, migliore)) migliore = letta;
  }
  return migliore;
}

const TRIENNIO = /(?<!\d)(20\d\d)\s*[-–/]\s*(?:20\d\d|\d\d)(?!\d)/;
const RIGHE_DI_TITOLO = 12;

/**
 * Where headings count the years, the first of the triennio that the sheet's name or the lines above name, the nearest
 * first; else the esercizio.
 */
function firstYear(g: Griglia, testi: TestiTestata, fine: number, { esercizio }: Guida): number | null {
  if (!testi.interi.some(countsYears)) return null;
  const sopra = g.valori.slice(Math.max(0, fine - g.riga - RIGHE_DI_TITOLO), fine - g.riga).toReversed();
  for (const t of [...sopra.flat(), g.foglio]) {
    const anno = typeof t === "string" ? TRIENNIO.exec(t)?.[1] : undefined;
    if (anno !== undefined) return Number(anno);
  }
  return esercizio;
}

/** What the user said of a heading is of one structure: a table with such a heading is of that one, whatever else speaks. */
function isBetter(letta: IntestazioneLetta, migliore: IntestazioneLetta | null): boolean {
  if (migliore === null) return letta.punteggio > 0;
  return letta.dette === migliore.dette ? letta.punteggio > migliore.punteggio : letta.dette;
}

const withoutRows = (c: ColonnaVista): ColonnaVista => ({ ...c, valori: [], profilo: profile([]) });

/** Words where the first amount should be, in rows that end elsewhere than the headings do. */
function standsBeside(t: TabellaVista): boolean {
  if (t.struttura === "obiettivi") return false;
  const importi = t.colonne.filter((c) => {
    const { campi } = sense(c.intestazione, c.propria, t.struttura);
    return AMOUNT_FIELDS.some((campo) => (campi.get(campo)?.peso ?? 0) >= SOGLIA);
  });
  const [primo, ultimo] = [importi[0], importi.at(-1)];
  if (!primo || !ultimo) return false;
  const storte = primo.valori.filter((v, i) => {
    if (!["testo", "prosa"].includes(genereOf(v))) return false;
    return t.colonne.findLast((c) => !isVuoto(c.valori[i] ?? ""))?.colonna !== ultimo.colonna;
  });
  return storte.length * 2 > primo.valori.length;
}

/** At least two of the headings mean something: most rows of words do not, and are set aside by this alone. */
function isWorthReading(testi: TestiTestata, struttura: Struttura): boolean {
  let quante = 0;
  for (const [i, t] of testi.interi.entries()) {
    if (t === "") continue;
    const { campi } = sense(t, testi.propri[i] ?? t, struttura);
    for (const d of campi.values()) {
      if (d.peso >= SOGLIA) {
        quante++;
        break;
      }
    }
    if (quante >= 2) return true;
  }
  return false;
}

/** The fields of which two columns that differ are an error, and not the first one's good luck. */
const DECISIVI: ReadonlySet<CampoMappa> = new Set<CampoMappa>([...AMOUNT_FIELDS, "target", "raggiunto"]);
/** Of two columns for a field the other is as good when it is no further below than this. */
const MARGINE = 0.12;
/** What each reading that says its day adds to a heading. */
const GIORNO_DETTO = 0.2;
/** Of results and targets the words are looser, and a wrong one costs more. */
const MARGINE_MISURE = 0.3;

function readAs(t: TabellaVista, testi: TestiTestata, g: Griglia): IntestazioneLetta | null {
  const { struttura, guida } = t;
  const titoli = titlesOf(testi.interi, g.colonna);
  const dette = saidColumns(titoli, struttura, guida.lessico, titlesOf(testi.propri, g.colonna));
  const gruppi = struttura === "obiettivi" ? groupsOf(testi.interi, g.colonna, dette.numeri) : null;
  const misura = struttura === "obiettivi" ? null : tagColumn(t.colonne);
  const libere = t.colonne.filter(
    (c) =>
      !dette.numeri.has(c.colonna) &&
      !gruppi?.numeri.has(c.colonna) &&
      // "Competenza", of answers: its heading alone would be an amount's.
      !(c === misura && hasAnswers(c)),
  );
  const presi = new Set<string>([...Object.keys(dette.colonne), ...Object.keys(gruppi?.primo ?? {})]);
  const campi = CAMPI_DI[struttura].filter((c) => !presi.has(c));
  const vista = { ...t, colonne: libere };
  const sentite = hear(vista, campi, guida.senza);
  const coppie = assign(
    campi.map((campo) => libere.map((c) => sentite(c, campo).peso)),
    SOGLIA,
  );
  const colonne: Colonne = {};
  let punteggio = 0;
  const prese = new Set<number>();
  for (const [i, j] of coppie) {
    const [campo, c] = [campi[i], libere[j]];
    if (!campo || !c) continue;
    const d = sentite(c, campo);
    colonne[campo] = toColonna(c, d);
    prese.add(c.colonna);
    punteggio += d.peso;
  }
  Object.assign(colonne, gruppi?.primo, dette.colonne);
  const interi = withShared(colonne);
  const suoi = withStandIns(struttura, struttura === "obiettivi" ? withBothInRows(interi, t) : interi, t);
  const cedute = new Set(
    t.colonne.flatMap((c) => {
      if (!dette.numeri.has(c.colonna)) return [];
      return [...sense(c.intestazione, c.propria, struttura).campi].flatMap(([campo, d]) =>
        d.peso >= SOGLIA ? [campo] : [],
      );
    }),
  );
  if (!isTable(struttura, suoi, cedute, t, g)) return null;
  const usate = new Set(Object.values(suoi).map((c) => c.colonna));
  return {
    struttura,
    guida,
    colonne: suoi,
    testata: titoli,
    altriIndicatori: (gruppi?.altri ?? []).map((x) => ({ ...commonTo(suoi, gruppi?.primo ?? {}), ...x })),
    doppie: doublesOf(suoi, libere, campi, prese, usate, sentite, t),
    colonnaLato: struttura === "obiettivi" ? null : (sideColumn(t)?.colonna ?? null),
    lato: null,
    misura: misura?.colonna ?? null,
    altre: othersOf(t, libere, usate, suoi, sentite),
    rilevazioni: struttura === "obiettivi" && suoi.raggiunto ? readingsUpTo(t, suoi.raggiunto.colonna) : [],
    // Of a heading on two rows the second may be nothing but days.
    punteggio: punteggio + presi.size + (struttura === "obiettivi" ? countReadings(t) * GIORNO_DETTO : 0),
    dette: dette.numeri.size > 0,
  };
}

function toColonna(c: ColonnaVista, d: Deposizione): Colonna {
  const nome = c.intestazione === "" ? "la colonna senza intestazione" : `«${c.intestazione}»`;
  return {
    colonna: c.colonna,
    intestazione: c.intestazione,
    perche: `${nome} ${reasonsOf(d)}`,
    indizi: d.indizi.filter((i) => i.perche !== ""),
  };
}

function doublesOf(
  colonne: Colonne,
  libere: readonly ColonnaVista[],
  campi: readonly CampoMappa[],
  prese: ReadonlySet<number>,
  usate: ReadonlySet<number>,
  sentite: (c: ColonnaVista, campo: CampoMappa) => Deposizione,
  t: TabellaVista,
): Doppia[] {
  return campi.flatMap((campo) => {
    const sua = colonne[campo];
    const scelta = libere.find((c) => c.colonna === sua?.colonna);
    if (!sua || !scelta || sua.indicata) return [];
    const misura = campo === "target" || campo === "raggiunto";
    const soglia = Math.max(SOGLIA, sentite(scelta, campo).peso - (misura ? MARGINE_MISURE : MARGINE));
    return libere
      .filter((c) => !prese.has(c.colonna) && !usate.has(c.colonna) && sentite(c, campo).peso >= soglia)
      .filter((c) => !misura || isMeasured(c) === isMeasured(scelta))
      .filter((c) => !isOfAnotherYear(c, t) || isOfAnotherYear(scelta, t))
      .map((c) => ({ campo, colonna: c.colonna, intestazione: c.intestazione }));
  });
}

/** It names years, and not the esercizio: beside a column of the esercizio, or of no year, there is no doubt. */
function isOfAnotherYear(c: ColonnaVista, { guida: { esercizio }, primoAnno = null }: TabellaVista): boolean {
  const anni = anniDi(c.intestazione, esercizio, primoAnno);
  return esercizio !== null && anni.size > 0 && !anni.has(esercizio);
}

/** Figures, dates, percentages; a column of words beside them ("raggiunto") says the same in another way. */
const isMeasured = (c: ColonnaVista): boolean => quota(c.profilo, "importo", "percentuale", "data") >= 0.5;

export const isDecisivo = (campo: CampoMappa): boolean => DECISIVI.has(campo);

/** What is in the columns that are no field: what they are about where that is known, and whether they are codes. */
const othersOf = (
  t: TabellaVista,
  libere: readonly ColonnaVista[],
  usate: ReadonlySet<number>,
  suoi: Colonne,
  sentite: (c: ColonnaVista, campo: CampoMappa) => Deposizione,
): ColonnaAltra[] => {
  const primoImporto = firstAmount(suoi);
  return libere.flatMap((c) => {
    if (usate.has(c.colonna)) return [];
    const ambito =
      fuoriTempo(c, { ...t, colonne: libere }) ??
      sense(c.intestazione, c.propria, t.struttura).ambito ??
      saidBy(c, t.struttura, sentite) ??
      (t.struttura !== "obiettivi" && isOfBothGestioni(c, t.struttura, suoi, libere)
        ? "competenza e residui insieme"
        : null);
    return [
      {
        colonna: c.colonna,
        intestazione: c.intestazione,
        ambito,
        codici: c.colonna < primoImporto && isCodes(c) && !isNamedAmount(c, t.struttura),
        forse:
          !suoi.programma && couldBeProgramma(c, t, suoi.missione?.colonna) ? ("programma" as const) : null,
      },
    ];
  });
};

/** What a witness beside its words says that it is about. */
function saidBy(
  c: ColonnaVista,
  struttura: Struttura,
  sentite: (c: ColonnaVista, campo: CampoMappa) => Deposizione,
): string | null {
  if (struttura === "obiettivi") return null;
  for (const campo of AMOUNT_FIELDS)
    for (const { ambito } of sentite(c, campo).indizi) if (ambito !== undefined) return ambito;
  return null;
}

/** Its words are of an amount, whatever its qualifiers make of it. */
const isNamedAmount = (c: ColonnaVista, struttura: Struttura): boolean =>
  struttura !== "obiettivi" && namedField(c.intestazione, struttura) !== null;

/** Whole numbers of few figures, before the amounts: they tell the rows apart. */
const isCodes = ({ profilo: p }: ColonnaVista): boolean =>
  p.quanti.importo > 0 && p.interi === p.piene && p.massimo <= CODICE_MASSIMO;

const CODICE_MASSIMO = 9999;

const firstAmount = (colonne: Colonne): number =>
  Math.min(...AMOUNT_FIELDS.flatMap((c) => colonne[c]?.colonna ?? []));

interface Gruppi {
  readonly primo: Colonne;
  readonly altri: readonly Colonne[];
  /** The numbers of all their columns. */
  readonly numeri: ReadonlySet<number>;
}

/** The columns of the indicators that stand side by side; null where there is no such thing. */
function groupsOf(testi: readonly string[], primaColonna: number, dette: ReadonlySet<number>): Gruppi | null {
  const posti = findGroups(testi.map((v, i) => (v !== "" && !dette.has(primaColonna + i) ? v : null)));
  if (posti.size === 0) return null;
  const gruppi: Colonne[] = [];
  for (const [i, { gruppo, campo, perche }] of posti) {
    const suo = (gruppi[gruppo] ??= {});
    const intestazione = asWritten(testi[i] ?? "");
    suo[campo] ??= { colonna: primaColonna + i, intestazione, perche: `«${intestazione}» ${perche}` };
  }
  const [primo = {}, ...altri] = gruppi;
  return { primo, altri, numeri: new Set([...posti.keys()].map((i) => primaColonna + i)) };
}

/** The indicators after the first, in a table whose columns the user has pointed at: those that no pointed column takes. */
export function otherIndicators(
  testi: readonly string[],
  primaColonna: number,
  colonne: Colonne,
): readonly Colonne[] {
  const indicate = new Set(Object.values(colonne).map((c) => c.colonna));
  const gruppi = groupsOf(testi, primaColonna, new Set());
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

/** The columns that the user named, and the numbers of all those that the user spoke of. */
export function saidColumns(
  titoli: readonly Titolo[],
  struttura: Struttura,
  lessico: Lessico,
  altrimenti: readonly Titolo[] = [],
): { readonly colonne: Colonne; readonly numeri: ReadonlySet<number> } {
  const colonne: Colonne = {};
  const numeri = new Set<number>();
  if (lessico.colonne.length === 0) return { colonne, numeri };
  const dette = titoli.flatMap(({ colonna, testo, ordinale }) => {
    const proprio = altrimenti.find((t) => t.colonna === colonna);
    const parola =
      wordFor(lessico, struttura, testo, ordinale) ??
      (proprio && proprio.testo !== testo
        ? wordFor(lessico, struttura, proprio.testo, proprio.ordinale)
        : null);
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
    const testo = headingText(v);
    if (testo === "" || testo.length > LUNGA) return [];
    const chiave = normalise(testo);
    const ordinale = (viste.get(chiave) ?? 0) + 1;
    viste.set(chiave, ordinale);
    return [{ colonna: primaColonna + i, testo, ordinale }];
  });
}

/** A single column for two fields ("Cap/Art", "Missione/Programma") is both. */
function withShared(colonne: Colonne): Colonne {
  const { capitolo, articolo, missione, programma } = colonne;
  const insieme: Colonne = {};
  if (capitolo && !articolo && /art/i.test(capitolo.intestazione)) {
    insieme.articolo = { ...capitolo, perche: `${capitolo.perche}, con l'articolo insieme` };
  }
  if (missione && !programma && /prog|\b(?:prg|pgm)\b|^\W*m\W*p\W*$/i.test(missione.intestazione)) {
    insieme.programma = { ...missione, perche: `${missione.perche}, con il programma insieme` };
  }
  return { ...colonne, ...insieme };
}
