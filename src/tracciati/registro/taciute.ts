/**
 * A table of objectives that has no result, or no target, and a column full of figures that a word took for something else
 * ("Step 2", "Fase conclusiva", "Programmato" as a programma): it may be the one that is missing, and is named.
 */
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import type { Rilievo } from "../../base/rilievo";
import type { CampoMappa } from "../campi";
import type { Mappatura } from "../mappatura";
import { map010 } from "../rilievi/map-010-colonna-non-letta";
import { isFigure } from "./sembra";

/** What such a column was taken for, by its words alone. */
const AMBITI: ReadonlySet<string> = new Set([
  "fasi",
  "valore intermedio",
  "stima",
  "classificazione",
  "percentuale",
  "differenza",
  "punteggio",
  "valore di periodo",
]);
const CAMPI: readonly CampoMappa[] = ["note", "programma", "unita", "statoAttuazione", "tipo", "orizzonte"];

/** What the table lacks; null where it has both, or where two columns contend for it. */
export function missingIn(m: Mappatura): "raggiunto" | "target" | null {
  if (m.struttura !== "obiettivi" || m.scheda) return null;
  const ha = (...campi: readonly CampoMappa[]): boolean =>
    campi.some((c) => m.colonne[c] !== undefined || m.contese.some((x) => x.campo === c));
  if (!ha("raggiunto", "gradoDichiarato", "dataEffettiva")) return "raggiunto";
  return ha("target", "scadenza") ? null : "target";
}

/** Its columns of which nothing says that they are not what is missing: a result stands after its target. */
export const unreadIn = (m: Mappatura): readonly number[] => {
  const target = m.colonne.target?.colonna ?? 0;
  const libere = m.altre
    .filter((a) => a.ambito === null || AMBITI.has(a.ambito))
    .map((a) => a.colonna)
    .toSorted((a, b) => a - b);
  return [...libere.filter((c) => c > target), ...libere.filter((c) => c < target)];
};

export function takenForOthers(g: Griglia, m: Mappatura): Rilievo[] {
  const manca = missingIn(m);
  if (manca === null) return [];
  const altre = m.altre.filter((a) => a.ambito !== null && AMBITI.has(a.ambito));
  const lette = CAMPI.flatMap((c) => {
    const colonna = m.colonne[c];
    return colonna && !colonna.indicata
      ? [{ colonna: colonna.colonna, intestazione: colonna.intestazione, di: c }]
      : [];
  });
  return [...altre.map((a) => ({ ...a, di: null })), ...lette]
    .filter(({ colonna, di }) => isFull(g, m, colonna, di))
    .map(({ colonna, intestazione }) =>
      map010.rilievo(
        "avviso",
        { foglio: m.foglio, riga: m.conTestata ? m.primaRiga - 1 : m.primaRiga, colonna },
        { colonna, intestazione: intestazione.slice(0, 60), somiglia: manca },
      ),
    );
}

/** A programma is a small number, within its missione. */
const PROGRAMMA_MASSIMO = 20;

function isFull(g: Griglia, m: Mappatura, colonna: number, di: CampoMappa | null): boolean {
  const valori = m.righeDati.map((r) => valoreIn(g, r, colonna)).filter((v) => !isVuoto(v));
  // What was done may be told in words.
  if (di === "statoAttuazione") return valori.length > 0;
  const cifre = valori.filter(
    (v) => isFigure(v, "obiettivi") && !(di === "programma" && Number(v) <= PROGRAMMA_MASSIMO),
  );
  return cifre.length >= 2
    ? cifre.length * 2 > valori.length
    : cifre.length === 1 && m.righeDati.length === 1;
}
