/**
 * Functions newer than the file format carry a prefix in the file, and only there: `_xlfn.NUMBERVALUE`. Formulas in
 * Excel and in its API never show it. support.microsoft.com, "Issue: An _xlfn. prefix is displayed in front of a formula".
 */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BINOM.DIST BITAND BITOR BITXOR CEILING.MATH CHISQ.DIST COMBINA CONCAT " +
    "CONFIDENCE.NORM COT COTH COVARIANCE.P COVARIANCE.S DAYS DECIMAL EXPON.DIST F.DIST FLOOR.MATH FORECAST.LINEAR " +
    "FORMULATEXT IFNA IFS ISFORMULA ISO.CEILING ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NETWORKDAYS.INTL " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SHEET SHEETS STDEV.P STDEV.S SWITCH " +
    "T.DIST T.INV TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST WORKDAY.INTL XLOOKUP XMATCH XOR LET LAMBDA " +
    "RANDARRAY SEQUENCE UNIQUE SORTBY TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS"
  ).split(" "),
);
/** These two carry a second prefix. */
const WORKSHEET = new Set(["FILTER", "SORT"]);

/** A formula as the file wants it. Texts and quoted sheet names are left alone. */
export const toFile = (formula: string): string =>
  formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g,
    (intero: string, nome: string | undefined) => {
      if (nome === undefined) return intero;
      if (WORKSHEET.has(nome)) return `_xlfn._xlws.${nome}`;
      return FUTURE.has(nome) ? `_xlfn.${nome}` : nome;
    },
  );

/** A formula as people see it. */
export const fromFile = (formula: string): string => formula.replace(/_xlfn\.(?:_xlws\.)?/g, "");
