/** A table that the user pointed at, found again in the workbook of now: by its name, else by its headings. */
import type { Griglia, Scalare } from "../base/griglia";
import { indirizzoIntervallo, parseIntervallo, type Intervallo, type NomeDefinito } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { CampoMappa, Struttura } from "./campi";
import type { TabellaIndicata } from "./indicata";
import { normalise } from "./normalise";
import { map006 } from "./rilievi/map-006-tabella-perduta";

export interface IndicataSalvata {
  /** The defined name. */
  readonly nome: string;
  readonly struttura: Struttura | "nessuna";
  readonly foglio: string;
  readonly intervallo: string;
  readonly righeTestata: number;
  readonly colonne: Readonly<Partial<Record<CampoMappa, number>>>;
  /** The texts of its last row of headings, from its first column. */
  readonly testata: readonly string[];
}

export interface IndicateRitrovate {
  readonly tabelle: readonly (TabellaIndicata & { readonly nome: string })[];
  readonly rilievi: readonly Rilievo[];
}

export function findPointed(
  salvate: readonly IndicataSalvata[],
  nomi: readonly NomeDefinito[],
  griglie: readonly Griglia[],
): IndicateRitrovate {
  const trovate = salvate.map((s) => {
    const { nome, struttura, righeTestata, colonne } = s;
    const dove = nomi.find((n) => n.nome.toLowerCase() === nome.toLowerCase())?.dove ?? null;
    const ora = dove ?? byHeadings(s, griglie);
    const tabella = ora && { nome, struttura, righeTestata, colonne, intervallo: ora };
    return { tabella, rilievi: dove ? [] : [lost(s, ora)] };
  });
  return {
    tabelle: trovate.flatMap((t) => t.tabella ?? []),
    rilievi: trovate.flatMap((t) => t.rilievi),
  };
}

/** Where the same headings stand now, on its own sheet first; as many rows as it had. */
function byHeadings(s: IndicataSalvata, griglie: readonly Griglia[]): Intervallo | null {
  const prima = parseIntervallo(s.intervallo);
  if (!prima || s.righeTestata === 0) return null;
  const sue = [
    ...griglie.filter((g) => g.foglio === s.foglio),
    ...griglie.filter((g) => g.foglio !== s.foglio),
  ];
  for (const g of sue) {
    for (const [i, valori] of g.valori.entries()) {
      const colonna = startOf(valori, s.testata);
      if (colonna === null) continue;
      const riga = g.riga + i - s.righeTestata + 1;
      return {
        foglio: g.foglio,
        riga,
        colonna: g.colonna + colonna,
        ultimaRiga: Math.min(riga + prima.ultimaRiga - prima.riga, g.riga + g.valori.length - 1),
        ultimaColonna: g.colonna + colonna + prima.ultimaColonna - prima.colonna,
      };
    }
  }
  return null;
}

/** The index of the first of these headings, side by side in a row; null where they are not there. */
function startOf(valori: readonly Scalare[], testata: readonly string[]): number | null {
  const attese = testata.map(normalise);
  if (attese.every((t) => t === "")) return null;
  for (let i = 0; i + attese.length <= valori.length; i++) {
    if (attese.every((t, k) => normalise(String(valori[i + k] ?? "")) === t)) return i;
  }
  return null;
}

const lost = (s: IndicataSalvata, ora: Intervallo | null): Rilievo =>
  map006.rilievo(ora ? "nota" : "avviso", ora, {
    che: "indicata",
    nome: s.nome,
    era: { foglio: s.foglio, intervallo: s.intervallo },
    trovata: ora && { foglio: ora.foglio, intervallo: indirizzoIntervallo(ora) },
  });
