/**
 * A picture as its first bytes describe it, whatever its file is called. PNG and JPEG alone: they are what Excel takes,
 * learn.microsoft.com/javascript/api/excel/excel.shapecollection (addImage).
 */
import { toBase64 } from "./base64";
import { BYTE_IMMAGINE, LATO_IMMAGINE, PIXEL_IMMAGINE } from "./pacchetto/limiti";

/** Ready for Excel; sides in pixels, both larger than zero. */
export interface Immagine {
  readonly base64: string;
  readonly larghezza: number;
  readonly altezza: number;
}

export type MotivoImmagine = "vuota" | "grande" | "pixel" | "formato" | "rovinata";

/** The picture, or why it cannot be used. */
export function leggiImmagine(byte: Uint8Array): Immagine | MotivoImmagine {
  if (byte.length === 0) return "vuota";
  if (byte.length > BYTE_IMMAGINE) return "grande";
  const vista = new DataView(byte.buffer, byte.byteOffset, byte.byteLength);
  const lati = inizia(byte, PNG) ? latiPng(vista) : inizia(byte, JPEG) ? latiJpeg(vista) : "formato";
  if (lati === "formato") return lati;
  if (lati === null || lati.larghezza <= 0 || lati.altezza <= 0) return "rovinata";
  const { larghezza, altezza } = lati;
  if (larghezza * altezza > PIXEL_IMMAGINE || Math.max(larghezza, altezza) > LATO_IMMAGINE) return "pixel";
  return { ...lati, base64: toBase64(byte) };
}

/** Portable Network Graphics specification, 5.2; ITU-T T.81, B.1.1.3 (SOI). */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const inizia = (byte: Uint8Array, firma: readonly number[]): boolean => firma.every((b, i) => byte[i] === b);

type Lati = Pick<Immagine, "larghezza" | "altezza">;

/** Of the first block, which is always IHDR (11.2.2); the last one must be there too, or the file was cut. */
function latiPng(v: DataView): Lati | null {
  const IHDR = 0x49484452;
  const IEND = 0x49454e44;
  if (v.byteLength < 45 || v.getUint32(12) !== IHDR) return null;
  for (let i = 8; i + 12 <= v.byteLength; i += 12 + v.getUint32(i))
    if (v.getUint32(i + 4) === IEND) return { larghezza: v.getUint32(16), altezza: v.getUint32(20) };
  return null;
}

/** Of the start of frame (T.81, B.2.2): any but the tables DHT, JPG and DAC that share its numbers. */
function latiJpeg(v: DataView): Lati | null {
  for (let i = 2; i + 9 <= v.byteLength;) {
    if (v.getUint8(i) !== 0xff) return null;
    const segno = v.getUint8(i + 1);
    const tabella = segno === 0xc4 || segno === 0xc8 || segno === 0xcc;
    if (segno >= 0xc0 && segno <= 0xcf && !tabella)
      return { larghezza: v.getUint16(i + 7), altezza: v.getUint16(i + 5) };
    // 0xFF may be repeated as a filler.
    i += segno === 0xff ? 1 : 2 + v.getUint16(i + 2);
  }
  return null;
}
