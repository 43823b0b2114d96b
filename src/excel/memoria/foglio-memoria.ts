/**
 * The memory in cells, for programs that drop custom XML on saving: a very hidden sheet known by its mark. The JSON goes
 * on through as many cells as it needs (a cell holds 32,767 characters: support.microsoft.com, "Excel specifications and
 * limits").
 */
import { AVVISO_MEMORIA, isMemoriaIn } from "../../app/memoria/in-celle";
import { STATO_MASSIMO } from "../../base/pacchetto/limiti";
import { nomeInFormula } from "../../base/posizione";
import { MARCHIO_MEMORIA } from "../../app/marchi/marchi";
import { puntaNome } from "../marchi/scritti";

const PER_CELLA = 30_000;

/** Rows that the largest state takes, with the first. */
export const RIGHE_MEMORIA = Math.ceil(STATO_MASSIMO / PER_CELLA) + 2;

/**
 * Whether the cells used in a sheet are those of a memory and nothing else: one column from A1, our line at its top, and below
 * it a state.
 */
export function isFoglioMemoria(usato: Excel.Range): boolean {
  if (usato.isNullObject || usato.rowIndex > 0 || usato.columnIndex > 0) return false;
  return isMemoriaIn(usato.values as unknown[][]);
}

export const toCelle = (json: string): string[][] => {
  const pezzi: string[][] = [[`'${AVVISO_MEMORIA}`]];
  for (let da = 0; da < json.length; da += PER_CELLA) pezzi.push([`'${json.slice(da, da + PER_CELLA)}`]);
  return pezzi;
};

/** `id`: the sheet that is there already; `nome`: its name, or that of a new one where `id` is null. */
export function scriviMemoria(
  context: Excel.RequestContext,
  json: string,
  {
    id,
    nome,
    conMarchio,
    puntata,
  }: {
    readonly id: string | null;
    readonly nome: string;
    /** The mark is in the workbook, whatever it points at; whether it points at this sheet. */
    readonly conMarchio: boolean;
    readonly puntata: boolean;
  },
): void {
  const { worksheets } = context.workbook;
  const foglio = id === null ? worksheets.add(nome) : worksheets.getItem(id);
  // One that is there is hidden already, and where the structure is protected that cannot be written.
  if (id === null) foglio.visibility = Excel.SheetVisibility.veryHidden;
  if (id === null || !puntata) {
    const nomi = conMarchio ? [{ name: MARCHIO_MEMORIA }] : [];
    puntaNome(context, nomi, MARCHIO_MEMORIA, `=${nomeInFormula(nome)}!$A$1`);
  }
  // In one action, with the end of a longer one of before: wherever Excel stops, the memory is this one or that.
  const celle = toCelle(json);
  const vuote = Array.from({ length: Math.max(0, RIGHE_MEMORIA - celle.length) }, () => [""]);
  foglio.getRangeByIndexes(0, 0, celle.length + vuote.length, 1).values = [...celle, ...vuote];
}
