/** Words typed by the office, as rows of a sheet: a paragraph each, a long one over several, cut between words. */

/** `entra`: whether a text fits in one row. */
export function paragrafi(scritto: string, entra: (testo: string) => boolean): readonly string[] {
  return scritto
    .split(/\r?\n/)
    .map((p) => p.trim())
    .filter((p) => p !== "")
    .flatMap((p) => pezzi(p, entra));
}

function pezzi(p: string, entra: (testo: string) => boolean): string[] {
  const uno: string[] = [];
  let resto = p;
  while (resto.length > 1 && !entra(resto)) {
    let [sotto, sopra] = [1, resto.length];
    while (sopra - sotto > 1) {
      const meta = (sotto + sopra) >> 1;
      if (entra(resto.slice(0, meta))) sotto = meta;
      else sopra = meta;
    }
    const spazio = resto.lastIndexOf(" ", sotto);
    const fine = spazio > 0 ? spazio : sotto;
    uno.push(resto.slice(0, fine).trim());
    resto = resto.slice(fine).trim();
  }
  return [...uno, resto];
}
