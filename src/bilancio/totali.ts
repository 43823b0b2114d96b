/** Totals of the budget, recomputed from the voci. What a workbook does not have is null, never zero. */
import { sum, type Importo } from "../base/importo";
import { SOTTRATTI, type DefinizioneDisponibilita } from "./parametri";
import { isNonLetto, type CampoImporto, type Voce } from "./voce";

/** Each total is null where the column is missing, or where no voce has a readable amount in it. */
export interface Totali {
  readonly voci: number;
  readonly previsioneIniziale: Importo | null;
  readonly previsioneAttuale: Importo | null;
  readonly movimentato: Importo | null;
  /** Always recomputed, voce by voce, by the definition in use. */
  readonly disponibilita: Importo | null;
  readonly cassa: Importo | null;
}

/**
 * Previsione attuale − accertato (entrata) or impegnato (spesa), and what the definition takes away beside. Null where
 * any of them cannot be read; where nothing is written as prenotato or FPV there is nothing to take away. Euro.
 */
export function disponibilita(v: Voce, definizione: DefinizioneDisponibilita): Importo | null {
  const attuale = v.importi.previsioneAttuale?.valore;
  const movimentato = v.importi.movimentato?.valore;
  if (!attuale || !movimentato) return null;
  const sottratti = SOTTRATTI[definizione].flatMap((campo) => v.importi[campo] ?? []);
  if (sottratti.some(isNonLetto)) return null;
  return sottratti.reduce(
    (resto, i) => (i.valore ? resto.minus(i.valore) : resto),
    attuale.minus(movimentato),
  );
}

export const FUORI_TITOLO = /^(?:dis)?avanzo\b|^fondo pluriennale|^f\.?p\.?v\b/i;

/**
 * Avanzo applicato, FPV, disavanzo: neither titolo nor code. They count in the previsioni and in no index. Where the
 * table has no column for either, the description tells.
 */
export const isFuoriTitolo = (v: Voce): boolean =>
  v.titolo === null &&
  v.codice === null &&
  (v.celle.titolo !== undefined || v.celle.codice !== undefined || FUORI_TITOLO.test(v.descrizione));

const sumOf = (valori: readonly (Importo | null | undefined)[]): Importo | null => {
  const letti = valori.filter((x): x is Importo => x !== null && x !== undefined);
  return letti.length === 0 ? null : sum(letti);
};

/** Euro; null where no voce has a readable amount in that column. */
export const totalOf = (voci: readonly Voce[], campo: CampoImporto): Importo | null =>
  sumOf(voci.map((v) => v.importi[campo]?.valore));

export const computeTotali = (voci: readonly Voce[], definizione: DefinizioneDisponibilita): Totali => ({
  voci: voci.length,
  previsioneIniziale: totalOf(voci, "previsioneIniziale"),
  previsioneAttuale: totalOf(voci, "previsioneAttuale"),
  movimentato: totalOf(voci, "movimentato"),
  disponibilita: sumOf(voci.map((v) => disponibilita(v, definizione))),
  cassa: totalOf(voci, "cassa"),
});

/** The totals of several parts together. */
export const sumTotali = (parti: readonly Totali[]): Totali => ({
  voci: parti.reduce((n, t) => n + t.voci, 0),
  previsioneIniziale: sumOf(parti.map((t) => t.previsioneIniziale)),
  previsioneAttuale: sumOf(parti.map((t) => t.previsioneAttuale)),
  movimentato: sumOf(parti.map((t) => t.movimentato)),
  disponibilita: sumOf(parti.map((t) => t.disponibilita)),
  cassa: sumOf(parti.map((t) => t.cassa)),
});

/** True where a and b differ by more than the tolerance. */
export const differ = (a: Importo, b: Importo, tolleranza: Importo): boolean =>
  a.minus(b).abs().greaterThan(tolleranza);
