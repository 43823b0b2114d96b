/** What the sheet says of which way is better: in the column of the polarity, or in one of signs before the result. */
import type { IndicatoreLetto, Polarita } from "../obiettivi/indicatore";
import { even, isNessunDato } from "../obiettivi/testo";
import type { Confronto } from "../obiettivi/valore";
import type { Colonne, Mappatura } from "./mappatura";
import { normalise } from "./normalise";

const DI_SEGNI = /^(?:trend|tendenza|andamento|segno|orientamento|operatore|confronto|verso|direzione)\b/;
/** Headings of a comparison: "max" there is a ceiling, and no direction to be maximised. */
const DI_CONFRONTO = /^(?:segno|operatore|op|confronto|criterio|condizione|relazione|)$/;

/**
 * Before the result it says what is wished for; after it, a trend is what was observed. A column all of comparisons speaks by
 * itself. Null where there is none. `cells`: what a column shows on the rows.
 */
export function signColumn(
  m: Mappatura,
  { raggiunto }: Colonne,
  cells: (colonna: number) => readonly string[],
): ColonnaDiSegni | null {
  const prima = m.altre.filter((a) => raggiunto && a.colonna < raggiunto.colonna);
  const sua =
    prima.find((a) => DI_SEGNI.test(normalise(a.intestazione))) ??
    prima.find((a) => areComparisons(cells(a.colonna)));
  return sua ? { colonna: sua.colonna, confronti: DI_CONFRONTO.test(normalise(sua.intestazione)) } : null;
}

export interface ColonnaDiSegni {
  readonly colonna: number;
  /** Its words are comparisons, and no directions. */
  readonly confronti: boolean;
}

const areComparisons = (celle: readonly string[]): boolean => {
  const piene = celle.filter((t) => t !== "");
  return piene.length > 0 && piene.every((t) => comparisonOf(t) !== null);
};

const TETTO =
  /^(?:max|massimo|al massimo|non oltre|non piu di|non superiore(?: a)?|minore o uguale(?: a)?|inferiore o uguale(?: a)?|fino a|entro)$/;
const SOGLIA =
  /^(?:min|minimo|almeno|al minimo|non meno di|non inferiore(?: a)?|maggiore o uguale(?: a)?|superiore o uguale(?: a)?)$/;

/** "<=", "non oltre", "almeno": null for anything else. */
function comparisonOf(testo: string): Confronto | null {
  const t = normalise(testo);
  return CONFRONTI[testo.replace(/\s/g, "")] ?? (TETTO.test(t) ? "≤" : SOGLIA.test(t) ? "≥" : null);
}

const CONFRONTI: Readonly<Record<string, Confronto>> = {
  "<": "<",
  ">": ">",
  "≤": "≤",
  "≥": "≥",
  "<=": "≤",
  "=<": "≤",
  ">=": "≥",
  "=>": "≥",
};

/** Letters that say two ways only together: "D" is decrescente beside "C", diretta beside "I". */
const COPPIE: readonly (readonly [meno: string, piu: string])[] = [
  ["d", "c"],
  ["b", "a"],
  ["n", "p"],
  ["i", "d"],
];

/** What the letters of a column mean, by all that it says; none where it holds anything else. */
export function lettersIn(celle: readonly string[]): ReadonlyMap<string, Polarita> {
  const scritte = new Set(celle.map(normalise).filter((t) => t !== ""));
  const coppia = COPPIE.find(([meno, piu]) => scritte.size === 2 && scritte.has(meno) && scritte.has(piu));
  return new Map(
    coppia
      ? [
          [coppia[0], "più basso è meglio"],
          [coppia[1], "più alto è meglio"],
        ]
      : [],
  );
}

/** What is not understood is kept as it is written: it cannot be passed over. */
export function readVerso(
  testo: string,
  lettere: ReadonlyMap<string, Polarita> = new Map(),
  confronti = false,
): Pick<IndicatoreLetto, "polarita" | "polaritaOscura" | "confronto"> {
  const scritto = confronti ? comparisonOf(testo) : null;
  if (scritto)
    return {
      polarita: /[<≤]/.test(scritto) ? "più basso è meglio" : "più alto è meglio",
      confronto: scritto,
    };
  const polarita = lettere.get(normalise(testo)) ?? readPolarita(testo);
  const confronto = CONFRONTI[testo.replace(/\s/g, "")];
  if (polarita !== null) return { polarita, ...(confronto ? { confronto } : {}) };
  const muto = testo === "=" || isNessunDato(even(testo));
  return { polarita, ...(muto ? {} : { polaritaOscura: testo.slice(0, 40) }) };
}

/** "più basso è meglio", "decrescente", "↓": the words for less come first, because those for more stand inside them. */
function readPolarita(testo: string): IndicatoreLetto["polarita"] {
  const t = normalise(testo);
  if (
    /^\s*(?:[-−–<≤]|<=|=<)\s*$/.test(testo) ||
    /[↓▼⬇↘]/u.test(testo) ||
    /^min(?:im[oa])?$|\b(?:bass|minor|decresc|discend|negativ|diminu|riduz|riduc|ridurr|meno|giu\b|minimizz|invers)/.test(
      t,
    )
  )
    return "più basso è meglio";
  if (
    /^\s*(?:[+>≥]|>=|=>)\s*$/.test(testo) ||
    /[↑▲⬆↗]/u.test(testo) ||
    /^max$|^massim[oa]$|\b(?:alt[oa]\b|maggior|cresc|ascend|positiv|aument|increment|piu\b|su\b|massimizz|dirett[oa]\b)/.test(
      t,
    )
  )
    return "più alto è meglio";
  return null;
}
