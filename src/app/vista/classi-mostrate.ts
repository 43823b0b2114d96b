/** The classes of the quadro, in the order in which they are shown. */
import { CLASSI, type Classe } from "../../obiettivi/classe";

export type ClasseMostrata = Classe;
export const CLASSI_MOSTRATE: readonly ClasseMostrata[] = CLASSI;
