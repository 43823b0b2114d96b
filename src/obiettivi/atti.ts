/** Acts named by their number: `delibera G.C. n. 12/2024`, `D.G.C. 11/2024`, `Prot. n. 10/2024`, `nota prot. 123`. */

const NOME =
  "(?:delibera(?:zione)?|determina(?:zione)?|decreto|ordinanza|atto|verbale|provvedimento|nota|pec|contratto|convenzione|rep(?:ertorio)?\\.?|prot(?:ocollo)?\\.?|det\\.?|d\\.?d\\.?|d\\.?g\\.?c\\.?|d\\.?c\\.?c\\.?|g\\.?c\\.?|c\\.?c\\.?|g\\.?m\\.?)";
const QUALE =
  "(?:(?:di|della|del|dal|dalla) )?(?:giunta|consiglio|comunale|consiliare|dirigenziale|sindacale|g\\.?c\\.?|c\\.?c\\.?|g\\.?m\\.?|prot\\.?|protocollo|rep\\.?)";
const NUMERO_DI_ATTO =
  "(?:(?:n|nr|num|n°|nº|numero)\\s?[.°º]?\\s?)?\\d{1,7}(?:\\s?[/-]\\s?(?:20)?\\d{2}(?![\\d/.-]))?(?![\\d%]|[/.]\\d|\\s?(?:%|gg|giorni|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic))";

const UN_ATTO = new RegExp(`(?<![\\p{L}\\d])${NOME}(?:\\s+${QUALE})*\\s*${NUMERO_DI_ATTO}`, "gu");

/** The text with each act that bears a number as `segno`; an act without a number is only a word. */
export const readAtti = (t: string, segno: string): string => t.replace(UN_ATTO, ` ${segno} `);
