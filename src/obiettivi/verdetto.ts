/** What a row of the table of docs/regole-indicatori.md gives, and the verdicts that several rows share. */
import { Decimal, ZERO, type Importo } from "../base/importo";
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { quattroDecimali } from "./confronta";
import type { Andamento, Esito } from "./indicatore";
import { citato } from "./testo";
import type { Raggiunto } from "./valore";

/** What the table gives, before the parts common to all rows are added. */
export interface Verdetto {
  readonly esito: Esito;
  readonly motivo: string;
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
  if (r.tipo === "non avviato" || r.tipo === "non raggiunto" || (r.tipo === "si-no" && !r.valore))
    return ZERO;
  return null;
}

/** Not met: under way before the deadline, missed from the deadline on. */
export const pending = (
  c: Caso,
  motivo: string,
  avanzamento: Importo | null,
  altro: Partial<Verdetto> = {},
): Verdetto => ({
  ...altro,
  esito: c.scaduto ? "non raggiunto" : "in corso",
  motivo: c.scaduto ? `termine scaduto: ${motivo}` : motivo,
  avanzamento,
});

export const cellaRaggiunto = (c: Caso) => c.indicatore.raggiunto.posizione;

export const obi005 = (c: Caso, messaggio: string): Rilievo =>
  rilievo(
    "OBI-005",
    "avviso",
    cellaRaggiunto(c),
    `Target «${citato(c.indicatore.target.testo)}» e raggiunto «${citato(c.indicatore.raggiunto.testo)}» non hanno la stessa misura: ${messaggio}.`,
    "Scrivere il raggiunto nella stessa unità del target (per esempio 82,26% contro 60%).",
  );

export const obi006 = (c: Caso, messaggio: string): Rilievo =>
  rilievo(
    "OBI-006",
    "avviso",
    c.indicatore.target.posizione,
    `${messaggio}: target «${citato(c.indicatore.target.testo)}», raggiunto «${citato(c.indicatore.raggiunto.testo)}».`,
    "Scrivere un numero, una percentuale, una data o SI/NO.",
  );

/** Target and raggiunto are of two kinds. */
export const incomparabili = (c: Caso, perche: string): Verdetto => ({
  esito: "non valutabile",
  motivo: perche,
  avanzamento: null,
  rilievi: [obi005(c, perche)],
});

export const illeggibile = (c: Caso): Verdetto => ({
  esito: "non valutabile",
  motivo: "il raggiunto non si legge",
  avanzamento: null,
  rilievi: [obi006(c, "Il raggiunto non si legge")],
});
