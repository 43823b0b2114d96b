/**
 * Another table below a plan, under headings that are none of ours: premiums, staff, risks, a summary by settore. A row is
 * data below the headings it fits; words over figures, where the plan itself has figures, are headings of something else, and
 * what stands below them is not the plan's.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import type { Testata } from "./testate";
import { isLabelRow } from "./etichette";
import { meaningOf } from "./indizi/parole";
import { genereOf, type Genere } from "./indizi/profilo";
import { normalise } from "./normalise";
import { personSaid } from "./nome-e-chi";
import { pieneIn, type Piena } from "./righe-misurate";
import { readRaggiunto } from "../obiettivi/leggi-raggiunto";

/** The words of tables that plans have below them. */
const DI_ALTRE =
  /^(?:person(?:a|e|ale)|dipendent[ei]|cognome|nominativ[oi]|categoria|cat|qualifica|profil[oi]|ruol[oi]|ore|ufficio|uffici|settor[ei]|area|aree|centro|premi[oi]?|compens[oi]|capitol[oi]|stanziat[oi]|stanziament[oi]|impegnat[oi]|liquidat[oi]|pagat[oi]|risors[ae]|rischi[oi]?|probabilita|impatto|misur[ae]|criticita|azion[ei]|motivazion[ei]|caus[ae]|scala|giudizi[oi]|fasc[iae]+|fattor[ei]|punteggi[oi]?|punti|comportament[oi]|assegnat[ei]|previst[ie]|in servizio|fas[ei]|attivita|peso|avanzamento|dat[ae]|firma|not[ae]|componente|n|num|numero|da|a|dal|al|entro|%|percentuale|quota|totale|ambito|standard|soglia|altri)\b/;
const PAROLE_DI_TESTA = 4;
const LUNGA = 40;
const PRIME_RIGHE = 3;

const CIFRE: ReadonlySet<Genere> = new Set<Genere>(["importo", "percentuale", "data"]);
const isCifra = (p: Piena): boolean => CIFRE.has(genereOf(p.v));

/** Short words and nothing else, two cells at least: no figure but a year, no person. */
const isOfHeadings = (piene: readonly Piena[]): boolean =>
  piene.length >= 2 &&
  !isLabelRow(piene.map((p) => p.v)) &&
  piene.every(
    ({ v }) =>
      typeof v === "string" &&
      v.length <= LUNGA &&
      genereOf(v) === "testo" &&
      !/\d/.test(v.replace(/\b20\d\d\b/g, "")) &&
      personSaid(v) === null &&
      !/[.;]\s*$/.test(v.trim().replace(/^\S{1,5}\.$/, "")) &&
      normalise(v).split(" ").length <= PAROLE_DI_TESTA,
  );

/** The sheet row of its headings, or of the title above them, between two rows; null where there is none. */
export function otherTableIn(g: Griglia, t: Testata, da: number, a: number): number | null {
  if (t.struttura !== "obiettivi" || t.guida.lessico.colonne.length > 0) return null;
  let dati = false;
  for (let r = da + 1; r <= a; r++) {
    const celle = g.valori[r - g.riga] ?? [];
    if (celle.some((v) => typeof v === "number" || typeof v === "boolean")) {
      dati = true;
      continue;
    }
    const piene = pieneIn(g, r);
    // Right below the headings words are a part of them.
    if (!dati) {
      dati = piene.some((p) => genereOf(p.v) === "si-no" || isCifra(p));
      continue;
    }
    if (isOfHeadings(piene) && isOther(g, t, r, piene)) return titleOver(g, r, da);
  }
  return null;
}

