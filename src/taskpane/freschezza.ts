/** Whether what the pane shows is still what the sheets say. What has changed is out of date until it is read again. */
import type { Cambiamento } from "../app/porte/osserva";

export interface Cambiati {
  /** The sheets, each once, as they came. */
  readonly fogli: readonly string[];
  /** Somebody else had a hand in it. */
  readonly coautore: boolean;
}

export interface Freschezza {
  /** Changed since the last reading began; null where nothing did. */
  readonly cambiati: Cambiati | null;
  /** Changed before the reading that is under way: known again if it fails. */
  readonly inLettura: Cambiati | null;
}

export const FRESCA: Freschezza = { cambiati: null, inLettura: null };

export function cambia(f: Freschezza, { foglio, origine }: Cambiamento): Freschezza {
  const cambiati = unisci(f.cambiati, { fogli: [foglio], coautore: origine === "coautore" });
  return cambiati === f.cambiati ? f : { ...f, cambiati };
}

export const iniziaLettura = (f: Freschezza): Freschezza => ({
  cambiati: null,
  inLettura: unisci(f.inLettura, f.cambiati),
});

/** What changed while it was being read may or may not have been seen: it stays out of date. */
export const finisciLettura = (f: Freschezza): Freschezza => ({ ...f, inLettura: null });

export const abbandonaLettura = (f: Freschezza): Freschezza => ({
  cambiati: unisci(f.inLettura, f.cambiati),
  inLettura: null,
});

function unisci(a: Cambiati | null, b: Cambiati | null): Cambiati | null {
  if (!a || !b) return a ?? b;
  const fogli = [...new Set([...a.fogli, ...b.fogli])];
  const coautore = a.coautore || b.coautore;
  // Typing in the same sheet changes nothing that is shown: the state stays the same value, nothing is drawn again.
  return fogli.length === a.fogli.length && coautore === a.coautore ? a : { fogli, coautore };
}
