/**
 * The keys of the pane press the buttons that are in sight: what a button says with `aria-keyshortcuts` is what its key
 * does, and nothing else. Never in a field, never with Ctrl, Alt or Cmd, which are Excel's; single letters can be switched
 * off. Sources: www.w3.org/TR/WCAG22/#character-key-shortcuts; www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
import { useEffect } from "react";
import { readSalvato, salva } from "./salvato";

const CHIAVE = "referto.tasti";
const SPENTI = "spenti";

export const isLettereAccese = (): boolean => readSalvato(CHIAVE) !== SPENTI;

export const accendiLettere = (si: boolean): void => {
  salva(CHIAVE, si ? null : SPENTI);
};

/** They take their own keys. */
const CAMPI = "input, textarea, select, [contenteditable=true], [role=radio], [role=switch], [role=combobox]";
/** Enter and the arrows are theirs. */
const PREMIBILI = "button, a, summary, [role=row], [role=tab]";

const nomeDi = (tasto: string): string => (tasto.length === 1 ? tasto.toUpperCase() : tasto);

/** The button that a key presses now; null where the key is somebody else's, or of nobody. */
function bottoneDi(e: KeyboardEvent, radice: ParentNode, lettere: boolean): HTMLElement | null {
  if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || e.isComposing) return null;
  if (!(e.target instanceof Element)) return null;
  const nome = nomeDi(e.key);
  // Out of a field Escape goes back too; Enter sends it.
  const daSempre = e.key === "Escape" || e.key === "Enter";
  if (e.target.closest(CAMPI) && !daSempre) return null;
  if (e.key === "Enter" && e.target.closest("textarea, select")) return null;
  if ((e.key === "Enter" || e.key.startsWith("Arrow")) && isSuo(e.target, e.key)) return null;
  if (nome.length === 1 && !lettere) return null;
  if (/["\\\s]/.test(nome)) return null;
  return vicino(e.target, radice, `[aria-keyshortcuts~="${nome}"]:not([aria-disabled=true]):not(:disabled)`);
}

/** The nearest to where the key was pressed: in a form that is open, the form's own before the page's. */
function vicino(da: Element, radice: ParentNode, quale: string): HTMLElement | null {
  const suo = da.querySelector<HTMLElement>(quale);
  return suo ?? (da.parentElement ? vicino(da.parentElement, radice, quale) : radice.querySelector(quale));
}

const isSuo = (dove: Element, tasto: string): boolean => {
  const premibile = dove.closest(PREMIBILI);
  return premibile !== null && (tasto === "Enter" || premibile.matches("[role=row], [role=tab]"));
};

export function useTasti(): void {
  useEffect(() => {
    const premi = (e: KeyboardEvent): void => {
      const bottone = bottoneDi(e, document, isLettereAccese());
      if (!bottone) return;
      e.preventDefault();
      bottone.click();
    };
    document.addEventListener("keydown", premi);
    return () => {
      document.removeEventListener("keydown", premi);
    };
  }, []);
}
