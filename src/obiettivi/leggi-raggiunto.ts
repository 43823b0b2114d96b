/** A result's cell → what was done, read in the light of what the target asks. Source: docs/regole-indicatori.md. */
import type { CellaLetta } from "../base/cella-letta";
import { fromSerial } from "../base/data";
import { Decimal, type Importo } from "../base/importo";
import { isDateFormat } from "../base/formato-data";
import { findDay, readBareDay, readDottedDay } from "./leggi-data";
import { NUMERO, parseNumero, readNumero } from "./leggi-numero";
import { even, isNessunDato, isScelta } from "./testo";
import type { Raggiunto, Target } from "./valore";

export function readRaggiunto(cella: CellaLetta, target: Target, esercizio: number): Raggiunto {
  const { valore } = cella;
  if (typeof valore === "number") return readTyped(valore, cella.formato);
  if (typeof valore === "boolean") return { tipo: "si-no", valore };
  const t = even(valore);
  if (isNessunDato(t)) return { tipo: "nessun dato" };
  return (
    readSiNo(t, esercizio) ??
    readFrazione(t, target, esercizio) ??
    readParole(t, esercizio) ??
    readGiorno(t, esercizio) ??
    readQuantita(t) ?? { tipo: "illeggibile" }
  );
}

const quantita = (valore: Importo, percento: boolean, unita: string | null = null): Raggiunto => ({
  tipo: "quantita",
  quantita: { valore, percento, unita },
  frazione: null,
});

function readTyped(valore: number, formato: string): Raggiunto {
  const data = isDateFormat(formato) ? fromSerial(valore) : null;
  if (data) return { tipo: "data", data: { data, corretta: null } };
  const n = new Decimal(valore.toPrecision(15));
  return formato.includes("%") ? quantita(n.times(100), true) : quantita(n, false);
}

/** After an unaccented "si", the words that go on with a yes: "si provvederà" and "si rimanda" are no yes. */
const DOPO_SI =
  /^$|^ ?[^\p{L}\d\s]|^ (?:\d|(?:il|in|dal|al|con|nel|nei|entro|come|per|anche|tutt[ie])(?!\p{L}))/u;
const IN_PARTE = /\bin parte\b|\bparzial/;

