/** Small pictures made by the tests, of any size. Portable Network Graphics specification, 5 and 11. */
import { crc32, deflateSync } from "node:zlib";

const quattro = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n);
  return b;
};

function blocco(tipo: string, dati: Buffer): Buffer {
  const corpo = Buffer.concat([Buffer.from(tipo, "latin1"), dati]);
  return Buffer.concat([quattro(dati.length), corpo, quattro(crc32(corpo))]);
}

/** A shield of two colours: what is seen of it tells whether it was stretched or cut. */
export function png(larga: number, alta: number): Uint8Array {
  const riga = (y: number): Buffer =>
    Buffer.from([
      0,
      ...Array.from({ length: larga }, (_, x) => {
        const bordo = Math.min(x, larga - 1 - x, y, alta - 1 - y) < 6;
        return bordo ? [31, 56, 100] : x < larga / 2 === y < alta / 2 ? [192, 0, 0] : [255, 217, 102];
      }).flat(),
    ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      blocco("IHDR", Buffer.concat([quattro(larga), quattro(alta), Buffer.from([8, 2, 0, 0, 0])])),
      blocco("IDAT", deflateSync(Buffer.concat(Array.from({ length: alta }, (_, y) => riga(y))))),
      blocco("IEND", Buffer.alloc(0)),
    ]),
  );
}

/** The headers of a JPEG of that size, an application block before its frame (ITU-T T.81, B.2). */
export const jpeg = (larga: number, alta: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    ...[0xff, 0xff, 0xc0, 0, 11, 8, alta >> 8, alta & 255, larga >> 8, larga & 255, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]);
