/** What a writing leaves in the workbook: the memory brought up to what was found, and a name for every table. */
import { indirizzoIntervallo } from "../base/posizione";
import type { Ricordo } from "./cartella";
import type { Tabelle } from "./leggi";
import { hasDecisioni, toStato, type Memoria } from "./memoria";

/** Tables that could not be found again are let go: the findings of this reading have said so. */
export function toRicordo(
  { zone, indicate, memoriaNostra }: Pick<Tabelle, "zone" | "indicate" | "memoriaNostra">,
  memoria: Memoria,
): Ricordo {
  if (!memoriaNostra) return { stato: null, ancheInCelle: false, nomi: [] };
  const aggiornata: Memoria = {
    ...memoria,
    indicate: memoria.indicate.flatMap((s) => {
      const ora = indicate.find((t) => t.nome === s.nome);
      return ora
        ? [{ ...s, foglio: ora.intervallo.foglio, intervallo: indirizzoIntervallo(ora.intervallo) }]
        : [];
    }),
    zone: zone.map(({ nome, struttura, intervallo }) => ({
      nome,
      struttura,
      foglio: intervallo.foglio,
      intervallo: indirizzoIntervallo(intervallo),
    })),
  };
  return {
    stato: toStato(aggiornata),
    ancheInCelle: hasDecisioni(aggiornata),
    nomi: [...indicate, ...zone].map(({ nome, intervallo }) => ({ nome, intervallo })),
  };
}
