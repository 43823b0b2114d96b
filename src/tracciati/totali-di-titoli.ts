/** The titoli that a total names, by number or by what they are called: "Totale titoli 1 e 2", "Totale spese correnti". */
import type { Parte } from "../bilancio/voce";
import { normalise } from "./normalise";
import { titoloInParole } from "./titolo";

const NOMI: Readonly<Record<Parte, readonly (readonly [RegExp, readonly number[]])[]>> = {
  spese: [
    [/\bcorrent[ei]\b/, [1]],
    [/\b(?:conto|c) capitale\b/, [2]],
    [/\battivita finanziari/, [3]],
    [/\brimborso (?:di |dei )?prestiti\b|\bquot[ae] capitale\b/, [4]],
    [/\banticipazion/, [5]],
    [/\b(?:conto|c) (?:di )?terzi\b|\bpartite di giro\b/, [7]],
    [/\bspese finali\b/, [1, 2, 3]],
  ],
  entrate: [
    [/(?<!\bextra )\btributari[ae]\b/, [1]],
    [/\btrasferimenti\b/, [2]],
    [/\bextra ?tributari[ae]\b/, [3]],
    [/\bentrate correnti\b(?! di natura)/, [1, 2, 3]],
    [/\b(?:conto|c) capitale\b/, [4]],
    [/\battivita finanziari/, [5]],
    [/\baccensione\b/, [6]],
    [/\banticipazion/, [7]],
    [/\b(?:conto|c) (?:di )?terzi\b|\bpartite di giro\b/, [9]],
    [/\bentrate finali\b/, [1, 2, 3, 4, 5]],
  ],
};

/** "Totale al netto delle partite di giro": the others. */
const TRANNE = /\b(?:al netto|netto|esclus[oaie]|senza|tranne)\b/;
const TUTTI: Readonly<Record<Parte, readonly number[]>> = {
  entrate: [1, 2, 3, 4, 5, 6, 7, 9],
  spese: [1, 2, 3, 4, 5, 7],
};

/** Ascending; none where it names none. */
export function titoliOfTotal(testo: string, parte: Parte): readonly number[] {
  const elenco = /\btitoli\s+(.+)$/i.exec(testo)?.[1];
  const nominati = elenco === undefined ? [] : numbered(elenco);
  if (nominati.length > 0) return nominati;
  const t = normalise(testo);
  const suoi = NOMI[parte].flatMap(([forma, titoli]) => (forma.test(t) ? titoli : []));
  const detti = new Set(suoi);
  if (detti.size > 0 && TRANNE.test(t)) return TUTTI[parte].filter((n) => !detti.has(n));
  return [...detti].sort((a, b) => a - b);
}

/** "1 e 2", "I, II e III", "1-3", "da 1 a 3". */
function numbered(elenco: string): readonly number[] {
  const tratto = /^(?:da(?:l)?\s+)?(\d)\s*(?:-|–|a|al)\s*(\d)\b/i.exec(elenco);
  if (tratto) {
    const [da, a] = [Number(tratto[1]), Number(tratto[2])];
    return Array.from({ length: Math.max(0, a - da + 1) }, (_, i) => da + i);
  }
  const parole = normalise(elenco).split(" ");
  const fine = parole.findIndex((p) => p !== "e" && !/^\d$/.test(p) && titoloInParole(p) === null);
  return (fine < 0 ? parole : parole.slice(0, fine)).flatMap((p) =>
    /^\d$/.test(p) ? [Number(p)] : (titoloInParole(p) ?? []),
  );
}
