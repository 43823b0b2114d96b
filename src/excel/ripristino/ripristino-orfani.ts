/**
 * Sheets that came while a run was at work and have no mark: Excel may have stopped between adding or copying one and marking
 * it. Only what nobody else can have made goes: a sheet too many is better than one of a colleague's deleted.
 */
import type { Corsa } from "../marchi/corsa";
import { AVVISO_IN_CORSO } from "../marchi/avviso";

/** What the run was to add. */
export interface Aggiunte {
  readonly corsa: Corsa;
  /** Names of the sheets that there were before, in lower case. */
  readonly occupati: ReadonlySet<string>;
  /** Names of the sheets to be, in lower case. */
  readonly nuovi: ReadonlySet<string>;
  /** A blank one of such a name is of the run: what Excel refused came after its adding. */
  readonly appenaAggiunto: boolean;
}

interface ForseOrfano {
  readonly foglio: Excel.Worksheet;
  readonly usato: Excel.Range;
  readonly nomi: Excel.NamedItemCollection;
}

/** Asks what they are; to be looked at after a sync. */
export const askOrfani = (fogli: readonly Excel.Worksheet[]): readonly ForseOrfano[] =>
  fogli.map((foglio) => ({
    foglio,
    usato: foglio.getUsedRangeOrNullObject(true).load("values"),
    nomi: foglio.names.load("items/name"),
  }));

/** Those that the run made. */
export function orfaniTra(
  forse: readonly ForseOrfano[],
  { corsa, nuovi, appenaAggiunto }: Aggiunte,
): readonly Excel.Worksheet[] {
  const segno = corsa.segno.toLowerCase();
  return forse.flatMap(({ foglio, usato, nomi }) => {
    const appena = usato.isNullObject ? appenaAggiunto : usato.values[0]?.[0] === AVVISO_IN_CORSO;
    const suo =
      (nuovi.has(foglio.name.toLowerCase()) && appena) ||
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
