/**
 * The JSON of the command line: a public contract, read by other programs. Amounts and quotients are strings with `.`
 * as decimal mark; dates are ISO; what a workbook does not have is null, never "0.00".
 */
import { formatJson, type Importo } from "../base/importo";
import { indirizzoIntervallo, lettera } from "../base/posizione";
import type { Giudizio, Obiettivo } from "../obiettivi/giudizio";
import type { Mappatura } from "../tracciati/mappatura";
import type { Quadro } from "./valuta";

export interface ContatoriHost {
  /** Messages to Excel with at least one action. */
  readonly sync: number;
  /** UTF-8 bytes of the largest request, and of all. */
  readonly byteMassimi: number;
  readonly byteTotali: number;
}

const numero = (v: Importo | null): string | null => (v === null ? null : v.toFixed());
const euro = (v: Importo | null | undefined): string | null => (v ? formatJson(v) : null);
const indice = (v: Importo | null | undefined): string | null => (v ? v.toFixed(4) : null);

const mappatura = (m: Mappatura) => ({
  struttura: m.struttura,
  foglio: m.foglio,
  intervallo: indirizzoIntervallo(m.intervallo),
  righe: m.righeDati.length,
  colonne: Object.fromEntries(Object.entries(m.colonne).map(([campo, c]) => [campo, lettera(c.colonna)])),
});

const indicatore = (g: Giudizio) => ({
  foglio: g.indicatore.foglio,
  riga: g.indicatore.riga,
  indicatore: g.indicatore.indicatore,
  target: g.indicatore.target.testo,
  raggiunto: g.indicatore.raggiunto.testo,
  esito: g.esito,
  mancato: g.mancato,
  andamento: g.andamento,
  avanzamento: numero(g.avanzamento),
  scadenza: g.scadenza,
  giorniRitardo: g.giorniRitardo,
  polarita: g.polarita,
  polaritaDedotta: g.polaritaDedotta,
  lettura: g.lettura,
  responsabile: g.indicatore.testi.responsabileGestionale || null,
  missione: g.indicatore.missione,
  programma: g.indicatore.programma,
});

const obiettivo = (o: Obiettivo) => ({
  chiave: o.chiave,
  foglio: o.foglio,
  riga: o.riga,
  obiettivo: o.giudizi[0]?.indicatore.testi.obiettivoOperativo ?? "",
  esito: o.esito,
  avanzamento: numero(o.avanzamento),
});
