/**
 * What the user says that words mean: the corrections of a mapping. They are kept by words and not by places, so that
 * one correction serves every page of a print, outlives moved columns, and can be carried to another workbook.
 */
import { normalise } from "./normalise";
import type { CampoMappa, Struttura } from "./campi";

/** The meaning of one heading. */
export interface ParolaColonna {
  readonly struttura: Struttura;
  /** The heading as written; compared without case, accents and punctuation. */
  readonly intestazione: string;
  /** Which of the columns so headed, from 1 at the left. */
  readonly ordinale: number;
  /** `ignora`: the column is of no use to the referto. */
  readonly campo: CampoMappa | "ignora";
  /** True where the column writes its amounts with the opposite sign. */
  readonly invertita: boolean;
}

export const SIGNIFICATI_SEZIONE = ["missione", "programma", "titolo", "responsabile", "niente"] as const;
export type SignificatoSezione = (typeof SIGNIFICATI_SEZIONE)[number];

/** What a row that stands alone above others says of them: `CENTRO DI COSTO 12 - ROSSI` names the responsabile. */
export interface ParolaSezione {
  /** The words the row begins with. */
  readonly parola: string;
  readonly significa: SignificatoSezione;
}

export interface Lessico {
  readonly colonne: readonly ParolaColonna[];
  readonly sezioni: readonly ParolaSezione[];
}

export const LESSICO_VUOTO: Lessico = { colonne: [], sezioni: [] };

/** What the user said of a heading; null where nothing. */
export function wordFor(
  { colonne }: Lessico,
  struttura: Struttura,
  intestazione: string,
  ordinale: number,
): ParolaColonna | null {
  if (colonne.length === 0) return null;
  const testo = normalise(intestazione);
  return (
    colonne.find(
      (p) => p.struttura === struttura && p.ordinale === ordinale && normalise(p.intestazione) === testo,
    ) ?? null
  );
}

export interface SezioneDetta {
  readonly significa: SignificatoSezione;
  /** The text after the words. */
  readonly resto: string;
}

/** What the user said of a row that begins so; null where nothing. */
export function sectionFor({ sezioni }: Lessico, testo: string): SezioneDetta | null {
  for (const { parola, significa } of sezioni) {
    const inizio = testo.slice(0, parola.length);
    if (normalise(inizio) !== normalise(parola) || /^[\p{L}\p{N}]/u.test(testo.slice(parola.length)))
      continue;
    return { significa, resto: testo.slice(parola.length).replace(/^[\s:.\-–]+|[\s*]+$/g, "") };
  }
  return null;
}
