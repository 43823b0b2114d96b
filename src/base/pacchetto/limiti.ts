/**
 * What a file, a picture or a state that comes from others may hold: every limit of every reader, in one place. They are
 * meant to stand far above what a municipality writes; whoever meets one is told in one
 * line. docs/limiti.md shows them to officers.
 *
 * A small file is held to what small files are: the room for its inflated bytes and for what is kept of them grows with its
 * own size, so that no few kilobytes can ask for the work of a hundred megabytes.
 */
const MEGA = 1_048_576;

/** Of a workbook as a zip of XML parts. */
export interface LimitiPacchetto {
  readonly byteFile: number;
  /** Entries of the zip. */
  readonly voci: number;
  /** Inflated bytes of one part, and of all the parts that are opened. */
  readonly byteParte: number;
  readonly byteTutto: number;
  /** Sheets that the workbook lists. */
  readonly fogli: number;
  /** Units of work, see `Conto`: elements and attributes met, cells and texts kept. */
  readonly lavoro: number;
}

/** A scheda that a responsabile sends back: read inside the pane. */
export const LIMITI_SCHEDA = {
  byteFile: 20 * MEGA,
  voci: 5_000,
  byteParte: 40 * MEGA,
  byteTutto: 80 * MEGA,
  fogli: 40,
  lavoro: 20_000_000,
  /** Cells below or right of these are left out: a scheda has none there. */
  righe: 20_000,
  colonne: 60,
} as const satisfies LimitiPacchetto & { righe: number; colonne: number };

/** Another workbook to compare with, read inside the pane: larger than a scheda, and beside Excel and its own workbook. */
export const LIMITI_CONFRONTATA = {
  byteFile: 64 * MEGA,
  voci: 20_000,
  byteParte: 128 * MEGA,
  byteTutto: 192 * MEGA,
  fogli: 500,
  lavoro: 40_000_000,
} as const satisfies LimitiPacchetto;

/** A workbook opened by the local host: command line and demonstration page. */
export const LIMITI_CARTELLA = {
  byteFile: 256 * MEGA,
  voci: 20_000,
  byteParte: 256 * MEGA,
  byteTutto: 256 * MEGA,
  fogli: 2_000,
  lavoro: 80_000_000,
} as const satisfies LimitiPacchetto;

/**
 * What a file of so many bytes may become: inflated bytes, and units of work. XML of sheets shrinks to a tenth or a
 * thirtieth; a hundredth is what Apache POI takes for a bomb (ZipSecureFile.setMinInflateRatio).
 */
export const byteConcessi = (byteFile: number): number => 4 * MEGA + 200 * byteFile;
export const lavoroConcesso = (byteFile: number, { lavoro }: LimitiPacchetto): number =>
  Math.min(lavoro, 600_000 + 16 * byteFile);

/** No part of a workbook nests deeper than a few dozen elements. */
export const PROFONDITA_MASSIMA = 256;

/** Nor has any of its elements more than some forty attributes, namespaces included. */
export const ATTRIBUTI_MASSIMI = 1_000;

/** Characters of the part, or of the cells, that keep what was chosen: far more than Referto writes. */
export const STATO_MASSIMO = 2 * MEGA;

/**
 * Cells asked of one sheet, blanks included: from its first full cell to its last. Excel on the web answers 5 MB at a time,
 * so that a sheet of this size takes some sixteen answers.
 */
export const CELLE_PER_FOGLIO = 4_000_000;

/** A picture for the cover: one megabyte of file, and what it takes once opened, four bytes a pixel. */
export const BYTE_IMMAGINE = MEGA;
export const PIXEL_IMMAGINE = 16_000_000;
export const LATO_IMMAGINE = 10_000;
