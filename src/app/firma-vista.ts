/** What the pane is told of a signature. */
import { firmaAttiva, type AttoFirma, type Firma } from "../controlli/firma";
import type { Tabelle } from "./leggi";

export type { AttoFirma };

/** The signature that stands in a workbook, and whether it still holds. */
export interface FirmaVista extends Omit<Firma, "ritiro"> {
  /** False once a cell that was read, or a decision, is another. Null where Excel has not calculated since. */
  readonly vale: boolean | null;
  /** Sheets of the document that are not protected any more: what they say may be what nobody signed. */
  readonly aperti: readonly string[];
}

type Letto = Pick<Tabelle, "memoria" | "attuale" | "propri" | "protetti">;

export function firmaVista({ memoria, attuale, propri, protetti }: Letto): FirmaVista | null {
  const attiva = firmaAttiva(memoria.firme);
  if (!attiva) return null;
  const aperti = Object.entries(propri).flatMap(([chiave, nome]) =>
    chiave === "controlli" || protetti.includes(nome) ? [] : [nome],
  );
  const { nome, ruolo, giorno, ora, al, impronta: sua } = attiva;
  return { nome, ruolo, giorno, ora, al, impronta: sua, vale: attuale, aperti };
}
