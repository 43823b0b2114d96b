/** What a rule of the manifest check is: one object, with the page of Microsoft it comes from. */
import type { Nodo } from "./xml";

export interface Manifesto {
  readonly radice: Nodo;
  /** A file of the site, by its path below the page's folder (`assets/referto-16.png`); null where there is none. */
  readonly readFile: (percorso: string) => Uint8Array | null;
  /** The functions of the ribbon that src/commands registers. */
  readonly funzioni: readonly string[];
  /** All that it registers: those, and what only the keyboard calls. */
  readonly azioni: readonly string[];
}

export interface Difetto {
  readonly riga: number;
  readonly messaggio: string;
}

export interface Regola {
  readonly id: string;
  /** The page it comes from. */
  readonly fonte: string;
  readonly controlla: (manifesto: Manifesto) => readonly Difetto[];
}

export const difetto = (nodo: Nodo, messaggio: string): Difetto => ({ riga: nodo.riga, messaggio });

/** Microsoft's reference of the manifest's elements. */
export const pagina = (elemento: string): string =>
  `https://learn.microsoft.com/javascript/api/manifest/${elemento}`;

/** Microsoft's guide for add-in developers. */
export const guida = (percorso: string): string =>
  `https://learn.microsoft.com/office/dev/add-ins/${percorso}`;
