/**
 * Which of the tables of a workbook are read, where some say the same again: of another year, of another day of
 * monitoring, or a summary of what another one has in detail. What is left aside is said, and never added.
 */
import { valoreIn, type Griglia } from "../base/griglia";
import { ZERO, type Importo } from "../base/importo";
import type { Rilievo } from "../base/rilievo";
import { readImporto } from "./amount";
import { AMOUNT_FIELDS, type CampoMappa } from "./campi";
import { readMissione, readProgramma } from "./codes";
import type { Guida } from "./guida";
import { anniDi, anniIn, annualitaIn } from "./indizi/periodi";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { map012 } from "./rilievi/map-012-altro-tempo";
import { map013 } from "./rilievi/map-013-riepilogo";
import { withoutOtherGestioni } from "./altra-gestione";
import { withoutOtherVersions } from "./altra-versione";
import { aside, type Scelta } from "./scelta";
import { byRows } from "./scegli-righe";
import { byDay } from "./scegli-giorno";
import { withoutOtherViews } from "./scegli-viste";
import { withoutRepeats } from "./scegli-ripetute";
import { isAgain } from "./stesse-voci";
import { titlesOf } from "./titoli-di-tabella";

export function chooseTables(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
  guida: Guida,
): Scelta {
  const competenza = withoutOtherGestioni(griglie, mappature);
  const dellEnte = withoutOtherVersions(griglie, competenza.mappature);
  const perRiga = byRows(griglie, dellEnte.mappature, guida);
  const perAnno = byYear(griglie, perRiga.mappature, guida);
  const perGiorno = byDay(griglie, perAnno.mappature, guida);
  const unaVolta = withoutRepeats(griglie, perGiorno.mappature);
  const unaVista = withoutOtherViews(griglie, unaVolta.mappature);
  const senzaRiepiloghi = withoutSummaries(griglie, unaVista.mappature);
  const passi = [competenza, dellEnte, perRiga, perAnno, perGiorno, unaVolta, unaVista, senzaRiepiloghi];
  return {
    mappature: senzaRiepiloghi.mappature,
    scartate: passi.flatMap((p) => p.scartate),
    rilievi: passi.flatMap((p) => p.rilievi),
  };
}

/** Of the years on the lines of a title this one is the table's; others may be those of acts. */
const DI_ESERCIZIO =
  /\b(?:anno|annualit[aà]|esercizio|e\.\s?f\.)(?: finanziario)?\s*:?\s*20\d\d(?:\s*[-–/]\s*(?:20\d\d|\d\d)(?![\d/.]))?/i;
const DI_ANNO =
  /\b(anno|annualita|esercizio|bilancio|rendiconto|consuntivo|peg|pdo|piano|performance|spese|entrate|obiettivi)\b/;
/** "Anno precedente", "anno prec.", "esercizio scorso": said of a table and nothing else. */
const PRECEDENTE =
  /^\W*(?:(?:spese|entrate|uscite|dati|situazione)\W+)?(?:anno|esercizio|es\.)\s+(?:prec|scors|passat)\p{L}*\W*$/iu;
const NOME_CON_ANNO =
  /(?<!\p{L})(?:spese?|entrat[ae]|uscit[ae]|ent|usc|sp|[eus]|peg|bilancio|bil)[^\p{L}\d]*(\d\d)\s*$/iu;
const VICINI = 5;

/** "Legge di bilancio 2023", "DM 2022", "Prot. n. 2023/4512", "del 20/12/2023": the years of acts, not of the table. */
const DI_ATTI =
  /\b(?:l\.|legge|leggi|d\.?\s?l(?:gs)?|d\.?\s?m|d\.?p\.?c\.?m|decreto|dpr|delib\p{L}*|determ\p{L}*|ordinanza|circolare|prot\p{L}*|c\.\s?c|g\.\s?c|ccnl)\b[^;|]*?20\d\d|\b(?:stampa\p{L}*|stampato|approvat\p{L}*|pubblicat\p{L}*|adottat\p{L}*)\b.*?20\d\d/giu;
const withoutActs = (testo: string): string =>
  DI_ESERCIZIO.test(testo) ? testo : testo.replace(DI_ATTI, " ");

function yearsOfName(nome: string, esercizio: number): ReadonlySet<number> {
  const detti = anniIn(nome);
  if (detti.size > 0) return detti;
  if (PRECEDENTE.test(nome)) return new Set([esercizio - 1]);
  const suo = 2000 + Number(NOME_CON_ANNO.exec(nome)?.[1]);
  return Math.abs(suo - esercizio) <= VICINI ? new Set([suo]) : detti;
}

