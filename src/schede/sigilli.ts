/**
 * Seals over what the responsabile does not write: they tell a row that was tampered with from one that was moved. They
 * guard against accidents (pasted cells, half a table sorted), not against ill will.
 */
import { impronta } from "./valore-mandato";

const unita = (parti: readonly (string | number)[]): string =>
  impronta(parti.map((p) => String(p).replace(/\s+/g, " ").trim()).join("\u241f"));

/** From this version of the form on, the seal of a row says whose scheda it is of: a row copied into another is known. */
const CON_RESPONSABILE = 2;

/** Over the hidden cells of a row: key, visible seal, kind of answer, the three values sent; and whose scheda it is. */
export const sigilloRiga = (parti: readonly string[], responsabile: string, versione: number): string =>
  unita(versione >= CON_RESPONSABILE ? [...parti, responsabile] : parti);

/** Over the cells of a row that people see and that are locked. */
export const sigilloVisibile = (obiettivo: string, indicatore: string, target: string): string =>
  unita([obiettivo, indicatore, target]);

/** Over the hidden heading: version, ente, esercizio, date, responsabile. */
export const sigilloTestata = (parti: readonly (string | number)[]): string => unita(parti);
