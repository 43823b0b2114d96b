/** The hidden sheet that says whether the referto still holds, as it is there: impronta-cartella.ts writes it. */
import { SCADUTO } from "../../referto/foglio/nomi-finche-vale";

/** Its deciding cell, and that of its sentence. */
export const DECIDE = "A1";
export const FRASE = "B1";

/** Asks what the sheet of that name decides; what it returns answers after the sync: null where there is no such sheet. */
export function askAttuale(fogli: readonly Excel.Worksheet[], nome: string | null): () => boolean | null {
  const foglio = fogli.find((f) => f.name.toLowerCase() === nome?.toLowerCase());
  const decide = foglio?.getRange(DECIDE).load("values");
  return () => (decide ? decide.values[0]?.[0] === true : null);
}

/**
 * Asks for the sheet of that name, which a mark of ours points at; what it returns answers after the sync: null where it does
 * not prove itself by being very hidden and by holding our sentence in its place. Anyone can write a name.
 */
export function askImpronta(
  fogli: readonly Excel.Worksheet[],
  nome: string | null,
): () => Excel.Worksheet | null {
  const foglio = fogli.find(
    (f) => f.name.toLowerCase() === nome?.toLowerCase() && f.visibility === Excel.SheetVisibility.veryHidden,
  );
  const frase = foglio?.getRange(FRASE).load("values");
  return () => (foglio && String(frase?.values[0]?.[0]).startsWith(SCADUTO) ? foglio : null);
}
