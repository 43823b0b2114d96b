/** A quantity against the quantity asked: comparable or not, met or not, and how far along. */
import { Decimal, ZERO, type Importo } from "../base/importo";
import type { Polarita } from "./indicatore";
import type { Quantita, Raggiunto, Target } from "./valore";

type TargetQuantita = Extract<Target, { tipo: "quantita" }>;
type RaggiuntoQuantita = Extract<Raggiunto, { tipo: "quantita" }>;

export type Paragone =
  /** The result in the target's own measure. `nota` says what had to be supposed. */
  | { readonly tipo: "valore"; readonly valore: Importo; readonly nota: string | null }
  /** A percentage against a number: declared progress, in percent points. */
  | { readonly tipo: "progresso"; readonly percento: Importo }
  | { readonly tipo: "incomparabile"; readonly perche: string };

const UNO = new Decimal(1);
const CENTO = new Decimal(100);
const FRAZIONE_MASSIMA = new Decimal("1.5");

export function paragona(target: TargetQuantita, r: RaggiuntoQuantita): Paragone {
  const t = target.quantita;
  if (r.frazione) return paragonaFrazione(t, r.frazione);
  const q = r.quantita;
  if (t.percento) return q.percento ? { tipo: "valore", valore: q.valore, nota: null } : bareToPercent(q);
  if (q.percento) return { tipo: "progresso", percento: q.valore };
  if (t.unita !== null && q.unita !== null && t.unita !== q.unita) {
    return { tipo: "incomparabile", perche: `il target è in ${t.unita}, il raggiunto in ${q.unita}` };
  }
  const manca = t.unita !== null && q.unita === null && t.unita !== "€";
  return {
    tipo: "valore",
    valore: q.valore,
    nota: manca ? `al raggiunto manca l'unità: letto in ${t.unita}` : null,
  };
}

function paragonaFrazione(t: Quantita, [sopra, sotto]: readonly [Importo, Importo]): Paragone {
  if (!t.percento) return { tipo: "valore", valore: sopra, nota: null };
  if (sotto.isZero()) return { tipo: "incomparabile", perche: "il denominatore della frazione è zero" };
  return { tipo: "valore", valore: sopra.div(sotto).times(100), nota: null };
}

/** A bare number against a percentage: up to 1,5 it is a fraction, above it percent points. */
export function bareToPercent(q: Quantita): Paragone {
  if (q.unita !== null)
    return { tipo: "incomparabile", perche: `il target è in %, il raggiunto in ${q.unita}` };
  const frazione = q.valore.abs().lessThanOrEqualTo(FRAZIONE_MASSIMA);
  const valore = frazione ? q.valore.times(CENTO) : q.valore;
  return { tipo: "valore", valore, nota: "al raggiunto manca il segno %" };
}

export function soddisfa(target: TargetQuantita, valore: Importo, polarita: Polarita): boolean {
  const atteso = target.quantita.valore;
  switch (target.confronto) {
    case "<":
      return valore.lessThan(atteso);
    case "≤":
      return valore.lessThanOrEqualTo(atteso);
    case ">":
      return valore.greaterThan(atteso);
    case "≥":
      return valore.greaterThanOrEqualTo(atteso);
    case null:
      return polarita === "più alto è meglio"
        ? valore.greaterThanOrEqualTo(atteso)
        : valore.lessThanOrEqualTo(atteso);
    default:
      return target.confronto satisfies never;
  }
}

/**
 * Raggiunto ÷ target, or target ÷ raggiunto where less is better. Where the quotient cannot be made or means nothing (a
 * zero to divide by, a target of zero, a figure below zero) a target that is met gives 1, one that is not 0.
 */
export function avanzamentoDi(target: TargetQuantita, valore: Importo, polarita: Polarita): Importo {
  const atteso = target.quantita.valore;
  const [sopra, sotto] = polarita === "più alto è meglio" ? [valore, atteso] : [atteso, valore];
  const senzaQuoziente = sotto.isZero() || atteso.isZero() || sopra.lessThan(0) || sotto.lessThan(0);
  if (senzaQuoziente) return soddisfa(target, valore, polarita) ? UNO : ZERO;
  return quattroDecimali(sopra.div(sotto));
}

export const quattroDecimali = (v: Importo): Importo => v.toDecimalPlaces(4);
