/** What a row of the table of docs/regole-indicatori.md gives, and the verdicts that several rows share. */
import { Decimal, ZERO, type Importo } from "../base/importo";
import type { Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { quattroDecimali } from "./confronta";
import type { Incomparabile } from "./incomparabile";
import type { Andamento, Esito } from "./indicatore";
import type { Motivo } from "./motivo";
import { indicatoreDetto } from "./rilievi/indicatore-detto";
import { obi005 } from "./rilievi/obi-005-misure-diverse";
import { obi006 } from "./rilievi/obi-006-non-misurabile";
import type { Raggiunto } from "./valore";

/** What the table gives, before the parts common to all rows are added. */
export interface Verdetto {
  readonly esito: Esito;
  readonly motivo: Motivo;
  readonly avanzamento: Importo | null;
  readonly andamento?: Andamento | null;
  readonly giorniRitardo?: number;
  readonly rilievi?: readonly Rilievo[];
}

export const UNO = new Decimal(1);
export const CENTO = new Decimal(100);

/** SI, done in words, 100 % or more. */
export const isDone = (r: Raggiunto): boolean =>
  r.tipo === "fatto" ||
  (r.tipo === "si-no" && r.valore) ||
  (r.tipo === "grado" && r.percento.greaterThanOrEqualTo(CENTO)) ||
  (r.tipo === "quantita" && r.quantita.percento && r.quantita.valore.greaterThanOrEqualTo(CENTO));

/** Percent points as a fraction; null below zero, which no progress is. */
export const quotaDi = (percento: Importo): Importo | null =>
  percento.isNegative() ? null : quattroDecimali(percento.div(CENTO));

/** A declared percentage as a fraction; 0 for NO and not begun; null where nothing is said. */
export function declared(r: Raggiunto): Importo | null {
  if (r.tipo === "quantita" && r.quantita.percento) return quotaDi(r.quantita.valore);
  if (r.tipo === "grado") return quotaDi(r.percento);
  if (r.tipo === "in corso") return r.percento ? quotaDi(r.percento) : null;
  const non = r.tipo === "non avviato" || r.tipo === "non fatto" || r.tipo === "non raggiunto";
  return non || (r.tipo === "si-no" && !r.valore) ? ZERO : null;
}

/** Not met: under way before the deadline, missed from the deadline on. */
export const pending = (
  c: Caso,
  motivo: Motivo,
  avanzamento: Importo | null,
  altro: Partial<Verdetto> = {},
): Verdetto => ({
  ...altro,
  esito: c.scaduto ? "non raggiunto" : "in corso",
  motivo: c.scaduto ? { tipo: "scaduto", perche: motivo } : motivo,
  avanzamento,
});

export const cellaRaggiunto = (c: Caso) => c.indicatore.raggiunto.posizione;

/** OBI-005 on this pair of cells. */
export const misureDiverse = (c: Caso, perche: Incomparabile): Rilievo =>
  obi005.rilievo("avviso", cellaRaggiunto(c), { indicatore: indicatoreDetto(c.indicatore), perche });

/** OBI-006 on this pair of cells. */
export const nonMisurabile = (c: Caso, che: "target-vuoto" | "target" | "raggiunto"): Rilievo =>
  obi006.rilievo("avviso", c.indicatore.target.posizione, {
    indicatore: indicatoreDetto(c.indicatore),
    che,
    scadenza: "",
  });

/** Target and raggiunto are of two kinds. */
export const incomparabili = (c: Caso, perche: Incomparabile): Verdetto => ({
  esito: "non valutabile",
  motivo: { tipo: "incomparabile", perche },
  avanzamento: null,
  rilievi: [misureDiverse(c, perche)],
});

export const illeggibile = (c: Caso): Verdetto => ({
  esito: "non valutabile",
  motivo: "raggiunto-illeggibile",
  avanzamento: null,
  rilievi: [nonMisurabile(c, "raggiunto")],
});
