/** The looks of the referto by name. One place to change a colour; contrast is at least 4.5:1 everywhere. */

/** Where a style draws lines, and which. */
export type Bordo =
  | "sotto"
  | "sopra"
  | "griglia"
  /** A thin rule under each row. */
  | "righe"
  /** Of a heading, below it. */
  | "testata"
  /** Of a card, above it. */
  | "testataSopra"
  | "totale"
  | "fianco"
  | "riquadro"
  /** Under what is to be filled in. */
  | "compilare"
  | "firma";

export interface Stile {
  readonly grassetto?: boolean;
  readonly corsivo?: boolean;
  /** Points. */
  readonly dimensione?: number;
  /** `#RRGGBB`. */
  readonly colore?: string;
  readonly sfondo?: string;
  readonly allineamento?: "sinistra" | "centro" | "destra";
  readonly verticale?: "alto" | "centro" | "basso";
  readonly aCapo?: boolean;
  /** en-US number format code; Excel shows it by the user's own locale. */
  readonly formatoNumero?: string;
  readonly bordo?: Bordo;
  /** Indents at the left. */
  readonly rientro?: number;
  /** Around each cell, of a rule that Excel applies. */
  readonly contorno?: { readonly colore: string; readonly tratto: "pieno" | "tratteggiato" };
}

/** One accent, the rest greys that differ in lightness; contrast on white in brackets. */
export const COLORI = {
  /** Text, rules of headings and totals (15.2). */
  inchiostro: "#1B2733",
  /** Second text, bars (6.8). */
  ardesia: "#4F5D6B",
  /** Borders and lines to be filled in: never text (3.2). */
  segno: "#8492A0",
  /** What is done, in a chart: always with a border (2.0). */
  fatto: "#AEBAC6",
  /** The track of a bar, rules between rows. */
  pista: "#D5DCE3",
  /** Under the title of a card. */
  fondo: "#EEF1F4",
  /** Missed, and to be settled: nothing else (7.5). */
  accento: "#9E2B1E",
} as const;

