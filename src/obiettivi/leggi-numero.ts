/** Numbers as people write them in Italian, with their unit and what stands around them. */
import { Decimal, type Importo } from "../base/importo";
import { nomeDi } from "./cose";
import { frequenzaDi, senzaEsponente, unitaDi } from "./unita";
import type { Confronto, Quantita } from "./valore";

/** `3.140` is a thousand, `14,79` and `0.65` are decimals, `1004` is whole. Null for anything else. */
export function parseNumero(t: string): Importo | null {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(t) && !/^0\./.test(t)) {
    return new Decimal(t.replaceAll(".", "").replace(",", "."));
  }
  if (/^\d+(?:,\d+)?$/.test(t)) return new Decimal(t.replace(",", "."));
  if (/^\d+\.\d+$/.test(t)) return new Decimal(t);
  return null;
}

export const NUMERO = "\\d+(?:[.,]\\d+)*";

const CONFRONTI: readonly (readonly [RegExp, Confronto])[] = [
  [/^(?:<=|≤|=<)/, "≤"],
  [/^(?:>=|≥|=>)/, "≥"],
  [/^</, "<"],
  [/^>/, ">"],
  [/^(?:maggiore|superiore|magg\.?) o (?:uguale|pari)(?: a| al| all'| allo)?(?= |\d)/, "≥"],
  [/^(?:minore|inferiore|min\.?) o (?:uguale|pari)(?: a| al| all'| allo)?(?= |\d)/, "≤"],
  [/^(?:uguale|pari) o (?:maggiore|superiore)(?: a| al| all'| allo)?(?= |\d)/, "≥"],
  [/^(?:uguale|pari) o (?:minore|inferiore)(?: a| al| all'| allo)?(?= |\d)/, "≤"],
  [/^non (?:inferiore|minore)(?: a| al| all')?(?= |\d)/, "≥"],
  [/^non meno (?:di|del|dello|dell')(?= |\d)/, "≥"],
  [/^non (?:superiore|maggiore)(?: a| al| all')?(?= |\d)/, "≤"],
  [/^non (?:più|piu'?) (?:di|del|dello|dell')(?= |\d)/, "≤"],
  [/^non oltre(?: il| i| le)?(?= |\d)/, "≤"],
  [/^(?:maggiore|superiore)(?: di| a| al| all')?(?= |\d)/, ">"],
  [/^(?:minore|inferiore)(?: di| a| al| all')?(?= |\d)/, "<"],
  [/^(?:più|piu'?) (?:di|del|dello|dell')(?= |\d)/, ">"],
  [/^oltre(?: il| i| le)?(?= |\d)/, ">"],
  [/^(?:quasi|poco meno (?:di|del|dello|dell'))(?= |\d)/, "<"],
  [/^poco (?:più|piu'?) (?:di|del|dello|dell')(?= |\d)/, ">"],
  [/^meno (?:di|del|dello|dell')(?= |\d)/, "<"],
  [/^sotto(?: il| i)?(?= |\d)/, "<"],
  [/^(?:almeno|(?:un )?minimo|min\.?)(?: il| di)?(?= |\d)/, "≥"],
  [/^(?:(?:un )?massimo|max\.?|fino a|entro(?: i| il| le)?)(?: di)?(?= |\d)/, "≤"],
];

export interface NumeroLetto {
  readonly quantita: Quantita;
  readonly confronto: Confronto | null;
  readonly incremento: boolean;
  /** A decrease said in words: `riduzione del 10%` is -10 %. */
  readonly diminuzione: boolean;
  /** The upper end of a range; null where it is none. */
  readonly fino: Importo | null;
}

/**
 * A quantity alone in its cell: `<25 gg`, `n. 20`, `circa 20`, `20 (venti)`, `1.250,00 €`, `+30 ore`, `da 10 a 15`,
 * `98,00%`. Null where something else is said.
 */
export function readNumero(testo: string): NumeroLetto | null {
  const diminuzione = DIMINUZIONE.test(testo);
  const aumento = AUMENTO.test(testo);
  let t = testo
    .replace(diminuzione ? DIMINUZIONE : AUMENTO, "")
    .replace(
      /^(?:circa|ca\.?|pari (?:al(?: |l')|ad? )|(?:in )?totale:?|tot\.?:?|complessivamente|solo|soltanto|=)\s*/,
      "",
    );
  let confronto: Confronto | null = null;
  for (const [forma, c] of CONFRONTI) {
    const m = forma.exec(t);
    if (!m) continue;
    confronto = c;
    t = t.slice(m[0].length).trim();
    break;
  }
  const incremento = aumento || (confronto === null && t.startsWith("+"));
  // "5,00-": as some programs print what is below zero.
  const inFondo = /^[€\s]*\d[\d.,]*\s*[-−](?:\s*€)?$/.test(t);
  const negativo = diminuzione || inFondo || SEGNO_MENO.test(t);
  t = t
    .replace(SEGNO_MENO, "")
    .replace(/^\+\s*/, "")
    .replace(ARTICOLO, "")
    .replace(/^(?:circa|ca\.?)\s*/, "")
    .replace(/^(?:n|nr|num|n°|nº|numero)\s*[.°º]?\s*(?=\d)/, "")
    .replace(/^(?:€|euro|eur)\s*(?=\d)/, "");
  t = t.replace(/^\d{1,3}(?: \d{3})+(?![\d/])/, (n) => n.replaceAll(" ", ""));
  const intervallo = new RegExp(
    `^(?:da |tra |fra )?(${NUMERO})\\s*%?\\s*(?:a|e|-|–|÷)\\s*(${NUMERO})(?=[\\s%]|$)(?!\\s*(?:su|/)\\s*\\d)`,
  ).exec(t);
  const [da, a] = [intervallo?.[1], intervallo?.[2]].map((x) => parseNumero(x ?? ""));
  // "da 12 a 8", "100% -20%": no bounds of one figure.
  if (da && a && da.greaterThan(a)) return null;
  const m = new RegExp(`^(${NUMERO})\\s*(.*)$`).exec(intervallo ? t.replace(/^(?:da|tra|fra) /, "") : t);
  if (!m?.[1]) return null;
  const scritto = parseNumero(m[1]);
  if (!scritto) return null;
  const [intero, resto] = conMigliaia(
    scritto,
    senzaEsponente(intervallo ? t.slice(intervallo[0].length).trim() : (m[2] ?? "")),
  );
  // "1O", "3x4": no figure and its unit.
  if (/^\p{L}/u.test(t.slice(m[1].length)) && intero === scritto && unitaDi(resto) === null && !intervallo)
    return null;
  const perMille = resto.startsWith("‰");
  const valore = perMille ? intero.div(10) : intero;
  const percento =
    perMille || /^%|^(?:per ?cento)\b/.test(resto) || (intervallo !== null && intervallo[0].includes("%"));
  const coda = resto
    .replace(/^[%‰]|^per ?cento/, "")
    .replace(SPIEGAZIONI, " ")
    .trim();
  if (!isCoda(coda)) return null;
  confronto ??= DOPO.find(([forma]) => forma.test(coda))?.[1] ?? null;
  const euro = /^(?:€|euro|eur)(?!\p{L})/u.test(testo) || /€/.test(resto);
  return {
    quantita: {
      valore: negativo ? valore.negated() : valore,
      percento,
      unita: euro ? "€" : unitaDi(resto),
      ogni: frequenzaDi(coda, valore.toNumber()),
      cosa: unitaDi(coda) === null ? nomeDi(coda) : null,
    },
    // "riduzione di almeno il 10%": at least that much less.
    confronto: diminuzione ? null : (confronto ?? (intervallo ? "≥" : null)),
    incremento,
    diminuzione,
    fino: intervallo ? (a ?? null) : null,
  };
}

/** A sign before a figure, as it is typed or as a word processor makes it. */
const SEGNO_MENO = /^[-−–]\s*(?=€?\s*\d)/;
const DIMINUZIONE =
  /^(?:riduzione|diminuzione|calo|contrazione|abbattimento|decremento|risparmio)(?:\s+(?:almeno|minim[oa]|pari|non inferiore))?(?:\s+(?:di|del|dello|al|a)(?=\s)|\s+(?:dell'|all')\s?)?(?:\s+almeno)?(?:\s+(?:il|l'))?\s+(?=\d)/;
const AUMENTO =
  /^(?:aumento|incremento|crescita)(?:\s+(?:almeno|minim[oa]|pari))?\s+(?:di|del|dello|al|a)\s+(?:almeno\s+(?:il\s+)?)?(?=\d)/;

/** An article that a comparison takes: "almeno l'80%". */
const ARTICOLO = /^(?:(?:il|lo|la|i|gli|le|al|del)\s+|(?:all'|dell'|l')\s*)(?=\d)/;

/** Figures that explain the number and are not one more: `75% (3 su 4)`, `2 (1 per semestre)`, `+5% rispetto al 2022`. */
const SPIEGAZIONI =
  /\([^)]{0,80}\)|\[[^\]]{0,80}\]|[=:–-]\s*\d[\d.,]*\s*(?:su|\/)\s*\d[\d.,]*|(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** A comparison said after the number. */
const DOPO: readonly (readonly [RegExp, Confronto])[] = [
  [/\b(?:max|massimo|al massimo|o meno|o inferiore)\b/, "≤"],
  [/\b(?:minimo|almeno|al minimo|o superiore|o maggiore)\b|\bo pi(?:ù|u'?)(?!\p{L})/u, "≥"],
];

const MULTIPLI: readonly (readonly [RegExp, number])[] = [
  [/^(?:mila(?!\p{L})|migliaia(?: di)?(?!\p{L})|k(?=€| ?euro|$))/u, 1_000],
  [/^(?:milion[ei]|mln|m(?=€))(?!\p{L})\.?(?: di)?/u, 1_000_000],
  [/^(?:miliard[oi]|mld)(?!\p{L})\.?(?: di)?/u, 1_000_000_000],
];

/** `95 mila euro`, `1,2 mln €`: the whole number, and what comes after. */
function conMigliaia(n: Importo, resto: string): readonly [Importo, string] {
  for (const [forma, volte] of MULTIPLI) {
    const m = forma.exec(resto);
    if (m) return [n.times(volte), resto.slice(m[0].length).trim()];
  }
  return [n, resto];
}

/** After a number: nothing, a unit, `(venti)`, or a few words that say what is counted; never another figure. */
const isCoda = (coda: string): boolean => /^[^\d]{0,60}$/.test(coda) && !/^(?:°|º|\/|:)/.test(coda);
