/** What the lines above and among the rows of a budget table say of them: titolo, missione, programma, responsabile. */
import { isVuoto, type Griglia } from "../base/griglia";
import type { AmbitoTotale } from "../bilancio/voce";
import type { Sezione } from "./genere-riga";
import { sectionFor } from "./lessico";
import type { Mappatura } from "./mappatura";
import { sectionOf, sectionText } from "./rows";

/** What the lines above the table say, the nearest counting most, unless a total has closed it since. */
export function sectionAbove(g: Griglia, m: Mappatura): Sezione | null {
  const vicina = nearestAbove(g, m);
  if (!vicina) return null;
  // Missione, programma and responsabile may stand on lines of their own, one above the other.
  const sopra: Sezione[] = [vicina];
  for (let r = vicina.riga - 1; r >= g.riga; r--) {
    const celle = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v));
    if (celle.length === 0) continue;
    const trovata =
      celle.length <= 3 && celle.every((v) => typeof v === "string") ? sectionInRow(g, m, r) : null;
    if (!trovata) break;
    sopra.unshift(trovata);
  }
  return sopra.reduce<Sezione | null>(merge, null);
}

function sectionInRow(g: Griglia, m: Mappatura, r: number): Sezione | null {
  const celle = g.valori[r - g.riga] ?? [];
  const i = celle.findIndex((v) => !isVuoto(v));
  const testi = celle.flatMap((v) => (typeof v === "string" && !isVuoto(v) ? [v.trim()] : []));
  const v = celle[i];
  if (typeof v !== "string") return null;
  return sectionOf(sectionText(testi), r, g.colonna + i, sectionFor(m.guida.lessico, v));
}

const DI_SE = /^\s*(?:missione|programma|titolo)\b/i;

/** What the row's own first words say of it: "Programma 02" where the code should be. */
export function ownWords(g: Griglia, m: Mappatura, riga: number): Sezione | null {
  const prima = (g.valori[riga - g.riga] ?? []).find((v) => !isVuoto(v));
  return typeof prima === "string" && DI_SE.test(prima) ? sectionInRow(g, m, riga) : null;
}

/** The section of one row: what its own words add to that above. */
export function withOwn(sezione: Sezione | null, g: Griglia, m: Mappatura, riga: number): Sezione | null {
  const sua = ownWords(g, m, riga);
  if (!sua || !sezione) return sua ?? sezione;
  return {
    ...sezione,
    riga: sua.programma === null ? sezione.riga : sua.riga,
    colonna: sua.programma === null ? sezione.colonna : sua.colonna,
    titolo: sua.titolo ?? sezione.titolo,
    missione: sua.missione ?? sezione.missione,
    programma: sua.programma ?? sezione.programma,
  };
}

/** The nearest section row above the table, unless a total has closed it since. */
function nearestAbove(g: Griglia, m: Mappatura): Sezione | null {
  for (let r = m.intervallo.riga - 1; r >= g.riga; r--) {
    const celle = g.valori[r - g.riga] ?? [];
    const i = celle.findIndex((v) => !isVuoto(v));
    const v = celle[i];
    if (typeof v !== "string") continue;
    if (/^\s*tot(ale|ali)?\b/i.test(v)) return null;
    const trovata = sectionInRow(g, m, r);
    if (trovata) return trovata;
  }
  return null;
}

/** What is left of a section below its total. */
export function closedBy(s: Sezione | null, ambito: AmbitoTotale): Sezione | null {
  if (s === null || ambito === "altro" || ambito === "titolo") return s;
  if (ambito !== "programma") return null;
  // A row that named missione and programma together is closed whole; a missione above its programmi goes on.
  return s.missioneSopra === null
    ? null
    : { ...s, missione: s.missioneSopra, programma: null, denominazione: null, responsabile: null };
}

/** A row that names only the programma keeps the missione above it; one that names only the responsabile, everything. */
export function merge(sopra: Sezione | null, nuova: Sezione): Sezione {
  const { responsabileSopra } = nuova;
  if (responsabileSopra !== null) return { ...(sopra ?? nuova), responsabile: null, responsabileSopra };
  return { ...narrower(sopra, nuova), responsabileSopra: sopra?.responsabileSopra ?? null };
}

const narrower = (sopra: Sezione | null, nuova: Sezione): Sezione => ({
  ...nuova,
  titolo:
    nuova.titolo ?? (nuova.programma === null && nuova.missione === null ? null : (sopra?.titolo ?? null)),
  missione: nuova.missione ?? sopra?.missione ?? null,
  missioneSopra:
    nuova.missione === null ? (sopra?.missione ?? null) : nuova.programma === null ? nuova.missione : null,
});
