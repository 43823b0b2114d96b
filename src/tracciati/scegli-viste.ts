/**
 * The same budget in two views, one by missione and one by responsabile: the same voci with the same amounts, on sheets of
 * their own. One is read, the one that says most of each voce; the other is named, and never added.
 */
import { valoreIn, type Griglia, type Scalare } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import { parseImporto } from "./amount";
import { AMOUNT_FIELDS } from "./campi";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { map013 } from "./rilievi/map-013-riepilogo";
import { aside, type Scelta } from "./scelta";

/** Fewer rows may be alike by chance. */
const RIGHE_MINIME = 3;
/** Amounts that must be the same in both. */
const IMPORTI_MINIMI = 2;

export function withoutOtherViews(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): Scelta {
  const via = new Map<Mappatura, string>();
  const rilievi: Rilievo[] = [];
  for (const struttura of ["entrate", "spese"] as const) {
    const sue = mappature.filter((m) => m.struttura === struttura && !m.lato && !m.schema && !m.misura);
    const perFoglio = [...perChiave(sue, (m) => m.foglio).values()].filter(isList);
    if (perFoglio.length < 2) continue;
    const tenuti: (readonly Mappatura[])[] = [];
    // Those that say most come first, and stay.
    for (const foglio of perFoglio.toSorted((a, b) => fieldsOf(b) - fieldsOf(a))) {
      const gemello = tenuti.find((t) => isSame(griglie, t, foglio));
      const [prima] = foglio;
      const letta = gemello?.[0];
      if (!prima || !letta) {
        tenuti.push(foglio);
        continue;
      }
      for (const m of foglio) via.set(m, `ha le stesse voci di «${letta.foglio}»`);
      rilievi.push(
        map013.rilievo("avviso", prima.intervallo, {
          foglio: prima.foglio,
          struttura,
          dettaglio: letta.foglio,
          differenze: [],
          vista: true,
        }),
      );
    }
  }
  return aside(mappature, via, rilievi);
}

/** Each row has a capitolo or a code of its own. */
const isList = (sue: readonly Mappatura[]): boolean =>
  sue.every((m) => m.colonne.capitolo ?? m.colonne.codice) &&
  sue.reduce((n, m) => n + m.righeDati.length, 0) >= RIGHE_MINIME;

const fieldsOf = (sue: readonly Mappatura[]): number =>
  Math.min(...sue.map((m) => Object.keys(m.colonne).length));

type Campo = (typeof AMOUNT_FIELDS)[number] | "capitolo" | "articolo" | "codice";

function isSame(
  griglie: ReadonlyMap<string, Griglia>,
  a: readonly Mappatura[],
  b: readonly Mappatura[],
): boolean {
  const righe = (x: readonly Mappatura[]): number => x.reduce((n, m) => n + m.righeDati.length, 0);
  if (righe(a) !== righe(b)) return false;
  const inTutte = (c: Campo): boolean => [...a, ...b].every((m) => m.colonne[c]);
  const importi = AMOUNT_FIELDS.filter(inTutte);
  const nomi = (["capitolo", "articolo", "codice"] as const).filter(inTutte);
  if (importi.length < IMPORTI_MINIMI || !nomi.some((c) => c !== "articolo")) return false;
  const firma = (sue: readonly Mappatura[]): string => rowsOf(griglie, sue, [...nomi, ...importi]).join("\n");
  return firma(a) === firma(b);
}

/** What each row says, in an order of its own. */
const rowsOf = (
  griglie: ReadonlyMap<string, Griglia>,
  sue: readonly Mappatura[],
  campi: readonly Campo[],
): string[] =>
  sue
    .flatMap((m) => {
      const g = griglie.get(m.foglio);
      return m.righeDati.map((r) =>
        campi.map((c) => written(g && m.colonne[c] ? valoreIn(g, r, m.colonne[c].colonna) : "")).join("|"),
      );
    })
    .toSorted();

const written = (v: Scalare): string =>
  typeof v === "string" ? (parseImporto(v)?.toNumber().toFixed(2) ?? normalise(v)) : Number(v).toFixed(2);
