/** Of the cells read, those whose result may be of before; nothing is said of a cell that nobody reads. */
import type { Calcolo } from "../../base/calcolo";
import { valoreIn } from "../../base/griglia";
import { indirizzoIntervallo, type Posizione } from "../../base/posizione";
import type { Rilievo } from "../../base/rilievo";
import { map020 } from "../rilievi/map-020-non-aggiornato";
import type { Classe } from "./classi";
import type { FoglioContato } from "./foglio-contato";

/** The classes of what is understood and used: a heading or a title may say which year the amounts are of. */
const USATE: ReadonlySet<Classe | null> = new Set<Classe>(["lette", "testate", "totali", "contesto"]);

/** In one sheet, once every cell has its class: cells one below the other are one finding, at the first of them. */
export function staleIn(conto: FoglioContato, { vecchi, fogliFermi }: Calcolo): Rilievo[] {
  const { g } = conto;
  const { foglio } = g;
  const fermo = fogliFermi.includes(foglio) && [...USATE].some((c) => c !== null && conto.count(c) > 0);
  return [
    ...(fermo ? [map020.rilievo("avviso", { foglio }, { che: "foglio-fermo", foglio })] : []),
    ...runs(vecchi.filter((p) => p.foglio === foglio && USATE.has(conto.classOf(p.riga, p.colonna)))).map(
      (celle) => {
        const [prima] = celle;
        const intervallo = {
          ...prima,
          ultimaRiga: prima.riga + celle.length - 1,
          ultimaColonna: prima.colonna,
        };
        return map020.rilievo("avviso", prima, {
          che: "vecchio",
          intervallo: indirizzoIntervallo(intervallo),
          valori: celle.map((p) => valoreIn(g, p.riga, p.colonna)),
        });
      },
    ),
  ];
}

/** Of the workbook as a whole. */
export const uncalculated = ({ modo }: Calcolo): Rilievo[] =>
  modo === "da-sola" ? [] : [map020.rilievo(modo === "in-sospeso" ? "avviso" : "nota", null, { che: modo })];

type Run = [Posizione, ...Posizione[]];

function runs(celle: readonly Posizione[]): Run[] {
  const trovate: Run[] = [];
  for (const p of celle.toSorted((a, b) => a.colonna - b.colonna || a.riga - b.riga)) {
    const aperta = trovate.at(-1);
    const [prima] = aperta ?? [];
    if (aperta && prima?.colonna === p.colonna && prima.riga + aperta.length === p.riga) aperta.push(p);
    else trovate.push([p]);
  }
  return trovate;
}
