/** What is a picture for the cover, and what is not: its bytes say it, never its name. */
import fc from "fast-check";
import { toBase64 } from "../../src/base/base64";
import { leggiImmagine } from "../../src/base/immagine";
import { BYTE_IMMAGINE } from "../../src/base/pacchetto/limiti";
import { jpeg, png } from "../supporto/figura";

test.each([
  ["a PNG", png(30, 40)],
  ["a JPEG with a filler before its frame", jpeg(30, 40)],
])("%s: its sides in pixels, and its bytes ready for Excel", (_, byte) => {
  expect(leggiImmagine(byte)).toEqual({ larghezza: 30, altezza: 40, base64: toBase64(byte) });
});

const intera = png(30, 40);
/** A small file that says it is of that size. */
function detta(larga: number, alta: number): Uint8Array {
  const byte = png(30, 40);
  const vista = new DataView(byte.buffer);
  vista.setUint32(16, larga);
  vista.setUint32(20, alta);
  return byte;
}
test.each<[string, Uint8Array, string]>([
  ["no byte", new Uint8Array(), "vuota"],
  ["over a megabyte", new Uint8Array(BYTE_IMMAGINE + 1), "grande"],
  ["a GIF", new TextEncoder().encode("GIF89a, whatever follows it"), "formato"],
  ["a page that calls itself a picture", new TextEncoder().encode("<svg onload='x'></svg>"), "formato"],
  ["a PNG cut short", intera.slice(0, intera.length - 12), "rovinata"],
  ["the signature of a PNG alone", intera.slice(0, 8), "rovinata"],
  ["a PNG without width", png(0, 40), "rovinata"],
  ["a JPEG without a frame", new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), "rovinata"],
  ["sixty thousand pixels a side", detta(60_000, 60_000), "pixel"],
  ["a ribbon of one row", detta(2_000_000_000, 1), "pixel"],
  ["a JPEG as large as its numbers go", jpeg(65_535, 65_535), "pixel"],
  ["a JPEG of no height", jpeg(30, 0), "rovinata"],
])("%s is refused", (_, byte, motivo) => {
  expect(leggiImmagine(byte)).toBe(motivo);
});

test("whatever follows a signature, it ends in a picture or in a reason", () => {
  const firma = fc.constantFrom([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff]);
  fc.assert(
    fc.property(firma, fc.uint8Array({ maxLength: 80 }), (inizio, resto) => {
      const letta = leggiImmagine(new Uint8Array([...inizio, ...resto]));
      if (typeof letta === "string") expect(["rovinata", "pixel"]).toContain(letta);
      else expect(letta.larghezza * letta.altezza).toBeGreaterThan(0);
    }),
    { numRuns: 500, seed: 14 },
  );
});
