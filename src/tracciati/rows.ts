/** What each row of a table is: data, total, section, blank, or something else to be named. */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { meaningOf } from "./indizi/parole";
import { sideInColumn, sideOfWords } from "./lato";
import { sectionFor, type SezioneDetta } from "./lessico";
import { normalise } from "./normalise";
import { AMOUNT_FIELDS, type CampoMappa, type Struttura } from "./campi";
import type { Guida } from "./guida";
import type { Colonna, SchemaDiRighe, Tabella } from "./mappatura";
import type { Genere, Sezione } from "./genere-riga";
import { misuraDi, withName } from "./misura";
import { filled, type Piena } from "./righe-misurate";
import { kindOfObjectives } from "./righe-obiettivi";
import {
  DERIVATA,
  DI_ANNO,
  DI_CUI,
  isCode,
  isNumbering,
  isRiporto,
  isTotale,
  textOf,
  TOTALE_DIETRO,
} from "./row-words";
import { missioneByName, programmaByName, titoloByName } from "./nomi-ufficiali";
import { cut } from "./strisce";
import { titoloInParole } from "./titolo";

const RIGA_DISEGNATA = /^[-–—_=*.\s]{2,}$/;

export function kindOf(foglio: Griglia, riga: number, t: Tabella): Genere {
  if (t.schema) return ofScheme(riga, t.schema);
  if (t.somme?.has(riga)) return { tipo: "totale", ambito: "altro", numero: null };
  if (t.parti?.has(riga)) return { tipo: "di cui" };
  if (t.fuori?.has(riga)) return { tipo: "altro" };
  if (t.nulle?.has(riga)) return { tipo: "derivata" };
  if (t.altraVersione?.has(riga)) return { tipo: "altra versione" };
  const letti = readBy(foglio, t);
  return (letti[riga - foglio.riga] ??= writtenKind(foglio, riga, t));
}

type Generi = (Genere | undefined)[];

interface Letta {
  readonly foglio: Griglia;
  readonly t: Tabella;
  readonly generi: Generi;
}

/** The kinds told so far, by the columns they were told with: every step of the reading asks for them anew. */
const LETTE = new WeakMap<Tabella["colonne"], Letta>();

/** What a row's cells alone say depends on these; what is found out later about single rows is not among them. */
const PROPRI = ["struttura", "altriIndicatori", "guida", "lato", "misura", "striscia"] as const;

function readBy(foglio: Griglia, t: Tabella): Generi {
  const nota = LETTE.get(t.colonne);
  if (nota?.foglio === foglio && PROPRI.every((p) => nota.t[p] === t[p])) return nota.generi;
  const generi = readAlike(foglio, t);
  LETTE.set(t.colonne, { foglio, t, generi });
  return generi;
}

const ALIKE = new WeakMap<Griglia, WeakMap<Guida, Map<string, Generi>>>();

/** Tables whose rows are told by the same columns share them: the pages of a print, and a table at each step of its reading. */
function readAlike(foglio: Griglia, t: Tabella): Generi {
  const delFoglio = ALIKE.get(foglio) ?? new WeakMap<Guida, Map<string, Generi>>();
  ALIKE.set(foglio, delFoglio);
  const dellaGuida = delFoglio.get(t.guida) ?? new Map<string, Generi>();
  delFoglio.set(t.guida, dellaGuida);
  const chiave = JSON.stringify([t.struttura, t.lato, t.misura ?? 0, t.striscia ?? null, columnsThatTell(t)]);
  const generi = dellaGuida.get(chiave) ?? [];
  dellaGuida.set(chiave, generi);
  return generi;
}

/** The fields by which a row of the budget is told; no other may be asked for here. */
const CHE_DICONO = [
  ...AMOUNT_FIELDS,
  "capitolo",
  "codice",
  "descrizione",
  "anno",
  "programma",
  "missione",
  "titolo",
] as const satisfies readonly CampoMappa[];
type CheDice = (typeof CHE_DICONO)[number];

