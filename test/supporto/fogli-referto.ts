/** The sheets that a referto has where the settings and the workbook take none away, in their order. */
export const FOGLI_REFERTO = [
  "Referto",
  "Referto Sintesi",
  "Referto Entrate",
  "Referto Spese",
  "Referto Obiettivi",
  "Referto Responsabili",
  "Referto Controlli",
];
