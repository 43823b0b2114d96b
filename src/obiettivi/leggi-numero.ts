/** Numbers as people write them in Italian, with their unit and what stands around them. */
import { Decimal, type Importo } from "../base/importo";
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

/** Units that cannot be confused with each other; the rest ("incontri", "pratiche") is a count of something. */
const UNITA: readonly (readonly [RegExp, string])[] = [
  [/^(?:gg|g|giorn[oi])\b\.?/, "gg"],
  [/^(?:h|hh|or[ae])\b\.?/, "ore"],
  [/^(?:min|minut[oi])\b\.?/, "minuti"],
  [/^(?:settiman[ae])\b/, "settimane"],
  [/^mes[ei]\b/, "mesi"],
  [/^ann[oi]\b/, "anni"],
  [/^(?:€|euro|eur)(?:\b|$)/, "€"],
];

export const unitaDi = (resto: string): string | null =>
  UNITA.find(([forma]) => forma.test(resto))?.[1] ?? null;

const CONFRONTI: readonly (readonly [RegExp, Confronto])[] = [
  [/^(?:<=|≤|=<)/, "≤"],
  [/^(?:>=|≥|=>)/, "≥"],
  [/^</, "<"],
  [/^>/, ">"],
  [/^(?:maggiore|superiore|magg\.?) o (?:uguale|pari)(?: a| al| all'| allo)?(?= |\d)/, "≥"],
  [/^(?:minore|inferiore|min\.?) o (?:uguale|pari)(?: a| al| all'| allo)?(?= |\d)/, "≤"],
  [/^non (?:inferiore|minore)(?: a| al| all')?(?= |\d)/, "≥"],
  [/^non meno (?:di|del)(?= |\d)/, "≥"],
  [/^non (?:superiore|maggiore)(?: a| al| all')?(?= |\d)/, "≤"],
  [/^non (?:più|piu'?) (?:di|del)(?= |\d)/, "≤"],
  [/^non oltre(?: il| i| le)?(?= |\d)/, "≤"],
  [/^(?:maggiore|superiore)(?: di| a| al| all')?(?= |\d)/, ">"],
  [/^(?:minore|inferiore)(?: di| a| al| all')?(?= |\d)/, "<"],
  [/^(?:più|piu'?) (?:di|del)(?= |\d)/, ">"],
  [/^oltre(?: il| i| le)?(?= |\d)/, ">"],
  [/^meno (?:di|del)(?= |\d)/, "<"],
  [/^sotto(?: il| i)?(?= |\d)/, "<"],
  [/^(?:almeno|minimo|min\.?)(?: il| di)?(?= |\d)/, "≥"],
  [/^(?:massimo|max\.?|fino a|entro(?: i| il| le)?)(?: di)?(?= |\d)/, "≤"],
];

export interface NumeroLetto {
  readonly quantita: Quantita;
  readonly confronto: Confronto | null;
  readonly incremento: boolean;
}

/**
 * A quantity alone in its cell: `<25 gg`, `n. 20`, `circa 20`, `20 (venti)`, `1.250,00 €`, `+30 ore`, `da 10 a 15`,
 * `98,00%`. Null where something else is said.
 */
export function readNumero(testo: string): NumeroLetto | null {
  let t = testo.replace(/^(?:circa|ca\.?|pari a|pari al|totale|tot\.?|=)\s*/, "");
  let confronto: Confronto | null = null;
  for (const [forma, c] of CONFRONTI) {
    const m = forma.exec(t);
    if (!m) continue;
    confronto = c;
    t = t.slice(m[0].length).trim();
    break;
  }
  const incremento = confronto === null && t.startsWith("+");
  t = t
    .replace(/^\+\s*/, "")
    .replace(/^(?:circa|ca\.?)\s*/, "")
    .replace(/^(?:n|nr|num|n°|nº|numero)\s*[.°º]?\s*(?=\d)/, "")
    .replace(/^€\s*/, "");
  const intervallo = new RegExp(
    `^(?:da |tra |fra )?(${NUMERO})\\s*%?\\s*(?:a|e|-|–)\\s*(${NUMERO})(?=[\\s%]|$)`,
  ).exec(t);
  const m = new RegExp(`^(${NUMERO})\\s*(.*)$`).exec(intervallo ? t.replace(/^(?:da|tra|fra) /, "") : t);
  if (!m?.[1]) return null;
  const valore = parseNumero(m[1]);
  if (!valore) return null;
  const resto = intervallo ? t.slice(intervallo[0].length).trim() : (m[2] ?? "");
  const percento = /^%|^(?:per ?cento)\b/.test(resto) || (intervallo !== null && intervallo[0].includes("%"));
  const coda = resto.replace(/^%|^per ?cento/, "").trim();
  if (!isCoda(coda)) return null;
  const euro = /^€/.test(testo) || /€/.test(resto);
  return {
    quantita: { valore, percento, unita: euro ? "€" : unitaDi(resto) },
    confronto: confronto ?? (intervallo ? "≥" : null),
    incremento,
  };
}

/** After a number: nothing, a unit, `(venti)`, or a few words that say what is counted; never another figure. */
const isCoda = (coda: string): boolean => /^[^\d]{0,60}$/.test(coda) && !/^(?:°|º|\/|:)/.test(coda);