const columnsThatTell = ({ struttura, colonne, altriIndicatori }: Tabella): unknown =>
  struttura === "obiettivi"
    ? [colonne, ...altriIndicatori].map((c) =>
        Object.entries(c).map(([campo, x]) => [campo, x.colonna, x.intestazione]),
      )
    : CHE_DICONO.map((campo) => colonne[campo]?.colonna ?? 0);

function writtenKind(foglio: Griglia, riga: number, t: Tabella): Genere {
  const g = t.striscia ? cut(foglio, t.striscia) : foglio;
  const { struttura } = t;
  const colonne: Readonly<Partial<Record<CheDice, Colonna>>> = t.colonne;
  if (t.misura && isOtherMeasure(g, riga, t.misura)) return { tipo: "altra misura" };
  const celle = t.misura ? withName(g, riga, t.misura) : (g.valori[riga - g.riga] ?? []);
  const piene = filled(celle, g.colonna);
  const [prima] = piene;
  if (!prima || piene.every((p) => RIGA_DISEGNATA.test(textOf(p.v)))) return { tipo: "vuota" };
  const in_ = (campo: CheDice): Scalare => {
    const c = colonne[campo];
    return c ? (celle[c.colonna - g.colonna] ?? "") : "";
  };
  if (struttura === "obiettivi") return kindOfObjectives(g, riga, piene, t);
  const codici = [in_("capitolo"), in_("codice")].filter(isCode);
  const conCodice = codici.length > 0;
  if (isPageHeading(celle, g.colonna, t) || isNumbering(piene)) return { tipo: "intestazione" };
  const importi = AMOUNT_FIELDS.some((c) => !isVuoto(in_(c)));
  // A code and amounts are a voce, whatever its words.
  const testi = conCodice && importi ? [] : piene.map((p) => textOf(p.v));
  if (
    importi &&
    !NUMERATO.test(String(in_("capitolo"))) &&
    isVuoto(in_("codice")) &&
    isWords(AMOUNT_FIELDS.map(in_))
  )
    return { tipo: "altro" };
  if (importi && !conCodice && (colonne.capitolo ?? colonne.codice)) {
    const [nome = ""] = testi.filter((x) => x !== "");
    if (DERIVATA.test(nome)) return { tipo: "derivata" };
    if (DI_ANNO.test(nome) && isOfOtherYear([nome], t.guida.esercizio)) return { tipo: "altro anno" };
  }
  const totale = conCodice ? null : (totalOf(testi) ?? totalBehind(piene, colonne));
  if (totale && isOfOtherYear(testi, t.guida.esercizio)) return { tipo: "altro anno" };
  if (totale) return isOtherSide(g, riga, t, testi) ? { tipo: "altra parte" } : totale;
  if (!conCodice && testi.some(isRiporto) && !(importi && isPlaced(in_))) return { tipo: "riporto" };
  if (!conCodice && testi.some((x) => DI_CUI.test(x))) return { tipo: "di cui" };
  if (!importi && piene.length <= 3) {
    const detta = sectionFor(t.guida.lessico, textOf(prima.v));
    if (detta?.significa === "niente") return { tipo: "vuota" };
    const sezione = sectionOf(sectionText(testi), riga, prima.colonna, detta);
    if (sezione) return { tipo: "sezione", sezione };
  }
  const numero = codici.some((v) => /\d/.test(String(v)));
  const descritta = importi && !isVuoto(in_("descrizione"));
  // A code alone on its row names nothing.
  const nominata = numero && (importi || (isCode(in_("capitolo")) && piene.length > 1));
  if (!descritta && !nominata) return { tipo: "altro" };
  if (isOtherSide(g, riga, t, [])) return { tipo: "altra parte" };
  const anno = Number(in_("anno"));
  const { esercizio } = t.guida;
  return esercizio !== null && anno >= 1900 && anno !== esercizio ? { tipo: "altro anno" } : { tipo: "dati" };
}

