/**
 * The ready-made criteria of conditional formats and how the file says them: for periods and blanks Excel writes the
 * equivalent formula as well. learn.microsoft.com/javascript/api/excel/excel.conditionalformatpresetcriterion
 */
interface Criterion {
  readonly attrs: Readonly<Record<string, string>>;
  readonly formula?: (cella: string) => string;
}

const period = (timePeriod: string, formula: (a: string) => string): Criterion => ({
  attrs: { type: "timePeriod", timePeriod },
  formula,
});

const average = (sopra: boolean, altri: Readonly<Record<string, string>> = {}): Criterion => ({
  attrs: { type: "aboveAverage", ...(sopra ? {} : { aboveAverage: "0" }), ...altri },
});

const sameMonth = (a: string, scarto: string): string =>
  `AND(MONTH(${a})=MONTH(EDATE(TODAY(),${scarto})),YEAR(${a})=YEAR(EDATE(TODAY(),${scarto})))`;

const TABLE = {
  Blanks: { attrs: { type: "containsBlanks" }, formula: (a: string) => `LEN(TRIM(${a}))=0` },
  NonBlanks: { attrs: { type: "notContainsBlanks" }, formula: (a: string) => `LEN(TRIM(${a}))>0` },
  Errors: { attrs: { type: "containsErrors" }, formula: (a: string) => `ISERROR(${a})` },
  NonErrors: { attrs: { type: "notContainsErrors" }, formula: (a: string) => `NOT(ISERROR(${a}))` },
  Yesterday: period("yesterday", (a) => `FLOOR(${a},1)=TODAY()-1`),
  Today: period("today", (a) => `FLOOR(${a},1)=TODAY()`),
  Tomorrow: period("tomorrow", (a) => `FLOOR(${a},1)=TODAY()+1`),
  LastSevenDays: period("last7Days", (a) => `AND(TODAY()-FLOOR(${a},1)<=6,FLOOR(${a},1)<=TODAY())`),
  LastWeek: period(
    "lastWeek",
    (a) => `AND(TODAY()-INT(${a})>=WEEKDAY(TODAY()),TODAY()-INT(${a})<WEEKDAY(TODAY())+7)`,
  ),
  ThisWeek: period(
    "thisWeek",
    (a) => `AND(TODAY()-INT(${a})<=WEEKDAY(TODAY())-1,INT(${a})-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  NextWeek: period(
    "nextWeek",
    (a) => `AND(INT(${a})-TODAY()>7-WEEKDAY(TODAY()),INT(${a})-TODAY()<15-WEEKDAY(TODAY()))`,
  ),
  LastMonth: period("lastMonth", (a) => sameMonth(a, "-1")),
  ThisMonth: period("thisMonth", (a) => sameMonth(a, "0")),
  NextMonth: period("nextMonth", (a) => sameMonth(a, "1")),
  AboveAverage: average(true),
  BelowAverage: average(false),
  EqualOrAboveAverage: average(true, { equalAverage: "1" }),
  EqualOrBelowAverage: average(false, { equalAverage: "1" }),
  OneStdDevAboveAverage: average(true, { stdDev: "1" }),
  OneStdDevBelowAverage: average(false, { stdDev: "1" }),
  TwoStdDevAboveAverage: average(true, { stdDev: "2" }),
  TwoStdDevBelowAverage: average(false, { stdDev: "2" }),
  ThreeStdDevAboveAverage: average(true, { stdDev: "3" }),
  ThreeStdDevBelowAverage: average(false, { stdDev: "3" }),
  UniqueValues: { attrs: { type: "uniqueValues" } },
  DuplicateValues: { attrs: { type: "duplicateValues" } },
} satisfies Readonly<Record<string, Criterion>>;

export type Preset = keyof typeof TABLE;
export const PRESETS: Readonly<Record<Preset, Criterion>> = TABLE;
