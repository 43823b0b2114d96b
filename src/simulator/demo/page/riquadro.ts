/** The place of the pane beside the grid: shown or hidden, wider or narrower. Its page lives on while it is hidden. */
import type { Pane } from "../../browser/services";
import { alPremere, elemento } from "./elementi";

/** As wide as Excel lets a pane be, more or less. */
const MINIMA = 300;
const MASSIMA = 600;
const INIZIALE = 340;
const PASSO = 20;

export class Riquadro implements Pane {
  readonly frame = elemento("riquadro-pagina", HTMLIFrameElement);
  private readonly zona = elemento("riquadro", HTMLElement);
  private readonly divisore = elemento("divisore", HTMLElement);
  private larghezza = INIZIALE;

  constructor() {
    alPremere("riquadro-chiudi", () => {
      this.setVisible(false);
    });
    this.divisore.addEventListener("keydown", (e) => {
      const passo = { ArrowLeft: PASSO, ArrowRight: -PASSO }[e.key];
      if (passo === undefined) return;
      this.allarga(this.larghezza + passo);
      e.preventDefault();
    });
    this.divisore.addEventListener("pointerdown", (e) => {
      this.divisore.setPointerCapture(e.pointerId);
    });
    this.divisore.addEventListener("pointermove", (e) => {
      if (this.divisore.hasPointerCapture(e.pointerId)) this.allarga(window.innerWidth - e.clientX);
    });
    this.allarga(INIZIALE);
  }

  isVisible(): boolean {
    return !this.zona.hidden;
  }

  setVisible(visibile: boolean): void {
    this.zona.hidden = !visibile;
    this.divisore.hidden = !visibile;
  }

  private allarga(larghezza: number): void {
    this.larghezza = Math.min(MASSIMA, Math.max(MINIMA, Math.round(larghezza)));
    this.zona.style.width = `${this.larghezza}px`;
    this.divisore.setAttribute("aria-valuenow", String(this.larghezza));
  }
}
