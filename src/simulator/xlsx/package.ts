/** The zip around a workbook: opened with a bound on what it may grow to, written back part by part. */
import { zipSync } from "fflate";
import { readDirectory, type VoceZip } from "../../base/pacchetto/directory";
import { GIORNO_ZIP } from "../../base/pacchetto/giorno-zip";
import { inflateWhole } from "../../base/pacchetto/inflate";
import { byteConcessi, LIMITI_CARTELLA } from "../../base/pacchetto/limiti";
import { altraSpecie, altroPacchetto } from "../../base/pacchetto/specie";
import { decodeXml } from "../../base/pacchetto/testo";
import { XlsxError } from "./errors";

const TROPPO = "il file, una volta aperto, supera 256 MB: dividerlo in cartelle più piccole.";
const COMPRESSO =
  "il file è compresso molto più di quanto un foglio di calcolo possa esserlo: aprirlo in Excel e salvarlo di nuovo.";
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  const altra = altraSpecie(bytes);
  if (altra !== null) throw new XlsxError(altra.it);
  const parts = new Map(openEntries(bytes).map((voce) => [voce.nome, inflateWhole(bytes, voce)]));
  const altro = altroPacchetto(parts.keys(), () => decodeXml(parts.get("mimetype") ?? new Uint8Array()));
  if (altro !== null) throw new XlsxError(altro.it);
  return parts;
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
  zipSync(Object.fromEntries(parts), { level: 6, mtime: GIORNO_ZIP });
