/**
 * The encoding of an XML part: what its first bytes say, UTF-8 where they say nothing. A package admits UTF-8 and UTF-16
 * (ECMA-376 part 2, 8.1.4); what other programs declare is taken where the decoder knows it. XML 1.0, appendix F.
 */
function codificaDi(inizio: Uint8Array): string {
  const [a, b] = inizio;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  const testa = String.fromCharCode(...inizio.subarray(0, 120));
  const [, detta = "utf-8"] = /^[^<]*<\?xml[^>]*?encoding=["']([A-Za-z0-9_-]+)["']/.exec(testa) ?? [];
  return /^utf-?16/i.test(detta) ? "utf-8" : detta;
}

/** For pieces of a part, the first of which is `inizio`. A declared encoding that nobody knows is taken for UTF-8. */
export function decoderDi(inizio: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(codificaDi(inizio));
  } catch (errore) {
    // encoding.spec.whatwg.org, "TextDecoder": an unknown label is a RangeError.
    if (errore instanceof RangeError) return new TextDecoder();
    throw errore;
  }
}

export const decodeXml = (byte: Uint8Array): string => decoderDi(byte).decode(byte);
