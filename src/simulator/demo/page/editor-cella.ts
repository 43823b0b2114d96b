/** Typing in a cell: a field over it, which begins with the first character, F2 or a double click, as in Excel. */
import { elemento } from "./elementi";
import type { Tasto } from "./movimento";

export interface Casella {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface AzioniEditor {
  /** Where the selected cell is on the screen, within the grid; null where it is out of sight. */
  casella(): Casella | null;
  /** What the cell holds, as it is typed. */
  testo(): string;
  conferma(testo: string): void;
  /** A key that moves the selection; false for any other. */
  muovi(tasto: Tasto): boolean;
  svuota(): void;
  /** F6 leads out of the grid, where Tab moves among the cells (WCAG 2.1.2). */
  esci(): void;
  /** The keyboard goes back to the grid. */
  lascia(): void;
}

export class EditorCella {
  private readonly campo = elemento("editor-cella", HTMLTextAreaElement);

  constructor(
    zona: HTMLElement,
    private readonly azioni: AzioniEditor,
  ) {
    zona.addEventListener(
      "keydown",
      (e) => {
        if (e.target !== this.campo) this.tastoSullaGriglia(e);
      },
      true,
    );
    this.campo.addEventListener("keydown", (e) => {
      this.tastoNelCampo(e);
    });
    this.campo.addEventListener("blur", () => {
      this.chiudi(true);
    });
  }

  get aperto(): boolean {
    return !this.campo.hidden;
  }

  /** Opens on the selected cell: with what it holds, or blank for the character that is about to arrive. */
  apri(conTesto: boolean): void {
    const casella = this.azioni.casella();
    if (!casella) return;
    const { style } = this.campo;
    style.left = `${casella.left}px`;
    style.top = `${casella.top}px`;
    style.minWidth = `${casella.width + 1}px`;
    style.height = `${casella.height + 1}px`;
    this.campo.value = conTesto ? this.azioni.testo() : "";
    this.campo.hidden = false;
    this.campo.focus();
    this.campo.setSelectionRange(this.campo.value.length, this.campo.value.length);
  }

  private tastoSullaGriglia(e: KeyboardEvent): void {
    if (e.metaKey || e.altKey) return;
    if (this.azioni.muovi(e)) {
      e.stopPropagation();
      e.preventDefault();
      return;
    }
    if (e.ctrlKey) return;
    // The character itself is left to the browser: it lands in the field, which has the keyboard by then.
    if (e.key.length === 1) this.apri(false);
    else if (e.key === "F2") this.apri(true);
    else if (e.key === "F6") this.azioni.esci();
    else if (e.key === "Delete" || e.key === "Backspace") this.azioni.svuota();
    else return;
    e.stopPropagation();
    if (e.key.length > 1) e.preventDefault();
  }

  private tastoNelCampo(e: KeyboardEvent): void {
    e.stopPropagation();
    if (e.isComposing) return;
    if (e.key === "Escape") this.chiudi(false);
    else if (e.key !== "Enter" && e.key !== "Tab") return;
    else if (e.altKey)
      this.campo.setRangeText("\n", this.campo.selectionStart, this.campo.selectionEnd, "end");
    else {
      this.chiudi(true);
      this.azioni.muovi(e);
    }
    e.preventDefault();
  }

  private chiudi(conferma: boolean): void {
    if (!this.aperto) return;
    const testo = this.campo.value;
    this.campo.hidden = true;
    if (conferma) this.azioni.conferma(testo);
    this.azioni.lascia();
  }
}
