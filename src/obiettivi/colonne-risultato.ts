/**
 * What columns beside the result add to it: the day when it was done, the grade that was declared. The result's own cell comes
 * first; the day says when, whatever the result says; the grade speaks only where nothing else does.
 */
import type { CellaLetta } from "../base/cella-letta";
import { fineEsercizio } from "../base/data";
import type { Posizione } from "../base/posizione";
import { bareToPercent } from "./confronta";
import type { IndicatoreLetto } from "./indicatore";
import { readRaggiunto } from "./leggi-raggiunto";
import type { DataLetta, Raggiunto, Target } from "./valore";

/** The day written in the column of the effective date, and where. */
export interface Effettiva extends DataLetta {
  readonly posizione: Posizione;
}

const NON_MISURABILE: Target = { tipo: "non misurabile" };

/** What that column says, read as a result against a deadline; null where there is none. */
function readEffettiva({ dataEffettiva }: IndicatoreLetto, esercizio: number): Raggiunto | null {
  if (!dataEffettiva) return null;
  const finto: Target = { tipo: "scadenza", entro: { data: fineEsercizio(esercizio), corretta: null } };
  return readRaggiunto(dataEffettiva, finto, esercizio);
}

/** Null where the column is absent, blank, or says no day. */
export function effettivaDi(i: IndicatoreLetto, esercizio: number): Effettiva | null {
  const letta = readEffettiva(i, esercizio);
  return letta?.tipo === "data" && i.dataEffettiva
    ? { ...letta.data, posizione: i.dataEffettiva.posizione }
    : null;
}

/** Something is written there that says nothing that can be read. */
export const isEffettivaIlleggibile = (i: IndicatoreLetto, esercizio: number): boolean =>
  ["illeggibile", "quantita"].includes(readEffettiva(i, esercizio)?.tipo ?? "");

/** Percent points as a declared grade; words as they are. */
function readGrado(cella: CellaLetta, esercizio: number): Raggiunto {
  const letto = readRaggiunto(cella, NON_MISURABILE, esercizio);
  if (letto.tipo === "in corso" && letto.percento) return { tipo: "grado", percento: letto.percento };
  if (letto.tipo !== "quantita") return letto;
  if (letto.frazione) {
    const [sopra, sotto] = letto.frazione;
    return sotto.isZero()
      ? { tipo: "illeggibile" }
      : { tipo: "grado", percento: sopra.div(sotto).times(100) };
  }
  if (letto.quantita.percento) return { tipo: "grado", percento: letto.quantita.valore };
  const punti = bareToPercent(letto.quantita);
  return punti.tipo === "valore" ? { tipo: "grado", percento: punti.valore } : { tipo: "illeggibile" };
}

/** Targets that a day can answer. */
const isDatabile = (t: Target): boolean =>
  t.tipo === "scadenza" || (t.tipo === "si-no" && t.atteso) || (t.tipo === "quantita" && t.entro !== null);

/** Where the result's cell says nothing: the effective day if it can answer the target, else the declared grade. */
export function withColonneRisultato(
  raggiunto: Raggiunto,
  target: Target,
  i: IndicatoreLetto,
  esercizio: number,
): Raggiunto {
  if (raggiunto.tipo !== "nessun dato") return raggiunto;
  const effettiva = isDatabile(target) ? readEffettiva(i, esercizio) : null;
  if (effettiva && !["nessun dato", "illeggibile", "quantita"].includes(effettiva.tipo)) return effettiva;
  return i.gradoDichiarato ? readGrado(i.gradoDichiarato, esercizio) : raggiunto;
}
