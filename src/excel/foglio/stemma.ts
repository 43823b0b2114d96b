/**
 * The coat of arms on the cover, as it is there: a picture over the cells, known by its name; its bytes are kept too, in a custom
 * XML part of their own. How it is put there: scrivi-stemma.ts.
 */
export const NOME_STEMMA = "Referto stemma";
export const SPAZIO_STEMMA = "urn:referto:stemma:1";

/** What the workbook has of it. */
export interface StemmaPresente {
  /** Ids of the custom XML parts with its bytes. */
  readonly parti: readonly string[];
  /** Of the cover; null where there is none. */
  readonly copertina: string | null;
  /** Ids of the pictures of that name on the cover. */
  readonly figure: readonly string[];
  /** The cover is protected. */
  readonly protetta: boolean;
}

/** Asks for it; `copertina` null where there is no cover. To be read after a sync. */
export const askFigure = (copertina: Excel.Worksheet | null): Excel.ShapeCollection | null =>
  copertina?.shapes.load("items/id,items/name") ?? null;

export const figureIn = (figure: Excel.ShapeCollection | null): readonly string[] =>
  (figure?.items ?? []).filter((f) => f.name.toLowerCase() === NOME_STEMMA.toLowerCase()).map((f) => f.id);

/** Whether the cover has it, or will have it when it is made. */
export const haStemma = ({ parti, copertina, figure }: Omit<StemmaPresente, "protetta">): boolean =>
  copertina === null ? parti.length > 0 : figure.length > 0;
