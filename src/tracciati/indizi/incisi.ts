/**
 * What a heading says that its amounts leave out or take in: "Assestato (esclusi residui)", "Impegnato compreso FPV". The words of
 * another column stand there, and say nothing of this one.
 */
const ARTICOLI = "(?: (?:i|il|la|le|gli|l|dei|del|dell|della|delle|di|d))*";
const FONDI = "(?:f ?p ?v|fondo pluriennale(?: vincolato)?|avanzo(?: di amministrazione)?|economi[ae])";
const GESTIONI = "(?:residu[oi]|cassa|r ?s|c ?s|partite di giro)";
const altro = (che: string): string => `${che}(?: ed? ${che})?`;

const FORME: readonly RegExp[] = [
  new RegExp(
    `\\b(?:senza|esclus[oiae]|no|non|al netto)${ARTICOLI} ${altro(`(?:${FONDI}|${GESTIONI})`)}\\b`,
    "g",
  ),
  new RegExp(`\\b(?:${FONDI}|${GESTIONI}) esclus[oiae]\\b`, "g"),
  new RegExp(
    `\\b(?:con|compres[oiae]|inclus[oiae]|comprensiv[oaie]|al lordo)${ARTICOLI} (?:${altro(FONDI)}|reimputat[ie]|quell[ie] d[a-z]+ (?:esercizi|anni) precedenti)\\b`,
    "g",
  ),
  /\bdopo (?:il )?riaccertamento(?: ordinario| straordinario)?(?: dei residui)?\b/g,
];

const ACCENNO = /\b(?:senza|esclus|no|non|netto|lordo|con|compres|comprensiv|inclus|riaccertamento)/;

/** `testo`: comparable. */
export const withoutAsides = (testo: string): string =>
  ACCENNO.test(testo)
    ? FORME.reduce((t, forma) => t.replace(forma, " "), testo)
        .replace(/\s+/g, " ")
        .trim()
    : testo;
