/** Files as add-ins pass them. */
import { invalidArgument } from "./errors";

export function fromBase64(testo: string): Uint8Array {
  try {
    return Uint8Array.from(atob(testo.replace(/\s+/g, "")), (c) => c.charCodeAt(0));
  } catch (errore) {
    // What atob throws: html.spec.whatwg.org/multipage/webappapis.html#dom-atob
    if (!(errore instanceof Error) || errore.name !== "InvalidCharacterError") throw errore;
    throw invalidArgument("the file is not base64");
  }
}
