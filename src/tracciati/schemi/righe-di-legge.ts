/**
 * Scheme: the legal conto del bilancio, where a voce takes a row for residui (RS), one for competenza (CP), one for cassa
 * or the total (CS, T), told by their tags. Competenza is read; the headings stand on as many rows, one for each measure,
 * or tagged as the rows are (allegato 10 of d.lgs. 118/2011; the older conto of d.P.R. 194/1996).
 */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import { isImporto } from "../alignment";
import { AMOUNT_FIELDS, type CampoMappa, type Struttura } from "../campi";
import { meaningOf } from "../indizi/parole";
import type { Colonne, NomeDiSchema, SchemaDiRighe } from "../mappatura";
import type { Misura } from "../misura";
import type { Sezione } from "../genere-riga";
import { sectionOf } from "../rows";
import { findSigle } from "./sigle";

export interface SchemaTrovato {
  readonly struttura: Struttura;
  /** Sheet rows: of the first heading, of the first row below the headings, of the last. */
  readonly daRiga: number;
  readonly primaRiga: number;
  readonly ultimaRiga: number;
  readonly colonne: Colonne;
  readonly schema: SchemaDiRighe;
}

/** Null where the sheet is no such scheme. */
export function readRigheDiLegge(g: Griglia): SchemaTrovato | null {
  const sigle = findSigle(g);
  if (!sigle) return null;
  const { colonna, sigla } = sigle;
  const righe = g.valori.map((_, i) => g.riga + i);
  const conImporti = righe.filter((r) => sigla(r) !== null && (g.valori[r - g.riga] ?? []).some(isImporto));
  const [prima] = conImporti;
  const ultima = conImporti.at(-1);
  if (prima === undefined || ultima === undefined) return null;
  const testate = headingRows(g, prima);
  // Under one row of headings each measure is a row like any other, told by its tag alone.
  if (testate.length < 2) return null;
  const competenze = conImporti.filter((r) => sigla(r) === "cp");
  const [daRiga] = testate;
  const letta = columnsOf(g, testate, sigla, competenze);
  if (daRiga === undefined || !letta) return null;
  return {
    ...letta,
    daRiga,
    primaRiga: (testate.at(-1) ?? daRiga) + 1,
    ultimaRiga: ultima,
    schema: namesOf(g, (testate.at(-1) ?? daRiga) + 1, ultima, colonna, sigla),
  };
}

/** Rows of three texts or more and no amount, right above the first voce; sections and blanks may stand between. */
function headingRows(g: Griglia, prima: number): number[] {
  const testate: number[] = [];
  for (let r = prima - 1; r >= g.riga; r--) {
    const piene = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v));
    const testata = piene.length >= 3 && piene.every((v) => typeof v === "string" && !isImporto(v));
    if (testata) testate.unshift(r);
    else if (testate.length > 0) break;
  }
  return testate;
}

const IMPORTI: ReadonlySet<string> = new Set(AMOUNT_FIELDS);
const COMPETENZA = /competenza|compet\b|\(cp\)|\(a\)|\(i\)|c\/comp/gi;

/** The heading's words for competenza: those tagged CP with the common ones above, else the row that speaks of it most. */
function columnsOf(
  g: Griglia,
  testate: readonly number[],
  sigla: (r: number) => Misura | null,
  competenze: readonly number[],
): { readonly struttura: Struttura; readonly colonne: Colonne } | null {
  const conSigla = testate.some((r) => sigla(r) !== null);
  const parla = (r: number): number => (g.valori[r - g.riga] ?? []).join(" ").match(COMPETENZA)?.length ?? 0;
  const sua = conSigla
    ? testate.find((r) => sigla(r) === "cp")
    : testate.toSorted((a, b) => parla(b) - parla(a))[0];
  if (sua === undefined) return null;
  const comuni = conSigla ? testate.filter((r) => sigla(r) === null) : [];
  const larga = Math.max(0, ...g.valori.map((r) => r.length));
  const testi = Array.from({ length: larga }, (_, i) => {
    const sopra = comuni.map((r) =>
      String(valoreIn(g, r, g.colonna + i)).replace(/residui?\S*(\s+conserv\S*)?(\s+e\b)?/gi, " "),
    );
    const proprio = String(valoreIn(g, sua, g.colonna + i));
    return [...sopra, proprio]
      .join(" ")
      .replace(/\([^)]*\)/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  });
  for (const struttura of ["entrate", "spese"] as const) {
    const colonne: Colonne = {};
    testi.forEach((testo, i) => {
      const campo = testo === "" ? undefined : meaningOf(testo, struttura)?.campo;
      if (campo === undefined || campo === "ignora" || !IMPORTI.has(campo) || colonne[campo]) return;
      const colonna = valueColumn(g, testi, i, competenze);
      if (colonna !== null)
        colonne[campo] = { colonna, intestazione: testo, perche: `«${testo}» sulla riga di competenza (CP)` };
    });
    const mosso: CampoMappa = struttura === "entrate" ? "accertato" : "impegnato";
    if (colonne[mosso] && (colonne.previsioneAttuale ?? colonne.previsioneIniziale))
      return { struttura, colonne };
  }
  return null;
}

