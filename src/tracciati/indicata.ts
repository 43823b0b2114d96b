/** A table that the user points at: its range, its kind, which column is what. Recognition does not look there. */
import { isVuoto, type Griglia } from "../base/griglia";
import { indirizzoIntervallo, lettera, type Intervallo } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { CampoMappa, Struttura } from "./campi";
import { dataRows, type Blocco } from "./blocks";
import { otherIndicators, saidColumns, titlesOf } from "./columns";
import type { Colonne } from "./mappatura";
import type { Guida } from "./guida";
import { kindOf } from "./rows";
import { map007 } from "./rilievi/map-007-righe-al-bordo";

export interface TabellaIndicata {
  /** `nessuna`: the range is nothing of ours, and is not read. */
  readonly struttura: Struttura | "nessuna";
  readonly intervallo: Intervallo;
  /** How many rows of headings it has at its top; 0 for none. */
  readonly righeTestata: number;
  /** Field → column of the range, from 1 at its left. */
  readonly colonne: Readonly<Partial<Record<CampoMappa, number>>>;
}

/** The table as a block, as if recognition had found it. */
export function blockOf(g: Griglia, t: TabellaIndicata, struttura: Struttura, guida: Guida): Blocco {
  const { riga, colonna, ultimaRiga } = t.intervallo;
  const titoli = Array.from({ length: t.intervallo.ultimaColonna - colonna + 1 }, (_, i) =>
    headingOf(g, t, colonna + i),
  );
  // What the user said of a heading afterwards counts more than how the table was pointed at.
  const titoliLetti = titlesOf(titoli, colonna);
  const dette = saidColumns(titoliLetti, struttura, guida.lessico);
  const colonne: Colonne = { ...dette.colonne };
  for (const [campo, numero] of Object.entries(t.colonne)) {
    const sua = colonna + numero - 1;
    if (dette.numeri.has(sua) || colonne[campo as CampoMappa]) continue;
    colonne[campo as CampoMappa] = {
      colonna: sua,
      intestazione: headingOf(g, t, sua),
      perche: `la colonna ${lettera(sua)} è stata indicata a mano`,
      indicata: true,
    };
  }
  const blocco = {
    struttura,
    guida,
    colonne,
    altriIndicatori: struttura === "obiettivi" ? otherIndicators(titoli, colonna, colonne) : [],
    testata: titoliLetti,
    doppie: [],
    altre: [],
    rilevazioni: [],
    colonnaLato: null,
    lato: null,
    daRiga: riga,
    primaRiga: riga + t.righeTestata,
    aRiga: ultimaRiga,
    conTestata: t.righeTestata > 0,
    spostata: false,
  };
  return { ...blocco, righeDati: dataRows(g, blocco, blocco) };
}

function headingOf(g: Griglia, t: TabellaIndicata, colonna: number): string {
  const righe = Array.from({ length: t.righeTestata }, (_, i) => g.valori[t.intervallo.riga + i - g.riga]);
  return righe
    .map((r) => String(r?.[colonna - g.colonna] ?? "").trim())
    .filter((v) => v !== "")
    .join(" ");
}

/** Rows right below that look like more of the same: they are not read until the user says so. */
export function rowsBelow(g: Griglia, b: Blocco, t: TabellaIndicata): Rilievo[] {
  const da = t.intervallo.ultimaRiga + 1;
  let r = da;
  while (!(g.valori[r - g.riga] ?? []).every(isVuoto) && kindOf(g, r, b).tipo === "dati") r++;
  if (r === da) return [];
  return [
    map007.rilievo(
      "avviso",
      { foglio: g.foglio, riga: da, colonna: t.intervallo.colonna },
      {
        prima: da,
        ultima: r - 1,
        quante: r - da,
        struttura: null,
        intervallo: indirizzoIntervallo(t.intervallo),
      },
    ),
  ];
}

/** The rows of a sheet that no pointed table takes, as grids of their own. */
export function outside(g: Griglia, indicate: readonly TabellaIndicata[]): Griglia[] {
  const occupate = indicate.toSorted((a, b) => a.intervallo.riga - b.intervallo.riga);
  const parti: Griglia[] = [];
  let da = g.riga;
  const take = (a: number): void => {
    if (a >= da) parti.push({ ...g, riga: da, valori: g.valori.slice(da - g.riga, a - g.riga + 1) });
  };
  for (const { intervallo } of occupate) {
    take(intervallo.riga - 1);
    da = Math.max(da, intervallo.ultimaRiga + 1);
  }
  take(g.riga + g.valori.length - 1);
  return parti;
}
