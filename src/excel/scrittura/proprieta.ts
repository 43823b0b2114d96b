/**
 * Title and author of the workbook, where nobody has said them: a file is known by them in lists, and a reader of a PDF hears
 * them first. learn.microsoft.com/javascript/api/excel/excel.documentproperties (ExcelApi 1.7)
 */
import type { Documento } from "../../app/porte/cartella";

/** Asks for them; what it gives queues those that are blank, after a sync. */
export function askProprieta(context: Excel.RequestContext): (p: Documento["proprieta"]) => void {
  const { properties } = context.workbook;
  properties.load("title,author");
  return ({ titolo, autore }) => {
    if (properties.title.trim() === "") properties.title = titolo;
    if (autore !== null && properties.author.trim() === "") properties.author = autore;
  };
}
