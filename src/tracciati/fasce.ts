/**
 * Lines alone among the rows of a budget table that say whose rows stand below: "SPESE 2025", "RESIDUI". The rows under them
 * are read with the others, as the headings are the same; so that nobody signs without a look, the line is said (MAP-028).
 */
import type { Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { DETTE, said, saysNothingElse, type Gestione } from "./gestione";
import { anniIn } from "./indizi/periodi";
import type { Mappatura } from "./mappatura";
import { map028 } from "./rilievi/map-028-righe-di-altro-lette";
import { pieneIn } from "./righe-misurate";
import { kindOf } from "./rows";
import { titlesOf } from "./titoli-di-tabella";

/** What a budget is called, and its year behind; "Opere finanziate nel 2022", "Anno scolastico 2022/2023" are of something else. */
const DEL_BILANCIO =
  /^\W*(?:bilancio|spes[ae]|entrat[ae]|uscit[ae]|esercizio|anno(?! (?:scolast|accadem|educat|sport|termic))|annualit[aà]|gestione|rendiconto|consuntivo|preventivo|previsioni|peg)\b.{0,40}(?<!\d)20\d\d\W*$/iu;
const DI_ATTI = /\b(?:l\.|legge|d\.\s?l|decret|delib|determ|d\.?\s?m|dgr|ord)/i;

export function bandsOfOthers(g: Griglia, m: Mappatura): Rilievo[] {
  if (m.schema || m.misura) return [];
  const dette = new Set<string>();
  const rilievi: Rilievo[] = [];
  for (let riga = m.primaRiga; riga <= m.intervallo.ultimaRiga; riga++) {
    const { tipo } = kindOf(g, riga, m);
    const banda = tipo === "altro" || tipo === "sezione" ? aloneAt(g, riga) : null;
    const che = banda && ofWhat(banda.testo, m.guida.esercizio);
    if (!banda || !che || dette.has(banda.testo)) continue;
    dette.add(banda.testo);
    // What a print says above every page it says of all of it.
    if (titlesOf(g, m, []).includes(banda.testo)) continue;
    const { foglio } = m;
    rilievi.push(
      map028.rilievo(
        "avviso",
        { foglio, riga, colonna: banda.colonna },
        { foglio, riga, testo: banda.testo.slice(0, 60), che, totale: false },
      ),
    );
  }
  return rilievi;
}

function ofWhat(testo: string, esercizio: number | null): "anno" | Gestione | null {
  const gestione = said(testo, DETTE);
  if (gestione !== null && gestione !== "competenza" && saysNothingElse(testo)) return gestione;
  if (esercizio === null || !DEL_BILANCIO.test(testo) || DI_ATTI.test(testo)) return null;
  return anniIn(testo).has(esercizio) ? null : "anno";
}

/** The only cell of a row, where it is a text. */
function aloneAt(g: Griglia, riga: number): { readonly testo: string; readonly colonna: number } | null {
  const [sola, ...altre] = pieneIn(g, riga);
  return sola && altre.length === 0 && typeof sola.v === "string"
    ? { testo: sola.v.trim(), colonna: sola.colonna }
    : null;
}
