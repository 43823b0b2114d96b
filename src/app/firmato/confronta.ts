/** What the cells say now beside what was signed: each that differs, and the sheets of which that cannot be told. */
import { valoreIn, type Griglia, type Scalare } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { Mappatura } from "../../tracciati/mappatura";
import { disposizioneDi, type ColonnaFirmata, type Firmato } from "../memoria/firmato";

export interface CellaDiversa {
  readonly dove: Posizione;
  /** What its row is about; "" where it has no words of its own. */
  readonly voce: string;
  readonly firmata: Scalare;
  readonly ora: Scalare;
}

/** Why the cells of a sheet are not told one by one. */
export type PercheNonCelle = "sparito" | "spostato";

export interface Differenze {
  readonly celle: readonly CellaDiversa[];
  readonly fogli: readonly { readonly foglio: string; readonly perche: PercheNonCelle }[];
}

interface Adesso {
  readonly griglie: ReadonlyMap<string, Griglia>;
  readonly mappature: readonly Mappatura[];
}

export function differenze({ disposizioni, colonne }: Firmato, { griglie, mappature }: Adesso): Differenze {
  const celle: CellaDiversa[] = [];
  const fogli: Differenze["fogli"][number][] = [];
  for (const [foglio, allora] of Object.entries(disposizioni)) {
    const griglia = griglie.get(foglio);
    if (!griglia) {
      fogli.push({ foglio, perche: "sparito" });
      continue;
    }
    const sue = colonne.filter((c) => c.foglio === foglio);
    const diverse = diverseIn(sue, griglia, colonnaVoce(foglio, mappature));
    if (diverse.length === 0) continue;
    const righe = new Set(diverse.map((d) => d.dove.riga));
    if (disposizioneDi(foglio, mappature) !== allora || isSpostata(sue, griglia, righe))
      fogli.push({ foglio, perche: "spostato" });
    else celle.push(...diverse);
  }
  return { celle, fogli };
}

const firmata = ({ da, valori }: ColonnaFirmata, riga: number): Scalare => valori[riga - da] ?? "";

/** As the formulas that watch the cells see it: a number by its fifteen figures, a text whole. */
const isUguale = (a: Scalare, b: Scalare): boolean =>
  typeof a === "number" && typeof b === "number" ? a.toPrecision(15) === b.toPrecision(15) : a === b;

function diverseIn(
  colonne: readonly ColonnaFirmata[],
  g: Griglia,
  voce: (riga: number) => number | null,
): readonly CellaDiversa[] {
  const diverse: CellaDiversa[] = [];
  for (const c of colonne)
    for (let riga = c.da; riga <= c.a; riga++) {
      const [prima, ora] = [firmata(c, riga), valoreIn(g, riga, c.colonna)];
      if (isUguale(prima, ora)) continue;
      const parole = voce(riga);
      diverse.push({
        dove: { foglio: c.foglio, riga, colonna: c.colonna },
        voce: parole === null || parole === c.colonna ? "" : String(valoreIn(g, riga, parole)).trim(),
        firmata: prima,
        ora,
      });
    }
  return diverse.toSorted((a, b) => a.dove.riga - b.dove.riga || a.dove.colonna - b.dove.colonna);
}

/** The column that says what a row is about. */
function colonnaVoce(foglio: string, mappature: readonly Mappatura[]): (riga: number) => number | null {
  const sue = mappature.filter((m) => m.foglio === foglio && !m.scheda);
  return (riga) => {
    const m = sue.find(({ intervallo: i }) => i.riga <= riga && riga <= i.ultimaRiga);
    return m?.colonne.indicatore?.colonna ?? m?.colonne.descrizione?.colonna ?? null;
  };
}

/** A row that differs and says what another row said: it was moved, and what it says now is right where it is. */
function isSpostata(colonne: readonly ColonnaFirmata[], g: Griglia, righe: ReadonlySet<number>): boolean {
  const allora = new Map<string, number>();
  const detta = (riga: number, valore: (c: ColonnaFirmata) => Scalare): string | null => {
    const valori = colonne.map((c) => (c.da <= riga && riga <= c.a ? valore(c) : ""));
    // A few figures alone may be those of several rows.
    return valori.filter((v) => v !== "").length < 3 ? null : JSON.stringify(valori);
  };
  const [da, a] = [Math.min(...colonne.map((c) => c.da)), Math.max(...colonne.map((c) => c.a))];
  for (let riga = da; riga <= a; riga++) {
    const parole = detta(riga, (c) => firmata(c, riga));
    if (parole !== null) allora.set(parole, riga);
  }
  for (const riga of righe) {
    const parole = detta(riga, (c) => valoreIn(g, riga, c.colonna));
    if (parole !== null && allora.has(parole)) return true;
  }
  return false;
}
