/** One safe correction (riparazioni.ts), and what names it. */
import type { CampoObiettivo } from "../../obiettivi/indicatore";
import { indirizzo, type Posizione } from "../../base/posizione";

export interface Riparazione {
  readonly codice: string;
  readonly dove: Posizione;
  /** The text of the cell, whole. */
  readonly prima: string;
  readonly dopo: string;
  /** For the log. */
  readonly indicatore: string;
  readonly responsabile: string;
  readonly campo: "target" | "raggiunto" | CampoObiettivo | "indicatore";
}

/** What a finding and its correction have in common. */
export const chiaveRiparazione = ({
  codice,
  foglio,
  cella,
}: {
  readonly codice: string;
  readonly foglio: string | null;
  readonly cella: string | null;
}): string => `${codice}|${foglio ?? ""}|${cella ?? ""}`;

export const chiaveDi = ({ codice, dove }: Pick<Riparazione, "codice" | "dove">): string =>
  chiaveRiparazione({ codice, foglio: dove.foglio, cella: indirizzo(dove) });
