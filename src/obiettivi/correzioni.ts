/**
 * What the user has decided over what was read: the direction of an indicator, an indicator struck out, the spellings of
 * one person. Plain values, kept in the workbook as JSON; applied here and never in silence: the reading of an indicator
 * says what was corrected, and a correction that finds no indicator is given back.
 */
import type { GruppoPersona } from "../base/persone";
import { chiaviIndicatori } from "./chiave";
import type { IndicatoreLetto, Polarita } from "./indicatore";

/** By the keys of {@link chiaviIndicatori}. */
export interface Correzioni {
  /** Wins over the sheet's column, over the target's comparison and over the guess. */
  readonly polarita: Readonly<Record<string, Polarita>>;
  /** The reason, never blank, for which an indicator is out of the judgement. */
  readonly stralciati: Readonly<Record<string, string>>;
  /** Confirmed by the user: the only spellings that are ever put together. */
  readonly gruppi: readonly GruppoPersona[];
}

export const NESSUNA_CORREZIONE: Correzioni = { polarita: {}, stralciati: {}, gruppi: [] };

interface Corretti {
  readonly indicatori: readonly IndicatoreLetto[];
  /** The key of each, in the same order. */
  readonly chiavi: readonly string[];
  /** Keys of corrections that apply to no indicator of this workbook, or that strike out without a reason. */
  readonly nonApplicate: readonly string[];
}

export function applyCorrezioni(indicatori: readonly IndicatoreLetto[], c: Correzioni): Corretti {
  const chiavi = chiaviIndicatori(indicatori);
  const note = new Set(chiavi);
  const senzaMotivo = Object.keys(c.stralciati).filter((k) => c.stralciati[k]?.trim() === "");
  return {
    indicatori: indicatori.map((i, n) => corretto(i, chiavi[n] ?? "", c)),
    chiavi,
    nonApplicate: [
      ...new Set([
        ...[...Object.keys(c.polarita), ...Object.keys(c.stralciati)].filter((k) => !note.has(k)),
        ...senzaMotivo,
      ]),
    ],
  };
}

function corretto(i: IndicatoreLetto, chiave: string, c: Correzioni): IndicatoreLetto {
  const polarita = Object.hasOwn(c.polarita, chiave) ? c.polarita[chiave] : undefined;
  const motivo = Object.hasOwn(c.stralciati, chiave) ? c.stralciati[chiave]?.trim() : undefined;
  if (polarita === undefined && !motivo) return i;
  return {
    ...i,
    polaritaUtente: polarita ?? i.polaritaUtente,
    stralciato: motivo ? motivo : i.stralciato,
  };
}
