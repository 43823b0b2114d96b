/** A number format that shows a date: day, month or year outside quotes, brackets and escapes. */
export const isDateFormat = (formato: string): boolean =>
  /[dy]|m{3,}/i.test(formato.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general|standard/gi, ""));
