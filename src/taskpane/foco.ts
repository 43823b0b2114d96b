/**
 * The focus never falls out of the pane: where what had it goes away (a form that is sent, a button that has done its
 * work) the nearest part that is still there takes it, and Tab goes on from that place.
 * Source: www.w3.org/WAI/ARIA/apg/practices/keyboard-interface (moving focus when the focused element is removed)
 */
import { useEffect, type RefObject } from "react";

/** The parts that may take it, from the inside out. */
const PARTI = "[role=row][tabindex], section, [role=tabpanel], main";

export function useFoco(tutto: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const radice = tutto.current;
    if (!radice) return undefined;
    let attorno: readonly HTMLElement[] = [];
    const annota = ({ target }: FocusEvent): void => {
      attorno = target instanceof HTMLElement ? [target, ...partiDi(target)] : [];
    };
    const salva = (): void => {
      const [ultimo, ...parti] = attorno;
      if (!ultimo || ultimo.isConnected || document.activeElement !== document.body) return;
      const parte = parti.find((p) => p.isConnected);
      if (!parte) return;
      if (!parte.hasAttribute("tabindex")) parte.tabIndex = -1;
      parte.focus({ preventScroll: true });
    };
    radice.addEventListener("focusin", annota);
    const osserva = new MutationObserver(salva);
    osserva.observe(radice, { childList: true, subtree: true });
    return () => {
      radice.removeEventListener("focusin", annota);
      osserva.disconnect();
    };
  }, [tutto]);
}

function partiDi(elemento: HTMLElement): readonly HTMLElement[] {
  const parte = elemento.parentElement?.closest<HTMLElement>(PARTI);
  return parte ? [parte, ...partiDi(parte)] : [];
}
