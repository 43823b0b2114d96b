/** The names of what is counted, after a figure: whether two of them can be the same thing. */

/** Words that follow a figure and name nothing that is counted. */
const NON_COSE =
  /^(?:circa|max|massim|minim|almeno|complessiv|total|annu|entro|nell?|nella|rispetto|della?|dello|degli|dell|come|oltre|medi|lavorativ|solar|natural|consecutiv|ogni|cadaun|ciascun|percent|volt|unit|punti(?! luce)|pro ?capite)|^\p{L}{2,}(?:at|ut|it)[oaie]$/u;
/** Names that only end as a participle does. */
const NOMI =
  /^(?:contribut|tribut|visit|sit[oi]$|credit|debit|istitut|deposit|candidat|fabbricat|certificat|circuit|iscritt|circolat)/u;

/** What comes after a figure, as the name of a thing that is counted: "corsi" of "8 corsi"; null for "8 in totale". */
export function nomeDi(coda: string): string | null {
  const [prima = ""] = /^\p{L}+/u.exec(coda) ?? [];
  if (prima.length <= 3) return null;
  return NON_COSE.test(coda.startsWith("punti luce") ? "lampade" : prima) && !NOMI.test(prima) ? null : prima;
}

const gruppo = (t: string): readonly string[] => t.split(" ");

/** Names that one writes for the other. */
const GRUPPI: readonly (readonly string[])[] = [
  gruppo(
    "cors edizion incontr lezion session modul seminar laborator event iniziativ manifestazion riunion giornat attivit intervent azion progett convegn",
  ),
  gruppo("person addett dipendent operator partecipant utent iscritt cittadin unit access"),
  gruppo("pratic istanz domand richiest fascicol procediment cas"),
  gruppo("controll verific sopralluog ispezion accertament visit"),
  gruppo("alber piant essenz"),
  gruppo("document relazion report rapport att deliber determin provvediment"),
];

/** Without its ending: "incontro" and "incontri". */
const radice = (p: string): string => p.replace(/h?[aeiouàèéìòù]{1,2}$/, "");

export function isStessaCosa(a: string, b: string): boolean {
  const [x, y] = [radice(a), radice(b)];
  if (x === y || (x.length >= 5 && y.length >= 5 && x.slice(0, 5) === y.slice(0, 5))) return true;
  return GRUPPI.some((g) => g.some((p) => x.startsWith(p)) && g.some((p) => y.startsWith(p)));
}
