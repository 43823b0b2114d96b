/**
 * The phases of an objective: a list of activities with months, days or a progress beside, in a form or under its
 * indicators. They tell how it is done and are no indicators: they are out of scope, and known.
 */
import { isVuoto, type Griglia, type Scalare } from "../../base/griglia";
import { labelField } from "../contesto";
import { isPeriodo } from "../indizi/periodi";
import { genereOf } from "../indizi/profilo";
import { normalise } from "../normalise";

const FASE =
  /^(?:(?:descrizione|elenco|articolazione) (?:delle |dell |di )?)?(?:fas[ei]|sotto ?fas[ei]|attivita|azion[ei]|step|tapp[ae]|milestone|cronoprogramma|gantt)\b/;

/** What a list of phases has beside their names. */
const ACCANTO =
  /^(?:n|nr|num|id|dal|al|da|a|gg|chi|quando|%)(?: |$)|^(?:inizio|fine|data|date|scadenz|termine|tempi|mes[ei]|periodo|durata|stato|avanz|attuaz|complet|realizz|effettiv|previst|eseguit|conclus|responsabil|soggett|uffici|not[ae]|giorni|peso|output|prodotto|descrizione|percentuale)/;
/** G F M A M G L A S O N D, above the months. */
const MESE = /^[gfmalsond]$/;

/** Most of the cells beside the heading's first. */
const QUASI_TUTTE = 0.6;

const pieneDi = (g: Griglia, riga: number): Scalare[] =>
  (g.valori[riga - g.riga] ?? []).filter((v) => !isVuoto(v));

/** Words of a heading: a month by its name or letter, never a day or a figure, which stand in rows of data. */
const isAccanto = (v: Scalare): boolean => {
  if (typeof v !== "string" || /\d[/.-]\d/.test(v)) return false;
  const t = normalise(v);
  return MESE.test(t) || ACCANTO.test(t) || (isPeriodo(v) && /\p{L}/u.test(v));
};

/** 1, 2, 3… 12: months by their number. */
const areMonths = (celle: readonly Scalare[]): boolean =>
  celle.length >= 6 && celle.every((v, i) => String(v).trim() === String(i + 1));

/** "Fase | Inizio | Fine | %", "Attività | Gen | Feb | …", or the word alone below a blank row. */
function isHeading(g: Griglia, riga: number): boolean {
  const piene = pieneDi(g, riga);
  const prima = piene.findIndex((v) => typeof v === "string" && v.length <= 60 && FASE.test(normalise(v)));
  if (prima < 0 || prima > 2) return false;
  const altre = piene.filter((_, i) => i !== prima);
  if (altre.length === 0) return pieneDi(g, riga - 1).length === 0;
  return areMonths(altre) || altre.filter(isAccanto).length >= altre.length * QUASI_TUTTE;
}

/** The words that begin something else of a form. */
const ALTRO: ReadonlySet<string> = new Set([
  "indicatore",
  "target",
  "raggiunto",
  "gradoDichiarato",
  "obiettivoOperativo",
  "peso",
]);

/** "Previsto | | X | X", "Effettivo | X": a line of a Gantt chart, whatever its words. */
const SEGNO = /^[x■█●✓▬▓░*]+$/i;

function isDrawn(piene: readonly Scalare[]): boolean {
  const parole = piene.filter((v) => !SEGNO.test(String(v).trim()));
  return parole.length < piene.length && parole.length <= 2;
}

const endsIt = (g: Griglia, riga: number): boolean => {
  const piene = pieneDi(g, riga);
  if (isDrawn(piene)) return false;
  // Another column may stand before its labels.
  return (
    piene.length === 0 ||
    piene.slice(0, 2).some((v, i) => {
      const e = labelField(v);
      // "Progetto", with its days or its share: a phase is called so too.
      if (e?.campo === "obiettivoOperativo" && !["testo", "prosa"].includes(genereOf(piene[i + 1] ?? "")))
        return false;
      return e !== null && e.peso >= 0.8 && ALTRO.has(e.campo);
    })
  );
};

/** Nothing in a sheet without these words is a phase: most are set aside by this alone. */
const ACCENNO = /fas[ei]|attivit|azion[ei]|step|tapp[ae]|milestone|cronoprogramma|gantt/i;

/** The sheet rows of phases, with their headings. */
export function phaseRows(g: Griglia): ReadonlySet<number> {
  const righe = new Set<number>();
  const ultima = g.riga + g.valori.length - 1;
  for (let r = g.riga; r <= ultima; r++) {
    const inizio = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v)).slice(0, 3);
    if (!inizio.some((v) => typeof v === "string" && ACCENNO.test(v)) || !isHeading(g, r)) continue;
    righe.add(r);
    for (let dopo = r + 1; dopo <= ultima && !endsIt(g, dopo); dopo++) {
      righe.add(dopo);
      r = dopo;
    }
  }
  return righe;
}

/** The sheet as it would be without its phases. */
export function withoutPhases(g: Griglia): Griglia {
  const fasi = phaseRows(g);
  if (fasi.size === 0) return g;
  return { ...g, valori: g.valori.map((r, i) => (fasi.has(g.riga + i) ? [] : r)) };
}
