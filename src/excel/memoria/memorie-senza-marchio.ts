/**
 * Sheets of the memory whose mark is gone: somebody deleted the name, or another program did. They are known by what they are:
 * very hidden, one column from A1, our line at its top and a state below it, nothing else.
 */
import { AVVISO_MEMORIA, isMemoriaIn } from "../../app/memoria/in-celle";
import { RIGHE_MEMORIA } from "./foglio-memoria";

interface MemoriaTrovata {
  readonly foglio: Excel.Worksheet;
  readonly valori: readonly (readonly unknown[])[];
}

/** Asks for what may be one; what it returns answers after a sync. `marcato`: the sheet that the mark points at. */
export function askSenzaMarchio(
  fogli: readonly Excel.Worksheet[],
  marcato: string | null,
): () => readonly MemoriaTrovata[] {
  const forse = fogli
    .filter((f) => f.visibility === "VeryHidden" && f.name.toLowerCase() !== marcato?.toLowerCase())
    .map((foglio) => ({
      foglio,
      cima: foglio.getRange(`A1:A${RIGHE_MEMORIA}`).load("values"),
      usato: foglio.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
  return () =>
    forse.flatMap(({ foglio, cima, usato }) => {
      if (cima.values[0]?.[0] !== AVVISO_MEMORIA || usato.isNullObject) return [];
      const { rowIndex, columnIndex, rowCount, columnCount } = usato;
      const solo = rowIndex === 0 && columnIndex === 0 && columnCount === 1 && rowCount <= RIGHE_MEMORIA;
      const valori = (cima.values as unknown[][]).slice(0, rowCount);
      return solo && isMemoriaIn(valori) ? [{ foglio, valori }] : [];
    });
}
