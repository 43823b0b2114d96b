/** Bytes as the text that Office.js takes for files and pictures. */
export function toBase64(byte: Uint8Array): string {
  let testo = "";
  for (const b of byte) testo += String.fromCharCode(b);
  return btoa(testo);
}
