/** Names of parts, and what relationships say of them. ECMA-376 part 2, 6.2.2 and 6.5. */

/** `xl/worksheets/_rels/sheet1.xml.rels` for `xl/worksheets/sheet1.xml`; `_rels/.rels` for the package itself. */
export const relsOf = (parte: string): string => {
  const taglio = parte.lastIndexOf("/") + 1;
  return `${parte.slice(0, taglio)}_rels/${parte.slice(taglio)}.rels`;
};

/** The part that a relationship points at, from the part that holds it; `\` and `%20` as other programs write them. */
export function resolveTarget(parte: string, target: string): string {
  const scritto = percento(target).replaceAll("\\", "/");
  if (scritto.startsWith("/")) return scritto.slice(1);
  const cammino = parte.split("/").slice(0, -1);
  for (const passo of scritto.split("/")) {
    if (passo === "..") cammino.pop();
    else if (passo !== ".") cammino.push(passo);
  }
  return cammino.join("/");
}

function percento(t: string): string {
  try {
    return decodeURIComponent(t);
  } catch (errore) {
    if (errore instanceof URIError) return t;
    throw errore;
  }
}
