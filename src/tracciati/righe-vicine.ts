/** What stands in the rows of an objectives table, one beside the other: none is looked for further than a page away. */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { Tabella } from "./mappatura";
import { isMeasured } from "./righe-misurate";

/** What names the indicator of a row: its column, else that of its objective. */
const isNamed = (g: Griglia, riga: number, { colonne, altriIndicatori }: Tabella): boolean =>
  [
    colonne.indicatore ?? colonne.obiettivoOperativo ?? colonne.descrizione,
    ...altriIndicatori.map((c) => c.indicatore),
  ].some((c) => c && !isVuoto(valoreIn(g, riga, c.colonna)));

export const isIndicator = (g: Griglia, riga: number, t: Tabella): boolean =>
  isMeasured(g, riga, t) && isNamed(g, riga, t);

export const hasIndicator = (g: Griglia, riga: number, t: Tabella): boolean =>
  [t.colonne, ...t.altriIndicatori].some(
    (c) => c.indicatore && !isVuoto(valoreIn(g, riga, c.indicatore.colonna)),
  );

/** As far as rows are looked for that go on with the table. */
export const VICINE = 30;

export const someBelow = (g: Griglia, riga: number, prova: (r: number) => boolean): boolean => {
  const ultima = Math.min(g.riga + g.valori.length - 1, riga + VICINE);
  for (let r = riga + 1; r <= ultima; r++) if (prova(r)) return true;
  return false;
};

export const isBlankRow = (g: Griglia, riga: number): boolean =>
  (g.valori[riga - g.riga] ?? []).every(isVuoto);