/** A name with its missione and its programma: no page carries over so. */
const isPlaced = (in_: (campo: CheDice) => Scalare): boolean =>
  (["descrizione", "missione", "programma"] as const).every((c) => !isVuoto(in_(c)));

/** A capitolo, as it is written. */
const NUMERATO = /^\W*(?:cap\p{L}*\.?\s*)?\d/iu;

/** Words alone among the amounts: "Monteraso, 20/01/2025 | Il Responsabile del Servizio" is no voce. */
const isWords = (importi: readonly Scalare[]): boolean =>
  importi.every((v) => isVuoto(v) || (typeof v === "string" && /^(?=.*\p{L}{4})\D+$/su.test(v)));

/** "Totale 2022" below the total of 2023. */
function isOfOtherYear(testi: readonly string[], esercizio: number | null): boolean {
  const anni = testi.flatMap((t) => t.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  return esercizio !== null && anni.length > 0 && !anni.includes(esercizio);
}

function ofScheme(riga: number, s: SchemaDiRighe): Genere {
  if (s.nomi.has(riga)) return { tipo: "dati" };
  const scritto = s.totaliLetti.get(riga);
  const totale = scritto === undefined ? null : totalOf([scritto]);
  // "Totale titoli", "totale entrate finali": which rows they add up is not said.
  return totale?.tipo === "totale" && totale.ambito !== "altro" ? totale : { tipo: "altra misura" };
}

function isOtherMeasure(g: Griglia, riga: number, colonna: number): boolean {
  const misura = misuraDi(g.valori[riga - g.riga]?.[colonna - g.colonna] ?? "");
  return misura !== null && misura !== "cp";
}

/** In a table of entrate and spese together, a row of the side that is not being read. */
function isOtherSide(g: Griglia, riga: number, t: Tabella, parole: readonly string[]): boolean {
  const { lato } = t;
  if (!lato) return false;
  const detto = sideInColumn(g, riga, lato.colonna) ?? sideOfWords(parole.join(" "));
  // What says no side is looked at once.
  return detto === null ? lato.parte === "spese" : detto !== lato.parte;
}

/** A label and what it says may stand in cells of their own: "Missione | 01 | Servizi istituzionali". */
export const sectionText = (testi: readonly string[]): string =>
  /^(missione|programma|titolo|responsabile|dirigente|centro di \p{L}+)\W*$/iu.test(testi[0] ?? "")
    ? testi.filter((t) => t !== "").join(" ")
    : (testi[0] ?? "");

/** "0101 Totale", "Rossi Anna Totale": what a pivot writes at the foot of a group. */
function totalBehind(
  piene: readonly Piena[],
  colonne: Readonly<Partial<Record<CheDice, Colonna>>>,
): Genere | null {
  const trovata = piene.find(
    ({ v, colonna: c }, i) =>
      typeof v === "string" &&
      TOTALE_DIETRO.test(v.trim()) &&
      (i === 0 || c !== colonne.descrizione?.colonna),
  );
  if (!trovata) return null;
  // "Missione 01 - Servizi istituzionali - TOT." says itself of what it is.
  const detto = totalOf([`Totale ${String(trovata.v)}`]);
  if (detto?.tipo === "totale" && detto.ambito !== "altro") return detto;
  const { colonna } = trovata;
  const suo = (["programma", "missione", "titolo"] as const).find((c) => colonne[c]?.colonna === colonna);
  return { tipo: "totale", ambito: suo ?? "altro", numero: null };
}

/** A heading's words where the amounts should be; looked for only there, because it is dear. */
function isPageHeading(celle: readonly Scalare[], primaColonna: number, t: Tabella): boolean {
  const primo = AMOUNT_FIELDS.find((c) => t.colonne[c]);
  const v = primo ? celle[(t.colonne[primo]?.colonna ?? 0) - primaColonna] : "";
  if (typeof v !== "string" || !/\p{L}{3}/u.test(v)) return false;
  const importi = AMOUNT_FIELDS.flatMap((c) => t.colonne[c] ?? []);
  const parole = importi.filter((c) => isAmountWord(celle[c.colonna - primaColonna], t.struttura));
  return parole.length * 2 > importi.length && celle.every((x) => typeof x === "string");
}

const IMPORTI: ReadonlySet<string> = new Set(AMOUNT_FIELDS);

function isAmountWord(v: Scalare | undefined, struttura: Struttura): boolean {
  const campo = typeof v === "string" ? meaningOf(v, struttura)?.campo : undefined;
  return campo !== undefined && IMPORTI.has(campo);
}

/** "TOTALE TITOLO 3", "Totale programma", "TOTALE GENERALE", "Subtotale". A voce that only begins so has a capitolo. */
function totalOf(testi: readonly string[]): Genere | null {
  const trovato = testi.find(isTotale);
  if (trovato === undefined) return null;
  const testo = normalise(trovato);
  const cifre = /(\d+)/.exec(testo)?.[1];
  const parola = /\btit(?:olo)? (\p{L}+)/u.exec(testo)?.[1];
  const numero = cifre !== undefined ? Number(cifre) : parola === undefined ? null : titoloInParole(parola);
  return {
    tipo: "totale",
    ambito: /\btit(olo)?\b/.test(testo)
      ? "titolo"
      : /\bprogr?(amma)?\b/.test(testo)
        ? "programma"
        : /\bmiss(ione)?\b/.test(testo)
          ? "missione"
          : /\b(generale|complessiv[oi]|entrat[ae]|spes[ae]|uscit[ae]|bilancio)\b/.test(testo)
            ? "generale"
            : "altro",
    numero,
  };
}

/** A section is a line: of a whole page in one cell only the beginning is looked at, or the search would not end. */
const LUNGA = 500;

/**
 * "MISSIONE 01 - PROGRAMMA 02: SEGRETERIA - RESPONSABILE: ROSSI", "TITOLO 4 - …", with or without each part; or what the
 * user said of rows that begin so.
 */
export function sectionOf(
  cella: string,
  riga: number,
  colonna: number,
  detta: SezioneDetta | null,
): Sezione | null {
  if (detta) return saidSection(detta, riga, colonna);
  const testo = cella.slice(0, LUNGA);
  const numero = (forma: RegExp): number | null => {
    const m = forma.exec(testo);
    return m ? Number(m[1]) : null;
  };
  const titolo = numero(DI_TITOLO) ?? titleInWords(testo);
  const insieme = COMPOSTO.exec(testo);
  const missione = numero(DI_MISSIONE) ?? (insieme ? Number(insieme[1]) : null);
  const programma = insieme ? Number(insieme[2]) : numero(DI_PROGRAMMA);
  if (titolo === null && missione === null && programma === null)
    return namedSection(testo, riga, colonna) ?? ownerSection(testo, riga, colonna);
  const responsabile = /\bresp(?:onsabil\w*|\.)\s*:?\s*(.+?)[\s*]*$/i.exec(testo)?.[1] ?? null;
  const denominazione =
    /prog(?:ramma|r?\.|r)?\s*\d{1,3}(?:[./]\d{1,2})?\s*[:\-–]\s*(.+?)(?:\s+[-–]\s+resp(?:onsabil|\.).*)?[\s*]*$/i.exec(
      testo,
    )?.[1] ?? null;
  return {
    riga,
    colonna,
    titolo,
    missione,
    missioneSopra: programma === null ? missione : null,
    programma,
    denominazione,
    responsabile,
    responsabileSopra: null,
  };
}

const numbered = (parola: string): RegExp =>
  new RegExp(`\\b${parola}\\s*[:\\-–]?\\s*(?:n[.°]?\\s*)?(\\d{1,3})\\b`, "i");
const PROGRAMMA = "prog(?:ramma|r?\\.|r)?";
const DI_TITOLO = numbered("tit(?:olo|\\.)?");
const DI_MISSIONE = numbered("miss(?:ione|\\.)?");
const DI_PROGRAMMA = numbered(PROGRAMMA);
/** "PROGRAMMA 01.02 - SEGRETERIA": the missione before the programma. */
const COMPOSTO = new RegExp(`\\b${PROGRAMMA}\\s*[:\\-–]?\\s*(\\d{1,2})[./](\\d{1,2})\\b(?![./]\\d)`, "i");

/** "TITOLO II - TRASFERIMENTI", "Titolo primo". */
function titleInWords(testo: string): number | null {
  const parola = /^\W*tit(?:olo|\.)\s*[:\-–]?\s*(\p{L}+)/iu.exec(testo)?.[1];
  return parola === undefined ? null : titoloInParole(parola);
}

/** "1 - Entrate correnti di natura tributaria…", "09 - Sviluppo sostenibile…": a number and the official name that it has. */
const NUMERO_E_NOME = /^\W*(\d{1,2})\s*[-–.:)]?\s*(\p{L}.{5,})$/su;

