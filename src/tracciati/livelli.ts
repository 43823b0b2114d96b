/**
 * How much a row of a budget says of what it is: which cells before its amounts it fills, its codes, how far it is set
 * in, the words of a sum.
 */
import { isVuoto, type Scalare } from "../base/griglia";
import { AMOUNT_FIELDS, type CampoMappa } from "./campi";
import type { Colonne } from "./mappatura";
import { normalise } from "./normalise";

export interface Livello {
  /** The columns filled, of those before the amounts. */
  readonly piene: readonly number[];
  /** By column, the steps of each code, without those of zeros at the end. */
  readonly codici: ReadonlyMap<number, readonly string[]>;
  /** Blanks before its first text. */
  readonly rientro: number;
  /** A word that says it is a sum, or what it is the whole of: "Sommano", "Titolo 1", "Tipologia 101: …". */
  readonly detto: "somma" | Gruppo | null;
  /** The same for rows that say as much. */
  readonly forma: string;
}

/** Where the cells that say what a row is stand. */
export interface Posto {
  readonly colonne: readonly number[];
  /** Of them those known to hold codes: two that differ are of two groups. */
  readonly diCodici: ReadonlySet<number>;
}

const CODICI = [
  "titolo",
  "codice",
  "capitolo",
  "missione",
  "programma",
] as const satisfies readonly CampoMappa[];

/** The columns before the first amount. */
export function placeOf(primaColonna: number, colonne: Colonne): Posto {
  const importi = AMOUNT_FIELDS.flatMap((c) => colonne[c]?.colonna ?? []);
  const fine = Math.min(...importi);
  return {
    colonne: Array.from({ length: Math.max(0, fine - primaColonna) }, (_, i) => primaColonna + i),
    diCodici: new Set(CODICI.flatMap((c) => colonne[c]?.colonna ?? [])),
  };
}

const SOMMA = /\b(?:tot|total[ei]|sub ?total[ei]|sommano?|somma|somme|complessiv[oaie]|complesso)\b/;

/** What each group of the budget may hold of the others (D.lgs. 118/2011, annexes 9 and 14); a voce is in any. */
const GRUPPI = {
  titolo: ["tipologia", "categoria", "macroaggregato"],
  tipologia: ["categoria"],
  categoria: [],
  missione: ["programma", "titolo", "macroaggregato"],
  programma: ["titolo", "macroaggregato"],
  macroaggregato: [],
} as const;
type Gruppo = keyof typeof GRUPPI;

const isGruppo = (parola: string): parola is Gruppo => Object.hasOwn(GRUPPI, parola);

/** Asked of each row of the budget: a text without the beginning of a word of a sum, or a group's name, is not put in order first. */
const FORSE = new RegExp(["tot", "somm", "compless", ...Object.keys(GRUPPI)].join("|"), "i");

function saidBy(testi: readonly string[]): Livello["detto"] {
  const parole = testi.filter((t) => FORSE.test(t)).map(normalise);
  if (parole.some((p) => SOMMA.test(p))) return "somma";
  return parole.map((p) => p.split(" ")[0] ?? "").find(isGruppo) ?? null;
}

/** `celle` from the column `prima` on. */
export function readLevel(celle: readonly Scalare[], prima: number, posto: Posto): Livello {
  const piene: number[] = [];
  const testi: string[] = [];
  const codici = new Map<number, readonly string[]>();
  let rientro = 0;
  for (const c of posto.colonne) {
    const v = celle[c - prima] ?? "";
    if (isVuoto(v)) continue;
    const testo = String(v);
    piene.push(c);
    testi.push(testo);
    if (isCodeLike(testo)) codici.set(c, stepsOf(testo.trim()));
    rientro = Math.max(rientro, testo.length - testo.trimStart().length);
  }
  const detto = saidBy(testi);
  const passi = [...codici].map(([c, p]) => `${c}:${p.length}`).join();
  return { piene, codici, rientro, detto, forma: `${piene.join()} ${passi} ${rientro} ${detto ?? ""}` };
}

/** Short, with a figure: "01.02", "E.1.01", "C.d.R. 01", 1010100. */
const isCodeLike = (t: string): boolean => t.length <= 24 && /\d/.test(t);

/** A code of figures alone has its steps in pairs: 1010100 is 1, 01, 01. */
const SOLE_CIFRE = /^\d{5,}$/;

function stepsOf(codice: string): string[] {
  const passi = SOLE_CIFRE.test(codice)
    ? [codice.slice(0, 1), ...(codice.slice(1).match(/\d{1,2}/g) ?? [])]
    : codice.split(/[.\-/\s_]+/).filter((p) => p !== "");
  while (passi.length > 1 && /^0+$/.test(passi.at(-1) ?? "")) passi.pop();
  return passi;
}

/** True where `sopra` may be the sum of rows such as `sotto`: it says less, its code begins theirs, its words are wider. */
export function isAncestor(sopra: Livello, sotto: Livello, { diCodici }: Posto): boolean {
  if (isWiderWord(sopra.detto, sotto.detto)) return true;
  let piuLargo = sopra.rientro < sotto.rientro;
  if (sopra.rientro > sotto.rientro) return false;
  for (const [colonna, passi] of sopra.codici) {
    const suoi = sotto.codici.get(colonna);
    if (!suoi) continue;
    if (isNamed(passi) !== isNamed(suoi)) {
      piuLargo ||= isNamed(passi);
      continue;
    }
    const comincia = begins(passi, suoi);
    if (!comincia && diCodici.has(colonna)) return false;
    piuLargo ||= comincia && passi.join(".") !== suoi.join(".");
  }
  return (
    piuLargo || (sopra.piene.length < sotto.piene.length && sopra.piene.every((c) => sotto.piene.includes(c)))
  );
}

/** "01" begins "01.02", and itself; so does 1 begin 1010. */
function begins(passi: readonly string[], suoi: readonly string[]): boolean {
  const ultimo = passi.length - 1;
  return passi.every(
    (p, i) => p === suoi[i] || (i === ultimo && suoi.length === passi.length && suoi[i]?.startsWith(p)),
  );
}

/** A code with a name before its number: "C.d.R. 01", "Area 2", against 1010. */
const isNamed = (passi: readonly string[]): boolean =>
  passi.length > 1 && passi.slice(0, -1).every((p) => /^\p{L}+$/u.test(p)) && passi.join("").length > 2;

function isWiderWord(sopra: Livello["detto"], sotto: Livello["detto"]): boolean {
  if (sopra === null || sotto === "somma") return false;
  if (sotto === null || sopra === "somma") return true;
  return (GRUPPI[sopra] as readonly Gruppo[]).includes(sotto);
}
