/** What a picture's bytes say of it: kind and size. Pictures are PNG or JPEG (learn.microsoft.com/javascript/api/excel/excel.shapecollection, addImage). */
interface PictureFacts {
  readonly extension: "png" | "jpeg";
  /** In points: 96 pixels an inch unless the file says otherwise. */
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((b, i) => bytes[i] === b) && bytes.length >= 24) return png(vista);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(vista);
  return null;
}

const POINTS = 0.75;

function png(vista: DataView): PictureFacts {
  // Density is in pixels a metre (PNG specification, 11.3.5.3 pHYs).
  let scala = POINTS;
  for (let i = 8; i + 12 <= vista.byteLength;) {
    const lungo = vista.getUint32(i);
    if (vista.getUint32(i + 4) === 0x70485973 && i + 17 <= vista.byteLength && vista.getUint8(i + 16) === 1)
      scala = 72 / (vista.getUint32(i + 8) * 0.0254);
    i += lungo + 12;
  }
  return { extension: "png", width: vista.getUint32(16) * scala, height: vista.getUint32(20) * scala };
}

function jpeg(vista: DataView): PictureFacts | null {
  for (let i = 2; i + 9 <= vista.byteLength;) {
    if (vista.getUint8(i) !== 0xff) return null;
    const segno = vista.getUint8(i + 1);
    // Start of frame, of any kind but the tables that share its numbers.
    const cornice = segno >= 0xc0 && segno <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(segno);
    if (cornice) {
      return {
        extension: "jpeg",
        width: vista.getUint16(i + 7) * POINTS,
        height: vista.getUint16(i + 5) * POINTS,
      };
    }
    // A byte 0xFF may be repeated as a filler (ITU-T T.81, B.1.1.2).
    i += segno === 0xff ? 1 : 2 + vista.getUint16(i + 2);
  }
  return null;
}

/** Null where the text is not Base64. */
export function fromBase64(testo: string): Uint8Array | null {
  const nudo = testo.replace(/\s+/g, "");
  if (nudo === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(nudo)) return null;
  const binario = atob(nudo.padEnd(Math.ceil(nudo.length / 4) * 4, "="));
  return Uint8Array.from(binario, (c) => c.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let binario = "";
  for (const b of bytes) binario += String.fromCharCode(b);
  return btoa(binario);
}
