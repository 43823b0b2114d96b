/**
 * Titles among the rows of an objectives table: "OBIETTIVO 1 - …", "1) Decoro", "SETTORE I - … - Responsabile: …", an
 * objective alone in its column above its indicators. Each holds for the rows below, until the next of its kind.
 */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../base/griglia";
import { genereOf } from "./indizi/profilo";
import type { Contesto, Tabella } from "./mappatura";
import type { CampoMappa } from "./campi";
import { nameAndOwner, personSaid } from "./nome-e-chi";
import { isMeasured, pieneIn, type Piena } from "./righe-misurate";

const NOMI = ["obiettivoStrategico", "obiettivoOperativo", "descrizione"] as const;
const DI_CHI = [
  "responsabileGestionale",
  "responsabilePolitico",
  "missione",
  "programma",
  "codiceProgramma",
  "tipo",
] as const;
/** A title's own columns hold none of these. */
const DI_INDICATORE = [
  "target",
  "raggiunto",
  "scadenza",
  "dataEffettiva",
  "gradoDichiarato",
  "unita",
] as const;

const RIGHE_SOTTO = 30;

/** What a title says, field by field; null where the row is none. */
export function titleAt(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): Contesto | null {
  const { colonne } = t;
  const gruppo = groupAndOwner(g, riga, piene);
  if (gruppo) return gruppo;
  const sottogruppo = groupOfIndicators(g, riga, t);
  if (sottogruppo) return sottogruppo;
  if (piene.length > 5 || isMeasured(g, riga, t) || t.altriIndicatori.length > 0) return null;
  if (DI_INDICATORE.some((c) => colonne[c] && !isVuoto(valoreIn(g, riga, colonne[c].colonna)))) return null;
  const sotto = firstMeasured(g, riga, t);
  if (sotto === null) return null;
  return inItsColumn(g, riga, sotto, piene, t) ?? alone(g, riga, piene, t);
}

/** "SERVIZIO TRIBUTI | | | Resp. Ferri Gino": an office, and in another cell its person. */
function groupAndOwner(g: Griglia, riga: number, piene: readonly Piena[]): Contesto | null {
  const [ufficio, persona, ...altre] = piene;
  if (!ufficio || !persona || altre.length > 0) return null;
  if (typeof ufficio.v !== "string" || typeof persona.v !== "string" || !DI_GRUPPO.test(ufficio.v.trim()))
    return null;
  const chi = personSaid(persona.v);
  return chi === null ? null : { responsabileGestionale: valore(g, riga, persona.colonna, chi) };
}