function isOther(g: Griglia, t: Testata, riga: number, piene: readonly Piena[]): boolean {
  const { indicatore, target, raggiunto } = t.colonne;
  const misure = [target, raggiunto].flatMap((c) => c?.colonna ?? []);
  const sotto = rowsFrom(g, riga + 1, PRIME_RIGHE);
  if (sotto.length === 0) return false;
  const sopraCifre = piene.filter(({ colonna }) =>
    sotto.some((s) => s.some((p) => p.colonna === colonna && isCifra(p))),
  );
  const note = piene.filter((p) => DI_ALTRE.test(normalise(String(p.v))) || isFieldElsewhere(p, t)).length;
  const staccata = isBlank(g, riga - 1) || isTitleAfterBlank(g, riga - 1);
  const detto = piene.find((p) => p.colonna === raggiunto?.colonna);
  const muta = detto === undefined || !isSaid(String(detto.v));
  if (staccata) {
    if (note >= 2) return true;
    const senzaNome = indicatore !== undefined && !piene.some((p) => p.colonna === indicatore.colonna);
    return sopraCifre.length > 0 && (muta || senzaNome || note > 0);
  }
  if (!misure.every((c) => piene.some((p) => p.colonna === c))) return false;
  const sulleMisure = sopraCifre.filter((p) => misure.includes(p.colonna)).length;
  return sulleMisure > 0 && (note >= 2 || (muta && isEmptier(g, t, riga, piene)));
}

/** A word of headings in the column of something else. */
function isFieldElsewhere({ v, colonna }: Piena, t: Testata): boolean {
  const campo = meaningOf(String(v), "obiettivi")?.campo;
  if (campo === undefined || campo === "ignora" || campo === "raggiunto") return false;
  const suo = Object.entries(t.colonne).find(([, c]) => c.colonna === colonna)?.[0];
  return suo !== campo || normalise(t.colonne[campo]?.intestazione ?? "").endsWith(normalise(String(v)));
}

/** It reads as what was achieved, or not: a word of headings is in the plural. */
function isSaid(testo: string): boolean {
  if (/[ie]\s*$/i.test(testo) && !testo.trim().includes(" ")) return false;
  const cella = {
    posizione: { foglio: "", riga: 1, colonna: 1 },
    valore: testo,
    testo,
    formato: "General",
  };
  const { tipo } = readRaggiunto(cella, { tipo: "si-no", atteso: true }, 2000);
  return tipo !== "illeggibile" && tipo !== "nessun dato";
}

/** It, and the row below, leave blank what every row of the plan above fills. */
function isEmptier(g: Griglia, t: Testata, riga: number, piene: readonly Piena[]): boolean {
  const sopra = Array.from({ length: PRIME_RIGHE }, (_, i) => pieneIn(g, t.riga + 1 + i)).filter(
    (r, i) => t.riga + 1 + i < riga && r.length >= 3,
  );
  const sempre = Object.values(t.colonne)
    .map((c) => c.colonna)
    .filter((c) => sopra.length > 0 && sopra.every((r) => r.some((p) => p.colonna === c)));
  const sotto = pieneIn(g, riga + 1);
  return sempre.some((c) => [piene, sotto].every((r) => !r.some((p) => p.colonna === c)));
}

const isBlank = (g: Griglia, riga: number): boolean => (g.valori[riga - g.riga] ?? []).every(isVuoto);

const isTitle = (g: Griglia, riga: number): boolean => {
  const [sola, ...altre] = pieneIn(g, riga);
  return sola !== undefined && altre.length === 0 && typeof sola.v === "string";
};

const isTitleAfterBlank = (g: Griglia, riga: number): boolean => isTitle(g, riga) && isBlank(g, riga - 1);

/** The title alone on the row above is of the table below it. */
const titleOver = (g: Griglia, riga: number, da: number): number =>
  riga - 1 > da && isTitleAfterBlank(g, riga - 1) ? riga - 1 : riga;

/** The next rows, until a blank one. */
function rowsFrom(g: Griglia, da: number, quante: number): Piena[][] {
  const righe: Piena[][] = [];
  for (let r = da; righe.length < quante && r < g.riga + g.valori.length; r++) {
    const piene = pieneIn(g, r);
    if (piene.length === 0) break;
    righe.push(piene);
  }
  return righe;
}
