/** A result's cell → what was done, read in the light of what the target asks. Source: docs/regole-indicatori.md. */
import type { CellaLetta } from "../base/cella-letta";
import { Decimal, ZERO } from "../base/importo";
import { isPercento, isPercentoScritto } from "../base/formato-percento";
import { readAffermazione, type Affermazione, type Domanda } from "./affermazione";
import { readCaselle, senzaSpunta } from "./caselle";
import { NIENTE_CHIESTO, type Chiesto } from "./chiesto";
import { SU_PREVISTI } from "./coda";
import { quantitaDi, quantitaLetta, readCifra, readCifraDetta, readRapporto, readRilevatoAl } from "./cifre";
import { whole } from "./forme";
import { senzaInnocui } from "./frase";
import { readBareDay, readDottedDay, readTypedDay } from "./leggi-data";
import { NUMERO, parseNumero } from "./leggi-numero";
import { readMostrato } from "./leggi-mostrato";
import { readNegato, readNo } from "./negato";
import {
  EMERSI,
  ESCLUSIONI,
  FUNZIONALI,
  GUAI,
  IN_CORSO,
  IN_PARTE,
  NEI_TERMINI,
  PARTICIPI,
  PARTICIPI_DI_PASSAGGIO,
  PREVISTO,
} from "./parole-esito";
import { isNota } from "./soggetto";
import { even, isNessunDato, isScelta } from "./testo";
import type { Raggiunto, Target } from "./valore";

/** `chiesto`: what the indicator asks for, beside which a result in words is read. */
export function readRaggiunto(
  cella: CellaLetta,
  target: Target,
  esercizio: number,
  chiesto: Chiesto = NIENTE_CHIESTO,
): Raggiunto {
  const { valore } = cella;
  if (typeof valore === "number") return readTyped(valore, cella.formato);
  if (typeof valore === "boolean") return { tipo: "si-no", valore };
  // Two lines, or two columns of a line: no figure with its thousands.
  if (/\d\s*[\r\n\t]\s*\d{3}(?!\d)/.test(valore)) return { tipo: "illeggibile" };
  return readTesto(even(valore), { target, esercizio, chiesto });
}

/** "9 - obiettivo non raggiunto": the figure, and what it comes to. */
const CIFRA_NON_RAGGIUNTA =
  /^\d[\d.,]*\s*%?\s*[-–—:;,.(]\s*(?:(?:obiettivo|target|risultato) )?non (?:raggiunto|conseguito)\)?\.?$/u;

interface Intorno {
  readonly target: Target;
  readonly esercizio: number;
  readonly chiesto: Chiesto;
}

/** What was asked for, said beside a figure, is not what was reached. */
const ATTESI = /^(?:obiettiv|target|previst|attes|soglia|valore|programmat)/;

