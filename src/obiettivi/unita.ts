/** Units of measure as people write them after a figure. They are not converted: two that differ cannot be compared. */
import { even } from "./testo";

/** Units that cannot be confused with each other; the rest ("incontri", "pratiche") is a count of something. */
const UNITA: readonly (readonly [string, string])[] = [
  ["gg|g|giorn[oi]|giornat[ae]", "gg"],
  ["h|hh|or[ae]", "ore"],
  ["min|minut[oi]", "minuti"],
  ["settiman[ae]", "settimane"],
  ["mes[ei]", "mesi"],
  ["ann[oi]", "anni"],
  [`(?:migliaia|mila)(?: di)? (?:€|euro)|k ?(?:€|euro)|(?:€|euro) ?/ ?1[.]?000`, "migliaia di €"],
  [`(?:milioni|mln|m)(?: di)? (?:€|euro)|m€|(?:€|euro) ?/ ?1[.]?000[.]?000`, "milioni di €"],
  ["€|euro|eur", "€"],
  ["km|chilometr[oi]", "km"],
  ["m|mt|ml|metr[oi](?: lineari)?", "m"],
  ["mq|m2|m²|metri quadr(?:i|ati)", "mq"],
  ["kmq|km2|km²", "kmq"],
  ["ha|ettar[oi]", "ettari"],
  ["mc|m3|m³|metri cubi", "mc"],
  ["kg|chil[oi]|chilogramm[oi]", "kg"],
  ["t|ton|tonnellat[ae]", "t"],
  ["q|q\\.li|quintal[ei]", "quintali"],
  ["lt|litr[oi]", "litri"],
  ["kwh", "kWh"],
  ["mwh", "MWh"],
  ["kw", "kW"],
  ["w|watt", "W"],
  ["gb", "GB"],
  ["mb", "MB"],
  ["tb", "TB"],
];

const FORME = UNITA.map(
  ([forme, canonica]) => [new RegExp(`^(?:${forme})(?![\\p{L}\\d'])\\.?`, "u"), canonica] as const,
);

/** Canonical, of what comes after a figure; null for the name of what is counted. */
export const unitaDi = (resto: string): string | null =>
  FORME.find(([forma]) => forma.test(resto))?.[1] ?? null;

/**
 * What a column or a heading says of the unit: `%`, `n.` for a count, or a unit as above; null for the name of what is counted.
 */
export function unitaDetta(testo: string): string | null {
  const t = even(testo);
  if (/^(?:%|per ?cento|percentuale|valore %)/.test(t)) return "%";
  return /^(?:n|nr|num|n°|nº|numero|valore assoluto|conteggio)\.?$/.test(t) ? "n." : unitaDi(t);
}

/** Words that in a heading say when, or a letter that names the column. */
const NON_IN_TESTATA = /^(?:[gmqw]|ann[oi]|mese|giorno|settimana)$/;

/** The unit in a heading, as written: "Target (giorni)", "Risultato in €", "Target %"; null where it has none. */
export function unitaInTestata(intestazione: string): string | null {
  const t = even(intestazione);
  const pezzi = [
    ...[...t.matchAll(/[([]([^)\]]{1,40})[)\]]/g)].map((m) => m[1] ?? ""),
    /\S\s+(?:espress[oi] )?in ([^()[\]]{1,30})$/.exec(t)?.[1] ?? "",
    /[^\s(]\s*([%€])$/.exec(t)?.[1] ?? "",
  ].map((p) => p.trim().replace(/^(?:valori |espress[oi] )?in /, ""));
  return pezzi.find((p) => !NON_IN_TESTATA.test(p) && INTERA.some((forma) => forma.test(p))) ?? null;
}

const INTERA = [
  /^(?:%|per ?cento|percentuale|n|nr|num|n°|nº|numero|valore assoluto)\.?$/,
  ...UNITA.map(
    ([forme]) => new RegExp(`^(?:${forme})\\.?(?: (?:lavorativ|solar|natural|consecutiv)[ei])?$`, "u"),
  ),
];

/** `m2` and `m3` bear a figure that is none. */
export const senzaEsponente = (resto: string): string =>
  resto.replace(/^(k?m)(?:2|²)(?!\d)/, "$1q").replace(/^m(?:3|³)(?!\d)/, "mc");

const PERIODO = "giorno|settimana|mese|bimestre|trimestre|quadrimestre|semestre";
/** What things are shared out by. */
const PER_CIASCUNO =
  "plesso|sede|scuola|ufficio|settore|area|servizio|struttura|lotto|quartiere|frazione|edizione|classe|dipendente|persona|addetto|utente|alunno|bambino|abitante|cittadino|unità|impianto|edificio|fabbricato|centro|squadra|agente|istituto|responsabile|dirigente|anno scolastico|volta|due mesi|tre mesi|quattro mesi|sei mesi|due settimane";
const OGNI = new RegExp(
  `(?<!\\p{L})(?:(?:al|alla|a|per|ogni|ciascun[oa]?|/)\\s?(${PERIODO})|(?:per )?(ciascun[oa]?|ogni|cadaun[oa]|pro ?capite|a testa|per (?:${PER_CIASCUNO}))(?!\\p{L})|(giornalier|settimanal|mensil|bimestral|trimestral|quadrimestral|semestral)[ieao])(?!\\p{L})`,
  "u",
);

/** How many of each period a year has, by the beginning of its name. */
const IN_UN_ANNO: Readonly<Record<string, number>> = {
  gior: 200,
  sett: 40,
  mens: 12,
  bime: 6,
  trim: 4,
  quad: 3,
  seme: 2,
};

/**
 * `al mese`, `ogni settimana`, `per ciascun plesso`: so many for each, not so many in all; null where nothing says so. "12 report
 * mensili" are those of a year.
 */
export const senzaFrequenza = (testo: string): string => testo.replace(OGNI, " ");

export const frequenzaDi = (testo: string, quanti = 0): string | null => {
  const m = OGNI.exec(testo);
  if (m?.[2] !== undefined) return "ciascuno";
  const detta = m?.[1] ?? m?.[3];
  if (detta === undefined) return null;
  const periodo = detta.slice(0, 4).replace("mese", "mens");
  return m?.[3] !== undefined && quanti >= (IN_UN_ANNO[periodo] ?? Infinity) ? null : periodo;
};
