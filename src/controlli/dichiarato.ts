/** What an indicator declares beside the ratio of its own wording: the shared part of OBI-001 and OBI-002. */
import { Decimal, type Importo } from "../base/importo";
import type { Giudizio } from "../obiettivi/giudizio";
import { readRapporto, type Rapporto } from "../obiettivi/rapporto";

export interface Dichiarato {
  readonly rapporto: Rapporto;
  readonly valore: Importo;
  /** In percent points; a bare number against a percentage is one too. */
  readonly percento: boolean;
  /** As many as the cell shows. */
  readonly decimali: number;
}

/** Above this a bare number against a percentage is in percent points: docs/regole-indicatori.md. */
const FRAZIONE_MASSIMA = new Decimal("1.5");

/** Null where the wording has no ratio, the result no plain figure, or the indicator is struck out. */
export function dichiaratoDi(g: Giudizio): Dichiarato | null {
  const { target, raggiunto, indicatore } = g;
  if (g.esito === "stralciato" || raggiunto.tipo !== "quantita" || raggiunto.frazione) return null;
  const { quantita } = raggiunto;
  if (quantita.unita !== null) return null;
  const rapporto = readRapporto(indicatore.indicatore);
  if (!rapporto) return null;
  const controPercento = target.tipo === "quantita" && target.quantita.percento;
  const percento =
    quantita.percento || (controPercento && quantita.valore.abs().greaterThan(FRAZIONE_MASSIMA));
  return { rapporto, valore: quantita.valore, percento, decimali: decimaliDi(indicatore.raggiunto.testo) };
}

/** The decimals of the figure that a cell shows: `99,20%` has two, `1.606` none. */
function decimaliDi(mostrato: string): number {
  const m =
    /\d(?:[\d.]*\d)?,(\d+)/.exec(mostrato) ?? /(?<![\d.,])\d+\.(\d{1,2}|\d{4,})(?![\d.,])/.exec(mostrato);
  return m?.[1]?.length ?? 0;
}
