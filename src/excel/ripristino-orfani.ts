/**
 * Sheets that came while a run was at work and have no mark: Excel may have stopped between adding or copying one and marking
 * it. Only what nobody else can have made goes: a sheet too many is better than one of a colleague's deleted.
 */
import type { Corsa } from "./corsa";
import { AVVISO_IN_CORSO } from "./avviso";

/** What the run was to add. */
export interface Aggiunte {
  readonly corsa: Corsa;
  /** Names of the sheets to be, in lower case. */
  readonly nuovi: ReadonlySet<string>;
}

interface ForseOrfano {
  readonly foglio: Excel.Worksheet;
  readonly a1: Excel.Range;
  readonly nomi: Excel.NamedItemCollection;
}

/** Asks what they are; to be looked at after a sync. */
export const askOrfani = (fogli: readonly Excel.Worksheet[]): readonly ForseOrfano[] =>
  fogli.map((foglio) => ({
    foglio,
    a1: foglio.getRange("A1").load("values"),
    nomi: foglio.names.load("items/name"),
  }));

/** Those that the run made. */
export function orfaniTra(
  forse: readonly ForseOrfano[],
  { corsa, nuovi }: Aggiunte,
): readonly Excel.Worksheet[] {
  const segno = corsa.segno.toLowerCase();
  return forse.flatMap(({ foglio, a1, nomi }) => {
    const nome = foglio.name.toLowerCase();
    const suo =
      corsa.isProvvisorio(nome) ||
      (nuovi.has(nome) && a1.values[0]?.[0] === AVVISO_IN_CORSO) ||
      nomi.items.some((n) => n.name.toLowerCase() === segno);
    return suo ? [foglio] : [];
  });
}

/** Queues the end of them. */
export function togliOrfani(orfani: readonly Excel.Worksheet[]): void {
  for (const foglio of orfani) {
    foglio.visibility = Excel.SheetVisibility.hidden;
    foglio.delete();
  }
}
