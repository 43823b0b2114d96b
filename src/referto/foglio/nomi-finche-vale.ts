/** What finche-vale.ts writes and a reader of the workbook looks for: names of the workbook, and the first words. */

/** True while the cells that were read, and the decisions, are those of the press. */
export const NOME_ATTUALE = "Referto_attuale";
/** What is said once they are others, with the day and hour of the press. */
export const NOME_SCADUTO = "Referto_scaduto";
/** True while the rows of the budget, and the decisions, are those of the press, whatever its amounts have become. */
export const NOME_RIGHE = "Referto_righe";
/** How many printed totals are now other than their sum. */
export const NOME_TOTALI = "Referto_totali_diversi";

/** What the sentence begins with where it no longer holds. */
export const SCADUTO = "DA RIGENERARE";

/** What the line of a signature begins with where it no longer holds. */
export const FIRMA_SCADUTA = "LA FIRMA NON VALE PIÙ";
