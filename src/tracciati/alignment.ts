/**
 * Whether the values stand under their headings, and where they are when they do not: a pasted print may have one
 * heading less than it has columns ("Descrizione" over articolo and description), and not on every page.
 */
import { isErrore, isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { lettera } from "../base/posizione";
import { parseImporto } from "./amount";
import { AMOUNT_FIELDS, type CampoMappa } from "./campi";
import type { Colonna, Colonne } from "./mappatura";

const CODICE = /^[EU]\.\d(?:\.\d+)+$/i;
/** Of the rows looked at, how many must agree. */
const QUASI_TUTTE = 0.8;

export const isCodice = (v: Scalare): boolean => typeof v === "string" && CODICE.test(v.trim());

export const isImporto = (v: Scalare): boolean =>
  typeof v === "number" || (typeof v === "string" && !isVuoto(v) && parseImporto(v) !== null);

/** Something to add up: an amount that is not zero, or an error where one should be. */
export const isSommabile = (v: Scalare): boolean =>
  typeof v === "string"
    ? isErrore(v) || parseImporto(v)?.isZero() === false
    : typeof v === "number" && v !== 0;

/** The columns of the amounts, in order. */
export const amountColumns = (colonne: Colonne): number[] =>
  AMOUNT_FIELDS.flatMap((c) => colonne[c]?.colonna ?? []).sort((a, b) => a - b);

/** `importi`: the columns of the amounts, in order. Words where the first amount should be, and amounts that end elsewhere: the row stands beside these headings. */
export function isShifted(g: Griglia, riga: number, importi: readonly number[]): boolean {
  const [prima, ultima] = [importi[0], importi.at(-1)];
  if (prima === undefined || ultima === undefined) return false;
  const v = g.valori[riga - g.riga]?.[prima - g.colonna] ?? "";
  if (typeof v !== "string" || parseImporto(v) !== null || !/[a-z]{3}/i.test(v)) return false;
  // A row that ends where its heading does has a text among its amounts, and that is another trouble.
  const fine = lastAmount(g, riga);
  return fine !== null && fine !== ultima;
}

/** The last column of a row that holds an amount, with nothing after it; null where the row does not end so. */
function lastAmount(g: Griglia, riga: number): number | null {
  const celle = g.valori[riga - g.riga] ?? [];
  const i = celle.findLastIndex((v) => !isVuoto(v));
  return i >= 0 && isImporto(celle[i] ?? "") ? g.colonna + i : null;
}

/** The commonest of some numbers; null for none. */
function mode(numeri: readonly number[]): number | null {
  const conti = new Map<number, number>();
  for (const n of numeri) conti.set(n, (conti.get(n) ?? 0) + 1);
  return [...conti].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * The columns of rows that do not stand under their headings. Amounts keep their order and end where the rows end; what
 * stands before them is told by its content. Null where the rows do not agree: then it is for the user to say.
 */
export function realign(g: Griglia, righe: readonly number[], testata: Colonne): Colonne | null {
  const importi = amountColumns(testata);
  const [primo, ultimo] = [importi[0], importi.at(-1)];
  if (primo === undefined || ultimo === undefined || ultimo - primo + 1 !== importi.length) return null;
  const fine = mode(righe.flatMap((r) => lastAmount(g, r) ?? []));
  if (fine === null) return null;
  const spostamento = fine - ultimo;
  const at = (riga: number, colonna: number): Scalare => g.valori[riga - g.riga]?.[colonna - g.colonna] ?? "";
  const most = (colonna: number, prova: (v: Scalare) => boolean): boolean =>
    righe.filter((r) => prova(at(r, colonna))).length >= righe.length * QUASI_TUTTE;
  if (!importi.every((c) => most(c + spostamento, isImporto))) return null;

  const prime = Array.from({ length: primo + spostamento - g.colonna }, (_, i) => g.colonna + i);
  const codice = prime.find((c) => most(c, isCodice));
  if (codice === undefined) return null;
  const dopo = prime.filter((c) => c > codice && most(c, (v) => !isVuoto(v)));
  const descrizione = dopo.at(-1);
  const [capitolo, articolo] = dopo.slice(0, -1);
  if (descrizione === undefined || capitolo === undefined || dopo.length > 3) return null;

  const colonne: Partial<Record<CampoMappa, Colonna>> = {};
  const put = (campo: CampoMappa, colonna: number | undefined, perche: string): void => {
    if (colonna === undefined) return;
    const titolo = testata[campo]?.colonna ?? null;
    colonne[campo] = { intestazione: "", ...testata[campo], colonna, perche, titolo };
  };
  for (const campo of AMOUNT_FIELDS) {
    const sua = testata[campo];
    if (sua) put(campo, sua.colonna + spostamento, `${sua.perche}; ${beside(spostamento)}`);
  }
  const titolo = testata.titolo?.colonna;
  if (titolo !== undefined && titolo < codice) put("titolo", titolo, testata.titolo?.perche ?? "");
  put("codice", codice, `la colonna ${lettera(codice)} contiene codici del piano dei conti`);
  put("capitolo", capitolo, `la colonna ${lettera(capitolo)} segue il codice`);
  put("articolo", articolo, `la colonna ${lettera(articolo ?? 0)} sta fra capitolo e descrizione`);
  put("descrizione", descrizione, `la colonna ${lettera(descrizione)} precede gli importi`);
  return colonne;
}

const beside = (spostamento: number): string =>
  spostamento === 0
    ? "sotto l'intestazione"
    : `i valori stanno ${Math.abs(spostamento)} ${Math.abs(spostamento) === 1 ? "colonna" : "colonne"} più a ${spostamento > 0 ? "destra" : "sinistra"}`;
