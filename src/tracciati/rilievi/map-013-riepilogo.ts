/** MAP-013: the same budget in a summary: compared with the detail, never added to it. */
import { formatItaliano, type Importo } from "../../base/importo";
import type { Intervallo } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";
import type { Struttura } from "../campi";

export interface Differenza {
  readonly campo: string;
  readonly riepilogo: Importo;
  readonly dettaglio: Importo;
}

export interface FattiRiepilogo {
  readonly intervallo: Intervallo;
  readonly struttura: Struttura;
  /** The sheet of the detail. */
  readonly dettaglio: string;
  readonly differenze: readonly Differenza[];
}

export function map013({ intervallo, struttura, dettaglio, differenze }: FattiRiepilogo): Rilievo {
  const uguale = differenze.length === 0;
  const quali = differenze.map(
    (d) =>
      `${d.campo} ${formatItaliano(d.riepilogo)} nel riepilogo, ${formatItaliano(d.dettaglio)} nel dettaglio`,
  );
  return rilievo(
    "MAP-013",
    uguale ? "nota" : "avviso",
    intervallo,
    uguale
      ? `«${intervallo.foglio}» è un riepilogo delle ${struttura} di «${dettaglio}»: confrontato, torna; non è stato sommato.`
      : `«${intervallo.foglio}» è un riepilogo delle ${struttura} di «${dettaglio}» e non torna: ${quali.join("; ")}. Non è stato sommato.`,
    uguale ? "Niente da fare." : "Correggere quello dei due che è sbagliato; il referto usa il dettaglio.",
  );
}
