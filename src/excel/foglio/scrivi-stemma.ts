/**
 * The coat of arms on the cover. It is a picture over the cells, known by its name: writing cells leaves it where it is, as
 * large as the user has made it, and one that the user took away stays away. Its bytes are kept too, in a custom XML part
 * of their own: a cover deleted and made again gets it back, and one not yet made gets it with its first writing.
 * Shape.copyTo (ExcelApi 1.10) would need a sheet that still has it.
 * learn.microsoft.com/javascript/api/excel/excel.shapecollection (addImage, 1.9), excel.shape (placement, altText…,
 * lockAspectRatio, 1.9) and excel.customxmlpartcollection (1.5)
 */
import { HostFault } from "../../app/porte/cartella";
import type { Immagine } from "../../base/immagine";
import { ALTEZZA_STEMMA, postoStemma } from "../../referto/copertina/posto-stemma";
import { soloRifiuto } from "../comune/guasto";
import { resultOf } from "../comune/risultato";
import { askFigure, figureIn, haStemma, NOME_STEMMA, SPAZIO_STEMMA, type StemmaPresente } from "./stemma";

const toXml = ({ base64, larghezza, altezza }: Immagine): string =>
  `<stemma xmlns="${SPAZIO_STEMMA}" larghezza="${larghezza}" altezza="${altezza}">${base64}</stemma>`;

/** Null where the part does not hold one. */
function fromXml(xml: string): Immagine | null {
  const lato = (nome: string): number => Number(new RegExp(`\\b${nome}="(\\d+)"`).exec(xml)?.[1] ?? 0);
  const base64 = />\s*([A-Za-z0-9+/=]+)\s*<\/stemma>/.exec(xml)?.[1];
  const [larghezza, altezza] = [lato("larghezza"), lato("altezza")];
  return base64 && larghezza > 0 && altezza > 0 ? { base64, larghezza, altezza } : null;
}

function disegna(foglio: Excel.Worksheet, immagine: Immagine): void {
  const figura = foglio.shapes.addImage(immagine.base64);
  figura.name = NOME_STEMMA;
  figura.altTextTitle = "Stemma";
  figura.altTextDescription = "Stemma dell'ente";
  // Both sides are said, so neither may move the other; afterwards the user drags them together.
  figura.lockAspectRatio = false;
  figura.set(postoStemma(immagine));
  figura.lockAspectRatio = true;
  figura.placement = "Absolute";
}

/**
 * Puts it in the workbook in place of the one there is, or takes it away; what it returns is the one of before, null where none
 * was in sight. One sync; after a failure the one of before is left.
 */
export async function scriviStemma(
  context: Excel.RequestContext,
  presente: StemmaPresente,
  immagine: Immagine | null,
): Promise<Immagine | null> {
  if (presente.protetta) throw new HostFault("foglio-protetto", "the cover is protected");
  try {
    return await sostituisci(context, presente, immagine);
  } catch (errore) {
    // Where Excel does not answer any more nothing can be mended: what it has done is a picture too many.
    await riordina(context, presente).catch(soloRifiuto);
    throw errore;
  }
}

/** After a request that broke off: undone where all of the old is still there, else finished. */
async function riordina(
  context: Excel.RequestContext,
  { parti, copertina, figure }: StemmaPresente,
): Promise<void> {
  const { customXmlParts, worksheets } = context.workbook;
  const foglio = copertina === null ? null : worksheets.getItem(copertina);
  const ora = askFigure(foglio);
  const partiOra = customXmlParts.getByNamespace(SPAZIO_STEMMA).load("items/id");
  await context.sync();
  const figureOra = figureIn(ora);
  const idParti = partiOra.items.map((p) => p.id);
  const tutte = [...figure, ...parti].every((id) => figureOra.includes(id) || idParti.includes(id));
  for (const id of figureOra) if (figure.includes(id) !== tutte) foglio?.shapes.getItem(id).delete();
  for (const p of partiOra.items) if (parti.includes(p.id) !== tutte) p.delete();
  await context.sync();
}

async function sostituisci(
  context: Excel.RequestContext,
  presente: StemmaPresente,
  immagine: Immagine | null,
): Promise<Immagine | null> {
  const { parti, copertina, figure } = presente;
  const { customXmlParts, worksheets } = context.workbook;
  const [sua] = haStemma(presente) ? parti : [];
  const xml = sua === undefined ? null : customXmlParts.getItem(sua).getXml();
  const foglio = copertina === null ? null : worksheets.getItem(copertina);
  // The new one first: where Excel stops half way, the old one is still there.
  if (immagine) {
    customXmlParts.add(toXml(immagine));
    if (foglio) {
      disegna(foglio, immagine);
      foglio.getRange("1:1").format.rowHeight = ALTEZZA_STEMMA;
    }
  }
  for (const id of figure) foglio?.shapes.getItem(id).delete();
  for (const id of parti) customXmlParts.getItem(id).delete();
  await context.sync();
  return xml && fromXml(resultOf(xml));
}

/** What the closing request does about it. */
type MettiStemma = (copertina: Excel.Worksheet) => void;

/** Queues what has to be known before the cover is written; `nuova`: it is being added. To be run after a sync. */
export function preparaStemma(
  context: Excel.RequestContext,
  { parti, figure }: StemmaPresente,
  nuova: boolean,
): MettiStemma {
  const { customXmlParts } = context.workbook;
  const [prima] = parti;
  if (prima === undefined) return () => undefined;
  if (nuova) {
    const xml = customXmlParts.getItem(prima).getXml();
    return (copertina) => {
      const immagine = fromXml(resultOf(xml));
      if (immagine) disegna(copertina, immagine);
    };
  }
  // Taken away by hand: a cover made anew some day must not bring it back.
  return () => {
    if (figure.length === 0) for (const id of parti) customXmlParts.getItem(id).delete();
  };
}