export const STILI = {
  titoloDocumento: { grassetto: true, dimensione: 20, colore: "#1F3864", aCapo: true },
  titolo: { grassetto: true, dimensione: 14, colore: "#1F3864" },
  titoloCopertina: { grassetto: true, dimensione: 14, colore: "#1F3864", aCapo: true },
  sezione: {
    grassetto: true,
    dimensione: 11,
    colore: "#FFFFFF",
    sfondo: "#1F3864",
    allineamento: "sinistra",
    verticale: "centro",
    aCapo: false,
  },
  intestazione: {
    grassetto: true,
    colore: "#1F3864",
    sfondo: "#D9E2F3",
    aCapo: true,
    verticale: "centro",
    bordo: "sotto",
  },
  importo: { formatoNumero: "#,##0.00", allineamento: "destra", verticale: "alto" },
  percento: { formatoNumero: "0.##%", allineamento: "centro", verticale: "alto" },
  data: { formatoNumero: "dd/mm/yyyy", allineamento: "centro", verticale: "alto" },
  differenza: { formatoNumero: "+0;-0;0", allineamento: "destra", verticale: "alto" },
  percentuale: { formatoNumero: "0.00%", allineamento: "destra", verticale: "alto" },
  intestazioneDestra: { allineamento: "destra" },
  intestazioneCentro: { allineamento: "centro" },
  intero: { formatoNumero: "#,##0", allineamento: "destra", verticale: "alto" },
  mezzaAltezza: { verticale: "centro" },
  totale: { grassetto: true, sfondo: "#EDEDED", bordo: "sopra" },
  testo: { aCapo: true, verticale: "alto" },
  codice: { verticale: "alto", aCapo: false },
  centrato: { allineamento: "centro", verticale: "alto", aCapo: true },
  nota: { corsivo: true, colore: "#595959", aCapo: true, verticale: "alto" },
  etichetta: { grassetto: true, colore: "#1F3864", verticale: "alto", aCapo: true },
  collegamento: { colore: "#0563C1", verticale: "alto" },
  voceIndice: { colore: "#0563C1", verticale: "alto", aCapo: true },
  scheda: {
    grassetto: true,
    colore: "#1F3864",
    sfondo: "#E7ECF6",
    verticale: "centro",
    aCapo: true,
    bordo: "sopra",
  },
  mancato: { grassetto: true, colore: "#9C0006", sfondo: "#FFC7CE" },
  attenzione: { grassetto: true, colore: "#7F4F00", sfondo: "#FFEB9C" },
  buono: { grassetto: true, colore: "#00612B", sfondo: "#C6EFCE" },
  daCompilare: { sfondo: "#FFF9E5", aCapo: true, verticale: "alto", bordo: "griglia" },
  neutro: { colore: "#404040", sfondo: "#EDEDED" },

  // The document. Whatever says no size has the sheet's own, 9.5.
  titoloParte: { grassetto: true, dimensione: 19, colore: COLORI.inchiostro, verticale: "alto", aCapo: true },
  sottotitolo: { dimensione: 10.5, colore: COLORI.ardesia, verticale: "alto", aCapo: true },
  capo: { grassetto: true, dimensione: 12, colore: COLORI.inchiostro, verticale: "alto", aCapo: true },
  capoAccento: { grassetto: true, dimensione: 12, colore: COLORI.accento, verticale: "alto", aCapo: true },
  frase: { dimensione: 10.5, colore: COLORI.inchiostro, verticale: "alto", aCapo: true },
  didascalia: { dimensione: 8.5, colore: COLORI.ardesia, verticale: "alto", aCapo: true },
  estratto: {
    dimensione: 9,
    colore: COLORI.inchiostro,
    verticale: "centro",
    aCapo: true,
    bordo: "fianco",
    rientro: 1,
  },
  testata: {
    dimensione: 8.5,
    colore: COLORI.ardesia,
    verticale: "basso",
    aCapo: true,
    bordo: "testata",
  },
  testataDestra: { allineamento: "destra" },
  testataRientro: { allineamento: "sinistra", rientro: 1 },
  testataCentro: { allineamento: "centro" },
  cella: { verticale: "alto", aCapo: true },
  cellaAllegato: { dimensione: 9, verticale: "alto", aCapo: true },
  titoloAllegato: { grassetto: true, dimensione: 14, colore: COLORI.inchiostro },
  cellaRientro: { allineamento: "sinistra", verticale: "alto", aCapo: true, rientro: 1 },
  cellaSinistra: { allineamento: "sinistra", verticale: "alto", aCapo: true },
  percentoIntero: { formatoNumero: "0 %", allineamento: "sinistra", verticale: "alto" },
  percentoDecimi: { formatoNumero: "0.0 %", allineamento: "sinistra", verticale: "alto" },
  percentoCentesimi: { formatoNumero: "0.00 %", allineamento: "sinistra", verticale: "alto" },
  minuta: { dimensione: 9, verticale: "alto", aCapo: true },
  nonACapo: { aCapo: false },
  cellaStretta: { verticale: "alto", aCapo: false },
  numeroDestra: { formatoNumero: "0", allineamento: "destra", verticale: "alto" },
  intero0: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto" },
  euro: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto" },
  euroCent: { formatoNumero: "#,##0.00;-#,##0.00;–", allineamento: "destra", verticale: "alto" },
  quota: { formatoNumero: "0.0 %", allineamento: "destra", verticale: "alto" },
  segnata: { formatoNumero: "+#,##0;-#,##0;–", allineamento: "destra", verticale: "alto" },
  punti: { formatoNumero: "+0.0;-0.0;0.0", allineamento: "destra", verticale: "alto" },
  giorno: { formatoNumero: "dd/mm/yyyy", allineamento: "sinistra", verticale: "alto" },
  barra: { formatoNumero: ";;;", sfondo: COLORI.pista },
  righe: { bordo: "righe" },
  tenue: { colore: COLORI.ardesia },
  rigaTotale: { grassetto: true, bordo: "totale" },
  /** Its name runs over the blank cells at its right. */
  totaleAllegato: { grassetto: true, bordo: "totale", aCapo: false },
  gruppo: { grassetto: true, sfondo: COLORI.fondo },
  forte: { grassetto: true },
  mancatoTesto: { grassetto: true, colore: COLORI.accento, verticale: "alto", aCapo: true },
  mancatoRientro: {
    grassetto: true,
    colore: COLORI.accento,
    allineamento: "sinistra",
    rientro: 1,
    verticale: "alto",
    aCapo: true,
  },
  // Shares of a row, in five steps; text on the darkest 7.7.
  quota0: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto" },
  quota1: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto", sfondo: "#EEF1F4" },
  quota2: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto", sfondo: "#DDE3E9" },
  quota3: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto", sfondo: "#C6D0D9" },
  quota4: { formatoNumero: "#,##0;-#,##0;–", allineamento: "destra", verticale: "alto", sfondo: "#AEBAC6" },
  mancati1: { allineamento: "sinistra", rientro: 1, verticale: "alto", aCapo: true, sfondo: "#F6E4E1" },
  mancati2: { allineamento: "sinistra", rientro: 1, verticale: "alto", aCapo: true, sfondo: "#EFCFCA" },
  mancati3: { allineamento: "sinistra", rientro: 1, verticale: "alto", aCapo: true, sfondo: "#E8BBB4" },
  mancati4: { allineamento: "sinistra", rientro: 1, verticale: "alto", aCapo: true, sfondo: "#E2A79E" },
  cifraChiave: {
    grassetto: true,
    dimensione: 22,
    allineamento: "sinistra",
    formatoNumero: "0.0 %",
    verticale: "basso",
  },
  etichettaChiave: { dimensione: 9.5, verticale: "basso", aCapo: false },
  sottoChiave: { dimensione: 8.5, colore: COLORI.ardesia, verticale: "alto", aCapo: true },
  schedaTitolo: {
    grassetto: true,
    dimensione: 11,
    colore: COLORI.inchiostro,
    sfondo: COLORI.fondo,
    verticale: "centro",
    aCapo: true,
    bordo: "testataSopra",
  },
  campo: { dimensione: 8.5, colore: COLORI.ardesia, verticale: "alto", aCapo: true },
  daIndicare: { dimensione: 8.5, colore: COLORI.ardesia, verticale: "alto", aCapo: true, bordo: "compilare" },
  esitoTitolo: {
    allineamento: "centro",
    verticale: "centro",
    aCapo: true,
    dimensione: 8.5,
    grassetto: false,
  },
  esito: { allineamento: "centro", verticale: "alto", aCapo: true, dimensione: 8.5 },
  rigaFirma: { dimensione: 9.5, verticale: "alto", aCapo: true },
  lineaFirma: { bordo: "firma" },
  copertinaTitolo: {
    grassetto: true,
    dimensione: 28,
    colore: COLORI.inchiostro,
    verticale: "alto",
    aCapo: true,
  },
  copertinaEnte: {
    grassetto: true,
    dimensione: 15,
    colore: COLORI.inchiostro,
    verticale: "basso",
    aCapo: true,
  },
  copertinaRiga: { dimensione: 15, colore: COLORI.inchiostro, verticale: "alto", aCapo: true },
  interno: { grassetto: true, bordo: "riquadro", verticale: "centro" },

  // The tone of an esito, by the first words of its cell: it is told in grey too.
  tonoPieno: { grassetto: true, colore: "#FFFFFF", sfondo: COLORI.accento },
  tonoRitardo: {
    grassetto: true,
    colore: COLORI.accento,
    contorno: { colore: COLORI.accento, tratto: "pieno" },
  },
  tonoRaggiunto: { colore: COLORI.inchiostro, sfondo: COLORI.pista },
  tonoCorso: { colore: COLORI.inchiostro, contorno: { colore: COLORI.segno, tratto: "pieno" } },
  tonoFuori: { colore: COLORI.ardesia, contorno: { colore: COLORI.segno, tratto: "tratteggiato" } },
} as const satisfies Record<string, Stile>;

export type NomeStile = keyof typeof STILI;
