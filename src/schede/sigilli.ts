/**
 * Seals over what the responsabile does not write: they tell a row that was tampered with from one that was moved. They
 * guard against accidents (pasted cells, half a table sorted), not against ill will.
 */
import { impronta } from "./valore-mandato";

const unita = (parti: readonly (string | number)[]): string =>
  impronta(parti.map((p) => String(p).replace(/\s+/g, " ").trim()).join("\u241f"));

/** Over the hidden cells of a row: key, visible seal, kind of answer, the three values sent. */
export const sigilloRiga = (parti: readonly string[]): string => unita(parti);

/** Over the cells of a row that people see and that are locked. */
export const sigilloVisibile = (obiettivo: string, indicatore: string, target: string): string =>
  unita([obiettivo, indicatore, target]);

/** Over the hidden heading: version, ente, esercizio, date, responsabile. */
export const sigilloTestata = (parti: readonly (string | number)[]): string => unita(parti);
