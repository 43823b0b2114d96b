/** One named style over one whole range: a handful of actions, whatever the size of the range. */
import { STILI, type NomeStile, type Stile } from "../referto/stili";

const ORIZZONTALE = { sinistra: "Left", centro: "Center", destra: "Right" } as const;
const VERTICALE = { alto: "Top", centro: "Center" } as const;
const LINEA = "#8EA9DB";

export function applicaStile(range: Excel.Range, nome: NomeStile): void {
  const stile: Stile = STILI[nome];
  const { format } = range;
  if (stile.grassetto !== undefined) format.font.bold = stile.grassetto;
  if (stile.corsivo !== undefined) format.font.italic = stile.corsivo;
  if (stile.dimensione !== undefined) format.font.size = stile.dimensione;
  if (stile.colore !== undefined) format.font.color = stile.colore;
  if (stile.sfondo !== undefined) format.fill.color = stile.sfondo;
  if (stile.allineamento !== undefined) format.horizontalAlignment = ORIZZONTALE[stile.allineamento];
  if (stile.verticale !== undefined) format.verticalAlignment = VERTICALE[stile.verticale];
  if (stile.aCapo !== undefined) format.wrapText = stile.aCapo;
  if (stile.formatoNumero !== undefined) range.numberFormat = [[stile.formatoNumero]];
  if (stile.bordo !== undefined) applicaBordo(format, stile.bordo);
}

function applicaBordo(format: Excel.RangeFormat, bordo: NonNullable<Stile["bordo"]>): void {
  const lati =
    bordo === "griglia"
      ? (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
      : bordo === "sotto"
        ? (["EdgeBottom"] as const)
        : (["EdgeTop"] as const);
  for (const lato of lati) {
    const linea = format.borders.getItem(lato);
    linea.style = "Continuous";
    linea.color = LINEA;
  }
}

/** Roughly what the style costs in a request: one object path and one action for each property. */
export const pesoStile = (nome: NomeStile): number => 450 + Object.keys(STILI[nome]).length * 190;

/** Colour that follows the first words of a cell, kept right by Excel itself. */
export function aggiungiCondizionale(range: Excel.Range, inizia: string, nome: NomeStile): void {
  const stile: Stile = STILI[nome];
  const cf = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
  const confronto = cf.textComparison;
  if (stile.colore !== undefined) confronto.format.font.color = stile.colore;
  if (stile.sfondo !== undefined) confronto.format.fill.color = stile.sfondo;
  if (stile.grassetto !== undefined) confronto.format.font.bold = stile.grassetto;
  confronto.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: inizia };
}
