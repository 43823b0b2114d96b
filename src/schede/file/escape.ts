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
