/**
 * Numbers as people type them: thousands, percentages, amounts of money, powers of ten, fractions. Each brings along the
 * format that Excel gives the cell. support.microsoft.com, "Format numbers"; learn.microsoft.com/javascript/api/excel/excel.range
 * (values, formulasLocal)
 */

/** The two languages of this host: how each writes numbers. */
interface InputLanguage {
  readonly decimal: "." | ",";
  readonly group: "," | ".";
  /** Currency signs that are read as amounts, and the formats they bring for whole and broken amounts. */
  readonly currencies: Readonly<Record<string, readonly [string, string]>>;
  readonly patterns: Patterns;
}

/** Made once for each language: a large range asks for them tens of thousands of times. */
interface Patterns {
  readonly plain: RegExp;
  readonly scientific: RegExp;
}

const patternsOf = (decimal: string, group: string): Patterns => ({
  plain: new RegExp(String.raw`^(\d{1,3}(?:[${group}]\d{3})+|\d*)(?:[${decimal}](\d*))?$`),
  scientific: new RegExp(String.raw`^([+-]?)(\d*)(?:[${decimal}](\d*))?[eE]([+-]?\d{1,4})$`),
});

export interface TypedNumber {
  readonly value: number;
  readonly numFmt?: string;
}

const signed = (formato: string): string => `${formato}_);[Red](${formato})`;

export const ENGLISH: InputLanguage = {
  decimal: ".",
  group: ",",
  currencies: {
    $: [signed("$#,##0"), signed("$#,##0.00")],
    "€": [signed("[$€-2] #,##0"), signed("[$€-2] #,##0.00")],
  },
  patterns: patternsOf(".", ","),
};

export const ITALIAN: InputLanguage = {
  decimal: ",",
  group: ".",
  currencies: { "€": ['#,##0\\ "€"', '#,##0.00\\ "€"'] },
  patterns: patternsOf(",", "."),
};

/** The largest number that can be typed: support.microsoft.com, "Excel specifications and limits". */
export const MAX_NUMBER = 9.99999999999999e307;

/** Null where the text is no number: it stays a text. */
export function parseNumber(testo: string, l: InputLanguage): TypedNumber | null {
  if (!/\d/.test(testo)) return null;
  const t = testo.trim();
  return fraction(t) ?? scientific(t, l) ?? decorated(t, l);
}

/**
 * Fifteen significant digits; those beyond become zeros.
 * support.microsoft.com, "Last digits are changed to zeros when you type long numbers in cells of Excel"
 */
function fifteenDigits(intera: string, decimali: string): string {
  let restano = 15;
  let iniziato = false;
  const taglia = (cifre: string): string =>
    cifre.replace(/\d/g, (c) => {
      iniziato ||= c !== "0";
      if (!iniziato) return c;
      return restano-- > 0 ? c : "0";
    });
  const prima = taglia(intera);
  return decimali === "" ? prima : `${prima || "0"}.${taglia(decimali)}`;
}

const finite = (n: number): number | null => (Math.abs(n) <= MAX_NUMBER ? n : null);

/** `1 1/2`: without the whole part it would be a date. */
function fraction(t: string): TypedNumber | null {
  const m = /^([+-]?)(\d+) +(\d{1,3})\/(\d{1,3})$/.exec(t);
  if (!m || Number(m[4]) === 0) return null;
  const value = Number(m[2]) + Number(m[3]) / Number(m[4]);
  const cifre = (m[4] ?? "").length > 1 || (m[3] ?? "").length > 1 ? "??" : "?";
  return { value: m[1] === "-" ? -value : value, numFmt: `# ${cifre}/${cifre}` };
}

/** `12E4` is 120,000: codes that look so are numbers to Excel. */
function scientific(t: string, l: InputLanguage): TypedNumber | null {
  const m = l.patterns.scientific.exec(t);
  if (!m || (!m[2] && !m[3])) return null;
  const value = finite(Number(`${m[1] ?? ""}${fifteenDigits(m[2] ?? "", m[3] ?? "")}e${m[4] ?? "0"}`));
  return value === null ? null : { value, numFmt: "0.00E+00" };
}

/** A plain number with, at most, a sign or brackets, and a currency or a percent sign on one side. */
function decorated(t: string, l: InputLanguage): TypedNumber | null {
  let resto = t;
  let negativo = false;
  let valuta: string | undefined;
  let percento = false;
  let segni = 0;
  const brackets = /^\((.*)\)$/.exec(resto);
  if (brackets) {
    resto = (brackets[1] ?? "").trim();
    negativo = true;
    segni++;
  }
  for (let cambia = true; cambia;) {
    cambia = false;
    const primo = resto.charAt(0);
    const ultimo = resto.charAt(resto.length - 1);
    if ((primo === "-" || primo === "+") && segni === 0) {
      segni++;
      negativo = primo === "-";
      resto = resto.slice(1);
      cambia = true;
    } else if (Object.hasOwn(l.currencies, primo) && valuta === undefined && !percento) {
      valuta = primo;
      resto = resto.slice(1).trimStart();
      cambia = true;
    } else if (Object.hasOwn(l.currencies, ultimo) && valuta === undefined && !percento) {
      valuta = ultimo;
      resto = resto.slice(0, -1).trimEnd();
      cambia = true;
    } else if ((primo === "%" || ultimo === "%") && !percento && valuta === undefined) {
      percento = true;
      resto = primo === "%" ? resto.slice(1).trimStart() : resto.slice(0, -1).trimEnd();
      cambia = true;
    }
  }
  const numero = plainNumber(resto, l);
  if (!numero) return null;
  const letto = percento ? numero.value / 100 : numero.value;
  const value = negativo && letto !== 0 ? -letto : letto;
  const numFmt = formatOf(numero, valuta === undefined ? undefined : l.currencies[valuta], percento);
  return numFmt === undefined ? { value } : { value, numFmt };
}

interface Plain {
  readonly value: number;
  readonly broken: boolean;
  readonly grouped: boolean;
}

function formatOf(
  n: Plain,
  valuta: readonly [string, string] | undefined,
  percento: boolean,
): string | undefined {
  if (valuta) return n.broken ? valuta[1] : valuta[0];
  if (percento) return n.broken ? "0.00%" : "0%";
  if (n.grouped) return n.broken ? "#,##0.00" : "#,##0";
  return undefined;
}

/** Digits, thousands in threes, decimals. A separator out of its place makes a text of it. */
function plainNumber(t: string, l: InputLanguage): Plain | null {
  const m = l.patterns.plain.exec(t);
  if (!m || (!m[1] && !m[2])) return null;
  const intera = (m[1] ?? "").replaceAll(l.group, "");
  const value = finite(Number(fifteenDigits(intera, m[2] ?? "")));
  if (value === null) return null;
  return { value, broken: (m[2] ?? "") !== "", grouped: intera !== m[1] };
}
