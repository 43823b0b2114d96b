/** A workbook from rows of values, as an officer would have it: the cells go through no interpretation. */
import type { Scalare } from "../../src/base/griglia";
import { CellError } from "../../src/simulator/workbook/cell";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";

export type Fogli = Readonly<Record<string, readonly (readonly Scalare[])[]>>;

/** `nascosti`: the names of those that are hidden. */
export function cartellaDiRighe(fogli: Fogli, nascosti: readonly string[] = []): Uint8Array {
  const nomi = Object.keys(fogli);
  const wb = newWorkbook(nomi[0] ?? "Foglio1");
  nomi.forEach((nome, i) => {
    const foglio = (i === 0 ? wb.sheets[0] : undefined) ?? wb.addSheet(nome);
    if (nascosti.includes(nome)) foglio.visibility = "hidden";
    fogli[nome]?.forEach((riga, r) => {
      riga.forEach((v, c) => {
        if (v === "") return;
        foglio.edit(r + 1, c + 1).value = v === "#REF!" ? new CellError(v) : v;
      });
    });
  });
  return writeXlsx(wb);
}