/** SI, NO, and the marks for them; a choice left unmade is neither. `SI il 05/07/2023` is that day, `SI al 50%` a declared progress, `SI, in parte` no yes. */
function readSiNo(t: string, esercizio: number): Raggiunto | null {
  if (isScelta(t)) return { tipo: "illeggibile" };
  if (/^(?:x|v|on|ok|[✓✔☑])[.!]?$/.test(t)) return { tipo: "si-no", valore: true };
  if (/^(?:off|[✗✘])[.!]?$/.test(t)) return { tipo: "si-no", valore: false };
  const m = /^(s[iì]'?|yes|no)(?=$|[\s,.;:(!/–-])/.exec(t);
  if (!m) return null;
  const resto = t.slice(m[0].length);
  const si = m[1] !== "no";
  if (m[1] === "si" && !DOPO_SI.test(resto)) return null;
  if (si && IN_PARTE.test(resto)) return null;
  const percento = si ? parseNumero(new RegExp(`(${NUMERO})\\s*%`).exec(resto)?.[1] ?? "") : null;
  if (percento) return quantita(percento, true);
  const giorno = si ? findDay(resto, esercizio) : null;
  if (giorno) return { tipo: "data", data: giorno };
  return resto.replace(/[^a-z\d]/g, "").length <= 40 ? { tipo: "si-no", valore: si } : null;
}

/** `12/15`, `47 su 52`: against a deadline `30/06` is a day instead. */
function readFrazione(t: string, target: Target, esercizio: number): Raggiunto | null {
  if (target.tipo === "scadenza" || (target.tipo === "quantita" && target.entro && /[.]/.test(t))) {
    const giorno = readBareDay(t, esercizio) ?? readDottedDay(t, esercizio);
    if (giorno) return { tipo: "data", data: giorno };
    // `12/2023`: the month, read as a day is.
    if (/^\d{1,2}\s?\/\s?20\d{2}$/.test(t)) return null;
  }
  const m = new RegExp(
    `^(?:n\\.?\\s*)?(${NUMERO})\\s*(?:/|su)\\s*(${NUMERO})(?:\\s*\\([^)]{0,40}\\)|\\s*=\\s*\\d[\\d.,]*\\s*%)?$`,
  ).exec(t);
  const sopra = m?.[1] === undefined ? null : parseNumero(m[1]);
  const sotto = m?.[2] === undefined ? null : parseNumero(m[2]);
  if (!sopra || !sotto) return null;
  return {
    tipo: "quantita",
    quantita: { valore: sopra, percento: false, unita: null },
    frazione: [sopra, sotto],
  };
}

const FATTO =
  /\b(?:raggiunt|realizzat|conclus|completat|effettuat|approvat|eseguit|attuat|adottat|pubblicat|trasmess|consegnat|affidat|aggiudicat|espletat|ultimat|terminat|conseguit)[oaie]\b|^fatt[oaie]\b/;
const IN_CORSO =
  /\bin (?:corso|fase|itinere|lavorazione|attuazione|parte|elaborazione|programma|via di|esecuzione|sviluppo|progress)\b|\bparzial|\b(?:avviat|iniziat|rinviat|sospes)[oaie]\b|\bda (?:completare|ultimare|concludere)\b/;
/** What is still to come, whatever is said of it: "sarà approvato entro ottobre" is not done in October. */
const DA_VENIRE =
  /(?<!\p{L})(?:sarà|saranno|sara'|verrà|verranno|verra'|dovrà|dovranno|dovra'|in attesa|provveder\p{L}*|proceder\p{L}*|da \p{L}+[aei]re)(?!\p{L})/u;
/** The same, where nothing is said to be done. */
const PREVISTO = /\b(?:previst[oaie]|programmat[oaie]|prevede|slitta\w*|entro)\b/;
const NON_AVVIATO =
  /\b(?:non|mai) (?:ancora )?(?:e' |è )?(?:stat[oaie] )?(?:avviat|iniziat|realizzat|conclus|completat|effettuat|eseguit|attuat|approvat|partit)[oaie]\b|\bda (?:avviare|iniziare)\b/;
const NON_RAGGIUNTO = /\bnon (?:e' |è )?(?:stat[oaie] )?(?:raggiunt|conseguit)[oaie]\b|^mancat[oa]\b/;

/** Said in words. A partial result is under way, never done; a percentage among the words is a declared progress. */
function readParole(t: string, esercizio: number): Raggiunto | null {
  if (NON_RAGGIUNTO.test(t)) return { tipo: "non raggiunto" };
  if (NON_AVVIATO.test(t)) return { tipo: "non avviato" };
  const percento = new RegExp(`(${NUMERO})\\s*%`).exec(t)?.[1];
  const dichiarato = percento === undefined ? null : parseNumero(percento);
  if (IN_CORSO.test(t) || DA_VENIRE.test(t)) return { tipo: "in corso", percento: dichiarato };
  if (!FATTO.test(t)) return PREVISTO.test(t) ? { tipo: "in corso", percento: dichiarato } : null;
  if (dichiarato) return quantita(dichiarato, true);
  const giorno = findDay(t, esercizio);
  return giorno ? { tipo: "data", data: giorno } : { tipo: "fatto" };
}

/** A day alone in its cell, or after "il", "in data". */
function readGiorno(t: string, esercizio: number): Raggiunto | null {
  const giorno = findDay(t, esercizio);
  if (!giorno) return null;
  const intorno = (t.slice(0, giorno.inizio) + t.slice(giorno.fine)).replace(
    /\b(?:il|in|data|del|delibera|determina|dal|al)\b|[^a-z\d]/g,
    "",
  );
  return intorno.length <= 25 ? { tipo: "data", data: giorno } : null;
}

function readQuantita(t: string): Raggiunto | null {
  const letto = readNumero(t);
  return letto && quantita(letto.quantita.valore, letto.quantita.percento, letto.quantita.unita);
}
