/**
 * Hosts that are not Excel cannot calculate every formula: where one keeps a result that no longer stands, it says in which
 * cells. Excel has calculated them all, and answers nothing here.
 */
import type { Posizione } from "../../base/posizione";
import type { ConCartella } from "../porte/cartella";

/** In no particular order; asked for once the cells have been read. */
export type RisultatiVecchi = () => readonly Posizione[];

/** Under this name such a host puts it in the window of the pane, before office.js loads there. */
export interface FinestraOspite {
  risultatiVecchi?: RisultatiVecchi;
}

/** The same workbook, with what its host says of its results. */
export const conRisultatiVecchi =
  (con: ConCartella, vecchi: RisultatiVecchi): ConCartella =>
  (lavoro, insieme) =>
    con(
      (cartella) =>
        lavoro({
          ...cartella,
          read: async () => {
            const letta = await cartella.read();
            return { ...letta, calcolo: { ...letta.calcolo, vecchi: vecchi() } };
          },
        }),
      insieme,
    );
