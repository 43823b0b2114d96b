/** One named style over one whole range: a handful of actions, whatever the size of the range. */
import { COLORI, STILI, type Bordo, type NomeStile, type Stile } from "../../referto/foglio/stili";

const ORIZZONTALE = { sinistra: "Left", centro: "Center", destra: "Right" } as const;
const VERTICALE = { alto: "Top", centro: "Center", basso: "Bottom" } as const;

type Lato = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

interface Linea {
  readonly lati: readonly Lato[];
  readonly colore: string;
  readonly spessa?: boolean;
}

const LINEE: Readonly<Record<Bordo, Linea>> = {
  sotto: { lati: ["EdgeBottom"], colore: "#8EA9DB" },
  sopra: { lati: ["EdgeTop"], colore: "#8EA9DB" },
  griglia: {
    lati: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
    colore: "#8EA9DB",
  },
  righe: { lati: ["EdgeBottom", "InsideHorizontal"], colore: COLORI.pista },
  testata: { lati: ["EdgeBottom"], colore: COLORI.inchiostro },
  testataSopra: { lati: ["EdgeTop"], colore: COLORI.inchiostro },
  totale: { lati: ["EdgeTop", "EdgeBottom"], colore: COLORI.inchiostro },
  fianco: { lati: ["EdgeLeft"], colore: COLORI.ardesia, spessa: true },
  riquadro: { lati: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], colore: COLORI.inchiostro },
  compilare: { lati: ["EdgeBottom"], colore: COLORI.segno },
  firma: { lati: ["EdgeBottom"], colore: COLORI.inchiostro },
};

/** `zone`: the ranges one by one, for what several at once do not have; `insieme`: all of them. */
export function applicaStile(
  insieme: Excel.Range | Excel.RangeAreas,
  zone: readonly Excel.Range[],
  nome: NomeStile,
): void {
  const stile: Stile = STILI[nome];
  const { format } = insieme;
  if (stile.grassetto !== undefined) format.font.bold = stile.grassetto;
  if (stile.corsivo !== undefined) format.font.italic = stile.corsivo;
  if (stile.dimensione !== undefined) format.font.size = stile.dimensione;
  if (stile.colore !== undefined) format.font.color = stile.colore;
  if (stile.sfondo !== undefined) format.fill.color = stile.sfondo;
  if (stile.allineamento !== undefined) format.horizontalAlignment = ORIZZONTALE[stile.allineamento];
  if (stile.verticale !== undefined) format.verticalAlignment = VERTICALE[stile.verticale];
  if (stile.aCapo !== undefined) format.wrapText = stile.aCapo;
  if (stile.rientro !== undefined) format.indentLevel = stile.rientro;
  if (stile.bordo !== undefined) applicaBordo(format, LINEE[stile.bordo]);
  for (const range of zone)
    if (stile.formatoNumero !== undefined) range.numberFormat = [[stile.formatoNumero]];
}

/** One style over one range. */
export const applicaStileA = (range: Excel.Range, nome: NomeStile): void => {
  applicaStile(range, [range], nome);
};

export const hasFormatoNumero = (nome: NomeStile): boolean => "formatoNumero" in STILI[nome];

function applicaBordo(format: Excel.RangeFormat, { lati, colore, spessa }: Linea): void {
  for (const lato of lati) {
    const linea = format.borders.getItem(lato);
    linea.style = "Continuous";
    linea.color = colore;
    if (spessa) linea.weight = "Medium";
  }
}

/** Roughly what the style costs in a request: one object path and one action for each property. */
export const pesoStile = (nome: NomeStile): number => 450 + Object.keys(STILI[nome]).length * 190;

/**
 * Rules in the order in which Excel has to be given them: each is added at the top priority, and the first of ours is to win.
 * learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection (add)
 */
export const daUltima = <T>(regole: readonly T[]): readonly T[] => regole.toReversed();

/** Colour that follows the first words of a cell, kept right by Excel itself. */
export function aggiungiCondizionale(range: Excel.Range, inizia: string, nome: NomeStile): void {
  const stile: Stile = STILI[nome];
  const cf = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
  const confronto = cf.textComparison;
  if (stile.colore !== undefined) confronto.format.font.color = stile.colore;
  if (stile.sfondo !== undefined) confronto.format.fill.color = stile.sfondo;
  if (stile.grassetto !== undefined) confronto.format.font.bold = stile.grassetto;
  if (stile.contorno !== undefined)
    for (const lato of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const linea = confronto.format.borders.getItem(lato);
      linea.style = stile.contorno.tratto === "pieno" ? "Continuous" : "Dash";
      linea.color = stile.contorno.colore;
    }
  confronto.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: inizia };
}

/** A bar in each cell, as long as its share from 0 to 1: one colour, on the track that is the cell's own. */
export function aggiungiBarre(aree: Excel.RangeAreas | Excel.Range): void {
  const { dataBar } = aree.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  dataBar.showDataBarOnly = true;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
  dataBar.positiveFormat.fillColor = COLORI.ardesia;
  dataBar.positiveFormat.gradientFill = false;
}
