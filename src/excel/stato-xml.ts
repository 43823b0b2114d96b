/**
 * The state that travels with the workbook, in one custom XML part (ExcelApi 1.5): JSON inside one element.
 * learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
 */
import { parseJson } from "../base/json";

export const SPAZIO = "urn:referto:stato:1";

const escapeXml = (t: string): string =>
  t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeXml = (t: string): string =>
  t.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

export const toXml = (json: string): string => `<referto xmlns="${SPAZIO}">${escapeXml(json)}</referto>`;

/** The state inside the part; null where there is none or it is not ours to read. */
export function fromXml(xml: string | null | undefined): unknown {
  const m = xml ? /<referto\b[^>]*>([^<]*)<\/referto>/.exec(xml) : null;
  return m?.[1] === undefined ? null : (parseJson(unescapeXml(m[1])) ?? null);
}