/** "0103 - Gestione economica, finanziaria…", "01.03 …": the code of a programma and its official name. */
const CODICE_E_NOME = /^\W*(\d{1,2})[./-]?(\d{2})\s*[-–.:)]?\s*(\p{L}.{5,})$/su;

function namedSection(testo: string, riga: number, colonna: number): Sezione | null {
  const [, m, p, suo] = CODICE_E_NOME.exec(testo.trim()) ?? [];
  if (m !== undefined && suo !== undefined && programmaByName(suo, Number(m)) === Number(p))
    return {
      ...NESSUNA_SEZIONE,
      riga,
      colonna,
      missione: Number(m),
      programma: Number(p),
      denominazione: suo.trim(),
    };
  const [, cifre, nome] = NUMERO_E_NOME.exec(testo.trim()) ?? [];
  if (cifre === undefined || nome === undefined) return null;
  const n = Number(cifre);
  const titolo = titoloByName(nome, "entrate") === n || titoloByName(nome, "spese") === n ? n : null;
  const missione = titolo === null && missioneByName(nome) === n ? n : null;
  return titolo === null && missione === null
    ? null
    : { ...NESSUNA_SEZIONE, riga, colonna, titolo, missione, missioneSopra: missione };
}

const NESSUNA_SEZIONE = {
  titolo: null,
  missione: null,
  missioneSopra: null,
  programma: null,
  denominazione: null,
  responsabile: null,
  responsabileSopra: null,
} as const;

