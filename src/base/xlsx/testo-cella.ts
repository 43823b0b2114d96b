/**
 * The text that a cell holds, from how a file writes it: a carriage return is `_x000D_` there.
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 */
export const unescapeCella = (t: string): string =>
  t.replace(/_x([0-9A-Fa-f]{4})_/g, (_, cifre: string) => String.fromCharCode(parseInt(cifre, 16)));
