/**
 * Money. Every amount of the product is a decimal number of euro, never a binary float: 0,1 + 0,2 is 0,3 here,
 * and a total is off by nine cents only if the sheet is.
 */
import { Decimal as DecimalBase } from "decimal.js";

/** decimal.js with the precision of the largest sums of a comune and commercial rounding (half up). */
export const Decimal = DecimalBase.clone({ precision: 40, rounding: DecimalBase.ROUND_HALF_UP });

/** An amount in euro, exact. */
export type Importo = DecimalBase;

export const ZERO: Importo = new Decimal(0);

/** The exact sum of a list of amounts; zero for an empty list. */
export const sum = (importi: readonly Importo[]): Importo => importi.reduce((a, b) => a.plus(b), ZERO);

/** Two decimals, `.` as decimal mark: the form of the JSON contract. */
export const formatJson = (importo: Importo): string => importo.toFixed(2);

const FORMA = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "always" } as const;
const italiano = new Intl.NumberFormat("it-IT", FORMA);
const inglese = new Intl.NumberFormat("en-GB", FORMA);

/** `1.234,56`: the form shown to people. */
export const formatItaliano = (importo: Importo): string =>
  italiano.format(importo.toFixed(2) as unknown as number);

/** `1,234.56`: the same for who reads English. */
export const formatInglese = (importo: Importo): string =>
  inglese.format(importo.toFixed(2) as unknown as number);

/**
 * numerator ÷ denominator with four decimals, or null where it has no meaning.
 * A zero denominator gives null ("–"), never 0 nor infinity.
 */
export const quoziente = (numeratore: Importo, denominatore: Importo): Importo | null =>
  denominatore.isZero() ? null : numeratore.div(denominatore).toDecimalPlaces(4);