/** "Iniziative: 12", "copertura 95%": the figure after the name that the indicator itself gives it; null where it is not so. */
function dopoIlNome(t: string, chiesto: Chiesto): string | null {
  const m = /^((?:\p{L}{3,}'? ?){1,4})[:=]? ?((?:n\.? ?)?[<>≤≥]? ?\d.*)$/u.exec(t);
  const nomi = m?.[1]?.trim().split(" ") ?? [];
  const suo =
    nomi.some((p) => isNota(p, chiesto)) &&
    !nomi.some((p) => ATTESI.test(p)) &&
    nomi.every((p) => FUNZIONALI.has(p) || (isNota(p, chiesto) && !HA_FATTO.test(p)));
  return suo && !/\d\/20\d\d/.test(t) ? (m?.[2] ?? null) : null;
}

function readTesto(scritto: string, intorno: Intorno): Raggiunto {
  const { target, esercizio, chiesto } = intorno;
  const t = readCaselle(scritto) ?? senzaSpunta(scritto);
  if (isNessunDato(scritto)) return { tipo: "nessun dato" };
  if (!t || isScelta(t) || t.includes("?")) return { tipo: "illeggibile" };
  if (target.tipo === "quantita" && target.quantita.percento && /^tutt[ei]\.?$/.test(t))
    return quantitaDi(CENTO, true);
  const detta = target.tipo === "quantita" ? dopoIlNome(t, chiesto) : null;
  if (detta !== null) return readTesto(detta, intorno);
  if (target.tipo === "quantita" && CIFRA_NON_RAGGIUNTA.test(t)) return { tipo: "non raggiunto" };
  const rilevato = target.tipo === "quantita" ? readRilevatoAl(t, esercizio) : null;
  const cifra = rilevato && readTesto(rilevato[0], intorno);
  if (rilevato && cifra?.tipo === "quantita") return { ...cifra, al: rilevato[1] };
  return (
    readSegno(t) ??
    readNessuno(t, target, chiesto) ??
    readNo(t) ??
    readFrazione(t, target, esercizio) ??
    readParole(t, intorno) ??
    readQuotaDiAltri(t, target) ??
    readCifra(t, target, chiesto, esercizio) ?? { tipo: "illeggibile" }
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

const NESSUNO_DI = new RegExp(
  `^(?:nessun[oa]?'?|assenza (?:di |d'))\\s?(\\p{L}+)(?: \\p{L}+)?(?: ${EMERSI})?[.!]?$`,
  "u",
);
const GUAIO = whole([GUAI]);

/** Against a count, none: "nessuno"; against none, also with what there is none of: "nessun reclamo". */
function readNessuno(t: string, target: Target, chiesto: Chiesto): Raggiunto | null {
  if (target.tipo !== "quantita" || target.quantita.percento) return null;
  const nome = NESSUNO_DI.exec(t)?.[1];
  const conNome =
    target.quantita.valore.isZero() &&
    (/^assent[ei]$|^assenza$/.test(t) || (nome !== undefined && (GUAIO.test(nome) || isNota(nome, chiesto))));
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

const CENTO = new Decimal(100);

const HA_FATTO = whole([`(?:${PARTICIPI}|${PARTICIPI_DI_PASSAGGIO.join("|")})[oaie]`]);
const SI_DETTO = /^(?:sì|si'|si(?=\s*[^\p{L}\s]|$))/u;
const COMINCIA_CON_CIFRA = /^(?:n\.?\s*)?\d/;
const LAVORA = whole(IN_CORSO);
const PARTE = whole([...IN_PARTE, ...ESCLUSIONI]);
const RESTA = whole(["(?:rest[ai]|restano|rimane|rimangono) da"]);
const DEL_PREVISTO = whole(
  ["(?:al|del|dal|rispetto al|di quanto|oltre il) (?:previsto|programmato|pianificato)"],
  "gu",
);
const IN_PARTE_DETTO = /(?<!\p{L})(?:in parte|parzial\p{L}*|incomplet\p{L}*|ancora|da complet\p{L}*)/u;
const ATTESO = whole(PREVISTO);

/** A deadline is asked for: that it was kept answers. */
const isConTermine = (t: Target): boolean => t.tipo === "scadenza" || t.tipo === "scadenza aperta";
const SOLO_NEI_TERMINI = new RegExp(`^(?:${NEI_TERMINI})[.!]?$`, "u");

const DUE_CIFRE = /\d\D+\d/;
const PRIMA_CLAUSOLA = /^([^.;,:(–—-]{2,60})(?:[.;,:(–—]| - )/u;

/** The first clause affirms by itself, and no part of it is taken back after it. */
function isFattoPoi(t: string, domanda: Domanda, nudo: string): boolean {
  const prima = PRIMA_CLAUSOLA.exec(t)?.[1]?.trim();
  return (
    prima !== undefined &&
    !PARTE.test(nudo) &&
    !IN_PARTE_DETTO.test(t) &&
    readAffermazione(prima, domanda) !== null
  );
}

/** Said in words, or a day: what it affirms if it is understood whole, else what it denies or leaves to be done. */
function readParole(t: string, { target, esercizio, chiesto }: Intorno): Raggiunto | null {
  const affermato = readAffermazione(t, { chiesto, cifra: target.tipo === "quantita", esercizio });
  if (affermato) return detto(t, affermato);
  if (isConTermine(target) && SOLO_NEI_TERMINI.test(t)) return { tipo: "fatto" };
  // The target said again, "not only": neither says how it went.
  if ((t === chiesto.target && ATTESO.test(t)) || /^non solo(?!\p{L})/u.test(t))
    return { tipo: "illeggibile" };
  const letto = readCifraDetta(t, target, esercizio) ?? readNegato(t);
  if (letto) return letto;
  const nudo = senzaInnocui(t).replace(DEL_PREVISTO, " ");
  const percento = new RegExp(`(${NUMERO})\\s*%`).exec(t)?.[1];
  const inCorso: Raggiunto = {
    tipo: "in corso",
    percento: percento === undefined ? null : parseNumero(percento),
  };
  // "Il 30% resta da riscuotere" is what is left, and no progress.
  if (percento !== undefined && RESTA.test(nudo)) return { tipo: "illeggibile" };
  // "Realizzato; in corso il pagamento": done, and then something else goes on.
  if (isFattoPoi(t, { chiesto, cifra: target.tipo === "quantita", esercizio }, nudo))
    return { tipo: "illeggibile" };
  const primaCifra = COMINCIA_CON_CIFRA.test(t);
  // "12 avviati, di cui 12 conclusi": two figures, of two things.
  const lavora = LAVORA.exec(nudo)?.[0];
  const suo = lavora !== undefined && primaCifra && chiesto.parole.includes(lavora);
  if (lavora !== undefined && !suo && !(primaCifra && (HA_FATTO.test(t) || DUE_CIFRE.test(t))))
    return inCorso;
  // "5 incontri effettuati": the figure comes first, and counts.
  if (!primaCifra && (HA_FATTO.test(t) || SI_DETTO.test(t)))
    return PARTE.test(nudo) ? inCorso : { tipo: "illeggibile" };
  if (primaCifra && DUE_CIFRE.test(nudo.replace(SU_PREVISTI, " "))) return null;
  return ATTESO.test(nudo.replace(SU_PREVISTI, " ")) ? inCorso : null;
}

function detto(t: string, { giorno, tardi, percento }: Affermazione): Raggiunto {
  if (tardi) return { tipo: "fatto in ritardo", giorno };
  const parte = percento === null ? null : parseNumero(percento);
  if (parte && (giorno === null || parte.lessThan(100))) return quantitaDi(parte, true);
  if (giorno) return { tipo: "data", data: giorno };
  return /^s[iì]/.test(t) ? { tipo: "si-no", valore: true } : { tipo: "fatto" };
}
