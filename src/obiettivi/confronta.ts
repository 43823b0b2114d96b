/** A quantity against the quantity asked: comparable or not, met or not, and how far along. */
import { Decimal, ZERO, type Importo } from "../base/importo";
import { isStessaCosa } from "./cose";
import type { Incomparabile } from "./incomparabile";
import type { Polarita } from "./indicatore";
import type { Confronto, Quantita, Raggiunto, Target } from "./valore";

type TargetQuantita = Extract<Target, { tipo: "quantita" }>;
type RaggiuntoQuantita = Extract<Raggiunto, { tipo: "quantita" }>;

type Paragone =
  /** The result in the target's own measure. `nota` says what had to be supposed. */
  | { readonly tipo: "valore"; readonly valore: Importo; readonly nota: Incomparabile | null }
  /** A percentage against a number: declared progress, in percent points. */
  | { readonly tipo: "progresso"; readonly percento: Importo }
  | { readonly tipo: "incomparabile"; readonly perche: Incomparabile };

const UNO = new Decimal(1);
const CENTO = new Decimal(100);
const FRAZIONE_MASSIMA = new Decimal("1.5");

export function paragona(target: TargetQuantita, r: RaggiuntoQuantita): Paragone {
  const t = target.quantita;
  if (r.frazione) return paragonaFrazione(t, r.frazione);
  const calo = target.diminuzione && r.quantita.valore.greaterThan(0) && !r.aumento;
  const q = calo ? negata(r.quantita) : r.quantita;
  if (!t.percento && !q.percento && isAltraCosa(t, q))
    return { tipo: "incomparabile", perche: { perche: "cose-diverse" } };
  if (!t.percento && !q.percento && (t.ogni ?? null) !== (q.ogni ?? null))
    return { tipo: "incomparabile", perche: { perche: "per-ciascuno" } };
  // "da 100 a 102" says a level, not by how much it changed.
  const variazione = t.percento && (target.incremento || target.diminuzione);
  if (variazione && !q.percento && r.limite !== null)
    return { tipo: "incomparabile", perche: { perche: "cose-diverse" } };
  if (t.percento && isNudaControVariazione(target, r) && q.valore.abs().greaterThan(CENTO))
    return { tipo: "incomparabile", perche: { perche: "livello" } };
  if (t.percento) return q.percento ? { tipo: "valore", valore: q.valore, nota: null } : bareToPercent(q);
  // "+5%" is by how much it changed.
  if (q.percento && (r.aumento === true || q.valore.isNegative()))
    return { tipo: "incomparabile", perche: { perche: "variazione" } };
  if (q.percento) return { tipo: "progresso", percento: q.valore };
  if (t.unita !== null && q.unita !== null && t.unita !== q.unita) {
    return {
      tipo: "incomparabile",
      perche: { perche: "unita-diverse", target: t.unita, raggiunto: q.unita },
    };
  }
  const manca = t.unita !== null && q.unita === null && t.unita !== "€";
  return {
    tipo: "valore",
    valore: q.valore,
    nota: manca ? { perche: "senza-unita", target: t.unita } : null,
  };
}

/** So many times the change that was asked for: rather a level. */
const TROPPE_VOLTE = 3;

/** A change is asked for, and the figure bears neither sign nor % nor a word that says that it is one. */
export const isNudaControVariazione = (target: TargetQuantita, r: RaggiuntoQuantita): boolean =>
  (target.incremento || target.diminuzione || target.quantita.valore.isNegative()) &&
  (target.quantita.percento ||
    r.quantita.valore.greaterThan(target.quantita.valore.abs().times(TROPPE_VOLTE))) &&
  !r.quantita.percento &&
  r.frazione === null &&
  r.aumento !== true &&
  !r.quantita.valore.isNegative();

/** One is measured, the other counts things: "5 corsi" and "40 ore". */
function isAltraCosa(a: Quantita, b: Quantita): boolean {
  const [x, y] = [a.cosa ?? null, b.cosa ?? null];
  if (x !== null && y !== null) return !isStessaCosa(x, y);
  return (x !== null && b.unita !== null) || (y !== null && a.unita !== null);
}

/** Where a decrease is asked for in words, a figure without a sign is how much less. */
const negata = (q: Quantita): Quantita => ({ ...q, valore: q.valore.negated() });

