/** The witness of what stands below: amounts, counts, shares, dates, codes, names, prose. It weighs, it has no veto. */
import type { Scalare } from "../../base/griglia";
import { unitaDetta } from "../../obiettivi/unita";
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import type { ColonnaVista, Indizio, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";
import { isTitolo } from "../titolo";
import { quota, type Profilo } from "./profilo";

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);
const NUMERI_DI_POSTO: ReadonlySet<CampoMappa> = new Set([
  "missione",
  "programma",
  "titolo",
  "codiceProgramma",
]);

const contro = (peso: number, perche: string): Indizio => ({ peso: -peso, perche });
const pro = (peso: number, perche = ""): Indizio => ({ peso, perche });

/** Whole numbers no greater than this are counts where the amounts beside them are thousands. */
const PICCOLO = 200;
const GRANDE = 1000;

export const sottoSta: Testimone = (c, campo, t) => {
  const p = c.profilo;
  if (p.piene === 0) return null;
  if (IMPORTI.has(campo)) return ofAmounts(c, t);
  if (NUMERI_DI_POSTO.has(campo)) return ofPlace(c, campo, t);
  if (campo === "raggiunto" && isAnswerBesideFigures(c, t))
    return contro(0.5, "è un sì o no accanto a una cifra");
  if (campo === "unita" && (isOfFigures(c) || isOfThings(c)))
    return contro(0.8, "sotto non ci sono unità di misura");
  if (campo === "statoAttuazione" && isOfSigns(c)) return contro(1, "sotto ci sono segni di confronto");
  return OF_FIELD[campo]?.(p) ?? null;
};

const ofName = (p: Profilo): Indizio =>
  quota(p, "importo", "percentuale") >= 0.7 ? contro(0.3, "sotto ci sono numeri") : pro(0.1);

const ofDates = (p: Profilo): Indizio | null =>
  quota(p, "data") >= 0.5
    ? pro(0.2, "sotto ci sono date")
    : quota(p, "percentuale") >= 0.5
      ? contro(0.4, "sotto ci sono percentuali")
      : null;

const ofNumber = (p: Profilo): Indizio | null =>
  quota(p, "prosa") >= 0.5 ? contro(0.4, "sotto ci sono testi lunghi") : null;

const OF_FIELD: Readonly<Partial<Record<CampoMappa, (p: Profilo) => Indizio | null>>> = {
  descrizione: ofName,
  obiettivoOperativo: ofName,
  obiettivoStrategico: ofName,
  denominazioneProgramma: ofName,
  responsabile: ofName,
  responsabileGestionale: ofName,
  responsabilePolitico: ofName,
  indicatore: (p) =>
    quota(p, "importo", "percentuale", "data", "si-no") >= 0.7
      ? contro(0.7, "sotto ci sono valori")
      : pro(0.1),
  capitolo: ofNumber,
  articolo: ofNumber,
  codice: (p) => (quota(p, "codice") >= 0.6 ? pro(0.3, "sotto ci sono codici") : null),
  target: ofMeasures,
  raggiunto: ofMeasures,
  gradoDichiarato: (p) =>
    quota(p, "testo", "prosa") >= 0.5 ? contro(0.8, "sotto ci sono testi") : pro(0.05),
  scadenza: ofDates,
  dataEffettiva: ofDates,
  peso: (p) => (quota(p, "testo", "prosa") >= 0.6 ? contro(0.4, "sotto ci sono testi") : null),
};
function ofAmounts(c: ColonnaVista, t: TabellaVista): Indizio | null {
  const p = c.profilo;
  if (quota(p, "percentuale") >= 0.5) return contro(0.8, "sotto ci sono percentuali");
  if (quota(p, "data") >= 0.6) return contro(0.8, "sotto ci sono date");
  if (p.piene >= 2 && quota(p, "testo", "prosa", "codice") >= 0.7) return contro(0.6, "sotto ci sono testi");
  if (quota(p, "importo") < 0.5) return null;
  const massimo = Math.max(
    0,
    ...t.colonne.map((x) => (x !== c && isAmountColumn(x, t) ? x.profilo.massimo : 0)),
  );
  const numeri = p.quanti.importo;
  if (p.massimo > 0 && p.frazioni === numeri && p.interi < numeri && massimo >= 100)
    return contro(0.8, "sotto ci sono quote, non importi");
  if (p.interi === numeri && p.massimo > 0 && p.massimo <= PICCOLO && massimo >= GRANDE && numeri >= 2)
    return contro(0.35, "sotto ci sono piccoli numeri interi");
  return pro(0.1);
}

