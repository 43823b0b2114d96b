/**
 * How many arguments the common functions take: Excel refuses a formula with too few or too many.
 * support.microsoft.com, "Excel functions (alphabetical)"
 */
const MANY = 255;

const ARITY: Readonly<Record<string, string>> = {
  "0-0": "FALSE NA NOW PI RAND TODAY TRUE",
  "0-1": "COLUMN ROW",
  "1-1":
    "ABS CHAR CLEAN CODE COLUMNS COUNTBLANK DATEVALUE DAY ERROR.TYPE EVEN EXP FACT HOUR INT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISREF ISTEXT LEN LN LOG10 LOWER MINUTE MONTH N NOT ODD PROPER ROWS SECOND SIGN SQRT T TIMEVALUE TRANSPOSE TRIM TYPE UPPER VALUE YEAR",
  "1-2": "CELL HYPERLINK INDIRECT LEFT LOG RIGHT TRUNC WEEKDAY WEEKNUM",
  "1-3": "FIXED NUMBERVALUE UNIQUE",
  "2-2":
    "COUNTIF DAYS EDATE EOMONTH EXACT FREQUENCY IFERROR IFNA LARGE MOD MROUND POWER QUOTIENT RANDBETWEEN REPT ROUND ROUNDDOWN ROUNDUP SMALL TEXT",
  "2-3": "AVERAGEIF DAYS360 FIND IF LOOKUP MATCH NETWORKDAYS RANK SEARCH SUMIF WORKDAY YEARFRAC",
  "2-4": "INDEX XMATCH",
  "2-5": "ADDRESS",
  "3-3": "DATE DATEDIF MID TIME",
  "3-4": "HLOOKUP SUBSTITUTE VLOOKUP",
  "3-5": "FV OFFSET PMT PV",
  "3-6": "XLOOKUP",
  "4-4": "REPLACE",
  "1-255":
    "AND AVERAGE CONCAT CONCATENATE COUNT COUNTA MAX MEDIAN MIN MODE OR PRODUCT STDEV SUM SUMPRODUCT VAR XOR",
  "2-255": "CHOOSE COUNTIFS IFS SUBTOTAL",
  "3-255": "AVERAGEIFS MAXIFS MINIFS SUMIFS SWITCH TEXTJOIN AGGREGATE",
};

const table = new Map<string, readonly [number, number]>(
  Object.entries(ARITY).flatMap(([quanti, nomi]) => {
    const [minimo = 0, massimo = MANY] = quanti.split("-").map(Number);
    return nomi.split(" ").map((n): [string, readonly [number, number]] => [n, [minimo, massimo]]);
  }),
);

/** The least and the most arguments of a function; undefined where they are not known here. */
export const arityOf = (nome: string): readonly [number, number] | undefined =>
  table.get(nome.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ""));
