/** What the user has decided, as a short text: the referto is of these decisions, and says so once they are others. */
import { impronta } from "../../schede/valore-mandato";
import type { Memoria } from "../memoria/memoria";

const inOrdine = (valori: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(valori).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Where a pointed table stands now is no decision: it moves with the rows above it. */
export const improntaDecisioni = (m: Memoria): string =>
  impronta(
    JSON.stringify([
      { ...m.parametri, tolleranza: m.parametri.tolleranza.toFixed() },
      inOrdine(m.correzioni.polarita),
      inOrdine(m.correzioni.stralciati),
      m.correzioni.gruppi,
      m.accettazioni,
      m.deroghe,
      m.impostazioni,
      m.lessico,
      m.indicate.map(({ nome, struttura, righeTestata, colonne, testata }) => [
        nome,
        struttura,
        righeTestata,
        inOrdine(colonne),
        testata,
      ]),
    ]),
  );
