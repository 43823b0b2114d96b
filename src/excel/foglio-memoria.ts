/**
 * The memory in cells, for programs that drop custom XML on saving: a very hidden sheet known by its mark. The JSON goes
 * on through as many cells as it needs (a cell holds 32,767 characters: support.microsoft.com, "Excel specifications and
 * limits").
 */
import { parseJson } from "../base/json";
import { MARCHIO_MEMORIA } from "./marchi";

const PER_CELLA = 30_000;
const AVVISO = "Qui Referto conserva le scelte fatte nel riquadro. Non modificare.";

/** The JSON in the cells of column A below the first; null where they hold none. */
export function fromCelle(valori: readonly (readonly unknown[])[]): unknown {
  const testo = valori
    .slice(1)
    .map(([v]) => (typeof v === "string" ? v : ""))
    .join("");
  return parseJson(testo) ?? null;
}

export const toCelle = (json: string): string[][] => {
  const pezzi: string[][] = [[`'${AVVISO}`]];
  for (let da = 0; da < json.length; da += PER_CELLA) pezzi.push([`'${json.slice(da, da + PER_CELLA)}`]);
  return pezzi;
};

/** `id`: the sheet that is there already; null for a new one of that name. */
export function scriviMemoria(
  context: Excel.RequestContext,
  json: string,
  { id, nome }: { readonly id: string | null; readonly nome: string },
): void {
  const { worksheets, names } = context.workbook;
  const foglio = id === null ? worksheets.add(nome) : worksheets.getItem(id);
  if (id === null) {
    names.getItemOrNullObject(MARCHIO_MEMORIA).delete();
    names.add(MARCHIO_MEMORIA, foglio.getRange("A1")).visible = false;
  }
  foglio.getRange("A:A").clear();
  const celle = toCelle(json);
  foglio.getRangeByIndexes(0, 0, celle.length, 1).values = celle;
  foglio.visibility = Excel.SheetVisibility.veryHidden;
}
