/** Light or dark, as Office is; where Office does not say (it may not, on the web), as the browser prefers. */
import { useSyncExternalStore } from "react";

export type Tema = "chiaro" | "scuro";

/** What Office says of its theme; every part may be missing. */
export interface TemaOffice {
  readonly isDarkTheme?: boolean;
  /** `#262626`. */
  readonly bodyBackgroundColor?: string;
}

/** Relative luminance of a colour (0 black, 1 white), or null where the text is no colour. Source: WCAG 2.2. */
function luminanza(colore: string): number | null {
  const m = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colore);
  if (!m) return null;
  const [r = 0, g = 0, b = 0] = m.slice(1).map((v) => {
    const c = Number.parseInt(v, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Below this, black text on the colour is harder to read than white text. */
const MEZZO = 0.179;

export function temaDi(office: TemaOffice | undefined, preferisceScuro: boolean): Tema {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "scuro" : "chiaro";
  const luce = luminanza(office?.bodyBackgroundColor ?? "");
  if (luce !== null) return luce < MEZZO ? "scuro" : "chiaro";
  return preferisceScuro ? "scuro" : "chiaro";
}

/**
 * The theme now. Excel has no event for a change of theme (OfficeThemeChanged is Outlook's), so it is looked at again
 * whenever the pane gets the focus back.
 */
export function useTema(readOffice: () => TemaOffice | undefined): Tema {
  const scuro = window.matchMedia("(prefers-color-scheme: dark)");
  return useSyncExternalStore(
    (ascolta) => {
      scuro.addEventListener("change", ascolta);
      window.addEventListener("focus", ascolta);
      document.addEventListener("visibilitychange", ascolta);
      return () => {
        scuro.removeEventListener("change", ascolta);
        window.removeEventListener("focus", ascolta);
        document.removeEventListener("visibilitychange", ascolta);
      };
    },
    () => temaDi(readOffice(), scuro.matches),
  );
}
