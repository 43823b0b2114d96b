/** The log: what was collected, when, from whom, what was there and what is there. */
import type { Contenuto } from "../referto/foglio";

export interface RigaRegistro {
  /** When it was collected, as the pane's clock says: `2023-07-14 10:32`. */
  readonly raccolto: string;
  readonly responsabile: string;
  /** The sheet or the file. */
  readonly origine: string;
  readonly chi: string;
  readonly quando: string;
  readonly chiave: string;
  readonly indicatore: string;
  readonly campo: string;
  /** `Obiettivi!L12`; "" where the source has no cell for it: then the log is the only place. */
  readonly cella: string;
  readonly prima: string;
  readonly dopo: string;
}

export const TESTATA_REGISTRO = [
  "Raccolto il",
  "Responsabile",
  "Da",
  "Chi ha compilato",
  "Quando",
  "Indicatore",
  "Campo",
  "Cella",
  "Prima",
  "Dopo",
  "Chiave",
] as const;

export const LARGHEZZE_REGISTRO = [17, 24, 24, 22, 13, 44, 20, 18, 36, 36, 30] as const;

/** All texts: what came from outside stays what it is, also where it looks like a formula. */
export const rigaRegistro = (r: RigaRegistro): readonly Contenuto[] =>
  [
    r.raccolto,
    r.responsabile,
    r.origine,
    r.chi,
    r.quando,
    r.indicatore,
    r.campo,
    r.cella,
    r.prima,
    r.dopo,
    r.chiave,
  ].map((valore) => ({ tipo: "testo", valore }));
