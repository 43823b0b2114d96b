/**
 * How many lines a text takes where Excel wraps it between words: merged cells do not grow by themselves, so the height
 * has to be known before. Letters are measured in widths of a figure of Calibri 11, the unit of column widths, each as
 * wide as in bold and rounded up, so that nothing is cut.
 */
const LARGHEZZE: readonly (readonly [larga: number, lettere: string])[] = [
  [0.5, " 'ijlì"],
  [0.6, ",.:;I`Ì‘’"],
  [0.7, "!()-J[]ft{}°"],
  [0.8, "rsz"],
  [0.9, '"/L\\cxç“”'],
  [1.0, "?EFSTZagkvy|ÈÉà"],
  [1.1, "#$*+0123456789<=>BCKPRXY^_bdehnopqu~§«»Çèéòù–•€"],
  [1.2, "AVÀ"],
  [1.3, "DGHNUÙ"],
  [1.4, "&OQÒ…"],
  [1.5, "%w"],
  [1.7, "m"],
  [1.8, "@MW"],
  [1.9, "—"],
];

const LETTERE = new Map(
  LARGHEZZE.flatMap(([larga, lettere]) => Array.from(lettere, (l) => [l, larga] as const)),
);

/** Other letters may be as wide as two figures: an ideogram, a symbol. */
const ALTRA = 2;

function misura(testo: string): number {
  let somma = 0;
  for (const lettera of testo) somma += LETTERE.get(lettera) ?? ALTRA;
  return somma;
}

const SPAZIO = misura(" ");

/** Lines of a text in a column of so many characters; a word longer than a line is broken. At least one a paragraph. */
export const righeDiTesto = (valore: string, larghezza: number): number =>
  valore.split("\n").reduce((n, paragrafo) => n + righeDi(paragrafo, Math.max(1, larghezza)), 0);

function righeDi(paragrafo: string, larghezza: number): number {
  let righe = 1;
  let occupato = 0;
  for (const parola of paragrafo.split(" ")) {
    const lunga = misura(parola);
    const insieme = occupato === 0 ? lunga : occupato + SPAZIO + lunga;
    if (insieme <= larghezza) {
      occupato = insieme;
      continue;
    }
    if (occupato > 0) righe += 1;
    const altre = Math.max(0, Math.ceil(lunga / larghezza) - 1);
    righe += altre;
    occupato = lunga - altre * larghezza;
  }
  return righe;
}
