/** What a writing leaves in the workbook: the memory brought up to what was found, and a name for every table. */
import { indirizzoIntervallo } from "../../base/posizione";
import type { Ricordo } from "../porte/cartella";
import type { Tabelle } from "../lettura/leggi";
import { improntaDecisioni } from "../impronta/decisioni";
import { parseMemoria, toStato } from "../memoria/leggi-stato";
import type { Memoria } from "../memoria/memoria";

const NIENTE: Ricordo = { stato: null, nomi: [], decisioni: null, rifai: null };

/**
 * Tables that could not be found again are let go: the findings of this reading have said so. One that someone else has
 * pointed at since stays as they left it.
 */
export function toRicordo(
  {
    zone,
    indicate,
    memoriaNostra,
    memoria: letta,
  }: Pick<Tabelle, "zone" | "indicate" | "memoriaNostra" | "memoria">,
  memoria: Memoria,
): Ricordo {
  if (!memoriaNostra) return NIENTE;
  const aggiornata: Memoria = {
    ...memoria,
    indicate: memoria.indicate.flatMap((s) => {
      const ora = indicate.find((t) => t.nome === s.nome);
      return ora
        ? [{ ...s, foglio: ora.intervallo.foglio, intervallo: indirizzoIntervallo(ora.intervallo) }]
        : letta.indicate.some((t) => t.nome === s.nome)
          ? []
          : [s];
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
    nomi: [...indicate, ...zone].map(({ nome, intervallo }) => ({ nome, intervallo })),
    decisioni: improntaDecisioni(aggiornata),
    rifai: null,
  };
}

/** What a job adds to the memory, whoever has written it meanwhile. */
export const toRicordoAggiunto = (tabelle: Tabelle, aggiungi: (m: Memoria) => Memoria): Ricordo => {
  const primo = toRicordo(tabelle, aggiungi(tabelle.memoria));
  return {
    ...primo,
    rifai: (stato) => {
      const ora = parseMemoria(stato);
      switch (ora.tipo) {
        case "letta":
          return toRicordo(tabelle, aggiungi(ora.memoria));
        case "assente":
        case "smisurata":
          return primo;
        case "rovinata":
          return NIENTE;
        default:
          return ora satisfies never;
      }
    },
  };
};
