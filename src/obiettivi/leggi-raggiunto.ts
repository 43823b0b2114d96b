/** A result's cell → what was done, read in the light of what the target asks. Source: docs/regole-indicatori.md. */
import type { CellaLetta } from "../base/cella-letta";
import { Decimal, ZERO } from "../base/importo";
import { isPercento, isPercentoScritto } from "../base/formato-percento";
import { readAffermazione, senzaInnocui, type Affermazione } from "./affermazione";
import { quantitaDi, quantitaLetta, readCifra, readCifraDetta, readRapporto } from "./cifre";
import { whole } from "./forme";
import { readBareDay, readDottedDay, readTypedDay } from "./leggi-data";
import { NUMERO, parseNumero } from "./leggi-numero";
import { readMostrato } from "./leggi-mostrato";
import { readNegato, readNo } from "./negato";
import { ESCLUSIONI, IN_CORSO, IN_PARTE, PARTICIPI, PREVISTO } from "./parole-esito";
import { even, isNessunDato, isScelta } from "./testo";
import type { Raggiunto, Target } from "./valore";

/** `note`: the words that the indicator and its objective use, which a result may use too. */
export function readRaggiunto(
  cella: CellaLetta,
  target: Target,
  esercizio: number,
  note: readonly string[] = [],
): Raggiunto {
  const { valore } = cella;
  if (typeof valore === "number") return readTyped(valore, cella.formato);
  if (typeof valore === "boolean") return { tipo: "si-no", valore };
  const t = even(valore);
  if (isNessunDato(t)) return { tipo: "nessun dato" };
  if (isScelta(t) || t.includes("?")) return { tipo: "illeggibile" };
  return (
    readSegno(t) ??
    readNessuno(t, target) ??
    readNo(t) ??
    readFrazione(t, target, esercizio) ??
    readParole(t, { target, esercizio, note }) ??
    readQuotaDiAltri(t, target) ??
    readCifra(t, note, esercizio) ?? { tipo: "illeggibile" }
  );
}

function readTyped(valore: number, formato: string): Raggiunto {
  const data = readTypedDay(valore, formato);
  if (data) return { tipo: "data", data: { data, corretta: null } };
  const n = new Decimal(valore.toPrecision(15));
  if (isPercento(formato)) return quantitaDi(n.times(100), true);
  const mostrato = readMostrato(n, formato);
  return mostrato ? quantitaLetta(mostrato) : quantitaDi(n, isPercentoScritto(formato));
}

/** Against a count, none: "nessuno"; against none, also with what there is none of: "nessun reclamo". */
function readNessuno(t: string, target: Target): Raggiunto | null {
  if (target.tipo !== "quantita" || target.quantita.percento) return null;
  const conNome =
    target.quantita.valore.isZero() && /^(?:nessun[oa]?'?(?: \p{L}+){0,2}|assent[ei])$/u.test(t);
  return conNome || /^(?:zero|nessun[oa])$/.test(t) ? quantitaDi(ZERO, false) : null;
}

/** Against a number, "100% dei richiesti (7)" is a share of others than those that were asked for. */
const readQuotaDiAltri = (t: string, target: Target): Raggiunto | null =>
  target.tipo === "quantita" &&
  !target.quantita.percento &&
  /^\d[\d.,]*\s*%.*(?:\(\s*(?:n\.?\s*)?\d+(?:\s\p{L}+)?\s*\)|(?:\sdi|=)\s*\d+)$/u.test(t)
    ? { tipo: "illeggibile" }
    : null;

/** The marks for yes and no. */
function readSegno(t: string): Raggiunto | null {
  if (/^(?:x|v|on|[✓✔☑])[.!]?$/.test(t)) return { tipo: "si-no", valore: true };
  return /^(?:off|[✗✘])[.!]?$/.test(t) ? { tipo: "si-no", valore: false } : null;
}

/** `12/15`, `47 su 52`: against a deadline `30/06` is a day instead. */
function readFrazione(t: string, target: Target, esercizio: number): Raggiunto | null {
  if (target.tipo === "scadenza" || (target.tipo === "quantita" && target.entro && /[.]/.test(t))) {
    const giorno = readBareDay(t, esercizio) ?? readDottedDay(t, esercizio);
    if (giorno) return { tipo: "data", data: giorno };
    // `12/2023`: the month, read as a day is.
    if (/^\d{1,2}\s?\/\s?20\d{2}$/.test(t)) return null;
  }
  return readRapporto(t);
}

interface Intorno {
  readonly target: Target;
  readonly esercizio: number;
  readonly note: readonly string[];
}

const HA_FATTO = whole([`(?:${PARTICIPI})[oaie]`]);
const SI_DETTO = /^(?:sì|si'|si(?=\s*[^\p{L}\s]|$))/u;
const COMINCIA_CON_CIFRA = /^(?:n\.?\s*)?\d/;
const LAVORA = whole(IN_CORSO);
const PARTE = whole([...IN_PARTE, ...ESCLUSIONI]);
const ATTESO = whole(PREVISTO);

/** Said in words, or a day: what it affirms if it is understood whole, else what it denies or leaves to be done. */
function readParole(t: string, { target, esercizio, note }: Intorno): Raggiunto | null {
  const affermato = readAffermazione(t, esercizio, note);
  if (affermato) return detto(t, affermato);
  const letto = readCifraDetta(t, target, esercizio) ?? readNegato(t);
  if (letto) return letto;
  const nudo = senzaInnocui(t);
  const percento = new RegExp(`(${NUMERO})\\s*%`).exec(t)?.[1];
  const inCorso: Raggiunto = {
    tipo: "in corso",
    percento: percento === undefined ? null : parseNumero(percento),
  };
  if (LAVORA.test(nudo)) return inCorso;
  // "5 incontri effettuati": the figure comes first, and counts.
  if (!COMINCIA_CON_CIFRA.test(t) && (HA_FATTO.test(t) || SI_DETTO.test(t)))
    return PARTE.test(nudo) ? inCorso : { tipo: "illeggibile" };
  return ATTESO.test(nudo) ? inCorso : null;
}

function detto(t: string, { giorno, tardi, percento }: Affermazione): Raggiunto {
  if (tardi) return { tipo: "fatto in ritardo", giorno };
  const parte = percento === null ? null : parseNumero(percento);
  if (parte && (giorno === null || parte.lessThan(100))) return quantitaDi(parte, true);
  if (giorno) return { tipo: "data", data: giorno };
  return /^s[iì]/.test(t) ? { tipo: "si-no", valore: true } : { tipo: "fatto" };
}
