/** One sheet of a file: its cells by place, and grids of them. */
import type { Griglia, GrigliaVista, Scalare } from "../../base/griglia";
import { COSTI } from "../../base/pacchetto/conto";
import type { Intervallo } from "../../base/posizione";
import { logicoMostrato, testoMostrato } from "../../base/testo-mostrato";
import type { FileAperto } from "../../base/xlsx/apri-xlsx";
import type { CellaScritta } from "../../base/xlsx/celle";
import { isSmisurata, MENO_COLONNE, MENO_RIGHE } from "../lettura/parte-vicina";

/** Places of a grid that weigh as much as a unit of what a file may ask for. */
const POSTI_PER_UNITA = 4;

export interface FoglioFile {
  readonly nome: string;
  readonly visibile: boolean;
  /** Rows, from the first, each with its cells by column. */
  readonly righe: ReadonlyMap<number, ReadonlyMap<number, CellaScritta>>;
  readonly formule: readonly CellaScritta[];
}

export function leggiFoglio(
  { parti }: FileAperto,
  { nome, visibile, walk }: FileAperto["fogli"][number],
): FoglioFile {
  const righe = new Map<number, Map<number, CellaScritta>>();
  const formule: CellaScritta[] = [];
  walk((c) => {
    parti.conto.spend(COSTI.cella);
    const riga = righe.get(c.riga) ?? new Map<number, CellaScritta>();
    righe.set(c.riga, riga.set(c.colonna, c));
    if (c.formula) formule.push(c);
  });
  return { nome, visibile, righe, formule };
}

/** As far as Excel says that a sheet is used: by cells that hold something. Null where none does. */
function usata({ nome, righe }: FoglioFile, entro?: Intervallo): Intervallo | null {
  const [r, c] = [new Lati(), new Lati()];
  for (const riga of righe.values())
    for (const cella of riga.values()) {
      if (cella.valore === "" && !cella.formula) continue;
      if (entro && (cella.riga > entro.ultimaRiga || cella.colonna > entro.ultimaColonna)) continue;
      r.allarga(cella.riga);
      c.allarga(cella.colonna);
    }
  return r.a === 0 ? null : { foglio: nome, riga: r.da, colonna: c.da, ultimaRiga: r.a, ultimaColonna: c.a };
}

/** The first and the last; 0 the last where there is none. */
class Lati {
  da = Number.POSITIVE_INFINITY;
  a = 0;
  allarga(n: number): void {
    this.da = Math.min(this.da, n);
    this.a = Math.max(this.a, n);
  }
}

/** What is read of it, and all that is used. */
export function estensione(
  f: FoglioFile,
): { readonly intera: Intervallo; readonly vicina: Intervallo | null } | null {
  const intera = usata(f);
  if (!intera) return null;
  const stringi = (p: Intervallo | null, come: (p: Intervallo) => Intervallo): Intervallo | null =>
    p && isSmisurata(p) ? usata(f, come(p)) : p;
  return { intera, vicina: stringi(stringi(intera, MENO_COLONNE), MENO_RIGHE) };
}

/** The values of a rectangle. Rows without cells are one and the same. */
export function grigliaDi({ parti }: FileAperto, f: FoglioFile, i: Intervallo): Griglia {
  const larga = i.ultimaColonna - i.colonna + 1;
  const bianca: readonly Scalare[] = Array.from({ length: larga }, () => "");
  const valori = Array.from({ length: i.ultimaRiga - i.riga + 1 }, (_, r): readonly Scalare[] => {
    const celle = f.righe.get(i.riga + r);
    if (!celle) return bianca;
    parti.conto.spend(larga / POSTI_PER_UNITA);
    return bianca.map((vuota, c) => celle.get(i.colonna + c)?.valore ?? vuota);
  });
  return { foglio: f.nome, riga: i.riga, colonna: i.colonna, valori };
}

/** The same with what Excel shows. */
export function vistaDi(aperto: FileAperto, f: FoglioFile, i: Intervallo): GrigliaVista {
  const griglia = grigliaDi(aperto, f, i);
  const formatoIn = (r: number, c: number): string =>
    f.righe.get(i.riga + r)?.get(i.colonna + c)?.formato ?? "General";
  return {
    ...griglia,
    formati: griglia.valori.map((riga, r) => riga.map((_, c) => formatoIn(r, c))),
    testi: griglia.valori.map((riga, r) => riga.map((v, c) => mostrato(v, formatoIn(r, c)))),
  };
}

const mostrato = (v: Scalare, formato: string): string =>
  typeof v === "boolean" ? logicoMostrato(v, "it") : v === "" ? "" : testoMostrato(v, formato, "it");
