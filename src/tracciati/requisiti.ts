/**
 * What makes a heading a table of ours, and what stands in for a field that it does not have: the lowest level that
 * names a row for the description, the scadenza for the target, a declared grade for the result.
 */
import type { Griglia } from "../base/griglia";
import { AMOUNT_FIELDS, type CampoMappa, type Struttura } from "./campi";
import type { ColonnaVista, TabellaVista } from "./indizi/indizio";
import { quota } from "./indizi/profilo";
import { sideOf } from "./lato";
import type { Colonna, Colonne } from "./mappatura";
import { whatIsMeasured } from "./cosa-si-misura";

const PREVISIONI = ["previsioneAttuale", "previsioneIniziale"] as const;
const NOMI_DI_RIGA = ["capitolo", "codice", "descrizione"] as const;

type Ha = (campo: CampoMappa) => boolean;

/** `cedute`: fields whose column the user put to another use: they still tell the table. */
export function isTable(
  struttura: Struttura,
  colonne: Colonne,
  cedute: ReadonlySet<CampoMappa>,
  t: TabellaVista,
  g: Griglia,
): boolean {
  const ha: Ha = (campo) => colonne[campo] !== undefined || cedute.has(campo);
  if (struttura === "obiettivi") return isPlan(ha, isSaid(colonne.indicatore));
  const mosso = ha(struttura === "entrate" ? "accertato" : "impegnato");
  const incasso = ha(struttura === "entrate" ? "riscosso" : "pagato");
  const nominata = NOMI_DI_RIGA.some(ha);
  if (PREVISIONI.some(ha) && mosso) return nominata || ha("missione") || ha("programma") || ha("titolo");
  // With less than that more must be seen: amounts below, and something that says whose side they are of.
  if (!nominata || ![...PREVISIONI].some((c) => isAmounts(colonne[c], t))) return false;
  const lato = sideOf(g, t);
  return lato === struttura || lato === "insieme" || (incasso && lato === null);
}

/** Words name it, or the user does: not its neighbours alone. */
const isSaid = (c: Colonna | undefined): boolean => !c?.indizi || c.indizi.some((i) => i.chi === "parole");

function isPlan(ha: Ha, detto: boolean): boolean {
  const misurato = detto ? ha("target") || ha("raggiunto") : ha("target") && ha("raggiunto");
  if (ha("indicatore")) return misurato || (ha("scadenza") && ha("dataEffettiva"));
  return ha("obiettivoOperativo") && ha("target") && ha("raggiunto");
}

const isAmounts = (c: Colonna | undefined, t: TabellaVista): boolean => {
  const vista = c && t.colonne.find((x) => x.colonna === c.colonna);
  return vista !== undefined && vista.profilo.piene > 0 && quota(vista.profilo, "importo") >= 0.5;
};

/** The columns with what stands in for a field that no column of its own has. */
export function withStandIns(struttura: Struttura, colonne: Colonne, t: TabellaVista): Colonne {
  return struttura === "obiettivi" ? ofPlan(colonne, t) : ofBudget(colonne, t);
}

function ofPlan(colonne: Colonne, t: TabellaVista): Colonne {
  const suoi = { ...colonne };
  const { gradoDichiarato, scadenza, statoAttuazione } = suoi;
  if (!suoi.raggiunto && gradoDichiarato) {
    suoi.raggiunto = { ...gradoDichiarato, perche: `${gradoDichiarato.perche}, ed è l'unico risultato` };
    delete suoi.gradoDichiarato;
  }
  const misurato = suoi.indicatore ? null : whatIsMeasured(suoi, t);
  if (misurato) {
    suoi.indicatore = misurato;
    if (suoi.descrizione?.colonna === misurato.colonna) delete suoi.descrizione;
  }
  if (
    suoi.indicatore &&
    scadenza &&
    !suoi.target &&
    !suoi.raggiunto &&
    !suoi.dataEffettiva &&
    statoAttuazione
  ) {
    suoi.raggiunto = { ...statoAttuazione, perche: `${statoAttuazione.perche}, ed è l'unico risultato` };
    delete suoi.statoAttuazione;
  }
  if (!suoi.target && scadenza && suoi.indicatore && suoi.raggiunto)
    suoi.target = { ...scadenza, perche: `${scadenza.perche}, ed è l'unico target` };
  return suoi;
}

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

/** The levels of the budget: by them a row is named wherever their columns stand. */
const LIVELLI = [
  /\bmissione\b/i,
  /\bprogramma\b/i,
  /\btitolo\b/i,
  /\btipologia\b/i,
  /\b(categoria|macroaggregato|risorsa|intervento)\b/i,
];

const LIVELLI_IN_NUMERI = ["missione", "programma", "titolo"] as const;

const livelloDi = (c: ColonnaVista): number => LIVELLI.findLastIndex((l) => l.test(c.intestazione));

/**
 * Without capitolo and description a row is named by its lowest level: of the columns of words before its amounts, or of a
 * level, the one that tells most rows apart; where several do, the lowest known, then the last.
 */
function ofBudget(colonne: Colonne, t: TabellaVista): Colonne {
  if (colonne.descrizione ?? colonne.capitolo) return colonne;
  const importi = Object.entries(colonne).flatMap(([campo, c]) =>
    IMPORTI.has(campo as CampoMappa) ? [c.colonna] : [],
  );
  if (importi.length === 0) return colonne;
  const prima = Math.min(...importi);
  const nomi = t.colonne.filter((c) => isName(c) && (c.colonna < prima || livelloDi(c) >= 0));
  const nome = nomi.toSorted((a, b) => names(a) - names(b) || livelloDi(a) - livelloDi(b)).at(-1);
  if (nome) return { ...colonne, descrizione: nameColumn(nome) };
  // Numbers alone: the lowest level, and those above it name the row together.
  const livello = LIVELLI_IN_NUMERI.map((c) => colonne[c]).findLast((c) => c !== undefined);
  return livello && !colonne.codice
    ? {
        ...colonne,
        descrizione: { ...livello, perche: `«${livello.intestazione}» è l'ultimo livello della riga` },
      }
    : colonne;
}

/** How many rows it tells apart: the words of a total name none. */
const names = ({ valori }: ColonnaVista): number =>
  new Set(valori.filter((v) => v !== "" && !/^\s*(?:sub ?)?tot(?:ale|ali)?\b/i.test(String(v)))).size;

const isName = (c: ColonnaVista): boolean =>
  c.profilo.piene > 0 && quota(c.profilo, "testo", "prosa", "codice") >= 0.5;

const nameColumn = (c: ColonnaVista): Colonna => ({
  colonna: c.colonna,
  intestazione: c.intestazione,
  perche: `«${c.intestazione}» è l'ultimo livello che dà un nome alla riga`,
});
