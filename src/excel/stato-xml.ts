/**
 * The state that travels with the workbook, in one custom XML part (ExcelApi 1.5): JSON inside one element.
 * learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
 */
export const SPAZIO = "urn:referto:stato:1";

const escapeXml = (t: string): string =>
  t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeXml = (t: string): string =>
  t.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

export const toXml = (json: string): string => `<referto xmlns="${SPAZIO}">${escapeXml(json)}</referto>`;

/** The state inside the part; its text as it is where that is no JSON; null where the part is not ours. */
export function fromXml(xml: string | null | undefined): unknown {
  const m = xml ? /<referto\b[^>]*>([^<]*)<\/referto>/.exec(xml) : null;
  if (m?.[1] === undefined) return null;
  const testo = unescapeXml(m[1]);
  try {
    return JSON.parse(testo) as unknown;
  } catch {
    return testo;
  }
}
