/** Words that carry the signs of the program they were copied from: tags of HTML, and names of characters. */
const SEGNI =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|#39|egrave|agrave|ograve|ugrave|igrave);/gi;

const DIVENTA: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "’",
  "&#39;": "’",
  "&egrave;": "è",
  "&agrave;": "à",
  "&ograve;": "ò",
  "&ugrave;": "ù",
  "&igrave;": "ì",
};

/** A paragraph or a line that ends becomes a line. */
const aCapo = (segno: string): boolean => /^<(?:\/p|\/li|\/div|br\s*\/?)>?/i.test(segno);

export const hasMarkup = (testo: string): boolean => new RegExp(SEGNI.source, "i").test(testo);

/** The signs in a text, each once, as written. */
export const segniIn = (testo: string): string[] => [...new Set(testo.match(SEGNI) ?? [])];

/** The words alone: signs that only mark are left out. */
export const senzaMarkup = (testo: string): string => {
  return senzaCapiInutili(segniIn(testo).reduce((t, s) => t.replaceAll(s, sostituto(s)), testo));
};

/** Without the line ends before its first word and after its last. */
export const senzaCapiInutili = (testo: string): string => testo.replace(/^\n+|\n+$/g, "");

/** What a sign becomes. */
export const sostituto = (segno: string): string =>
  DIVENTA[segno.toLowerCase()] ?? (aCapo(segno) ? "\n" : "");
