/** What the page around offers to the pane's frame, as a property of its window. */
export interface Aggancio {
  collegaRiquadro?: (finestra: Window) => void;
}