function paragonaFrazione(t: Quantita, [sopra, sotto]: readonly [Importo, Importo]): Paragone {
  if (!t.percento) return { tipo: "valore", valore: sopra, nota: null };
  if (sotto.isZero()) return { tipo: "incomparabile", perche: { perche: "frazione-su-zero" } };
  // "20/06" is a day, "85/15" two shares.
  if (sopra.greaterThan(sotto)) return { tipo: "incomparabile", perche: { perche: "frazione-oltre-uno" } };
  return { tipo: "valore", valore: sopra.div(sotto).times(100), nota: null };
}

/** A bare number against a percentage: up to 1,5 it is a fraction, above it percent points. */
export function bareToPercent(q: Quantita): Paragone {
  if (typeof q.cosa === "string") return { tipo: "incomparabile", perche: { perche: "cose-diverse" } };
  if (q.unita !== null)
    return { tipo: "incomparabile", perche: { perche: "unita-diverse", target: "%", raggiunto: q.unita } };
  const frazione = q.valore.abs().lessThanOrEqualTo(FRAZIONE_MASSIMA);
  const valore = frazione ? q.valore.times(CENTO) : q.valore;
  return { tipo: "valore", valore, nota: { perche: "senza-percento" } };
}

function soddisfa(target: TargetQuantita, valore: Importo, polarita: Polarita): boolean {
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

/** Which way the target is met: by more, or by less. */
const chiedeMeno = (target: TargetQuantita, polarita: Polarita): boolean =>
  target.confronto === null ? polarita === "più basso è meglio" : /[<≤]/.test(target.confronto);

/** A bound the other way: `meno di 10` where at least so many are asked for. */
export const isContrario = (target: TargetQuantita, limite: Confronto | null, polarita: Polarita): boolean =>
  limite !== null && /[<≤]/.test(limite) !== chiedeMeno(target, polarita);

/** A bound on the safe side of the target tells as much as the figure; `meno di 10` is below 10, whatever it is. */
export function soddisfaCon(
  target: TargetQuantita,
  valore: Importo,
  limite: Confronto | null,
  polarita: Polarita,
): boolean {
  const atteso = target.quantita.valore;
  const meno = chiedeMeno(target, polarita);
  if (valore.equals(atteso) && limite === (meno ? "<" : ">")) return true;
  if (isContrario(target, limite, polarita)) return false;
  return soddisfa(target, valore, polarita);
}

/**
 * Whether a result that is only a bound can be judged: `meno di 10` against at least 12 is missed, against at least 8 nobody
 * knows. A bound the same way as the target is read as its figure (`≥ 90%` is 90 %).
 */
export function isCerto(
  target: TargetQuantita,
  valore: Importo,
  limite: Confronto | null,
  polarita: Polarita,
): boolean {
  if (limite === null) return true;
  const meno = chiedeMeno(target, polarita);
  const oltre = meno ? valore.minus(target.quantita.valore) : target.quantita.valore.minus(valore);
  if (!isContrario(target, limite, polarita)) return !meno || oltre.lessThanOrEqualTo(0);
  return oltre.greaterThan(0) || (oltre.isZero() && (limite === ">" || limite === "<"));
}

/**
 * Raggiunto ÷ target, or target ÷ raggiunto where less is better. Where the quotient cannot be made or means nothing (a
 * zero to divide by, a target of zero, a figure below zero) a target that is met gives 1, one that is not 0; of two decreases it
 * is the share of the one asked for.
 */
export function avanzamentoDi(target: TargetQuantita, valore: Importo, polarita: Polarita): Importo {
  const atteso = target.quantita.valore;
  const [sopra, sotto] = polarita === "più alto è meglio" ? [valore, atteso] : [atteso, valore];
  if (polarita === "più basso è meglio" && valore.isNegative() && atteso.isNegative() && !atteso.isZero())
    return quattroDecimali(valore.div(atteso));
  const senzaQuoziente = sotto.isZero() || atteso.isZero() || sopra.lessThan(0) || sotto.lessThan(0);
  if (senzaQuoziente) return soddisfa(target, valore, polarita) ? UNO : ZERO;
  return quattroDecimali(sopra.div(sotto));
}

export const quattroDecimali = (v: Importo): Importo => v.toDecimalPlaces(4);
