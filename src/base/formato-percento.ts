/** Number formats (en-US) that show a percent sign. */

/** The sign is Excel's own: 0.85 is shown as "85%". */
export const isPercento = (formato: string): boolean => formato.replace(/"[^"]*"|\\./g, "").includes("%");

/** The sign is only a text after the figure (`0"%"`, `0\%`): 85 is shown as "85%". */
export const isPercentoScritto = (formato: string): boolean => formato.includes("%") && !isPercento(formato);
