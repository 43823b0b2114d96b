/** The tabs of the visible sheets. One is in the tab order; arrows move among them (ARIA APG, Tabs). */
import type { Sheet } from "../../workbook/sheet";
import { elemento } from "./elementi";

export class Schede {
  private readonly lista = elemento("schede", HTMLElement);
  private impronta = "";

  constructor(private readonly scelto: (foglio: Sheet) => void) {
    this.lista.addEventListener("keydown", (e) => {
      const passo = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
      if (passo === undefined) return;
      const schede = [...this.lista.children];
      const posto = schede.findIndex((s) => s === document.activeElement);
      const prossima = schede[(posto + passo + schede.length) % schede.length];
      if (prossima instanceof HTMLElement) {
        prossima.focus();
        prossima.click();
        e.preventDefault();
      }
    });
  }

  mostra(fogli: readonly Sheet[], davanti: Sheet): void {
    const visibili = fogli.filter((f) => f.visibility === "visible");
    const impronta = JSON.stringify([visibili.map((f) => [f.id, f.name, tabColor(f)]), davanti.id]);
    if (impronta === this.impronta) return;
    this.impronta = impronta;
    const conFuoco = this.lista.contains(document.activeElement);
    this.lista.replaceChildren(...visibili.map((f) => this.scheda(f, f === davanti)));
    const attiva = this.lista.querySelector<HTMLElement>('[aria-selected="true"]');
    attiva?.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (conFuoco) attiva?.focus();
  }

  private scheda(foglio: Sheet, davanti: boolean): HTMLElement {
    const scheda = document.createElement("button");
    scheda.type = "button";
    scheda.role = "tab";
    scheda.textContent = foglio.name;
    scheda.ariaSelected = String(davanti);
    scheda.tabIndex = davanti ? 0 : -1;
    scheda.setAttribute("aria-controls", "griglia");
    const colore = tabColor(foglio);
    if (colore !== null) scheda.style.setProperty("--colore", colore);
    scheda.addEventListener("click", () => {
      this.scelto(foglio);
    });
    return scheda;
  }
}

/** ECMA-376 part 1, 18.3.1.93 tabColor; theme colours are left to the default look. */
function tabColor(foglio: Sheet): string | null {
  for (const e of foglio.elements.get("sheetPr")?.children ?? []) {
    if (typeof e !== "string" && e.name.endsWith("tabColor") && e.attrs["rgb"] !== undefined)
      return `#${e.attrs["rgb"].slice(-6)}`;
  }
  return null;
}
