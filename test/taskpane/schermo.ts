/**
 * What jsdom lacks. It lays nothing out: a screen of 600 pixels with rows of 80, so that a long list has something in
 * sight. It has no message channels: Node's.
 */
import { MessageChannel } from "node:worker_threads";

class NessunaMisura implements ResizeObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

export function conSchermo(): void {
  Object.assign(globalThis, { ResizeObserver: NessunaMisura, MessageChannel });
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.dataset["index"] === undefined ? 600 : 80;
      },
    },
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 320 },
    offsetWidth: { configurable: true, get: () => 320 },
  });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}
