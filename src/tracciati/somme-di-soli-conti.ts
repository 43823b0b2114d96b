/**
 * Rows that are the sums of those beside them on every amount, and nothing in their place says so: a pivot with all its
 * levels in one column. Where a printed total is right without them, it is the second witness and they are sums; where none
 * says it, they stay voci and are said (MAP-023), so that nothing counts twice in silence.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { AMOUNT_FIELDS } from "./campi";
import type { Mappatura, Somme } from "./mappatura";
import { viewOf, type Riga } from "./somme";
import { isProven } from "./totali-stampati";

type Importi = Riga["importi"];

interface Nodo {
  readonly r: Riga;
  readonly foglie: readonly number[];
}

/** How strict: `uno` takes a row that is the same as the next one too, as the only child of its group is. */
type Come = "uno" | "più";

const NESSUNA: Somme = new Map();

export function withSumsByAmounts(g: Griglia, m: Mappatura): Mappatura {
  if (m.struttura === "obiettivi" || m.schema || m.misura || !AMOUNT_FIELDS.some((c) => m.colonne[c]))
    return m;
  const { righe: viste, stampati } = viewOf(g, m);
  const righe = viste.filter(
    (r) => m.somme?.has(r.riga) !== true && r.importi.some((i) => i !== null && i !== 0),
  );
  const forti = most((x) => gather(x, "più"), righe);
  const tutte = withoutCopies(
    g,
    m,
    most((x) => gather(x, "uno"), righe),
  );
  if (tutte.size === 0) return m;
  const provate = [tutte, forti].find((s) => s.size > 0 && isProven(righe, s, stampati)) ?? NESSUNA;
  if (provate.size > 0)
    return {
      ...m,
      somme: new Map([...(m.somme ?? []), ...provate]),
      righeDati: m.righeDati.filter((r) => !provate.has(r)),
    };
  const dette = m.righeDati.filter((r) => forti.has(r));
  return dette.length > 1 || dette.some((r) => isStriking(g, m, r, forti)) ? { ...m, forseSomme: dette } : m;
}

/** A row that is the same as the one it would add up, its capitolo and code too, is a copy of it: it counts twice, and is said. */
function withoutCopies(g: Griglia, { colonne }: Mappatura, somme: Somme): Somme {
  const nomi = [colonne.capitolo, colonne.articolo, colonne.codice].flatMap((c) => c?.colonna ?? []);
  const nome = (riga: number): string => nomi.map((c) => String(valoreIn(g, riga, c)).trim()).join("|");
  return new Map(
    [...somme].filter(([riga, [prima, ...altre]]) => {
      if (prima === undefined || altre.length > 0) return true;
      return !/[^|]/.test(nome(riga)) || nome(riga) !== nome(prima);
    }),
  );
}

/** One row alone with a code of its own may be the sum of two others by chance. */
const PER_CASO = 2;

const isStriking = (g: Griglia, { colonne }: Mappatura, riga: number, somme: Somme): boolean =>
  (somme.get(riga)?.length ?? 0) > PER_CASO ||
  [colonne.capitolo, colonne.codice].every((c) => !c || isVuoto(valoreIn(g, riga, c.colonna)));

/** Sums at the head of their rows or at their foot: whichever are more. */
function most(trova: (righe: readonly Riga[]) => Somme, righe: readonly Riga[]): Somme {
  const [sotto, sopra] = [trova(righe.toReversed()), trova(righe)];
  return sotto.size > sopra.size ? sotto : sopra;
}

function gather(righe: readonly Riga[], come: Come): Somme {
  const maiNegativi = righe.every((r) => r.importi.every((i) => i === null || i >= 0));
  const pila: Nodo[] = [];
  const somme = new Map<number, readonly number[]>();
  for (const r of righe) {
    const quanti = adding(r.importi, pila, come, maiNegativi);
    const presi = quanti > 0 ? pila.splice(pila.length - quanti).flatMap((n) => n.foglie) : [];
    if (quanti > 0)
      somme.set(
        r.riga,
        presi.toSorted((a, b) => a - b),
      );
    pila.push({ r, foglie: quanti > 0 ? presi : [r.riga] });
  }
  return somme;
}

/** Nodes looked at for one row, where amounts below zero never let the sum be known to be passed. */
const VICINI = 200;

/** How many of the nodes on top of the pile add up to all the amounts; 0 where none do. Asked of every row. */
function adding(importi: Importi, pila: readonly Nodo[], come: Come, maiNegativi: boolean): number {
  // Two amounts that differ: chance does not give both.
  if (different(importi) < (come === "uno" ? 1 : 2)) return 0;
  const somme = importi.map(() => 0);
  const fine = maiNegativi ? 0 : Math.max(0, pila.length - VICINI);
  for (let k = pila.length - 1; k >= fine; k--) {
    const suoi = pila[k]?.r.importi ?? [];
    for (let i = 0; i < somme.length; i++) somme[i] = (somme[i] ?? 0) + (suoi[i] ?? 0);
    const quanti = pila.length - k;
    if ((come === "uno" || quanti > 1) && importi.every((v, i) => v === null || somme[i] === v))
      return quanti;
    if (maiNegativi && importi.some((v, i) => v !== null && (somme[i] ?? 0) > v)) return 0;
  }
  return 0;
}

/** How many amounts that differ, of those that are not nought: none, one, or two and more. */
function different(importi: Importi): 0 | 1 | 2 {
  const scritti = importi.filter((v) => v !== null && v !== 0);
  return scritti.length === 0 ? 0 : scritti.every((v) => v === scritti[0]) ? 1 : 2;
}
