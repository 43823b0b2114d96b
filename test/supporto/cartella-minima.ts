/** The smallest workbook that Excel opens, with what a test is about put into it. */
import { strToU8, zipSync } from "fflate";

const X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P = "http://schemas.openxmlformats.org/package/2006";
const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export interface Minima {
  /** The rows of the only sheet, `Dati`. */
  readonly righe?: string;
  /** What follows them in the sheet. */
  readonly dopo?: string;
  /** What follows the sheets in workbook.xml, and what goes before. */
  readonly cartella?: string;
  readonly prima?: string;
  readonly testi?: readonly string[];
  /** More relationships of the workbook, of the package and of the sheet; more content types. */
  readonly legami?: string;
  readonly legamiPacchetto?: string;
  readonly legamiFoglio?: string;
  readonly tipi?: string;
  /** Parts added, replaced, or taken away where null. */
  readonly parti?: Readonly<Record<string, string | Uint8Array | null>>;
}

export const foglioXml = (righe: string, dopo = ""): string =>
  `${X}<worksheet xmlns="${M}" xmlns:r="${R}"><sheetData>${righe}</sheetData>${dopo}</worksheet>`;

export function partiMinime(m: Minima = {}): Record<string, string | Uint8Array> {
  const testi = (m.testi ?? []).map((t) => `<si><t>${t}</t></si>`).join("");
  const parti: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `${X}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TIPO}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TIPO}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TIPO}styles+xml"/>${m.testi ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${TIPO}sharedStrings+xml"/>` : ""}${m.tipi ?? ""}</Types>`,
    "_rels/.rels": `${X}<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>${m.legamiPacchetto ?? ""}</Relationships>`,
    "xl/workbook.xml": `${X}<workbook xmlns="${M}" xmlns:r="${R}">${m.prima ?? ""}<sheets><sheet name="Dati" sheetId="1" r:id="rId1"/></sheets>${m.cartella ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${X}<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId91" Type="${R}/styles" Target="styles.xml"/>${m.testi ? `<Relationship Id="rId90" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>` : ""}${m.legami ?? ""}</Relationships>`,
    "xl/worksheets/sheet1.xml": foglioXml(m.righe ?? "", m.dopo),
    "xl/styles.xml": `${X}<styleSheet xmlns="${M}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ...(m.testi
      ? { "xl/sharedStrings.xml": `${X}<sst xmlns="${M}" count="${m.testi.length}">${testi}</sst>` }
      : {}),
    ...(m.legamiFoglio
      ? {
          "xl/worksheets/_rels/sheet1.xml.rels": `${X}<Relationships xmlns="${P}/relationships">${m.legamiFoglio}</Relationships>`,
        }
      : {}),
    ...m.parti,
  };
  return Object.fromEntries(
    Object.entries(parti).flatMap(([nome, p]) => (p === null ? [] : [[nome, p] as const])),
  );
}

export const comprimi = (parti: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parti).map(([n, p]) => [n, typeof p === "string" ? strToU8(p) : p])),
  );

export const cartellaMinima = (m: Minima = {}): Uint8Array => comprimi(partiMinime(m));

/** A row of cells: a number, a text, `=formula` with the result that the file has, or the cell's own XML. */
export function riga(
  n: number,
  celle: Readonly<Record<string, number | string | readonly [string, number | string]>>,
): string {
  const corpo = Object.entries(celle).map(([colonna, c]) => {
    const r = `${colonna}${n}`;
    if (typeof c === "number") return `<c r="${r}"><v>${c}</v></c>`;
    if (typeof c === "string")
      return c.startsWith("<") ? c : `<c r="${r}" t="inlineStr"><is><t>${c}</t></is></c>`;
    const [formula, risultato] = c;
    const tipo = typeof risultato === "string" ? ' t="str"' : "";
    const scritta = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return `<c r="${r}"${tipo}><f>${scritta}</f><v>${risultato}</v></c>`;
  });
  return `<row r="${n}">${corpo.join("")}</row>`;
}
