/**
 * Which spellings in a workbook may be one person: groups to propose, never to apply. The user confirms them, and only
 * then ({@link personeDi}) are they one.
 */
import { isUfficio, nomiIn, unaRiga, type GruppoPersona } from "./persone";
import type { CheLega } from "./legame";
import type { Posizione } from "./posizione";
import { chiaveNome, legamiDeboli, legamiForti, paroleDi, type Legame } from "./somiglianza";
import { Unioni } from "./unioni";

/** A cell that names one or more persons. */
export interface Scritta {
  readonly testo: string;
  /** What it was read from: each source may write all its names in capitals. */
  readonly fonte: string;
  readonly dove: Posizione;
}

export interface PropostaPersona extends GruppoPersona {
  readonly prima: Posizione;
  /** Why they may be one. */
  readonly perche: readonly CheLega[];
}

interface Nodo {
  /** The name as written; of a cell with several names one after the other, the part that is this person's. */
  readonly nome: string;
  /** The text that would stand in the group: the name, or the whole of such a cell. */
  readonly variante: string;
  readonly parole: readonly string[];
  readonly volte: number;
  readonly prima: number;
  /** Written in capitals where all names are: a style of the print, not a spelling. */
  readonly maiuscolo: boolean;
}

export function proponiGruppi(
  scritte: readonly Scritta[],
  confermati: readonly GruppoPersona[],
): readonly PropostaPersona[] {
  const nodi = nodiDi(scritte);
  const parole = nodi.map((n) => n.parole);
  const perVariante = gruppiPerVariante(confermati);
  const scelto = nodi.map((n) => confermatoDi(n, perVariante.get(n.variante) ?? []));
  const lecito = ({ a, b }: Legame): boolean =>
    scelto[a] === scelto[b] || scelto[a] === null || scelto[b] === null;
  const unioni = new Unioni(nodi.length);
  const forti = legamiForti(parole).filter(lecito);
  for (const l of forti) unioni.unisci(l.a, l.b);
  const deboli = legamiDeboli(parole, (i) => unioni.capo(i)).filter(lecito);
  for (const l of deboli) unioni.unisci(l.a, l.b);
  const perche = new Map<number, Set<CheLega>>();
  for (const l of [...forti, ...deboli].filter((l) => !isStile(nodi[l.a], nodi[l.b]))) {
    const capo = unioni.capo(l.a);
    perche.set(capo, (perche.get(capo) ?? new Set()).add(l.perche));
  }
  return unioni.gruppi().flatMap((gruppo) => {
    const membri = gruppo.flatMap((i) => nodi[i] ?? []);
    const forme = new Set(gruppo.flatMap((i) => scelto[i] ?? formaDi(nodi[i], membri)));
    const primo = scritte[Math.min(...membri.map((n) => n.prima))];
    if (forme.size < 2 || !primo || membri.every((n) => n.nome !== n.variante)) return [];
    const motivi = [...(perche.get(unioni.capo(gruppo[0] ?? 0)) ?? [])];
    const conPiuNomi = membri.some((n) => n.nome !== n.variante);
    return [
      {
        nome: nomeDi(gruppo, nodi, scelto),
        varianti: [...new Set(membri.map((n) => n.variante))],
        prima: primo.dove,
        perche: conPiuNomi ? [...motivi, "piu-nomi"] : motivi,
      },
    ];
  });
}

function gruppiPerVariante(gruppi: readonly GruppoPersona[]): ReadonlyMap<string, GruppoPersona[]> {
  const indice = new Map<string, GruppoPersona[]>();
  for (const g of gruppi) {
    for (const v of new Set([g.nome, ...g.varianti].map(unaRiga)))
      indice.set(v, [...(indice.get(v) ?? []), g]);
  }
  return indice;
}

/** The user's own name for a spelling; null where the user has not said. A text of several names has one for each. */
function confermatoDi(n: Nodo, suoi: readonly GruppoPersona[]): string | null {
  if (suoi.length <= 1) return suoi[0]?.nome ?? null;
  const chiave = chiaveNome(n.parole);
  const suo = suoi.find((g) => [g.nome, ...g.varianti].some((v) => chiaveNome(paroleDi(v)) === chiave));
  return suo?.nome ?? null;
}

