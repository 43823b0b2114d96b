/** MAP-001: columns equally good for one field, with different values: none was taken. */
import { lettera } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";
import type { Contesa } from "../mappatura";

export interface FattiContesa extends Contesa {
  readonly foglio: string;
  /** Sheet row of the heading. */
  readonly riga: number;
}

export function map001({ foglio, riga, campo, colonne }: FattiContesa): Rilievo {
  const nomi = colonne.map((c) => `«${c.intestazione}» in ${lettera(c.colonna)}`);
  return rilievo(
    "MAP-001",
    "errore",
    { foglio, riga, colonna: colonne.at(-1)?.colonna ?? 1 },
    `${nomi.length === 2 ? "Due" : nomi.length} colonne per lo stesso campo (${campo}) con valori diversi: ${nomi.join(", ")}. Nessuna è stata usata.`,
    "Dire quale è quella giusta nel riquadro (Tabelle), o cambiare l'intestazione delle altre.",
  );
}