/** Its words say that it holds amounts: numbers of capitoli are large too. */
function isAmountColumn(c: ColonnaVista, t: TabellaVista): boolean {
  const { campi } = sense(c.intestazione, c.propria, t.struttura);
  return AMOUNT_FIELDS.some((f) => (campi.get(f)?.peso ?? 0) >= SOGLIA);
}

/** The number that a missione, programma or titolo begins with. */
const NUMERO_DI_POSTO = /^\s*(?:[a-zà-ù.]+\s*)?\d{1,4}\b/i;

function ofPlace(c: ColonnaVista, campo: CampoMappa, { struttura }: TabellaVista): Indizio | null {
  const piene = c.valori.filter((v) => v !== "");
  const parte = campo === "titolo" && struttura !== "obiettivi" ? struttura : null;
  const numerate = piene.filter((v) => isPlace(v) || (parte !== null && isTitolo(v, parte))).length;
  if (numerate >= piene.length * 0.6) return pro(0.25, "sotto ci sono numeri di elenco");
  const testi = quota(c.profilo, "testo", "prosa") >= 0.6;
  if (testi) return contro(campo === "titolo" ? 0.4 : 0.2, "sotto non ci sono numeri di elenco");
  return quota(c.profilo, "importo") >= 0.6 ? contro(0.6, "sotto ci sono importi") : null;
}

const isPlace = (v: Scalare): boolean =>
  typeof v === "number"
    ? Number.isInteger(v) && v >= 0 && v < 10_000
    : typeof v === "string" && NUMERO_DI_POSTO.test(v);

/** Two cells at least, most of them with figures: a unit is words or a sign. */
const isOfFigures = ({ valori, profilo }: ColonnaVista): boolean =>
  profilo.piene >= 2 && valori.filter((v) => /\d/.test(String(v))).length * 2 > profilo.piene;

/** "<=", "≥": neither a letter nor a figure. */
const isOfSigns = ({ valori, profilo }: ColonnaVista): boolean =>
  profilo.piene > 0 &&
  valori.filter((v) => /^[<>=≤≥]{1,2}$/.test(String(v).trim())).length * 2 > profilo.piene;

/** "Misura" above "Ispezioni", "Km asfaltati": what is counted, and no unit. */
const isOfThings = ({ valori, profilo, propria }: ColonnaVista): boolean =>
  /^\s*misura\s*$/i.test(propria) &&
  profilo.piene >= 2 &&
  valori.filter((v) => typeof v === "string" && v.trim() !== "" && unitaDetta(v) === null).length * 2 >
    profilo.piene;

/** "Target raggiunto: SI" beside the result itself, which is a figure: what is declared of it. */
const isAnswerBesideFigures = (c: ColonnaVista, t: TabellaVista): boolean =>
  quota(c.profilo, "si-no") >= 0.5 &&
  t.colonne.some(
    (x) =>
      x !== c &&
      (sense(x.intestazione, x.propria, t.struttura).campi.get("raggiunto")?.peso ?? 0) >= SOGLIA &&
      quota(x.profilo, "importo", "percentuale") >= 0.5,
  );

function ofMeasures(p: Profilo): Indizio | null {
  if (quota(p, "prosa") >= 0.6) return contro(0.6, "sotto ci sono testi lunghi");
  return quota(p, "importo", "percentuale", "data", "si-no") >= 0.5
    ? pro(0.15, "sotto ci sono valori")
    : null;
}