/** "Indicatori di processo" in the column of the indicators: those below, of the objective named beside. */
function groupOfIndicators(g: Griglia, riga: number, t: Tabella): Contesto | null {
  const { indicatore } = t.colonne;
  const v = indicatore ? valoreIn(g, riga, indicatore.colonna) : "";
  if (typeof v !== "string" || !/^\s*indicatori\s+(?:d[ai]|del|della|dell['’])\s*\p{L}+\s*:?\s*$/iu.test(v))
    return null;
  if (isMeasured(g, riga, t)) return null;
  return Object.fromEntries(
    [...NOMI, ...DI_CHI].flatMap((c) => {
      const colonna = t.colonne[c]?.colonna;
      return colonna === undefined || colonna === indicatore?.colonna || isVuoto(valoreIn(g, riga, colonna))
        ? []
        : [[c, valore(g, riga, colonna)]];
    }),
  );
}

/** The first row below with a target or a result. */
function firstMeasured(g: Griglia, riga: number, t: Tabella): number | null {
  const ultima = Math.min(g.riga + g.valori.length - 1, riga + RIGHE_SOTTO);
  for (let r = riga + 1; r <= ultima; r++) if (isMeasured(g, r, t)) return r;
  return null;
}

const valore = (g: Griglia, riga: number, colonna: number, testo?: string) => ({
  posizione: posizioneIn(g, riga, colonna),
  etichetta: null,
  testo: testo ?? String(valoreIn(g, riga, colonna)).trim(),
});

/** An objective in its own column, which is blank beside its indicators. */
function inItsColumn(
  g: Griglia,
  riga: number,
  sotto: number,
  piene: readonly Piena[],
  t: Tabella,
): Contesto | null {
  const { colonne } = t;
  if (colonne.indicatore && piene.some((p) => p.colonna === colonne.indicatore?.colonna)) return null;
  const pieni = (campi: readonly CampoMappa[]): CampoMappa[] =>
    campi.filter((c) => {
      const colonna = colonne[c]?.colonna;
      return (
        colonna !== undefined && !isVuoto(valoreIn(g, riga, colonna)) && isVuoto(valoreIn(g, sotto, colonna))
      );
    });
  const nomi = pieni(NOMI);
  if (nomi.length === 0) return null;
  return Object.fromEntries(
    [...nomi, ...pieni(DI_CHI)].flatMap((c) => {
      const colonna = colonne[c]?.colonna;
      return colonna === undefined ? [] : [[c, valore(g, riga, colonna)]];
    }),
  );
}

const NUMERATO =
  /^(?:(?:obiettiv[oi]|ob|obb|obj|progetto|scheda)(?:\.| |$)(?: ?(?:operativo|gestionale|strategico|esecutivo|specifico|di performance))?[\s.:–—-]*(?:n[.°]?\s*|nr\.?\s*)?[A-Z]{0,3}\.?\d|(?:obiettivo|ob\.)\s*[:–—-]|[A-Z]{0,3}\.?\d{1,3}(?:\.\d{1,3})*\s*[.)–—-]\s*\p{L}|[A-Z]{0,3}\.?\d{1,3}(?:\.\d{1,3})+\s+\p{L})/iu;
const DI_GRUPPO =
  /^(?:missione|programma|settore|area|servizio|ufficio|unità|direzione|dipartimento|linea|asse|ambito|centro)(?!\p{L})/iu;

/** A text alone on its row, with at most a code before it and a weight: numbered, in capitals, or first under the heading. */
function alone(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): Contesto | null {
  const { colonne } = t;
  const peso = colonne.peso?.colonna;
  const chi = piene.find((p) => p.colonna === colonne.responsabileGestionale?.colonna);
  const resto = piene.filter((p) => p !== chi && (p.colonna !== peso || typeof p.v !== "number"));
  const testo = resto.at(-1);
  if (!testo || typeof testo.v !== "string" || !["testo", "prosa"].includes(genereOf(testo.v))) return null;
  const codice = resto.length === 2 && isCode(resto[0]);
  if (resto.length !== 1 && !codice) return null;
  const indicatore = colonne.indicatore?.colonna ?? Infinity;
  if (testo.colonna > indicatore) return null;
  const scritto = testo.v.trim();
  if (DI_GRUPPO.test(scritto)) return groupSaid(g, riga, testo.colonna, scritto);
  // Where its column is the objectives' own, and the rows below have theirs, it is one without indicators.
  if (testo.colonna !== indicatore && NOMI.some((c) => colonne[c]?.colonna === testo.colonna)) return null;
  const detto =
    NUMERATO.test(scritto) ||
    codice ||
    isCapitals(scritto) ||
    isHeading(g, riga + 1, t) ||
    (isFirst(g, riga, t) && resto.length === 1);
  if (!detto) return null;
  const suo = chi ? { responsabileGestionale: valore(g, riga, chi.colonna) } : {};
  return { ...named(g, riga, testo.colonna, scritto), ...suo };
}

const isCode = (p: Piena | undefined): boolean =>
  p !== undefined &&
  (typeof p.v === "number"
    ? Number.isInteger(p.v)
    : typeof p.v === "string" && /^(?:[A-Z]{0,4}[.\s]?\d[\d.]{0,8}|[IVX]{1,5}|[A-Z])\.?$/i.test(p.v.trim()));

/** Only a plan's own rows stand under it: "OBIETTIVO 2 - …", "1) Decoro", "AREA TECNICA". */
export const isOwnTitle = (testo: string): boolean =>
  NUMERATO.test(testo.trim()) || DI_GRUPPO.test(testo.trim());

/** What a group of rows is called: an office, or words in capitals. */
export const isGroupName = (testo: string): boolean =>
  DI_GRUPPO.test(testo.trim()) || isCapitals(testo.trim());

const isCapitals = (t: string): boolean => t.length >= 6 && t === t.toUpperCase() && /\p{L}{4}/u.test(t);

/**
 * In a table that has no column for its objectives: right under the heading, or below rows of indicators that begin under
 * such a title.
 */
function isFirst(g: Griglia, riga: number, t: Tabella): boolean {
  if (NOMI.some((c) => t.colonne[c])) return false;
  for (let r = riga - 1; r >= g.riga; r--) {
    const piene = pieneIn(g, r);
    if (isHeading(g, r, t)) return !someMeasured(g, r + 1, riga, t);
    if (piene.length === 0 || isMeasured(g, r, t)) continue;
    return titleAt(g, r, piene, t) !== null;
  }
  return false;
}

const someMeasured = (g: Griglia, da: number, a: number, t: Tabella): boolean => {
  for (let r = da; r < a; r++) if (isMeasured(g, r, t)) return true;
  return false;
};

/** The headings of the table, where they stand again. */
export const isHeading = (g: Griglia, riga: number, { colonne }: Tabella): boolean => {
  const c = colonne.target ?? colonne.raggiunto;
  const v = c ? valoreIn(g, riga, c.colonna) : "";
  return typeof v === "string" && v.trim() !== "" && c?.intestazione.trim().endsWith(v.trim()) === true;
};

/** The name of an objective, and whose it is where it says so. */
export function named(g: Griglia, riga: number, colonna: number, scritto: string): Contesto {
  const { nome, chi } = nameAndOwner(scritto);
  return {
    obiettivoOperativo: valore(g, riga, colonna, nome),
    ...(chi === null ? {} : { responsabileGestionale: valore(g, riga, colonna, chi) }),
  };
}

/** "MISSIONE 01 - PROGRAMMA 03 …", "SETTORE I - … - Responsabile: …": where the rows below belong, and whose they are. */
function groupSaid(g: Griglia, riga: number, colonna: number, scritto: string): Contesto {
  const { nome, chi } = nameAndOwner(scritto);
  const missione = /^missione\s*(?:n\.?\s*)?\d.*?(?=\s*[–—-]?\s*programma|$)/iu.exec(nome)?.[0];
  const programma = /programma\s*(?:n\.?\s*)?(\d.*)$/iu.exec(nome)?.[1];
  const ufficio = /^(?:settore|area|servizio|ufficio|direzione|dipartimento|unità|centro)(?!\p{L})/iu.test(
    nome,
  );
  const suo = chi ?? (ufficio ? nome : null);
  return {
    ...(missione === undefined ? {} : { missione: valore(g, riga, colonna, missione) }),
    ...(programma === undefined ? {} : { programma: valore(g, riga, colonna, programma) }),
    ...(suo === null ? {} : { responsabileGestionale: valore(g, riga, colonna, suo) }),
  };
}
