/**
 * A table whose objectives no heading names, or whose persons: the column of descriptions, else the nearest one of words
 * before the indicator that nothing else explains; the one whose cells are names of persons.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { sense } from "./indizi/parole";
import { genereOf } from "./indizi/profilo";
import type { Colonna, ColonnaAltra, Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { kindOf } from "./rows";
import { isPersona } from "./titoli-di-persona";

const NOMI = ["obiettivoOperativo", "obiettivoStrategico"] as const;
/** What such a column may be known to be about. */
const AMBITI: ReadonlySet<string> = new Set(["fasi", "classificazione"]);
const DI_ALTRO =
  /^(?:n|nr|num|id|cod|codice|cup|cig|fonte|formula|tipo|tipologia|dimensione|natura|categoria|ambito|u\.?d\.?m|unit[aà]|polarit|verso|segno|trend|frequenza|periodicit|capitolo|dup)(?!\p{L})/iu;

export function withNameBeside(g: Griglia, m: Mappatura): Mappatura {
  const { indicatore, descrizione } = m.colonne;
  if (m.struttura !== "obiettivi" || m.scheda || !indicatore || m.altriIndicatori.length > 0) return m;
  if (NOMI.some((c) => m.colonne[c] ?? m.contesto[c])) return m;
  if (descrizione && descrizione.colonna !== indicatore.colonna) {
    const { descrizione: sua, ...altre } = m.colonne;
    return { ...m, colonne: { ...altre, obiettivoOperativo: { ...sua, ...nameOf(descrizione) } } };
  }
  if (m.contesto.descrizione || hasTitles(g, m)) return m;
  const nome = m.altre.findLast(
    (a) =>
      a.colonna < indicatore.colonna &&
      !a.codici &&
      (a.ambito === null || AMBITI.has(a.ambito)) &&
      a.intestazione !== "" &&
      !DI_ALTRO.test(a.intestazione.trim()) &&
      isOfWords(g, m, a),
  );
  if (nome) return taken(m, nome, "obiettivoOperativo", "è il testo che dà un nome a ciò che si misura");
  const codice = m.altre.findLast(
    (a) => a.colonna < indicatore.colonna && DI_CODICE.test(normalise(a.intestazione)) && isFull(g, m, a),
  );
  return codice ? taken(m, codice, "obiettivoOperativo", "è il codice che distingue gli obiettivi") : m;
}

/** The code of an objective, where nothing names it; not the number of the row. */
const DI_CODICE =
  /^(?:(?:cod|codice|n|nr|num|numero|id|rif|riferimento|scheda)\b.*\b(?:obiettivo|ob|obb|dup|peg|scheda)|(?:obiettivo|ob) (?:n|nr|num|numero|cod|codice|id)|cod|codice|id|scheda|rif|riferimento)$/;

const isFull = (g: Griglia, m: Mappatura, { colonna }: ColonnaAltra): boolean => {
  const celle = cellsOf(g, m, colonna);
  return celle.length > 0 && !isVuoto(valoreIn(g, m.righeDati[0] ?? 0, colonna));
};

/** Where no person is given, or only an office: a column most of whose cells begin with the title of one. */
export function withOwnerBeside(g: Griglia, m: Mappatura): Mappatura {
  const { responsabileGestionale: suo } = m.colonne;
  if (m.struttura !== "obiettivi" || m.scheda || (suo && !isOfOffices(suo))) return m;
  const chi = m.altre.find((a) => a.ambito === null && isOfPersons(g, m, a.colonna));
  return chi ? taken(m, chi, "responsabileGestionale", "sotto ci sono nomi di persona") : m;
}

/** Its heading says no more than whose it is. */
const isOfOffices = ({ intestazione }: Colonna): boolean =>
  (sense(intestazione, intestazione, "obiettivi").campi.get("responsabileGestionale")?.peso ?? 0) <=
  DI_UFFICIO;

const DI_UFFICIO = 0.7;

function taken(
  m: Mappatura,
  { colonna, intestazione }: ColonnaAltra,
  campo: "obiettivoOperativo" | "responsabileGestionale",
  perche: string,
): Mappatura {
  return {
    ...m,
    colonne: { ...m.colonne, [campo]: { colonna, intestazione, perche: `«${intestazione}»: ${perche}` } },
    altre: m.altre.filter((a) => a.colonna !== colonna),
  };
}

const nameOf = (c: Colonna): Colonna => ({ ...c, perche: `${c.perche}: dà il nome all'obiettivo` });

/** Titles among its rows name the objectives. */
const hasTitles = (g: Griglia, m: Mappatura): boolean => {
  for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++)
    if (kindOf(g, r, m).tipo === "titolo") return true;
  return false;
};

const cellsOf = (g: Griglia, m: Mappatura, colonna: number): string[] =>
  m.righeDati.map((r) => valoreIn(g, r, colonna)).flatMap((v) => (isVuoto(v) ? [] : [String(v)]));

function isOfWords(g: Griglia, m: Mappatura, { colonna }: ColonnaAltra): boolean {
  const celle = cellsOf(g, m, colonna);
  const testi = celle.filter((v) => ["testo", "prosa"].includes(genereOf(v)));
  return celle.length > 0 && testi.length >= celle.length * 0.8;
}

function isOfPersons(g: Griglia, m: Mappatura, colonna: number): boolean {
  const celle = cellsOf(g, m, colonna);
  return celle.length > 0 && celle.filter(isPersona).length >= celle.length * 0.6;
}
