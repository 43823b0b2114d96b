/**
 * The two columns right of the printed ones: the office's notes, and, hidden, whose they are. A defined name points at
 * their headings, so that they are found again though columns were inserted. The notes are put back, in a heap, by the
 * same request that clears the sheet: whatever happens afterwards they are in the workbook.
 */
import { lettera } from "../base/posizione";
import type { FoglioReferto } from "../referto/foglio";
import { raccogliNote, type Nota } from "../referto/note";
import { MARCHIO_NOTE, type Nome } from "./marchi";
import { intervalloDiFormula } from "./nomi-tabelle";
import type { Operazione } from "./operazione";

const LARGHEZZA_PUNTI = 220;

/** What was asked for: to be read after a sync. Null where the workbook has no notes of ours. */
export function askNote(worksheets: Excel.WorksheetCollection, nomi: readonly Nome[]): Excel.Range | null {
  const nome = nomi.find((n) => n.name.toLowerCase() === MARCHIO_NOTE.toLowerCase());
  const dove = intervalloDiFormula(nome?.formula);
  const foglio = worksheets.items.find((f) => f.name.toLowerCase() === dove?.foglio.toLowerCase());
  if (!dove || !foglio) return null;
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
