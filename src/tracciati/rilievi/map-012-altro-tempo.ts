/** MAP-012: a table of another year, or of another day of monitoring. */
import type { Intervallo } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";
import type { Struttura } from "../campi";

export interface FattiAltroTempo {
  readonly intervallo: Intervallo;
  readonly struttura: Struttura;
  /** What it is of: "del 2022", "al 30/06/2023". */
  readonly quando: string;
  /** True where it is the only one of its structure: it was read all the same. */
  readonly sola: boolean;
}

export const map012 = ({ intervallo, struttura, quando, sola }: FattiAltroTempo): Rilievo =>
  rilievo(
    "MAP-012",
    sola ? "avviso" : "nota",
    intervallo,
    sola
      ? `La tabella di ${struttura} di «${intervallo.foglio}» è ${quando} ed è l'unica: è stata letta, ma non è dell'esercizio.`
      : `La tabella di ${struttura} di «${intervallo.foglio}» è ${quando}: lasciata da parte, perché ce n'è una del tempo del referto.`,
    sola
      ? "Controllare l'esercizio e la data di riferimento, o mettere nella cartella la tabella dell'esercizio."
      : "Niente da fare, se il tempo del referto è quello giusto.",
  );
