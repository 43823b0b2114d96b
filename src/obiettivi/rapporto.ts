/**
 * The ratio that an indicator's wording carries: "N. pratiche evase (8) / N. pratiche ricevute (9)", "102 domande accolte /
 * 124 raccolte", "47 evase su 52". Only where each side plainly holds one figure: a doubtful ratio is no ratio. Days,
 * laws ("L.R. 27/2009"), years ("2002-1995") and ordinals ("1° grado") are not figures of it.
 */
import { type Importo } from "../base/importo";
import { parseNumero } from "./leggi-numero";
import { even } from "./testo";

export interface Rapporto {
  readonly sopra: Importo;
  readonly sotto: Importo;
}

const CIFRE = String.raw`\d+(?:[.,]\d+)*`;

/** What has figures and a slash without being a ratio; blanked with its own length. */
const ALTRO: readonly RegExp[] = [
  /(?<![\d.,/])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/g,
  /\b(?:al|dal|il|del|entro) \d{1,2}[/.]\d{1,2}(?![\d.,/])/g,
  /(?<![\d.,])\d{1,3}\/(?:199\d|20[0-3]\d)(?!\d)/g,
  /(?<![\d.,])(?:199\d|20[0-3]\d)(?!\d|[.,]\d)/g,
  /\d+ ?[°ºª](?! ?\d)/g,
  /\bart(?:\.|icolo)? ?\d+/g,
];

const senzaAltro = (t: string): string =>
  ALTRO.reduce((s, forma) => s.replace(forma, (m) => " ".repeat(m.length)), t);

interface Cifra {
  readonly valore: Importo;
  /** Introduced as a count: "n. 26", "N° 7", "(74)". */
  readonly dichiarata: boolean;
  /** Touches the slash but for spaces, signs and an "n.". */
  readonly accanto: boolean;
}

/** Figures that are not glued to a word ("piano3"). */
const FIGURA = new RegExp(String.raw`(?<![\p{L}\d.,])${CIFRE}(?!\p{L})`, "gu");

function cifre(t: string, lato: "sopra" | "sotto"): Cifra[] {
  return [...t.matchAll(FIGURA)].flatMap((m) => {
    const valore = parseNumero(m[0]);
    if (!valore) return [];
    const prima = t.slice(Math.max(0, m.index - 8), m.index);
    const dopo = t.slice(m.index + m[0].length);
    const dichiarata =
      /(?:^|[^\p{L}])(?:n|nr|num)[.°º]{0,2} ?$/u.test(prima) || (prima.endsWith("(") && dopo.startsWith(")"));
    const verso = lato === "sopra" ? dopo : t.slice(0, m.index);
    return [{ valore, dichiarata, accanto: /^(?:[\s()%]|n[.°º]{1,2}|n$)*$/.test(verso) }];
  });
}

/** The one figure of a side: the only one, else the only one beside the slash, else the only one introduced as a count. */
function unica(trovate: readonly Cifra[]): Importo | null {
  for (const prova of [() => true, (c: Cifra) => c.accanto, (c: Cifra) => c.dichiarata]) {
    const adatte = trovate.filter(prova);
    if (adatte.length === 1) return adatte[0]?.valore ?? null;
  }
  return null;
}

/** Null where the wording has none, or more than one. */
export function readRapporto(indicatore: string): Rapporto | null {
  const t = senzaAltro(even(indicatore));
  const trovati: Rapporto[] = [];
  for (const m of t.matchAll(/[/÷]| su (?=(?:n[.°º]{0,2} ?)?\d)/g)) {
    const sopra = unica(cifre(t.slice(0, m.index), "sopra"));
    const sotto = unica(cifre(t.slice(m.index + m[0].length), "sotto"));
    if (sopra && sotto) trovati.push({ sopra, sotto });
  }
  return trovati.length === 1 ? (trovati[0] ?? null) : null;
}
