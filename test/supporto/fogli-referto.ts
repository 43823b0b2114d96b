/** The sheets that a referto has where the settings and the workbook take none away, in their order. */
export const FOGLI_REFERTO = [
  "Referto",
  "Referto Sintesi",
  "Referto Bilancio",
  "Referto Quadro obiettivi",
  "Referto Obiettivi",
  "Referto Responsabili",
  "Referto Entrate",
  "Referto Spese",
  "Referto Attestazione",
  "Referto Controlli",
];
