/**
 * A target's cell → what it asks. An ordered list of recognisers: the first that understands wins; what none
 * understands is "not measurable" and the officer is told (OBI-006). Source: docs/regole-indicatori.md.
 */
import type { CellaLetta } from "../base/cella-letta";
import { Decimal, ZERO } from "../base/importo";
import { isPercento, isPercentoScritto } from "../base/formato-percento";
import { findDay, readBareDay, readTypedDay } from "./leggi-data";
import { readMostrato } from "./leggi-mostrato";
import { parseNumero, readNumero, type NumeroLetto } from "./leggi-numero";
import { even, isNessunDato, isScelta } from "./testo";
import type { DataLetta, Target } from "./valore";

export function readTarget(cella: CellaLetta, esercizio: number): Target {
  const { valore } = cella;
  if (typeof valore === "number") return readTyped(valore, cella.formato);
  if (typeof valore === "boolean") return { tipo: "si-no", atteso: valore };
  const t = even(valore);
  if (isNessunDato(t)) return { tipo: "vuoto" };
  // "5 (rimodulato: 8)": which of the two is asked for nobody says.
  if (/\([^)]*(?:rimodulat|poi |aggiornat|rivist|rettificat|nuovo)[^)]*\d/.test(t))
    return { tipo: "non misurabile", chiede: "cifra" };
  const recognisers = [
    readSiNo,
    readZero,
    readAperta,
    readPluriennale,
    readTappe,
    readConteggio,
    readScadenza,
    readQuantita,
  ];
  for (const riconosci of recognisers) {
    const letto = riconosci(t, esercizio);
    if (letto?.tipo === "non misurabile") break;
    if (letto) return letto;
  }
  return { tipo: "non misurabile", chiede: chiedeDi(t) };
}

/** A comparison or a share that is not read; what must not be. */
const chiedeDi = (t: string): "niente" | "cifra" | null =>
  /^(?:nessun|zero|assenza|mancanza|senza|azzeramento)/.test(t)
    ? "niente"
    : /[<>≤≥±=]|^d[ae]l\S* ?\d.* al|(?<!\p{L})(?:livello|valore|dato|media|tra|fra|(?:non )?(?:superior|inferior)[ei]|meno|più|metà|doppio)(?!\p{L})/u.test(
          t,
        )
      ? "cifra"
      : null;

function readTyped(valore: number, formato: string): Target {
  const data = readTypedDay(valore, formato);
  if (data) return { tipo: "scadenza", entro: { data, corretta: null } };
  const scalato = isPercento(formato);
  const percento = scalato || isPercentoScritto(formato);
  const n = new Decimal(valore.toPrecision(15));
  const mostrato = scalato ? null : readMostrato(n, formato);
  if (mostrato) return quantita(mostrato);
  return quantita({
    quantita: { valore: scalato ? n.times(100) : n, percento, unita: null },
    confronto: null,
    incremento: false,
    diminuzione: false,
    fino: null,
  });
}

const ZERO_CONTATO: NumeroLetto = {
  quantita: { valore: ZERO, percento: false, unita: null },
  confronto: null,
  incremento: false,
  diminuzione: false,
  fino: null,
};

const quantita = (
  { quantita: q, confronto, incremento, diminuzione }: NumeroLetto,
  altro: { pluriennale?: boolean; entro?: DataLetta } = {},
): Extract<Target, { tipo: "quantita" }> => ({
  tipo: "quantita",
  quantita: q,
  confronto,
  incremento,
  diminuzione,
  pluriennale: altro.pluriennale ?? false,
  entro: altro.entro ?? null,
});