const DI_CHI =
  /^\s*(?:(?:responsabil[ei]|resp\.|dirigente)(?:\s+(?:del|di)\s+\p{L}+)?|centro\s+di\s+(?:responsabilit[aà]|costo)|settore|servizio|area)\s*[:–-]\s*(\S.*?)[\s*]*$/iu;

/** "Responsabile: Rossi Anna" alone on its row: it holds until the next such row. */
function ownerSection(testo: string, riga: number, colonna: number): Sezione | null {
  const chi = DI_CHI.exec(testo)?.[1];
  return chi === undefined ? null : { ...NESSUNA_SEZIONE, riga, colonna, responsabileSopra: chi };
}

/** Number and name after the user's words; a number that is not there says nothing. */
function saidSection({ significa, resto }: SezioneDetta, riga: number, colonna: number): Sezione | null {
  const m = /^(\d{1,3})\b[\s:.\-–]*(.*)$/su.exec(resto);
  const numero = m?.[1] === undefined ? null : Number(m[1]);
  if (significa !== "responsabile" && numero === null) return null;
  const programma = significa === "programma" ? numero : null;
  const missione = significa === "missione" ? numero : null;
  return {
    riga,
    colonna,
    titolo: significa === "titolo" ? numero : null,
    missione,
    missioneSopra: missione,
    programma,
    denominazione: programma === null ? null : m?.[2] || null,
    responsabile: null,
    responsabileSopra: significa === "responsabile" ? m?.[2] || resto || null : null,
  };
}
