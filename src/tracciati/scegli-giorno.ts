/** Tables of several days of monitoring: of those alike the last that is not after the reference date is read. */
import { annoDi, formatData, type DataIso } from "../base/data";
import type { Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { areOfPeriods } from "./di-periodo";
import { dayOf, type GiornoDetto } from "./giorno-tabella";
import type { Guida } from "./guida";
import type { Mappatura } from "./mappatura";
import { areOfOthers, namesIn, NOMI_DI } from "./nomi-delle-righe";
import { map012 } from "./rilievi/map-012-altro-tempo";
import { aside, type Scelta } from "./scelta";

/** The tables of one structure on one sheet that are of one day. */
interface Datata extends GiornoDetto {
  readonly m: Mappatura;
  readonly sue: readonly Mappatura[];
  readonly nomi: ReadonlySet<string>;
}

const IN_COMUNE = 0.4;

export function byDay(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
  { esercizio, data = null }: Guida,
): Scelta {
  const via = new Map<Mappatura, string>();
  const giorni = new Map<Mappatura, DataIso>();
  const rilievi: Rilievo[] = [];
  const datati = bySheet(mappature).flatMap((sue) => dated(griglie, sue, esercizio));
  for (const d of datati) {
    const altri = datati.filter(
      (x) => x.m.struttura === d.m.struttura && x.giorno !== d.giorno && alike(x, d),
    );
    const solo = data && isOfAnotherTime(d, data) ? [ofAnother(d.m, d.giorno)] : [];
    if (altri.length === 0) {
      if (d.certo) rilievi.push(...solo);
      continue;
    }
    for (const m of d.sue) giorni.set(m, d.giorno);
    const tutti = [d.giorno, ...altri.map((x) => x.giorno)].toSorted();
    const scelto = (data ? tutti.filter((x) => x <= data) : tutti).at(-1) ?? tutti[0];
    if (scelto === d.giorno) {
      rilievi.push(...solo);
      continue;
    }
    for (const m of d.sue) via.set(m, `è la situazione al ${formatData(d.giorno)}`);
    const { intervallo, struttura } = d.m;
    const letta = altri.find((x) => x.giorno === scelto);
    const periodo =
      struttura !== "obiettivi" &&
      letta &&
      d.giorno < letta.giorno &&
      areOfPeriods(griglie, d.sue, letta.sue);
    rilievi.push(
      map012.rilievo(periodo ? "avviso" : "nota", intervallo, {
        foglio: intervallo.foglio,
        struttura,
        quando: { giorno: d.giorno },
        sola: false,
        ...(periodo ? { periodo } : {}),
      }),
    );
  }
  const conGiorno = (m: Mappatura): Mappatura => ({
    ...m,
    giorno: giorni.get(m) ?? m.giorno ?? null,
  });
  const scelta = aside(mappature, via, rilievi);
  return {
    ...scelta,
    mappature: scelta.mappature.map(conGiorno),
    scartate: scelta.scartate.map((s) => ({ ...s, mappatura: conGiorno(s.mappatura) })),
  };
}

/** A table that says no day is of the day of the one above it. */
function dated(
  griglie: ReadonlyMap<string, Griglia>,
  sue: readonly Mappatura[],
  esercizio: number | null,
): Datata[] {
  const gruppi: { readonly detto: GiornoDetto | null; readonly sue: Mappatura[] }[] = [];
  for (const m of sue) {
    const ultimo = gruppi.at(-1);
    const detto = m.scheda
      ? null
      : dayOf(
          griglie.get(m.foglio),
          m,
          sue.filter((x) => x !== m),
          esercizio,
        );
    if (ultimo && (detto === null || detto.delFoglio || detto.giorno === ultimo.detto?.giorno))
      ultimo.sue.push(m);
    else gruppi.push({ detto, sue: [m] });
  }
  return gruppi.flatMap(({ detto, sue: loro }) => {
    const [m] = loro;
    if (!m || !detto) return [];
    const nomi = new Set(loro.flatMap((x) => namesIn(griglie.get(x.foglio), x, NOMI_DI[x.struttura])));
    return [{ ...detto, m, sue: loro, nomi }];
  });
}

/** After the date; of the budget in an earlier month of its year too: what was done since is not there. A year begins with what was before. */
const isOfAnotherTime = ({ giorno, m, pieno }: Datata, data: DataIso): boolean =>
  giorno > data ||
  (pieno &&
    m.struttura !== "obiettivi" &&
    annoDi(giorno) === annoDi(data) &&
    giorno.slice(0, 7) < data.slice(0, 7) &&
    !giorno.endsWith("-01-01"));

/** Nothing is of the time of the referto: it is read all the same, and said. */
const ofAnother = ({ intervallo, struttura }: Mappatura, giorno: DataIso): Rilievo =>
  map012.rilievo("avviso", intervallo, {
    foglio: intervallo.foglio,
    struttura,
    quando: { giorno },
    sola: true,
  });

/** The tables of each structure on each sheet, from the top. */
function bySheet(mappature: readonly Mappatura[]): Mappatura[][] {
  const gruppi = new Map<string, Mappatura[]>();
  for (const m of mappature) {
    const chiave = `${m.struttura} ${m.foglio}`;
    const suo = gruppi.get(chiave);
    if (suo) suo.push(m);
    else gruppi.set(chiave, [m]);
  }
  return [...gruppi.values()].map((g) => g.toSorted((a, b) => a.intervallo.riga - b.intervallo.riga));
}

/** Most of what they name is the same, and nothing above says that it is of others. */
function alike(a: Datata, b: Datata): boolean {
  if (areOfOthers(a.m, b.m)) return false;
  const comuni = [...a.nomi].filter((x) => b.nomi.has(x)).length;
  return comuni >= Math.min(a.nomi.size, b.nomi.size) * IN_COMUNE && comuni > 0;
}
