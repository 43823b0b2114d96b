/**
 * The two columns right of the printed ones: the office's notes, and, hidden, whose they are. A defined name points at
 * their headings, so that they are found again though columns were inserted. The notes are put back in their places by the
 * same request that clears the sheet, and nothing is written there afterwards: whatever happens they are in the workbook,
 * and what somebody types while the rest is being written stays.
 */
import { HostFault } from "../../app/porte/cartella";
import { lettera, nomeInFormula } from "../../base/posizione";
import type { FoglioReferto } from "../../referto/foglio/foglio";
import { NOTA_LIBERA, raccogliNote, type Nota } from "../../referto/foglio/note";
import { MARCHIO_NOTE, type Nome } from "../../app/marchi/marchi";
import { intervalloDiFormula } from "../../app/marchi/nomi-definiti";
import { puntaNome } from "./scritti";

const LARGHEZZA_PUNTI = 220;

/** The columns of the notes and of their keys, from 1; others may have been inserted between them. */
interface Colonne {
  readonly colonna: number;
  readonly ultimaColonna: number;
}

/** Where the notes are. */
export interface ColonneNote extends Colonne {
  /** Of the sheet. */
  readonly id: string;
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
export interface NoteChieste {
  readonly usato: Excel.Range;
  readonly colonne: Colonne;
}

export function askNote(context: Excel.RequestContext, dove: ColonneNote | null): NoteChieste | null {
  if (!dove) return null;
  const foglio = context.workbook.worksheets.getItem(dove.id);
  const colonne = foglio.getRange(`${lettera(dove.colonna)}:${lettera(dove.ultimaColonna)}`);
  const usato = colonne.getUsedRangeOrNullObject(true);
  usato.load("values,rowIndex,columnIndex");
  return { usato, colonne: dove };
}

/** The notes read. */
export function noteIn(chieste: NoteChieste | null): readonly Nota[] {
  if (!chieste || chieste.usato.isNullObject) return [];
  const { usato, colonne } = chieste;
  // The used range begins where something is: of the two columns there may be one alone.
  const testo = (r: readonly unknown[], colonna: number): string => {
    const v = r[colonna - 1 - usato.columnIndex];
    return typeof v === "string"
      ? v.trim()
      : typeof v === "number" || typeof v === "boolean"
        ? String(v)
        : "";
  };
  const righe = usato.values.map(
    (r: unknown[]) => [testo(r, colonne.colonna), testo(r, colonne.ultimaColonna)] as const,
  );
  const sopra = Array.from({ length: usato.rowIndex }, () => ["", ""] as const);
  return raccogliNote([...sopra, ...righe]);
}

/** Whether these are those read before, each where it was. */
const stesse = (a: readonly Nota[], b: readonly Nota[]): boolean =>
  a.length === b.length &&
  a.every((n, i) => n.chiave === b[i]?.chiave && n.scarto === b[i].scarto && n.testo === b[i].testo);

/** `riga`: the first, from 1; each row a note and its key. The keys first: without its key a heading would be taken for a note. */
function scrivi(
  foglio: Excel.Worksheet,
  riga: number,
  { colonna, ultimaColonna }: Colonne,
  righe: readonly (readonly [string, string])[],
): void {
  const inColonna = (c: number, testi: readonly string[]): void => {
    const zona = foglio.getRangeByIndexes(riga - 1, c - 1, testi.length, 1);
    zona.numberFormat = [["@"]];
    zona.format.wrapText = true;
    zona.format.verticalAlignment = "Top";
    // Bare: under that format a note is a text whatever it begins with, and an apostrophe may be kept as a part of it.
    zona.values = testi.map((t) => [t]);
  };
  inColonna(
    ultimaColonna,
    righe.map(([, chiave]) => chiave),
  );
  inColonna(
    colonna,
    righe.map(([nota]) => nota),
  );
}

/** The rows that the notes and the cards of a sheet take. */
const ultimaRiga = (f: FoglioReferto): number => Math.max(f.note?.at(-1)?.riga ?? 1, f.celle.length);

const colonneDi = (f: FoglioReferto): Colonne => ({
  colonna: f.larghezze.length + 1,
  ultimaColonna: f.larghezze.length + 2,
});

/** Queues the notes in their places and the name of their columns, on a sheet just cleared. */
export function riponiNote(
  context: Excel.RequestContext,
  foglio: Excel.Worksheet,
  f: FoglioReferto,
  dove: DoveNominare,
): void {
  if (!f.note) return;
  const colonne = colonneDi(f);
  puntaNote(context, dove, colonne);
  const righe = Array.from({ length: ultimaRiga(f) }, (): [string, string] => ["", ""]);
  for (const { riga, nota, chiave } of f.note) righe[riga - 1] = [nota, chiave];
  scrivi(foglio, 1, colonne, righe);
  const titolo = foglio.getRangeByIndexes(0, colonne.colonna - 1, 1, 1);
  titolo.format.font.bold = true;
  titolo.getEntireColumn().format.columnWidth = LARGHEZZA_PUNTI;
  foglio.getRangeByIndexes(0, colonne.ultimaColonna - 1, 1, 1).getEntireColumn().columnHidden = true;
}

/** The sheet whose columns are named, and the names that the workbook has. */
interface DoveNominare {
  readonly nome: string;
  readonly nomi: readonly Pick<Nome, "name">[];
}

/** Queues the name of the columns. */
export function puntaNote(
  context: Excel.RequestContext,
  { nome, nomi }: DoveNominare,
  { colonna, ultimaColonna }: Colonne,
): void {
  const testate = `$${lettera(colonna)}$1:$${lettera(ultimaColonna)}$1`;
  puntaNome(context, nomi, MARCHIO_NOTE, `=${nomeInFormula(nome)}!${testate}`);
}

/** The notes found that are not among these, by their words: one that joined another at its card is no new one. */
export function noteInPiu(trovate: readonly Nota[], note: readonly Nota[]): readonly Nota[] {
  const righe = new Map<string, number>();
  const pezzi = (n: Nota): readonly string[] => n.testo.split("\n").map((t) => t.trim());
  for (const p of note.flatMap(pezzi)) righe.set(p, (righe.get(p) ?? 0) + 1);
  return trovate.filter((n) => {
    const sue = pezzi(n);
    const note = sue.every((p) => (righe.get(p) ?? 0) > 0);
    if (note) for (const p of sue) righe.set(p, (righe.get(p) ?? 0) - 1);
    return !note;
  });
}

/** Queues notes, each with its key, below all the rest. `riga`: the last one taken, from 1. */
export function accodaNote(
  foglio: Excel.Worksheet,
  riga: number,
  colonne: Colonne,
  note: readonly Nota[],
): void {
  if (note.length === 0) return;
  const righe = note.map((n): [string, string] => [n.testo, n.chiave || NOTA_LIBERA]);
  scrivi(foglio, riga + 2, colonne, righe);
}

/**
 * Throws "fogli-cambiati" where the notes found when the sheet was cleared are not those read before. The new ones are
 * below the others then: also where there is no copy to put them back from, the next press finds them.
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
  accodaNote(sheet, ultimaRiga(foglio), colonneDi(foglio), noteInPiu(trovate, lette));
  await context.sync();
  throw new HostFault("fogli-cambiati", "a note was written while the workbook was read");
}
