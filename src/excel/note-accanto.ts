/**
 * The two columns right of the printed ones: the office's notes, and, hidden, whose they are. A defined name points at
 * their headings, so that they are found again though columns were inserted. The notes are put back, in a heap, by the
 * same request that clears the sheet: whatever happens afterwards they are in the workbook.
 */
import { HostFault } from "../app/cartella";
import { lettera } from "../base/posizione";
import type { FoglioReferto } from "../referto/foglio";
import { NON_NOTA, NOTA_LIBERA, raccogliNote, TITOLO_NOTE, type Nota } from "../referto/note";
import { MARCHIO_NOTE, type Nome } from "./marchi";
import { intervalloDiFormula } from "./nomi-tabelle";
import type { Operazione } from "./operazione";

const LARGHEZZA_PUNTI = 220;

/** Where the notes are. */
export interface ColonneNote {
  /** Of the sheet. */
  readonly id: string;
  readonly colonna: number;
  readonly ultimaColonna: number;
}

/** Null where the workbook has no notes of ours. */
export function colonneNote(
  fogli: readonly { readonly id: string; readonly name: string }[],
  nomi: readonly Nome[],
): ColonneNote | null {
  const nome = nomi.find((n) => n.name.toLowerCase() === MARCHIO_NOTE.toLowerCase());
  const dove = intervalloDiFormula(nome?.formula);
  const foglio = fogli.find((f) => f.name.toLowerCase() === dove?.foglio.toLowerCase());
  return dove && foglio ? { id: foglio.id, colonna: dove.colonna, ultimaColonna: dove.ultimaColonna } : null;
}

/** What was asked for: to be read after a sync. */
export function askNote(context: Excel.RequestContext, dove: ColonneNote | null): Excel.Range | null {
  if (!dove) return null;
  const foglio = context.workbook.worksheets.getItem(dove.id);
  const colonne = foglio.getRange(`${lettera(dove.colonna)}:${lettera(dove.ultimaColonna)}`);
  const usato = colonne.getUsedRangeOrNullObject(true);
  usato.load("values,rowIndex");
  return usato;
}

/** The notes read. */
export function noteIn(usato: Excel.Range | null): readonly Nota[] {
  if (!usato || usato.isNullObject) return [];
  const testo = (v: unknown): string =>
    typeof v === "string" ? v.trim() : typeof v === "number" || typeof v === "boolean" ? String(v) : "";
  const righe = usato.values.map((r: unknown[]) => [testo(r[0]), testo(r.at(-1))] as const);
  const sopra = Array.from({ length: usato.rowIndex }, () => ["", ""] as const);
  return raccogliNote([...sopra, ...righe]);
}

/** Whether these are those read before, each where it was. */
const stesse = (a: readonly Nota[], b: readonly Nota[]): boolean =>
  a.length === b.length &&
  a.every((n, i) => n.chiave === b[i]?.chiave && n.scarto === b[i].scarto && n.testo === b[i].testo);

const scrivi = (foglio: Excel.Worksheet, f: FoglioReferto, righe: readonly (readonly string[])[]): void => {
  const zona = foglio.getRangeByIndexes(0, f.larghezze.length, righe.length, 2);
  zona.numberFormat = [["@"]];
  zona.format.wrapText = true;
  zona.format.verticalAlignment = "Top";
  // Under an apostrophe whatever it begins with: a note is never a formula.
  zona.values = righe.map((r) => r.map((t) => (t === "" ? "" : `'${t}`)));
};

/** Queues the heap of notes and the name of their columns, on a sheet just cleared. */
export function riponiNote(context: Excel.RequestContext, foglio: Excel.Worksheet, f: FoglioReferto): void {
  if (!f.note) return;
  const { names } = context.workbook;
  names.getItemOrNullObject(MARCHIO_NOTE).delete();
  names.add(MARCHIO_NOTE, foglio.getRangeByIndexes(0, f.larghezze.length, 1, 2)).visible = false;
  const mucchio = f.note.filter((r) => r.nota !== "");
  scrivi(
    foglio,
    f,
    mucchio.map((r) => [r.nota, r.di]),
  );
}

/**
 * Throws "fogli-cambiati" where the notes found when the sheet was cleared are not those read before. They are in the
 * heap then: also where there is no copy to put them back from, the next press finds them.
 */
export async function assertStesseNote(
  context: Excel.RequestContext,
  {
    sheet,
    foglio,
  }: { readonly sheet: Excel.Worksheet | undefined; readonly foglio: FoglioReferto | undefined },
  { lette, trovate }: { readonly lette: readonly Nota[]; readonly trovate: readonly Nota[] },
): Promise<void> {
  if (!sheet || !foglio || stesse(lette, trovate)) return;
  scrivi(sheet, foglio, [
    [TITOLO_NOTE, NON_NOTA],
    ...trovate.map((n) => [n.testo, n.chiave === "" ? NOTA_LIBERA : n.chiave]),
  ]);
  await context.sync();
  throw new HostFault("fogli-cambiati", "a note was written while the workbook was read");
}

/** The notes in their places. */
export function operazioniNote(f: FoglioReferto): Operazione[] {
  const { note } = f;
  if (!note) return [];
  const ultima = Math.max(note.at(-1)?.riga ?? 1, note.length, f.celle.length);
  const righe: string[][] = Array.from({ length: ultima }, () => ["", ""]);
  for (const { riga, nota, chiave } of note) righe[riga - 1] = [nota, chiave];
  const peso = new TextEncoder().encode(JSON.stringify(righe)).length + 4_000;
  return [
    {
      peso,
      applica: (foglio) => {
        scrivi(foglio, f, righe);
        const titolo = foglio.getRangeByIndexes(0, f.larghezze.length, 1, 1);
        titolo.format.font.bold = true;
        titolo.getEntireColumn().format.columnWidth = LARGHEZZA_PUNTI;
        foglio.getRangeByIndexes(0, f.larghezze.length + 1, 1, 1).getEntireColumn().columnHidden = true;
      },
    },
  ];
}