/** The years that a table says it is of; none where it says nothing. */
function yearsOf(g: Griglia | undefined, m: Mappatura, esercizio: number): ReadonlySet<number> {
  const [nome = "", ...titoli] = titlesOf(g, m, []).map(withoutActs);
  const contata = [nome, ...titoli].map(annualitaIn).find((a) => a !== null);
  if (contata !== undefined) return new Set([contata]);
  const delNome = yearsOfName(nome, esercizio);
  if (delNome.size > 0) return delNome;
  const propri = titoli.flatMap((t) => DI_ESERCIZIO.exec(t)?.[0] ?? []);
  const detti = [...propri, ...titoli.filter((t) => DI_ANNO.test(normalise(t)))].map(anniIn);
  const vicino = titoli.find((t) => PRECEDENTE.test(t) || anniIn(t).size > 0);
  if (vicino !== undefined && PRECEDENTE.test(vicino)) return new Set([esercizio - 1]);
  return detti.find((a) => a.size > 0) ?? yearsOfMeasures(m, esercizio);
}

const DI_MISURA: readonly CampoMappa[] = [...AMOUNT_FIELDS, "target", "raggiunto"];

/** What the headings of the amounts and of the results say, where all of them do. */
function yearsOfMeasures(m: Mappatura, esercizio: number): ReadonlySet<number> {
  const loro = DI_MISURA.flatMap((c) => m.colonne[c]?.intestazione ?? []).map((x) => anniDi(x, esercizio));
  return loro.every((a) => a.size > 0) ? new Set(loro.flatMap((a) => [...a])) : new Set();
}

function byYear(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
  { esercizio }: Guida,
): Scelta {
  if (esercizio === null) return aside(mappature, new Map(), []);
  const anni = new Map(
    mappature.filter((m) => !m.scheda).map((m) => [m, yearsOf(griglie.get(m.foglio), m, esercizio)]),
  );
  const isAltro = (m: Mappatura): boolean => {
    const suoi = anni.get(m);
    // A table with the esercizio among its columns or rows is of more years.
    return (
      suoi !== undefined &&
      suoi.size > 0 &&
      !suoi.has(esercizio) &&
      !m.colonne.anno &&
      !m.testata.some((t) => anniDi(t.testo, esercizio).has(esercizio))
    );
  };
  const altre = new Set(mappature.filter(isAltro));
  const conLaSua = new Set(mappature.flatMap((m) => (altre.has(m) ? [] : [m.struttura])));
  const via = new Map<Mappatura, string>();
  const rilievi: Rilievo[] = [];
  const detti = new Set<string>();
  for (const m of altre) {
    const suoi = [...(anni.get(m) ?? [])];
    const sola = !conLaSua.has(m.struttura);
    const lette = mappature.filter((x) => x.struttura === m.struttura && !altre.has(x));
    const ancora = sola || m.struttura === "obiettivi" || isAgain(griglie, m, lette);
    if (!sola) via.set(m, `è del ${suoi.join("-")}`);
    const chiave = `${m.struttura} ${m.foglio}`;
    if (!detti.has(chiave))
      rilievi.push(
        map012.rilievo(sola || !ancora ? "avviso" : "nota", m.intervallo, {
          foglio: m.foglio,
          struttura: m.struttura,
          quando: { anni: suoi },
          sola,
          ...(ancora ? {} : { diverse: true }),
        }),
      );
    detti.add(chiave);
  }
  return aside(mappature, via, rilievi);
}

const isDetail = (m: Mappatura): boolean =>
  m.colonne.capitolo !== undefined || m.colonne.codice !== undefined;

/** Tables without capitolo and code, where another one has them for the same side. */
function withoutSummaries(griglie: ReadonlyMap<string, Griglia>, mappature: readonly Mappatura[]): Scelta {
  const via = new Map<Mappatura, string>();
  const rilievi: Rilievo[] = [];
  for (const struttura of ["entrate", "spese"] as const) {
    const sue = mappature.filter((m) => m.struttura === struttura);
    const dettagli = sue.filter((m) => isDetail(m));
    const [primo] = dettagli;
    if (!primo) continue;
    for (const m of sue) {
      if (isDetail(m) || !m.conTestata || m.spostata) continue;
      const altri = dettagli.filter((d) => d !== m);
      if (isOfOtherMissioni(griglie, m, altri)) {
        const { foglio } = m;
        const fatti = {
          foglio,
          struttura,
          dettaglio: primo.foglio,
          differenze: [],
          vista: "aggiunta",
        } as const;
        if (!m.colonne.programma) rilievi.push(map013.rilievo("avviso", m.intervallo, fatti));
        continue;
      }
      via.set(m, `è un riepilogo di «${primo.foglio}»`);
      const differenze = differences(griglie, m, altri);
      rilievi.push(
        map013.rilievo(differenze.length === 0 ? "nota" : "avviso", m.intervallo, {
          foglio: m.foglio,
          struttura,
          dettaglio: primo.foglio,
          differenze,
        }),
      );
    }
  }
  return aside(mappature, via, rilievi);
}

