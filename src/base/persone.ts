/** Persons as the cells name them: several in one cell, in any order and case, and the groups the user has confirmed. */

/** One person: the spelling to use, and the cells' texts, as written, that stand for it. */
export interface GruppoPersona {
  readonly nome: string;
  /** A text that names several persons may stand in the group of each. */
  readonly varianti: readonly string[];
}

/** A text on one line, with single spaces: the form in which spellings are compared and kept. */
export const unaRiga = (testo: string): string => testo.replace(/[\s\u00a0]+/g, " ").trim();

/** Offices and services may stand where a person is expected; they are never cut nor compared as names. */
const UFFICIO =
  /\d|(?<!\p{L})(?:aree?|settor[ei]|serviz[io]|uffici[o]?|direzion[ei]|unità|centr[oi]|dipartiment[oi]|polizia|segreteria|ragioneria|tributi|giunta|cultura|sport|tutti|comune)(?!\p{L})/iu;

export const isUfficio = (testo: string): boolean => UFFICIO.test(testo);

const parole = (testo: string): number => testo.split(" ").length;

/** The names in a cell, as written, where a sign or a conjunction divides them; none in a blank cell. */
export function nomiIn(testo: string): readonly string[] {
  const t = unaRiga(testo.replace(/[\r\n]+/g, ";"));
  if (isUfficio(t)) return [unaRiga(testo)];
  return t
    .split(/ ?[/;&+] ?/)
    .flatMap(dopoCongiunzione)
    .filter((n) => /\p{L}/u.test(n));
}

/** A comma, a dash, an "e" divide only names of two words at least: "Rossi, Anna" is one person. */
function dopoCongiunzione(testo: string): readonly string[] {
  const parti = testo.split(/ ?, ?| ed? | [-–—] /i);
  return parti.every((p) => parole(p) >= 2) ? parti : [testo];
}

/**
 * Who a cell names, once the confirmed groups are applied: the group of the whole text, else of each name in it; a name
 * of no group stays as written. None for a blank cell.
 */
export function personeDi(testo: string, gruppi: readonly GruppoPersona[]): readonly string[] {
  const perVariante = indice(gruppi);
  const intero = perVariante.get(unaRiga(testo));
  if (intero) return intero;
  return [...new Set(nomiIn(testo).flatMap((n) => perVariante.get(n) ?? [n]))];
}

const indici = new WeakMap<readonly GruppoPersona[], ReadonlyMap<string, readonly string[]>>();

/** Built once for each list of groups: a workbook asks for thousands of cells. */
function indice(gruppi: readonly GruppoPersona[]): ReadonlyMap<string, readonly string[]> {
  const noto = indici.get(gruppi);
  if (noto) return noto;
  const perVariante = new Map<string, string[]>();
  for (const { nome, varianti } of gruppi) {
    for (const v of new Set([nome, ...varianti].map(unaRiga))) {
      const suoi = perVariante.get(v);
      if (!suoi) perVariante.set(v, [nome]);
      else if (!suoi.includes(nome)) suoi.push(nome);
    }
  }
  indici.set(gruppi, perVariante);
  return perVariante;
}

/** Capitals and spaces make no other person, as in the referto. */
export const stessaPersona = (nome: string): string => unaRiga(nome).toUpperCase();
