/** MAP-011: rows of a sheet that look like data and were not read, with what they resemble and what is missing. */
import { indirizzoIntervallo, type Intervallo } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";
import type { Struttura } from "../campi";

export interface FattiParte {
  readonly intervallo: Intervallo;
  /** Null where its words are of no structure. */
  readonly somiglia: Struttura | null;
  /** What such a table needs and this one lacks, in Italian. */
  readonly manca: readonly string[];
}

const NOMI: Readonly<Record<Struttura, string>> = {
  entrate: "una tabella di entrate",
  spese: "una tabella di spese",
  obiettivi: "una tabella di obiettivi",
};

export function map011({ intervallo, somiglia, manca }: FattiParte): Rilievo {
  const dove = `«${intervallo.foglio}», ${indirizzoIntervallo(intervallo)}`;
  const che =
    somiglia === null
      ? "contiene valori sotto nessuna intestazione conosciuta"
      : `sembra ${NOMI[somiglia]}${manca.length === 0 ? "" : `: manca ${manca.join(", ")}`}`;
  return rilievo(
    "MAP-011",
    "avviso",
    intervallo,
    `${dove} ${che}; non è stato letto.`,
    "Se sono dati del referto, indicare la tabella nel riquadro (Usa la selezione) o completarne le intestazioni; altrimenti dire che non è un dato.",
  );
}