/** Its missioni are in no detail: another part of the budget, and no summary of this one. */
function isOfOtherMissioni(
  griglie: ReadonlyMap<string, Griglia>,
  m: Mappatura,
  dettagli: readonly Mappatura[],
): boolean {
  const sue = missioniIn(griglie, m);
  const loro = new Set(dettagli.flatMap((d) => missioniIn(griglie, d)));
  return (
    sue.length > 0 && sue.length === m.righeDati.length && sue.every((n) => !loro.has(n)) && loro.size > 0
  );
}

function missioniIn(griglie: ReadonlyMap<string, Griglia>, m: Mappatura): readonly number[] {
  const g = griglie.get(m.foglio);
  const colonna = m.colonne.missione?.colonna;
  if (!g || colonna === undefined) return [];
  return m.righeDati.flatMap((r) => readMissione(valoreIn(g, r, colonna)) ?? []);
}

interface Differenza {
  readonly campo: CampoMappa;
  /** Where it is in one programma alone. */
  readonly di?: { readonly missione: number; readonly programma: number };
  readonly riepilogo: string;
  readonly dettaglio: string;
}

function differences(
  griglie: ReadonlyMap<string, Griglia>,
  m: Mappatura,
  dettagli: readonly Mappatura[],
): Differenza[] {
  return AMOUNT_FIELDS.flatMap((campo) => {
    if (!m.colonne[campo] || !dettagli.every((d) => d.colonne[campo])) return [];
    const riepilogo = total(griglie, m, campo);
    const dettaglio = dettagli.reduce((n, d) => n.plus(total(griglie, d, campo)), ZERO);
    if (!riepilogo.equals(dettaglio))
      return [{ campo, riepilogo: riepilogo.toFixed(), dettaglio: dettaglio.toFixed() }];
    const diverso = firstUnlike(griglie, m, dettagli, campo);
    return diverso ? [{ campo, ...diverso }] : [];
  });
}

/** Where the totals agree two programmi may still differ, one by what the other has: the sums of the first that does. */
function firstUnlike(
  griglie: ReadonlyMap<string, Griglia>,
  m: Mappatura,
  dettagli: readonly Mappatura[],
  campo: (typeof AMOUNT_FIELDS)[number],
): Omit<Differenza, "campo"> | null {
  const tutte = [m, ...dettagli];
  if (!tutte.every((x) => x.colonne.missione && x.colonne.programma && x.inGruppo.length === 0)) return null;
  const sue = byProgramma(griglie, [m], campo);
  const loro = byProgramma(griglie, dettagli, campo);
  for (const [chiave, { di, somma }] of sue) {
    const altra = loro.get(chiave)?.somma;
    if (altra && !altra.equals(somma)) return { di, riepilogo: somma.toFixed(), dettaglio: altra.toFixed() };
  }
  return null;
}

interface DiProgramma {
  readonly di: { readonly missione: number; readonly programma: number };
  readonly somma: Importo;
}

function byProgramma(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
  campo: (typeof AMOUNT_FIELDS)[number],
): ReadonlyMap<string, DiProgramma> {
  const somme = new Map<string, DiProgramma>();
  for (const m of mappature) {
    const g = griglie.get(m.foglio);
    const { missione, programma, [campo]: importo } = m.colonne;
    if (!g || !missione || !programma || !importo) continue;
    for (const riga of m.righeDati) {
      const n = readMissione(valoreIn(g, riga, missione.colonna));
      const insieme = missione.colonna === programma.colonna;
      const p = readProgramma(valoreIn(g, riga, programma.colonna), n, insieme);
      if (n === null || p === null) continue;
      const chiave = `${n} ${p}`;
      const { colonna } = importo;
      const { valore } = readImporto(valoreIn(g, riga, colonna), { foglio: m.foglio, riga, colonna });
      const somma = (somme.get(chiave)?.somma ?? ZERO).plus(valore ?? ZERO);
      somme.set(chiave, { di: { missione: n, programma: p }, somma });
    }
  }
  return somme;
}

function total(
  griglie: ReadonlyMap<string, Griglia>,
  m: Mappatura,
  campo: (typeof AMOUNT_FIELDS)[number],
): Importo {
  const g = griglie.get(m.foglio);
  const colonna = m.colonne[campo]?.colonna;
  if (!g || colonna === undefined) return ZERO;
  return m.righeDati.reduce((n, riga) => {
    const { valore } = readImporto(valoreIn(g, riga, colonna), { foglio: m.foglio, riga, colonna });
    return valore ? n.plus(valore) : n;
  }, ZERO);
}
