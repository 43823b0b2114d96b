/** A row of headings → which column is what, for the structure it fits best. */
import type { Scalare } from "../base/griglia";
import { meaningOf } from "./headings";
import type { CampoMappa, Colonna, Struttura } from "./mappatura";

export type Colonne = Partial<Record<CampoMappa, Colonna>>;

export interface Intestazione {
  readonly struttura: Struttura;
  readonly colonne: Colonne;
  /** Headings that could be a second column for a field already taken, as doubts to show. */
  readonly doppie: readonly {
    readonly campo: CampoMappa;
    readonly colonna: number;
    readonly intestazione: string;
  }[];
}

/** Fields without which a row of headings is not that structure's: one of each group. */
const NECESSARI: Readonly<Record<Struttura, readonly (readonly CampoMappa[])[]>> = {
  entrate: [
    ["previsioneAttuale", "previsioneIniziale"],
    ["accertato"],
    ["capitolo", "codice", "descrizione"],
  ],
  spese: [["previsioneAttuale", "previsioneIniziale"], ["impegnato"], ["capitolo", "codice", "descrizione"]],
  obiettivi: [["indicatore"], ["target", "raggiunto"]],
};

/** A heading is a short text; a number or a long prose is not. */
const isHeading = (v: Scalare): v is string => typeof v === "string" && v.trim() !== "" && v.length <= 80;

/** Reads a row as headings, for whichever structure has all it needs; null where none has. */
export function readHeading(riga: readonly Scalare[], primaColonna: number): Intestazione | null {
  if (riga.filter(isHeading).length < 3) return null;
  for (const struttura of ["entrate", "spese", "obiettivi"] as const) {
    const letta = readAs(riga, primaColonna, struttura);
    if (NECESSARI[struttura].every((gruppo) => gruppo.some((c) => letta.colonne[c]))) return letta;
  }
  return null;
}

function readAs(riga: readonly Scalare[], primaColonna: number, struttura: Struttura): Intestazione {
  const colonne: Colonne = {};
  const doppie: { campo: CampoMappa; colonna: number; intestazione: string }[] = [];
  riga.forEach((v, i) => {
    if (!isHeading(v)) return;
    const significato = meaningOf(v, struttura);
    if (!significato || significato.campo === "ignora") return;
    const { campo, perche } = significato;
    const intestazione = v.trim().replace(/\s+/g, " ");
    const colonna = primaColonna + i;
    if (colonne[campo]) doppie.push({ campo, colonna, intestazione });
    else colonne[campo] = { colonna, intestazione, perche: `«${intestazione}» ${perche}` };
  });
  return { struttura, colonne: withShared(colonne), doppie };
}

/** A single column for capitolo and articolo ("Cap/Art") is both. */
function withShared(colonne: Colonne): Colonne {
  const { capitolo, articolo } = colonne;
  if (!capitolo || articolo || !/art/i.test(capitolo.intestazione)) return colonne;
  return { ...colonne, articolo: { ...capitolo, perche: `${capitolo.perche}, con l'articolo insieme` } };
}
