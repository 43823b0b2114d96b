/**
 * Fields written once for the rows of a group, as under a merged cell or in a pivot: a value, blanks, another value. A
 * column that repeats its value on every row is full, and a blank in it is a hole: it is not filled.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { Blocco } from "./blocks";
import type { CampoMappa } from "./campi";

const IN_GRUPPO: readonly CampoMappa[] = [
  "missione",
  "programma",
  "denominazioneProgramma",
  "titolo",
  "responsabile",
  "codiceProgramma",
  "tipo",
  "obiettivoStrategico",
  "obiettivoOperativo",
  "responsabilePolitico",
  "responsabileGestionale",
  "orizzonte",
];

/** Voci that have no titolo: a blank of theirs is meant. */
const SENZA_TITOLO = /avanzo|fondo pluriennale|\bf\.?p\.?v\b/i;

export function groupedFields(g: Griglia, b: Pick<Blocco, "colonne" | "righeDati">): CampoMappa[] {
  return IN_GRUPPO.filter((campo) => {
    const colonna = b.colonne[campo]?.colonna;
    return (
      colonna !== undefined &&
      isGrouped(g, b, colonna, campo === "programma" ? groupedMissione(g, b) : undefined) &&
      !(campo === "titolo" && hasOutside(g, b, colonna))
    );
  });
}

/** The column of the missione, where it too is written once for its group. */
function groupedMissione(g: Griglia, b: Pick<Blocco, "colonne" | "righeDati">): number | undefined {
  const colonna = b.colonne.missione?.colonna;
  return colonna !== undefined && isGrouped(g, b, colonna, undefined) ? colonna : undefined;
}

/** `sopra`: the column of the level above, a value of which begins a group anew. */
function isGrouped(
  g: Griglia,
  b: Pick<Blocco, "righeDati">,
  colonna: number,
  sopra: number | undefined,
): boolean {
  let prima: string | null = null;
  let vuote = 0;
  for (const [i, riga] of b.righeDati.entries()) {
    const v = valoreIn(g, riga, colonna);
    if (isVuoto(v)) {
      if (i === 0) return false;
      vuote++;
      prima = null;
      continue;
    }
    const testo = String(v).trim();
    if (sopra !== undefined && sopra !== colonna && !isVuoto(valoreIn(g, riga, sopra))) prima = null;
    if (testo === prima) return false;
    prima = testo;
  }
  return vuote > 0;
}

const hasOutside = (g: Griglia, b: Pick<Blocco, "colonne" | "righeDati">, colonna: number): boolean => {
  const descrizione = b.colonne.descrizione?.colonna;
  return (
    descrizione !== undefined &&
    b.righeDati.some(
      (r) => isVuoto(valoreIn(g, r, colonna)) && SENZA_TITOLO.test(String(valoreIn(g, r, descrizione))),
    )
  );
};
