/**
 * *Posso firmare?* as one value, made once. `no`: an errore stands; `da vedere`: none stands, but something that looks like
 * data was not read or not understood, or a figure that was read may be the one of before, and nobody has settled it, or it
 * is settled by an acceptance that came with the workbook and that nobody here has taken over; `si`: neither. Missed targets
 * do not forbid signing.
 */
import type { Gravita } from "../base/rilievo";
import type { Obiettivo } from "../obiettivi/giudizio";
import { contaMancati } from "../obiettivi/mancati";
import type { RilievoVisto } from "./accettazione";
import { regolaDi } from "./frasi";
import type { ScelteDiverse } from "./scelte-diverse";
import type { StatoControllo } from "./stato";

export interface Verdetto extends ScelteDiverse {
  readonly esito: "si" | "no" | "da vedere";
  /** The findings still open, by severity. */
  readonly errori: number;
  readonly avvisi: number;
  readonly note: number;
  readonly accettati: number;
  /** Of those, the ones whose acceptance came with the workbook. */
  readonly arrivati: number;
  readonly indicatoriMancati: number;
  readonly obiettiviMancati: number;
  /** Checks that could not be made. */
  readonly nonVerificabili: number;
  /** Of the open avvisi, those of something that was not read or not understood: the whole sheets, and parts of them. */
  readonly fogliNonLetti: number;
  readonly partiNonLette: number;
  /** Of the open avvisi, those of results that may be of before. */
  readonly nonAggiornati: number;
}

/** Open, and of something that looks like data and was not read or not understood. */
export const isNonLetto = (r: RilievoVisto): boolean => r.accettato === null && isDiCoseNonLette(r);

const isDiCoseNonLette = (r: RilievoVisto): boolean =>
  r.gravita === "avviso" && (regolaDi(r.codice)?.nonLetto ?? false);

/** What was read may be the figure of before. */
const isDiRisultatiVecchi = (r: RilievoVisto): boolean =>
  r.gravita === "avviso" && (regolaDi(r.codice)?.nonAggiornato ?? false);

/** While it is open the verdict is no `si`. */
export const isTrattenuto = (r: RilievoVisto): boolean => r.accettato === null && trattiene(r);

const trattiene = (r: RilievoVisto): boolean =>
  r.gravita === "errore" || isDiCoseNonLette(r) || isDiRisultatiVecchi(r);

/** The verdict would be another if its acceptance were not believed. */
const isAppesoAdArrivate = (r: RilievoVisto): boolean => r.arrivato && trattiene(r);

export function verdettoDi(
  rilievi: readonly RilievoVisto[],
  obiettivi: readonly Obiettivo[],
  stati: readonly StatoControllo[],
  scelte: ScelteDiverse,
): Verdetto {
  const aperti = rilievi.filter((r) => r.accettato === null);
  const di = (gravita: Gravita): number => aperti.filter((r) => r.gravita === gravita).length;
  const nonLetti = rilievi.filter(isNonLetto);
  const fogli = nonLetti.filter((r) => r.dove !== null && !("riga" in r.dove));
  const errori = di("errore");
  const mancati = contaMancati(obiettivi);
  return {
    esito:
      errori > 0 ? "no" : aperti.some(trattiene) || rilievi.some(isAppesoAdArrivate) ? "da vedere" : "si",
    errori,
    avvisi: di("avviso"),
    note: di("nota"),
    accettati: rilievi.length - aperti.length,
    arrivati: rilievi.filter((r) => r.arrivato).length,
    stralciati: scelte.stralciati,
    regoleCambiate: scelte.regoleCambiate,
    indicatoriMancati: mancati.indicatori,
    obiettiviMancati: mancati.obiettivi,
    nonVerificabili: stati.filter((s) => s.stato === "non verificabile").length,
    fogliNonLetti: fogli.length,
    partiNonLette: nonLetti.length - fogli.length,
    nonAggiornati: aperti.filter(isDiRisultatiVecchi).length,
  };
}
