/**
 * Targets that can be two things, told apart by what stands beside them: `10/10` is a ratio beside `8/10` and a day beside
 * days; `31.12` is a number or the end of the year; `entro 30 gg dalla richiesta` is a duration beside `20 gg`.
 */
import { Decimal, type Importo } from "../base/importo";
import type { IndicatoreLetto } from "./indicatore";
import { readBareDay, readDottedDay } from "./leggi-data";
import { readRaggiunto } from "./leggi-raggiunto";
import { readTarget } from "./leggi-target";
import { even } from "./testo";
import type { Confronto, Quantita, Raggiunto, Target } from "./valore";

/** What most targets of the same sheet are. */
export type Vicini = "giorni" | "conteggi" | null;

const testoDi = ({ valore }: IndicatoreLetto["target"]): string =>
  typeof valore === "string" ? even(valore) : "";

/** For each sheet, whether more than half of the targets that say one thing only are deadlines, or counts. */
export function viciniDi(
  indicatori: readonly IndicatoreLetto[],
  esercizio: number,
): ReadonlyMap<string, Vicini> {
  const conti = new Map<string, { giorni: number; conteggi: number; tutti: number }>();
  for (const i of indicatori) {
    const conto = conti.get(i.foglio) ?? { giorni: 0, conteggi: 0, tutti: 0 };
    conti.set(i.foglio, conto);
    const { tipo } = readTarget(i.target, esercizio);
    if (tipo === "vuoto" || isAmbiguo(testoDi(i.target), esercizio)) continue;
    conto.tutti++;
    if (tipo === "scadenza") conto.giorni++;
    if (tipo === "quantita") conto.conteggi++;
  }
  return new Map(
    [...conti].map(([foglio, { giorni, conteggi, tutti }]) => [
      foglio,
      giorni * 2 > tutti ? "giorni" : conteggi * 2 > tutti ? "conteggi" : null,
    ]),
  );
}

const isAmbiguo = (t: string, esercizio: number): boolean =>
  readDottedDay(t, esercizio) !== null || readRapportoNudo(t) !== null;

/** The target's cell as the result's cell, and the other targets of the sheet, say that it is meant. */
export function readTargetAccanto(i: IndicatoreLetto, esercizio: number, vicini: Vicini): Target {
  const target = readTarget(i.target, esercizio);
  const t = testoDi(i.target);
  const rapporto = readRapportoNudo(t);
  // `12/2023` is a month.
  const mese = target.tipo === "scadenza" && readBareDay(t, esercizio) === null;
  if (rapporto && !mese) return readComeRapporto(i, rapporto, target, esercizio, vicini);
  const giorno = readDottedDay(t, esercizio);
  if (giorno) {
    const r = testoDi(i.raggiunto);
    const accanto = vicini === "giorni" || readDottedDay(r, esercizio) !== null || isData(i, esercizio);
    return accanto ? { tipo: "scadenza", entro: giorno } : target;
  }
  if (target.tipo === "scadenza aperta" && target.durata) {
    const r = readRaggiunto(i.raggiunto, target, esercizio);
    const misura = r.tipo === "quantita" && !r.quantita.percento && !r.frazione;
    return misura ? chiede(target.durata, "≤") : target;
  }
  return target;
}

const chiede = (quantita: Quantita, confronto: Confronto | null): Target => ({
  tipo: "quantita",
  quantita,
  confronto,
  incremento: false,
  diminuzione: false,
  pluriennale: false,
  entro: null,
});

const isData = (i: IndicatoreLetto, esercizio: number): boolean =>
  readRaggiunto(i.raggiunto, { tipo: "vuoto" }, esercizio).tipo === "data";

interface RapportoNudo {
  readonly sopra: Importo;
  readonly sotto: Importo;
  /** `3 su 4` is never a day. */
  readonly barra: boolean;
}

function readRapportoNudo(t: string): RapportoNudo | null {
  const m = /^(\d{1,6})\s*(\/|su)\s*(\d{1,6})$/.exec(t);
  if (!m || Number(m[3]) === 0 || (Number(m[1]) > Number(m[3]) && readBareDay(t, 2000) === null)) return null;
  return { sopra: new Decimal(m[1] ?? 0), sotto: new Decimal(m[3] ?? 0), barra: m[2] === "/" };
}

/** A ratio asks for its share where the result is a share too, for its first figure where the result is a number. */
function readComeRapporto(
  i: IndicatoreLetto,
  rapporto: RapportoNudo,
  target: Target,
  esercizio: number,
  vicini: Vicini,
): Target {
  const letto = readRaggiunto(i.raggiunto, { tipo: "vuoto" }, esercizio);
  if (!isRapporto(i, rapporto, letto, esercizio, vicini)) return target;
  const quota = letto.tipo === "quantita" && (letto.frazione !== null || letto.quantita.percento);
  const valore = quota ? rapporto.sopra.div(rapporto.sotto).times(100) : rapporto.sopra;
  return chiede({ valore, percento: quota, unita: null }, null);
}

function isRapporto(
  { target, raggiunto }: IndicatoreLetto,
  { sopra, sotto, barra }: RapportoNudo,
  letto: Raggiunto,
  esercizio: number,
  vicini: Vicini,
): boolean {
  if (!barra || readBareDay(testoDi(target), esercizio) === null) return true;
  if (vicini === "giorni" || sopra.greaterThan(sotto)) return false;
  if (letto.tipo !== "quantita") return vicini === "conteggi" && letto.tipo !== "data";
  const altro = readRapportoNudo(testoDi(raggiunto));
  return altro === null || altro.sotto.equals(sotto) || vicini === "conteggi";
}
