/** The day of monitoring that a table is of: by the name of its sheet, or by what stands above it. */
import { dataIso, lastDayOfMonth, type DataIso } from "../base/data";
import type { Griglia } from "../base/griglia";
import { giornoIn } from "./indizi/periodi";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { titlesOf } from "./titoli-di-tabella";

export interface GiornoDetto {
  readonly giorno: DataIso;
  /** False where nothing says that it is the day of the figures: it tells two tables apart, and no more. */
  readonly certo: boolean;
  /** Said by the name of the sheet: it holds for all its tables. */
  readonly delFoglio: boolean;
  /** Nothing else can be meant: "04.02" as a sheet's name may be a programma. */
  readonly pieno: boolean;
}

/** Words of the day of the figures, by how they begin. */
const DEI_DATI =
  /\b(?:al\b|alla data|situazion|monitoragg|stato|aggiorna|rilev|rendicont|verific[ah]|dati|avanzament|report)/;
/** Days of something else: an act, a print, a deadline. */
const DI_ALTRO =
  /\b(?:stamp|approv|deliber|determin|protocol|prot|firm|scaden|entro|termin|adott|ccnl|decret|legge|d lgs|version|revision|dgc|dcc|d g c|d c c|nomin|triennio|bozza|emess|redatt|pubblic|trasmess|dpr|ordinanz|inizio|avvio)/;

/** `altre`: the other tables of its sheet. */
export function dayOf(
  g: Griglia | undefined,
  m: Mappatura,
  altre: readonly Mappatura[],
  esercizio: number | null,
): GiornoDetto | null {
  const [nome = "", ...titoli] = titlesOf(g, m, altre);
  const delNome = dayOfName(nome) ?? giornoIn(nome, esercizio);
  if (delNome) return { giorno: delNome, certo: true, delFoglio: true, pieno: saysFully(nome) };
  const detti = titoli.flatMap((t) => {
    const parole = normalise(t);
    const giorno = DI_ALTRO.test(parole)
      ? null
      : giornoIn(t.replace(/^.*?\bdal?\b.*?\bal\b/i, "al"), esercizio);
    return giorno ? [{ giorno, certo: DEI_DATI.test(parole), delFoglio: false, pieno: true }] : [];
  });
  return detti.find((d) => d.certo) ?? detti[0] ?? null;
}

const saysFully = (nome: string): boolean => /20\d\d/.test(nome) || DEI_DATI.test(normalise(nome));

const MESI_DI: Readonly<Record<string, number>> = { t: 3, q: 3, s: 6 };

/** "1T24", "T1 2024", "2S 24", "2024 T3": a quarter or a half of a year. */
function dayOfPart(t: string): DataIso | null {
  const prima = /\b([1-4]) ?([tqs]) ?(20\d\d|\d\d)\b/.exec(t);
  const dopo = prima ? null : /\b([tqs]) ?([1-4]) (20\d\d|\d\d)\b/.exec(t);
  const anni = (prima ?? dopo) ? null : /\b(20\d\d) ?([tqs]) ?([1-4])\b/.exec(t);
  const [quale, parte, scritto] = prima
    ? [prima[1], prima[2], prima[3]]
    : dopo
      ? [dopo[2], dopo[1], dopo[3]]
      : [anni?.[3], anni?.[2], anni?.[1]];
  if (scritto === undefined) return null;
  const anno = Number(scritto) + (scritto.length === 2 ? 2000 : 0);
  const mese = Number(quale) * (MESI_DI[parte ?? ""] ?? 0);
  return mese >= 1 && mese <= 12 ? dataIso(anno, mese, lastDayOfMonth(anno, mese)) : null;
}

/** Years first or run together, as in the names of files: "Report_2024_09", "20240930", "30_09_2024", "09-2024". */
function dayOfName(nome: string): DataIso | null {
  const t = normalise(nome);
  const parte = dayOfPart(t);
  if (parte) return parte;
  const m =
    /\b(?<a>20\d\d) ?(?<m>0[1-9]|1[0-2])(?: ?(?<g>[0-3]\d))?\b/.exec(t) ??
    /\b(?:(?<g>[0-3]?\d) )?(?<m>0[1-9]|1[0-2]) (?<a>20\d\d)\b/.exec(t);
  if (!m?.groups) return null;
  const [anno, mese] = [Number(m.groups["a"]), Number(m.groups["m"])];
  return dataIso(
    anno,
    mese,
    m.groups["g"] === undefined ? lastDayOfMonth(anno, mese) : Number(m.groups["g"]),
  );
}
