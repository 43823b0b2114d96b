/** A table as rows: its headings with the first row, written again where it goes on to another page; a total is never alone. */
import type { Blocco, CellaTabella, ColonnaTabella, Posti, RigaTabella } from "../documento/blocchi";
import { altezzaIn } from "./misura";
import { unita, type CellaRiga, type Griglia, type Riga, type Unita } from "./riga";
import type { NomeStile } from "../foglio/stili";

type Tabella = Extract<Blocco, { tipo: "tabella" }>;

/** What an indent takes of a heading. */
const RIENTRO_MM = 2.4;

/** Of a row of one line. */
const RIGA = 15;

/** Beside those of the columns: what a whole row looks like. */
const ASPETTI: Readonly<Record<RigaTabella["aspetto"], readonly NomeStile[]>> = {
  riga: ["righe"],
  tenue: ["righe", "tenue"],
  totale: ["rigaTotale"],
  gruppo: ["gruppo"],
  nota: ["righe", "tenue"],
  coda: [],
};

const TESTATE: Readonly<Record<ColonnaTabella["testata"], readonly NomeStile[]>> = {
  sinistra: [],
  destra: ["testataDestra"],
  centro: ["testataCentro"],
  rientro: ["testataRientro"],
};

export function righeTabella(t: Tabella, g: Griglia): Unita[] {
  const testa = t.testata ? [rigaTestata(t.colonne, g)] : [];
  const righe = t.righe.map((r) => ({ r, riga: rigaDi(r, t.colonne, g) }));
  const unite = righe.map(({ r, riga }, i) => {
    const prossima = t.righe[i + 1];
    const legaDopo = prossima?.lega === true || prossima?.aspetto === "totale" || r.aspetto === "gruppo";
    return unita([riga], { legaDopo, ripresa: testa });
  });
  const [prima] = unite;
  if (!prima) return testa.length === 0 ? [] : [unita(testa)];
  return [unita([...testa, ...prima.righe], { legaDopo: prima.legaDopo }), ...unite.slice(1)];
}

function rigaTestata(colonne: readonly ColonnaTabella[], g: Griglia): Riga {
  const ultima = Math.max(...colonne.map((c) => c.posti[1]));
  const celle = colonne.flatMap((c): CellaRiga[] => {
    if (c.titolo === "") return [];
    const [da, a] = c.testataPosti;
    const stili = TESTATE[c.testata];
    const cella = { tipo: "testo", valore: c.titolo } as const;
    return [{ colonna: da, fino: a, cella, stili, unita: a > da, verso: null }];
  });
  const alte = colonne.map((c) =>
    altezzaIn(c.titolo, g.larga(c.testataPosti) - (c.testata === "rientro" ? RIENTRO_MM : 0), "testata"),
  );
  return {
    celle,
    punti: Math.max(RIGA, ...alte),
    stili: [{ stile: "testata", da: 1, a: ultima }],
    punto: null,
  };
}

function rigaDi(r: RigaTabella, colonne: readonly ColonnaTabella[], g: Griglia): Riga {
  const ultima = Math.max(...colonne.map((c) => c.posti[1]));
  let punti = RIGA;
  const celle = r.celle.flatMap((x, i): CellaRiga[] => {
    const colonna = colonne[i];
    if (!x || !colonna) return [];
    const posti = x.posti ?? colonna.posti;
    const stile = x.stile ?? colonna.stile;
    const alta = altezzaIn(x.mostrato, g.larga(posti), stile);
    punti = Math.max(punti, alta);
    return [daCella(x, posti, colonna.barra ? "barra" : stile)];
  });
  return {
    celle,
    punti,
    stili: ASPETTI[r.aspetto].map((stile) => ({ stile, da: 1, a: ultima })),
    punto: r.punto,
  };
}

const daCella = (x: CellaTabella, [da, a]: Posti, stile: NomeStile): CellaRiga => ({
  colonna: da,
  fino: a,
  cella: x.cella,
  stili: [stile],
  unita: a > da,
  verso: x.verso,
});
