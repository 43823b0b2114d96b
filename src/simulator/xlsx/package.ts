/** The zip around a workbook: opened with a bound on what it may grow to, written back part by part. */
import { zipSync } from "fflate";
import { readDirectory, type VoceZip } from "../../base/pacchetto/directory";
import { inflateWhole } from "../../base/pacchetto/inflate";
import { byteConcessi, LIMITI_CARTELLA } from "../../base/pacchetto/limiti";
import { XlsxError } from "./errors";

const TROPPO = "il file, una volta aperto, supera 256 MB: dividerlo in cartelle più piccole.";
const COMPRESSO =
  "il file è compresso molto più di quanto un foglio di calcolo possa esserlo: aprirlo in Excel e salvarlo di nuovo.";
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, firma: readonly number[]): boolean =>
  firma.every((b, i) => bytes[i] === b);

/**
 * The stream of an encrypted workbook, named in UTF-16 in the directory of the old container.
 * learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto (2.3.4.4 \EncryptedPackage Stream)
 */
const CIFRATO = Array.from("EncryptedPackage").flatMap((c) => [c.charCodeAt(0), 0]);

const includes = (bytes: Uint8Array, cercati: readonly number[]): boolean =>
  bytes.some((b, i) => b === cercati[0] && cercati.every((c, k) => bytes[i + k] === c));

export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new XlsxError("il file è vuoto: serve una cartella di lavoro .xlsx.");
  if (begins(bytes, OLE)) {
    throw new XlsxError(
      includes(bytes, CIFRATO)
        ? "il file è protetto da una password di apertura: aprirlo in Excel e salvarlo come .xlsx senza password."
        : "il file è nel vecchio formato .xls: aprirlo in Excel e salvarlo come .xlsx.",
    );
  }
  if (!begins(bytes, [0x50, 0x4b])) {
    throw new XlsxError(
      "il file non è una cartella di lavoro .xlsx: aprirlo in Excel e salvarlo come .xlsx.",
    );
  }
  return new Map(openEntries(bytes).map((voce) => [voce.nome, inflateWhole(bytes, voce)]));
}

/** The entries of the zip, once it is known that together they are no larger than they may be. */
function openEntries(bytes: Uint8Array): VoceZip[] {
  if (bytes.length > LIMITI_CARTELLA.byteFile) throw new XlsxError(TROPPO);
  const voci = readDirectory(bytes, LIMITI_CARTELLA.voci);
  const totale = voci.reduce((n, v) => n + v.byte, 0);
  if (totale > LIMITI_CARTELLA.byteTutto) throw new XlsxError(TROPPO);
  if (totale > byteConcessi(bytes.length)) throw new XlsxError(COMPRESSO);
  return voci;
}

export const closePackage = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 6 });

/** `xl/worksheets/_rels/sheet1.xml.rels` for `xl/worksheets/sheet1.xml`. */
export const relsOf = (part: string): string => {
  const taglio = part.lastIndexOf("/") + 1;
  return `${part.slice(0, taglio)}_rels/${part.slice(taglio)}.rels`;
};

/** The part that a relationship points at, from the part that holds it. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const cammino = part.split("/").slice(0, -1);
  for (const passo of target.split("/")) {
    if (passo === "..") cammino.pop();
    else if (passo !== ".") cammino.push(passo);
  }
  return cammino.join("/");
}
