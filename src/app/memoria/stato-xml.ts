/**
 * The state that travels with the workbook, in one custom XML part (ExcelApi 1.5): JSON inside one element.
 * learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
 */
import { parseJson } from "../../base/json";
import { STATO_MASSIMO } from "../../base/pacchetto/limiti";

export const SPAZIO = "urn:referto:stato:1";

const escapeXml = (t: string): string =>
  t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeXml = (t: string): string =>
  t.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

export const toXml = (json: string): string => `<referto xmlns="${SPAZIO}">${escapeXml(json)}</referto>`;

/** More than any state of ours: neither parsed nor kept. */
export const isTroppoGrande = (xml: string): boolean => xml.length > STATO_MASSIMO;

/**
 * The state inside the part; its text as it is where that is no JSON; null where there is none or it is not ours to read.
 * Looks at each character once or twice.
 */
export function fromXml(xml: string | null | undefined): unknown {
  if (!xml || isTroppoGrande(xml)) return null;
  const contenuto = contentOf(xml);
  if (contenuto === null) return null;
  const testo = unescapeXml(contenuto);
  return parseJson(testo) ?? testo;
}

/** What the root `referto` holds; null where it is another element, or holds elements. */
function contentOf(xml: string): string | null {
  const apre = xml.indexOf("<referto");
  const dopo = xml.charAt(apre + "<referto".length);
  const inizio = xml.indexOf(">", apre) + 1;
  if (apre < 0 || inizio === 0 || !/[\s>]/.test(dopo)) return null;
  const fine = xml.indexOf("<", inizio);
  return fine >= 0 && xml.startsWith("</referto>", fine) ? xml.slice(inizio, fine) : null;
}
