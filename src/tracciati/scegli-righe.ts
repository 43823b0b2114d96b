/**
 * Rows of one table of objectives that are of several years, days or periods, or foreseen beside realised, told apart by a
 * column: one row of each indicator is its result. The others are aside and said; what is foreseen, or still to come, is never
 * taken for what was done.
 */
import { annoDi, formatData, type DataIso } from "../base/data";
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { CampoMappa } from "./campi";
import { dimensionOf, type Dimensione, type Posto } from "./dimensione-righe";
import type { Guida } from "./guida";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { map024 } from "./rilievi/map-024-righe-di-altro";
import type { Scartata, Scelta } from "./scelta";
import { areBothInRows } from "./schemi/previsto-e-realizzato";

const NOMI: readonly CampoMappa[] = [
  "obiettivoStrategico",
  "obiettivoOperativo",
  "descrizione",
  "indicatore",
];

export function byRows(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
  guida: Guida,
): Scelta {
  const scartate: Scartata[] = [];
  const rilievi: Rilievo[] = [];
  const tenute = mappature.flatMap((m) => {
    const g = griglie.get(m.foglio);
    if (m.struttura !== "obiettivi" || m.scheda || m.altriIndicatori.length > 0 || !g) return [m];
    const gruppi = groupsOf(g, m);
    const dimensione = dimensionOf(g, m, [...gruppi.values()], guida);
    if (!dimensione) return [m];
    const scelte = [...gruppi.values()].flatMap((righe) => chosen(righe, dimensione, guida));
    const lette = new Set(scelte);
    const altre = m.righeDati.filter((r) => !lette.has(r));
    if (altre.length === 0) return [m];
    const prime = new Map(
      [...gruppi.values()].flatMap((righe) => righe.map((r) => [r, righe[0] ?? r] as const)),
    );
    scartate.push(...asides(m, altre, dimensione));
    rilievi.push(
      map024.rilievo(
        scelte.length === 0 ? "avviso" : "nota",
        { foglio: m.foglio, riga: altre[0] ?? m.primaRiga, colonna: dimensione.colonna },
        {
          foglio: m.foglio,
          righe: altre.length,
          che: dimensione.tipo,
          nessuna: scelte.length === 0,
        },
      ),
    );
    const giorno = dimensione.tipo === "giorno" ? lastDay(scelte, dimensione) : null;
    return scelte.length === 0
      ? []
      : [
          {
            ...m,
            righeDati: scelte.toSorted((a, b) => a - b),
            rigaDi: prime,
            giorno,
            ...(areBothInRows(m.colonne) ? { targetDi: targetsOf([...gruppi.values()], dimensione) } : {}),
          },
        ];
  });
  return { mappature: tenute, scartate, rilievi };
}

/** Rows of one indicator: the same names, where a blank is that of the row above. */
function groupsOf(g: Griglia, m: Mappatura): ReadonlyMap<string, readonly number[]> {
  const colonne = NOMI.flatMap((c) => m.colonne[c]?.colonna ?? []);
  let sopra: Scalare[] = [];
  const gruppi = new Map<string, number[]>();
  for (const r of m.righeDati) {
    const suoi = colonne.map((c) => valoreIn(g, r, c));
    sopra = suoi.map((v, i) => (isVuoto(v) ? (sopra[i] ?? "") : v));
    const chiave = sopra.map((v) => normalise(String(v))).join("|");
    const suo = gruppi.get(chiave);
    if (suo) suo.push(r);
    else gruppi.set(chiave, [r]);
  }
  return gruppi;
}

/** Of one indicator's rows the one that counts; none where all are of another year, still to come, or only foreseen. */
function chosen(
  righe: readonly number[],
  d: Dimensione,
  { esercizio, data = null }: Guida,
): readonly number[] {
  const di = (r: number): Posto | null => d.perRiga.get(r) ?? null;
  const fatte = righe.filter((r) => di(r)?.tipo !== "previsto");
  if (d.tipo === "previsto") return fatte;
  if (d.tipo === "anno")
    return fatte.filter((r) => {
      const p = di(r);
      return p?.tipo !== "anno" || p.anno === esercizio;
    });
  const datate = fatte.flatMap((r) => {
    const p = di(r);
    const giorno = p?.tipo === "giorno" ? p.giorno : null;
    const suo =
      giorno && (esercizio === null || annoDi(giorno) === esercizio) && (data === null || giorno <= data);
    return giorno && suo ? [{ r, giorno }] : [];
  });
  const ultimo = datate
    .map((x) => x.giorno)
    .toSorted()
    .at(-1);
  return datate.filter((x) => x.giorno === ultimo).map((x) => x.r);
}

/** Of each row the only one of its indicator that says what was foreseen. */
const targetsOf = (gruppi: readonly (readonly number[])[], d: Dimensione): ReadonlyMap<number, number> =>
  new Map(
    gruppi.flatMap((righe) => {
      const previste = righe.filter((r) => d.perRiga.get(r)?.tipo === "previsto");
      const [sola] = previste;
      return sola !== undefined && previste.length === 1 ? righe.map((r) => [r, sola] as const) : [];
    }),
  );

const lastDay = (righe: readonly number[], d: Dimensione): DataIso | null =>
  righe
    .flatMap((r) => {
      const p = d.perRiga.get(r);
      return p?.tipo === "giorno" ? [p.giorno] : [];
    })
    .toSorted()
    .at(-1) ?? null;

/** The rows left aside, by the day they are of: earlier readings are the way so far. */
function asides(m: Mappatura, righe: readonly number[], d: Dimensione): Scartata[] {
  const perGiorno = new Map<string, { giorno: DataIso | null; sue: number[] }>();
  for (const r of righe) {
    const p = d.perRiga.get(r);
    const giorno = p?.tipo === "giorno" ? p.giorno : null;
    const gruppo = perGiorno.get(giorno ?? "") ?? { giorno, sue: [] };
    gruppo.sue.push(r);
    perGiorno.set(giorno ?? "", gruppo);
  }
  return [...perGiorno.values()].map(({ giorno, sue }) => ({
    mappatura: { ...m, righeDati: sue, giorno },
    righe: sue,
    motivo: giorno
      ? `è la rilevazione del ${formatData(giorno)}`
      : "sono righe di altro anno, o di ciò che era previsto",
  }));
}