function readSiNo(t: string): Target | null {
  // `SI/NO` is the form's own choice: what is asked for is the yes.
  if (/^(?:s[iì]'?|yes|vero|on|x|[✓✔☑])[.!]?$/.test(t) || isScelta(t)) return { tipo: "si-no", atteso: true };
  return /^(?:no|falso|off)[.!]?$/.test(t) ? { tipo: "si-no", atteso: false } : null;
}

/** What must not be, as a count. */
function readZero(t: string): Target | null {
  if (t === "zero") return quantita({ ...ZERO_CONTATO, confronto: "≤" });
  const assenza =
    /^(?:nessun[oa]?'?|zero|assenza (?:di |d')|mancanza (?:di |d'))\s?\p{L}+'?(?: \p{L}+'?){0,4}[.!]?$/u.test(
      t,
    );
  return assenza ? { ...quantita({ ...ZERO_CONTATO, confronto: "≤" }), assenza } : null;
}

/** "90 giorni dalla notifica…", "entro i termini di legge": a deadline that has no date. */
function readAperta(t: string): Target | null {
  const relativa =
    /^(?:(?:entro|max\.?|massimo|non oltre)(?: i| il| le)? )?(\d{1,4}\s*(?:\([^)]*\)\s*)?(?:gg|giorn[oi]|or[ae]|h|min|minut[oi]|mes[ei]|settiman[ae]|ann[oi])\b)\.?(?:\s+(?:lavorativi|naturali|solari|consecutivi))*\s+(?:da|dal|dalla|dall'|dallo|dai|dagli|dalle|successiv|decorrent)/;
  const termini =
    /\btermin[ie]\b.{0,20}\b(?:di legge|legge|previst|normativ|contrattual|fissat|stabilit)|\bnei termini\b|\bentro i termini\b/;
  const m = relativa.exec(t);
  if (m) return { tipo: "scadenza aperta", durata: readNumero(m[1] ?? "")?.quantita ?? null };
  return termini.test(t) ? { tipo: "scadenza aperta", durata: null } : null;
}

const NUMERALI: Readonly<Record<string, number>> = {
  un: 1,
  uno: 1,
  una: 1,
  "un'": 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
};

/** `1 entro 31/12/2023`, `Una Entro il 31.12 di ogni anno`: a count and its deadline. */
function readConteggio(t: string, esercizio: number): Target | null {
  const m =
    /^(?:n\.?\s*)?(\d[\d.,]*|[a-z]+'?)\s*(%)?\s+(?:[a-zàèéìòù' ]{0,40}\s)?(?:entro|al|fino al)\s/.exec(t);
  if (!m?.[1]) return null;
  const valore =
    parseNumero(m[1]) ?? (NUMERALI[m[1]] === undefined ? null : new Decimal(NUMERALI[m[1]] ?? 0));
  if (!valore) return null;
  const giorno = findDay(t.slice(m[1].length), esercizio);
  if (!giorno) return null;
  return quantita(
    {
      quantita: { valore, percento: m[2] !== undefined, unita: null },
      confronto: null,
      incremento: false,
      diminuzione: false,
      fino: null,
    },
    { entro: { data: giorno.data, corretta: giorno.corretta } },
  );
}

/** `10 entro giugno, 20 entro dicembre`: what the last stage asks for is what the year asks for. */
function readTappe(t: string, esercizio: number): Target | null {
  const tappe = t.split(/[;,]\s+|\s+e\s+(?=\d)/).map((p) => readConteggio(p.trim(), esercizio));
  if (tappe.length < 2) return null;
  let ultima: Extract<Target, { tipo: "quantita" }> | null = null;
  for (const tappa of tappe) {
    if (tappa?.tipo !== "quantita" || !tappa.entro) return null;
    if (!ultima?.entro || tappa.entro.data > ultima.entro.data) ultima = tappa;
  }
  return ultima;
}

/** `2023: 10; 2024: 20` or `10 nel 2023, 20 nel 2024`: the esercizio's value. */
function readPluriennale(t: string, esercizio: number): Target | null {
  const perAnno = new Map<number, string>();
  for (const m of t.matchAll(/(?<!\d)(20\d{2})\s*[:=]\s*([<>≤≥]?\s*\d[\d.,]*\s*%?)/g))
    perAnno.set(Number(m[1]), m[2] ?? "");
  for (const m of t.matchAll(
    /([<>≤≥]?\s*\d[\d.,]*\s*%?)\s*(?:nel|per il|entro il|al|\(|anno)\s*(20\d{2})(?!\d)/g,
  )) {
    perAnno.set(Number(m[2]), m[1] ?? "");
  }
  if (perAnno.size < 2) return null;
  const scelto = perAnno.get(esercizio);
  const letto = scelto === undefined ? null : readNumero(scelto.trim().replace(/[.,]$/, ""));
  return letto && quantita(letto, { pluriennale: true });
}

/** A day, a month, a half-year: alone or after `entro`. Prose that only mentions a day is not a deadline. */
function readScadenza(t: string, esercizio: number): Target | null {
  const nuda = readBareDay(t, esercizio);
  if (nuda) return { tipo: "scadenza", entro: nuda };
  const giorno = findDay(t, esercizio);
  if (!giorno) return null;
  // Two deadlines for two things: which of them the result answers nobody says.
  const seconda = findDay(t.slice(giorno.fine), esercizio);
  const fra = seconda ? t.slice(giorno.fine, giorno.fine + seconda.inizio) : "";
  if (seconda && seconda.data !== giorno.data && (/entro .*entro /.test(t) || /^\s*[-–/]\s*$/.test(fra)))
    return { tipo: "non misurabile" };
  const prima = t
    .slice(0, giorno.inizio)
    .replace(
      /\b(?:entro|il|la|lo|fine|al|fino|data|scadenza|termine|ultimo|non|oltre|del|di|mese)\b|[^a-z]/g,
      "",
    );
  const dopo = t
    .slice(giorno.fine)
    .replace(/\b(?:di ogni anno|compreso|per il|del|p\.?v\.?|c\.?a\.?)\b|[^a-z]/g, "");
  if (prima.length > 0 && !/\bentro\b/.test(t.slice(0, giorno.inizio + 8))) return null;
  if (prima.length + dopo.length > 60) return null;
  return { tipo: "scadenza", entro: { data: giorno.data, corretta: giorno.corretta } };
}

/** A year beside a comparison is when, not how much: "= 2023", "superiore al 2023". */
const ANNO_CONFRONTATO = /^\D*[\p{L}=<>≤≥]\D*(?<![\d.,])20\d\d(?![\d.,])\D*$/u;
/** "tra 40 e 50": within a range. */
const TRA = /^(?:compres[oa] )?(?:tra|fra)(?!\p{L})/u;

function readQuantita(t: string): Target | null {
  if (ANNO_CONFRONTATO.test(t)) return null;
  const letto = readNumero(t);
  if (!letto?.fino) return letto && quantita(letto);
  return { ...quantita(letto), intervallo: { fino: letto.fino, stretto: TRA.test(t) } };
}
