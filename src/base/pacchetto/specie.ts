/**
 * What a file that is no .xlsx is, in a line that goes on after its name and says what to do. By its first bytes,
 * or by the parts of its zip, never by its name.
 */
import type { Bilingue } from "../regola";

/** What it is, before what to do with it. */
const daSalvare = (it: string, en: string): Bilingue => ({
  it: `${it}: aprirlo in Excel e salvarlo come «Cartella di lavoro di Excel (.xlsx)».`,
  en: `${en}: open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
});

const VECCHIO = daSalvare("il file è nel vecchio formato .xls", "the file is in the old .xls format");

const inizia = (byte: Uint8Array, firma: readonly number[]): boolean => firma.every((b, i) => byte[i] === b);
const largo = (t: string): number[] => Array.from(t).flatMap((c) => [c.charCodeAt(0), 0]);

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** BIFF 2 to 5, before files had a container: a record BOF. learn.microsoft.com/openspecs/office_file_formats/ms-xls (2.4.21) */
const BOF = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];
/** learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto (2.3.4.4 \EncryptedPackage Stream) */
const CIFRATO = largo("EncryptedPackage");

function contiene(byte: Uint8Array, cercati: readonly number[]): boolean {
  return byte.some((b, i) => b === cercati[0] && cercati.every((c, k) => byte[i + k] === c));
}

/** Null for a zip: what is in it says the rest. */
export function altraSpecie(byte: Uint8Array): Bilingue | null {
  if (byte.length === 0)
    return {
      it: "il file è vuoto: serve una cartella di lavoro .xlsx.",
      en: "the file is empty: an .xlsx workbook is needed.",
    };
  if (inizia(byte, ZIP)) return null;
  if (inizia(byte, OLE))
    return contiene(byte, CIFRATO)
      ? {
          it: "il file è protetto da una password di apertura: aprirlo in Excel e salvarlo come .xlsx senza password.",
          en: "the file needs a password to be opened: open it in Excel and save it as .xlsx without one.",
        }
      : VECCHIO;
  if (BOF.some((b) => inizia(byte, b))) return VECCHIO;
  const testa = new TextDecoder("latin1").decode(byte.subarray(0, 2_048));
  const [non, no] = ["non è una cartella di lavoro .xlsx", "no .xlsx workbook"];
  if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(testa))
    return daSalvare(
      `il file è un «Foglio di calcolo XML 2003», ${non}`,
      `the file is an “XML Spreadsheet 2003”, ${no}`,
    );
  if (/<(!doctype html|html|table|body)\b/i.test(testa))
    return daSalvare(
      `il file è una pagina HTML, come quelle che certi gestionali chiamano Excel, e ${non}`,
      `the file is an HTML page, as some programs call Excel, and ${no}`,
    );
  if (testa.startsWith("%PDF"))
    return {
      it: `il file è un PDF, ${non}: chiedere il foglio di calcolo da cui viene.`,
      en: `the file is a PDF, ${no}: ask for the spreadsheet it comes from.`,
    };
  if (!/[\u0000-\u0008\u000e-\u001f]/.test(testa))
    return {
      it: `il file è un testo (CSV), ${non}: importarlo in Excel con Dati, Da testo/CSV, e salvarlo come .xlsx.`,
      en: `the file is a text (CSV), ${no}: import it in Excel with Data, From Text/CSV, and save it as .xlsx.`,
    };
  return daSalvare(`il file ${non}`, `the file is ${no}`);
}

/** Of a zip, by the names of its parts; null for what may be a workbook. */
export function altroPacchetto(nomi: Iterable<string>, primaParte: () => string): Bilingue | null {
  const suoi = new Set([...nomi].map((n) => n.toLowerCase()));
  if (suoi.has("xl/workbook.bin"))
    return daSalvare("il file è in formato binario .xlsb", "the file is in the binary .xlsb format");
  if (suoi.has("mimetype") && primaParte().startsWith("application/vnd.oasis.opendocument"))
    return {
      it: "il file è un foglio OpenDocument (.ods): aprirlo in Excel o in LibreOffice e salvarlo come .xlsx.",
      en: "the file is an OpenDocument sheet (.ods): open it in Excel or LibreOffice and save it as .xlsx.",
    };
  return null;
}
