/** What the host has to say of a file before its figures are believed, in Italian. */
import type { ReadAs } from "./workbook/workbook";

export const LETTA_COME: Readonly<Record<ReadAs, string>> = {
  "1904":
    "Nota: la cartella conta i giorni dal 1904; le date sono state lette giuste, e la copia salvata le conta dal 1900.",
  strict:
    "Nota: la cartella è nella forma «Strict» di Excel; è stata letta, e la copia salvata è nella forma ordinaria.",
};
