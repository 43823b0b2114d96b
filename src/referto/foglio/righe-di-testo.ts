/**
 * How many lines a text takes where Excel wraps it between words: merged cells do not grow by themselves, so the height
 * has to be known before. Letters are measured in ems of Calibri (and of Carlito, which is as wide), each rounded up to
 * two hundredths, some 2 % in all: screens and printers round them to whole pixels.
 */
const LARGHEZZE: readonly (readonly [em: number, lettere: string])[] = [
  [0.24, " 'ijlì"],
  [0.26, ",.IÌ‘’·\u00a0"],
  [0.28, ":;"],
  [0.3, "`"],
  [0.32, "()-J[]f{}"],
  [0.34, "!t°"],
  [0.36, "r"],
  [0.4, "/\\sz"],
  [0.42, '"“”'],
  [0.44, "Lcxç"],
  [0.46, "FSkvy"],
  [0.48, "?Zag|à"],
  [0.5, "#*+<=>ETY^_e~ÈÉèé§–•"],
  [0.52, "$0123456789KPX«»€"],
  [0.54, "CbdhnopquòùÇ"],
  [0.56, "BR"],
  [0.58, "AVÀ"],
  [0.62, "D"],
  [0.64, "GH"],
  [0.66, "NUÙ"],
  [0.68, "OQÒ"],
  [0.7, "&…"],
  [0.72, "%w"],
  [0.8, "m"],
  [0.86, "M"],
  [0.9, "@W"],
  [0.92, "—"],
];

const LETTERE = new Map(LARGHEZZE.flatMap(([em, lettere]) => Array.from(lettere, (l) => [l, em] as const)));

/** Other letters may be as wide as high: an ideogram, a symbol. */
const ALTRA = 1;

function misura(testo: string): number {
  let somma = 0;
  for (const lettera of testo) somma += LETTERE.get(lettera) ?? ALTRA;
  return somma;
}

const SPAZIO = misura(" ");

/** Of a character that column widths are counted in: 7 pixels, 5.25 points, in letters of 11 points. */
const EM_CARATTERE = 5.25 / 11;

/** Lines of a text in so many ems; a word longer than a line is broken. At least one a paragraph. */
export const righeInEm = (valore: string, em: number): number =>
  valore.split("\n").reduce((n, paragrafo) => n + righeDi(paragrafo, Math.max(ALTRA, em)), 0);

/** Lines of a text of Calibri 11 in a column of so many characters. */
export const righeDiTesto = (valore: string, larghezza: number): number =>
  righeInEm(valore, larghezza * EM_CARATTERE);

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
