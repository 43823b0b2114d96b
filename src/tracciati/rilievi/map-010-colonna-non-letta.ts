/** MAP-010: a column of a table that was read holds figures or results, and nothing was made of it. */
import { lettera } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";

export interface FattiColonna {
  readonly foglio: string;
  /** Sheet row of the heading. */
  readonly riga: number;
  readonly colonna: number;
  readonly intestazione: string;
  /** The field that it resembles most; null where none. */
  readonly somiglia: string | null;
}

export function map010({ foglio, riga, colonna, intestazione, somiglia }: FattiColonna): Rilievo {
  const nome = intestazione === "" ? "senza intestazione" : `«${intestazione.slice(0, 60)}»`;
  return rilievo(
    "MAP-010",
    "avviso",
    { foglio, riga, colonna },
    `La colonna ${lettera(colonna)}, ${nome}, contiene valori e non è stata letta${somiglia === null ? "" : `: somiglia a ${somiglia}`}.`,
    "Se è un dato del referto, dire nel riquadro (Tabelle) quale; altrimenti dire che non serve.",
  );
}
