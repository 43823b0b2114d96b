/** One line above the grid: what was refused, and what to do. */
import { alPremere, elemento } from "./elementi";

export class Avviso {
  private readonly riga = elemento("avviso", HTMLElement);
  private readonly testo = elemento("avviso-testo", HTMLElement);

  constructor() {
    alPremere("avviso-chiudi", () => {
      this.togli();
    });
  }

  mostra(testo: string): void {
    this.riga.hidden = false;
    this.testo.textContent = testo;
  }

  togli(): void {
    this.riga.hidden = true;
    this.testo.textContent = "";
  }
}