const senzaStile = (nome: string): string => nome.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The same letters, apart from capitals that are the style of a source. */
const isStile = (a: Nodo | undefined, b: Nodo | undefined): boolean =>
  a?.nome === b?.nome ||
  ((a?.maiuscolo ?? false) !== (b?.maiuscolo ?? false) &&
    senzaStile(a?.nome ?? "") === senzaStile(b?.nome ?? ""));

/** What counts as a way of writing; nothing for capitals that only repeat what another source says. */
function formaDi(n: Nodo | undefined, membri: readonly Nodo[]): string[] {
  if (!n) return [];
  const altrove = membri.some((m) => !m.maiuscolo && senzaStile(m.variante) === senzaStile(n.variante));
  return n.maiuscolo && altrove ? [] : [n.variante];
}

/** The name the user gave, else the commonest spelling of a person alone, better if not in capitals. */
function nomeDi(
  gruppo: readonly number[],
  nodi: readonly Nodo[],
  scelto: readonly (string | null)[],
): string {
  const [dato] = gruppo.flatMap((i) => scelto[i] ?? []);
  if (dato !== undefined) return dato;
  const soli = gruppo.flatMap((i) => nodi[i] ?? []).filter((n) => n.nome === n.variante);
  const [primo] = soli.toSorted(
    (a, b) => Number(a.maiuscolo) - Number(b.maiuscolo) || b.volte - a.volte || a.prima - b.prima,
  );
  return primo?.nome ?? "";
}

function nodiDi(scritte: readonly Scritta[]): Nodo[] {
  const inMaiuscolo = sourcesInCapitals(scritte);
  const testi = new Map<string, { volte: number; prima: number; maiuscolo: boolean }>();
  scritte.forEach(({ testo, fonte }, i) => {
    for (const nome of nomiIn(testo)) {
      const t = testi.get(nome);
      const maiuscolo = inMaiuscolo.has(fonte);
      testi.set(nome, {
        volte: (t?.volte ?? 0) + 1,
        prima: t?.prima ?? i,
        maiuscolo: maiuscolo && (t?.maiuscolo ?? true),
      });
    }
  });
  const noti = new Map<string, number>();
  for (const [nome, { volte }] of testi) {
    const chiave = chiaveNome(paroleDi(nome));
    noti.set(chiave, (noti.get(chiave) ?? 0) + volte);
  }
  return [...testi].flatMap(([variante, t]) =>
    tagliaAffiancati(variante, noti).map((nome) => ({
      ...t,
      nome,
      variante,
      parole: isUfficio(variante) ? [] : paroleDi(nome),
    })),
  );
}

const sourcesInCapitals = (scritte: readonly Scritta[]): ReadonlySet<string> => {
  const misti = new Set(scritte.flatMap(({ testo, fonte }) => (/\p{Ll}/u.test(testo) ? [fonte] : [])));
  return new Set(scritte.flatMap(({ fonte }) => (misti.has(fonte) ? [] : [fonte])));
};

/**
 * "Verdi Anna Neri Ugo": two names with nothing between, cut where both are known from other cells, or where one is and
 * is written more often than the whole.
 */
function tagliaAffiancati(testo: string, noti: ReadonlyMap<string, number>): readonly string[] {
  const pezzi = testo.split(" ");
  if (pezzi.length < 4 || pezzi.length > 8) return [testo];
  const volte = (parti: readonly string[]): number => noti.get(chiaveNome(paroleDi(parti.join(" ")))) ?? 0;
  const intero = volte(pezzi);
  let uno: readonly string[] | null = null;
  for (let k = 2; k <= pezzi.length - 2; k++) {
    const [a, b] = [pezzi.slice(0, k), pezzi.slice(k)];
    const [na, nb] = [volte(a), volte(b)];
    const parti = [a.join(" "), b.join(" ")];
    if (na > 0 && nb > 0) return parti;
    if (uno === null && Math.max(na, nb) > intero) uno = parti;
  }
  return uno ?? [testo];
}
