/** Files as add-ins pass them. */
import { invalidArgument } from "./errors";

export function fromBase64(testo: string): Uint8Array {
  try {
    return Uint8Array.from(atob(testo.replace(/\s+/g, "")), (c) => c.charCodeAt(0));
  } catch (errore) {
    // What atob throws: html.spec.whatwg.org/multipage/webappapis.html#dom-atob
    if (!isNamed(errore, "InvalidCharacterError")) throw errore;
    throw invalidArgument("the file is not base64");
  }
}

/** By its name: the DOMException of another realm is no instance of this one's. */
const isNamed = (errore: unknown, nome: string): boolean =>
  typeof errore === "object" && errore !== null && "name" in errore && errore.name === nome;
