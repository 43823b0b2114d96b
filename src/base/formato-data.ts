/** A number format that shows a date: day, month or year outside quotes, brackets and escapes. */
export const isDateFormat = (formato: string): boolean =>
  /[dy]|m{3,}/i.test(formato.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general|standard/gi, ""));

/** A date of which only month and year are shown: "mmm-yy". */
export const isMonthFormat = (formato: string): boolean => {
  const nudo = formato.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /m{3,}|m.*y/i.test(nudo) && /y/i.test(nudo) && !/d/i.test(nudo);
};
