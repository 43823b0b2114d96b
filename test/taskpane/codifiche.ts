/** What every browser has and jsdom has not; imported before whatever asks for it while it loads. */
import { TextDecoder, TextEncoder } from "node:util";

// What they give must be an instance of the page's own class.
const Uint8Array = new TextEncoder().encode("").constructor;

Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });

// jsdom reads a file only through FileReader.
Blob.prototype.arrayBuffer = function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((pronto) => {
    const lettore = new FileReader();
    lettore.onload = () => {
      if (lettore.result instanceof Object) pronto(lettore.result);
    };
    lettore.readAsArrayBuffer(this);
  });
};
