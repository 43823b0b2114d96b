/** A text inside XML 1.0: characters that it does not admit are dropped. */
export const escapeXml = (t: string): string =>
  Array.from(t)
    .filter((c) => {
      const n = c.codePointAt(0) ?? 0;
      return (
        n === 9 ||
        n === 10 ||
        n === 13 ||
        (n >= 32 && n !== 0xfffe && n !== 0xffff && !(n >= 0xd800 && n <= 0xdfff))
      );
    })
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/**
 * A text of a cell inside XML: a carriage return is written `_x000D_`, and what looks like such a code has its underscore
 * so. ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 */
export const escapeCella = (t: string): string =>
  escapeXml(t.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replaceAll("\r", "_x000D_");
