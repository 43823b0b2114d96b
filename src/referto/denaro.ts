/** The money of a responsabile: the cells of the Referto Spese (or Entrate) that hold their capitoli, added up live. */
import type { Parte } from "../bilancio/voce";
import { COLONNE } from "./bilancio";
import { intestaParte } from "./intesta-parte";
import { formula, testo, type Costruttore } from "./costruttore";
import type { BloccoVoci, PuntiBilancio } from "./dati";
import { propria } from "./foglio";
import { rapporto } from "./formule";
import type { Responsabile } from "./per-responsabile";

/** Previsione iniziale, attuale, movimentato, disponibilità, cassa: columns C to G here. */
const CAMPI = ["previsioneIniziale", "previsioneAttuale", "movimentato", "disponibilita", "cassa"] as const;
const PRIMA = 3;
const QUOTA = 8;

/**
 * Stretches in one SUM. A formula is at most 8,192 characters long and a function takes 255 arguments: support.microsoft.com,
 * "Excel specifications and limits"; a stretch of a sheet with the longest name is some 50 characters.
 */
const TRATTI = 120;

/** Returns the row of the totals; null where they have no capitolo on this side. */
export function denaro(
  c: Costruttore,
  parte: Parte,
  r: Responsabile,
  punti: PuntiBilancio | null,
): number | null {
  const suoi = (punti?.blocchi ?? []).flatMap((b) => {
    const voci = b.voci.filter((v) => r.voci.has(v));
    return voci.length === 0 ? [] : [{ blocco: b, voci }];
  });
  if (!punti || suoi.length === 0) return null;
  const spese = parte === "spese";
  intestaParte(
    c,
    [
      spese ? "Capitoli di spesa" : "Capitoli di entrata",
      "Capitoli",
      "Previsione iniziale",
      "Previsione attuale",
      spese ? "Impegnato" : "Accertato",
      "Disponibilità",
      spese ? "Pagato" : "Riscosso",
      spese ? "% impegnato" : "% accertato",
    ],
    { destra: [2, c.colonne] },
  );
  const da = c.prossima;
  for (const { blocco, voci } of suoi) {
    const tratti = trattiDi(
      blocco,
      voci.flatMap((v) => punti.righe.get(v) ?? []),
    );
    tratti.forEach((insieme, i) => {
      const parteDi = tratti.length > 1 ? ` (parte ${i + 1} di ${tratti.length})` : "";
      riga(c, `${blocco.nome}${parteDi}`, i === 0 ? voci.length : null, (colonna) =>
        somma(parte, colonna, insieme),
      );
    });
  }
  const a = c.prossima - 1;
  const totale = riga(
    c,
    spese ? "TOTALE SPESE" : "TOTALE ENTRATE",
    null,
    (_, qui) => `=SUM(${qui}${da}:${qui}${a})`,
    [da, a],
  );
  c.stileColonna("testo", 1, da, totale);
  c.stileColonna("intero", 2, da, totale);
  c.stileColonna("importo", PRIMA, da, totale, PRIMA + CAMPI.length - 1);
  c.stileColonna("percentuale", QUOTA, da, totale);
  c.stileColonna("totale", 1, totale, totale, QUOTA);
  c.lega(totale);
  return totale;
}

interface Tratto {
  readonly da: number;
  readonly a: number;
}

/** Neighbouring rows as one stretch; the total's own cell where the whole block is theirs. */
function trattiDi(blocco: BloccoVoci, righe: readonly number[]): Tratto[][] {
  if (righe.length === blocco.voci.length) return [[{ da: blocco.totale, a: blocco.totale }]];
  const tratti: { da: number; a: number }[] = [];
  for (const r of righe) {
    const ultimo = tratti.at(-1);
    if (ultimo?.a === r - 1) ultimo.a = r;
    else tratti.push({ da: r, a: r });
  }
  return Array.from({ length: Math.ceil(tratti.length / TRATTI) }, (_, i) =>
    tratti.slice(i * TRATTI, (i + 1) * TRATTI),
  );
}

function somma(parte: Parte, colonna: string, tratti: readonly Tratto[]): string {
  const termini = tratti.map(({ da, a }) =>
    propria(parte, da === a ? `${colonna}${da}` : `${colonna}${da}:${colonna}${a}`),
  );
  return `=SUM(${termini.join(",")})`;
}

/** `di` gives the formula for a column of the source sheet and for the same figure's column here. */
function riga(
  c: Costruttore,
  nome: string,
  capitoli: number | null,
  di: (colonna: string, qui: string) => string,
  sommati: readonly [number, number] | null = null,
): number {
  const n = c.prossima;
  const conto = sommati ? formula(`=SUM(B${sommati[0]}:B${sommati[1]})`) : null;
  return c.riga([
    testo(nome),
    capitoli === null ? conto : { tipo: "numero", valore: capitoli },
    ...CAMPI.map((campo, i) => formula(di(COLONNE[campo], "CDEFG".charAt(i)))),
    formula(rapporto(`E${n}`, `D${n}`)),
  ]);
}
