/** Runs in the pane's frame before office.js: asks the page around it for the host. */
import type { Aggancio } from "./finestra";

(window.parent as unknown as Aggancio).collegaRiquadro?.(window);
