/**
 * What columns beside the target add to it: a unit of measure for both cells, a deadline of its own. The target's cell
 * comes first: a unit or a day written there is not gainsaid.
 */
import { fromSerial } from "../base/data";
import { isDateFormat } from "../base/formato-data";
import { findDay, readBareDay } from "./leggi-data";

import type { IndicatoreLetto } from "./indicatore";
import { frequenzaDi, unitaDetta } from "./unita";
import { even, isNessunDato } from "./testo";
import type { DataLetta, Quantita, Raggiunto, Target } from "./valore";

/** The day in the deadline's column; null where there is none, or where it cannot be read. */
export function readScadenzaColonna({ scadenza }: IndicatoreLetto, esercizio: number): DataLetta | null {
  if (!scadenza) return null;
  const { valore, formato } = scadenza;
  if (typeof valore === "number") {
    const data = isDateFormat(formato) ? fromSerial(valore) : null;
    return data && { data, corretta: null };
  }
  if (typeof valore === "boolean") return null;
  const t = even(valore);
  const giorno = readBareDay(t, esercizio) ?? findDay(t, esercizio);
  return giorno && { data: giorno.data, corretta: giorno.corretta };
}

/** Something is written in the deadline's column and it is no day. */
export const isScadenzaIlleggibile = (i: IndicatoreLetto, esercizio: number): boolean =>
  i.scadenza !== null &&
  readScadenzaColonna(i, esercizio) === null &&
  !(typeof i.scadenza.valore === "string" && isNessunDato(even(i.scadenza.valore)));

/** A number with a deadline is a count with its own; a blank or undated target with one is that deadline. */
export function withScadenza(target: Target, colonna: DataLetta | null): Target {
  if (!colonna) return target;
  switch (target.tipo) {
    case "quantita":
      return target.entro ? target : { ...target, entro: colonna };
    case "vuoto":
    case "scadenza aperta":
      return { tipo: "scadenza", entro: colonna };
    case "scadenza":
    case "si-no":
    case "non misurabile":
      return target;
    default:
      return target satisfies never;
  }
}

/** `%`, `gg`, `€`, `ore`; null for what is only the name of the thing counted. */
function readUnita(unita: string): Pick<Quantita, "percento" | "unita"> | null {
  const canonica = unitaDetta(unita);
  if (canonica === "%") return { percento: true, unita: null };
  return canonica === null || canonica === "n." ? null : { percento: false, unita: canonica };
}

/** Only where the cell has no unit of its own. A fraction such as 0,9 under `%` is 90 %. */
function conUnita(q: Quantita, unita: Pick<Quantita, "percento" | "unita">): Quantita {
  if (q.percento || q.unita !== null) return q;
  const frazione = unita.percento && q.valore.abs().lessThanOrEqualTo("1.5") && !q.valore.isInteger();
  return { ...unita, valore: frazione ? q.valore.times(100) : q.valore };
}

export function withUnita(target: Target, i: IndicatoreLetto): Target {
  const unita = i.unita === "" ? null : readUnita(i.unita);
  if (target.tipo !== "quantita") return target;
  const quantita = conOgni(target.quantita, i);
  return { ...target, quantita: unita ? conUnita(quantita, unita) : quantita };
}

/** A comparison of its own column, where the cell has none. */
export const withConfronto = (target: Target, { confronto }: IndicatoreLetto): Target =>
  target.tipo === "quantita" && target.confronto === null && confronto !== undefined
    ? { ...target, confronto }
    : target;

/** Where the indicator itself counts for each month, or for each of something, the figures need not say so. */
function conOgni(q: Quantita, { indicatore, unita }: IndicatoreLetto): Quantita {
  const misurato = frequenzaDi(even(`${indicatore} ${unita}`));
  return misurato !== null && q.ogni === misurato ? { ...q, ogni: null } : q;
}

/** The unit of the column holds for the result where it holds for the target. */
export function raggiuntoWithUnita(raggiunto: Raggiunto, i: IndicatoreLetto): Raggiunto {
  const unita = i.unita === "" ? null : readUnita(i.unita);
  if (raggiunto.tipo !== "quantita" || raggiunto.frazione) return raggiunto;
  const quantita = conOgni(raggiunto.quantita, i);
  return { ...raggiunto, quantita: unita ? conUnita(quantita, unita) : quantita };
}
