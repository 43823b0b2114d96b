/** The looks of the referto by name. One place to change a colour; contrast is at least 4.5:1 everywhere. */

export interface Stile {
  readonly grassetto?: boolean;
  readonly corsivo?: boolean;
  /** Points. */
  readonly dimensione?: number;
  /** `#RRGGBB`. */
  readonly colore?: string;
  readonly sfondo?: string;
  readonly allineamento?: "sinistra" | "centro" | "destra";
  readonly verticale?: "alto" | "centro";
  readonly aCapo?: boolean;
  /** en-US number format code; Excel shows it by the user's own locale. */
  readonly formatoNumero?: string;
  readonly bordo?: "sotto" | "sopra" | "griglia";
}

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
} as const satisfies Record<string, Stile>;

export type NomeStile = keyof typeof STILI;
