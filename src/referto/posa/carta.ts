/** The paper: A4 upright at its own size, never made to fit. Millimetres, and points where said. */
const PUNTI_PER_MM = 72 / 25.4;

/** Of the pages of the document; header and footer stand inside the upper and the lower one. */
export const MARGINI_DOCUMENTO = { sopra: 20, sotto: 17, lati: 16, testata: 9, piede: 8 } as const;

/** Of the allegati, which lie down. */
export const LATI_ORIZZONTALE = 13;

/** Part of the page that is counted on: row heights are drawn in whole pixels. */
const CAUTELA = 0.985;

export const PAGINA_VERTICALE = {
  /** Points. */
  alta: (297 - MARGINI_DOCUMENTO.sopra - MARGINI_DOCUMENTO.sotto) * PUNTI_PER_MM * CAUTELA,
} as const;
