/** The name box and the formula bar: where the selection is, what its cell holds, another way to type into it. */
import { formatArea, parseArea, type Area } from "../../workbook/area";
import { elemento } from "./elementi";

export interface AzioniBarra {
  vai(area: Area): void;
  scrivi(testo: string): void;
}

export class BarraFormula {
  private readonly casella = elemento("casella-nome", HTMLInputElement);
  private readonly formula = elemento("formula", HTMLInputElement);
  private testo = "";
  private indirizzo = "";

  constructor(azioni: AzioniBarra) {
    this.casella.addEventListener("change", () => {
      const area = parseArea(this.casella.value.trim());
      if (area) azioni.vai(area);
      else this.casella.value = this.indirizzo;
    });
    this.formula.addEventListener("keydown", (e) => {
      if (e.key === "Enter") azioni.scrivi(this.formula.value);
      else if (e.key !== "Escape") return;
      // What Excel has refused does not stay written.
      this.formula.value = this.testo;
    });
    // Leaving the bar confirms what was typed, as in Excel.
    this.formula.addEventListener("change", () => {
      if (this.formula.value !== this.testo) azioni.scrivi(this.formula.value);
    });
  }

  mostra(area: Area, testo: string): void {
    const indirizzo = formatArea(area);
    if (indirizzo !== this.indirizzo || !hasFocus(this.casella)) this.casella.value = indirizzo;
    if (testo !== this.testo || indirizzo !== this.indirizzo || !hasFocus(this.formula))
      this.formula.value = testo;
    this.indirizzo = indirizzo;
    this.testo = testo;
  }
}

/** What is being written in a field is not to be taken away by somebody else's change. */
const hasFocus = (campo: HTMLInputElement): boolean => document.activeElement === campo;