/** A heading may be merged over its tag and its value. */
function valueColumn(
  g: Griglia,
  testi: readonly string[],
  i: number,
  righe: readonly number[],
): number | null {
  let fine = i + 1;
  while (fine < testi.length && testi[fine] === "") fine++;
  for (let j = i; j < Math.max(fine, i + 1); j++) {
    const colonna = g.colonna + j;
    if (righe.some((r) => isImporto(valoreIn(g, r, colonna)))) return colonna;
  }
  return null;
}

const ROMANI: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
};

/** "T I T O L O  I" is titolo 1. */
function titleNumber(testo: string): number | null {
  const m = /^titolo([ivx]+)\b/.exec(testo.toLowerCase().replace(/\s+/g, ""));
  return m?.[1] === undefined ? null : (ROMANI[m[1]] ?? null);
}

interface Gruppo {
  readonly sigle: Set<Misura>;
  readonly nomi: Posizione[];
  cp: number | null;
  readonly righe: number[];
}

/** The voci, each from its first tag to the next voce; what names it stands before the tags on any of its rows. */
function namesOf(
  g: Griglia,
  da: number,
  a: number,
  colonna: number,
  sigla: (r: number) => Misura | null,
): SchemaDiRighe {
  const nomi = new Map<number, NomeDiSchema>();
  const totali = new Set<number>();
  const totaliLetti = new Map<number, string>();
  const senzaCompetenza: number[] = [];
  let senzaSigla = false;
  let sezione: Sezione | null = null;
  let gruppo: Gruppo | null = null;
  const close = (): void => {
    if (gruppo) register(g, gruppo, sezione, { nomi, totali, totaliLetti, senzaCompetenza });
    gruppo = null;
  };
  for (let r = da; r <= a; r++) {
    const s = sigla(r);
    const prime = (g.valori[r - g.riga] ?? []).flatMap((v, i) =>
      !isVuoto(v) && g.colonna + i < colonna ? [posizioneIn(g, r, g.colonna + i)] : [],
    );
    if (s === null) {
      senzaSigla ||= (g.valori[r - g.riga] ?? []).some(isImporto);
      if (prime.length === 0) continue;
      close();
      sezione = sectionFrom(g, prime, sezione);
      continue;
    }
    if (!gruppo || gruppo.sigle.has(s)) {
      close();
      gruppo = { sigle: new Set(), nomi: [], cp: null, righe: [] };
    }
    gruppo.sigle.add(s);
    gruppo.nomi.push(...prime);
    gruppo.righe.push(r);
    if (s === "cp") gruppo.cp = r;
  }
  close();
  // With amounts that no tag places (avanzo, fondo pluriennale) the general total cannot be added up again.
  if (senzaSigla) for (const [r, testo] of totaliLetti) if (/generale/i.test(testo)) totaliLetti.delete(r);
  return { nomi, totali, totaliLetti, senzaCompetenza };
}

function sectionFrom(g: Griglia, prime: readonly Posizione[], sopra: Sezione | null): Sezione | null {
  const [primo] = prime;
  if (!primo) return sopra;
  const testo = prime.map((p) => String(valoreIn(g, p.riga, p.colonna)).trim()).join(" ");
  if (/^\s*tot/i.test(testo)) return sopra;
  const titolo = titleNumber(testo);
  const nuova = sectionOf(titolo === null ? testo : `TITOLO ${titolo}`, primo.riga, primo.colonna, null);
  if (!nuova) return sopra;
  return {
    ...nuova,
    titolo: nuova.titolo,
    missione: nuova.missione ?? (nuova.programma === null ? null : (sopra?.missione ?? null)),
  };
}

interface InFormazione {
  readonly nomi: Map<number, NomeDiSchema>;
  readonly totali: Set<number>;
  readonly totaliLetti: Map<number, string>;
  readonly senzaCompetenza: number[];
}

function register(
  g: Griglia,
  gruppo: Gruppo,
  sezione: Sezione | null,
  { nomi, totali, totaliLetti, senzaCompetenza }: InFormazione,
): void {
  const testo = (p: Posizione): string => String(valoreIn(g, p.riga, p.colonna)).trim();
  const totale = gruppo.nomi.map(testo).find((t) => /^(sub)?\s*tot(ale|ali)?\b/i.test(t));
  if (totale !== undefined) {
    for (const r of gruppo.righe) totali.add(r);
    if (gruppo.cp !== null) totaliLetti.set(gruppo.cp, totale);
    return;
  }
  if (gruppo.cp === null) {
    const [prima] = gruppo.righe;
    if (prima !== undefined && gruppo.nomi.length > 0) senzaCompetenza.push(prima);
    return;
  }
  const parole = gruppo.nomi.filter((p) => /\p{L}{3}/u.test(testo(p)));
  const descrizione = parole.toSorted((a, b) => testo(b).length - testo(a).length)[0] ?? null;
  const titolo = descrizione && /^\s*titolo\s+(\d)\b/i.exec(gruppo.nomi.map(testo).join(" "))?.[1];
  nomi.set(gruppo.cp, {
    codice: gruppo.nomi.find((p) => p !== descrizione) ?? null,
    descrizione,
    titolo: titolo ? Number(titolo) : (sezione?.titolo ?? null),
    missione: sezione?.missione ?? null,
    programma: sezione?.programma ?? null,
    sezione: sezione ? posizioneIn(g, sezione.riga, sezione.colonna) : null,
  });
}
