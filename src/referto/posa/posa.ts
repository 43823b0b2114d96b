/** The document on sheets: each part on the grid of its own sheet, its blocks as rows, its pages. */
import { Costruttore } from "./costruttore";
import type { Grafico } from "../foglio/foglio";
import type { NomeStile } from "../foglio/stili";
import { PAGINA_VERTICALE } from "./carta";
import type { ParteDocumento } from "../documento/blocchi";
import { impagina, type Impaginato } from "./impagina";
import { caratteriDi, CORPO } from "./misura";
import type { FoglioPosato } from "../documento/posato";
import { righeDi, type Grafica } from "./righe-blocco";
import type { CellaRiga, Riga } from "./riga";

/** How the units of a part fill pages: to choose how much of a list stands on one. */
export const pagineDi = (p: Pick<ParteDocumento, "griglia" | "blocchi">): Impaginato =>
  impagina(righeDi(p).unita, PAGINA_VERTICALE.alta);

export function posa(p: ParteDocumento): FoglioPosato {
  const { unita, grafici } = righeDi(p);
  const { righe, interruzioni } = impagina(unita, PAGINA_VERTICALE.alta);
  const c = new Costruttore([...p.griglia.map(caratteriDi), ...p.fuori.map((f) => f.caratteri)]);
  const stili = new Stili();
  for (const r of righe) scrivi(c, r, stili);
  stili.applica(c);
  // After the styles, some of which ask for a height of their own.
  righe.forEach((r, i) => {
    c.alta(i + 1, r.punti);
  });
  p.fuori.forEach(({ titolo }, i) => {
    if (titolo !== "") c.scrivi(1, p.griglia.length + 1 + i, { tipo: "testo", valore: titolo });
  });
  for (const cf of p.condizionali(righe.length)) c.condizionale(cf);
  for (const g of grafici) c.grafico(conPosto(g, righe));
  return c.finisci({
    chiave: p.chiave,
    nome: p.nome,
    righeBloccate: p.righeBloccate,
    corpo: CORPO,
    stampa: {
      orientamento: "verticale",
      righeRipetute: null,
      intestazione: p.intestazione,
      piede: p.piede,
      ultimaColonna: p.griglia.length,
      interruzioni,
    },
  });
}

/** Zones of one style, run by run: a row's style joins that of the row above. */
class Stili {
  private readonly aperti = new Map<
    string,
    { stile: NomeStile; da: number; a: number; riga: number; fino: number }
  >();
  private readonly chiusi: { stile: NomeStile; da: number; a: number; riga: number; fino: number }[] = [];

  metti(stile: NomeStile, riga: number, da: number, a: number): void {
    const chiave = `${stile} ${da} ${a}`;
    const aperto = this.aperti.get(chiave);
    if (aperto?.fino === riga - 1) aperto.fino = riga;
    else {
      const nuovo = { stile, da, a, riga, fino: riga };
      this.aperti.set(chiave, nuovo);
      this.chiusi.push(nuovo);
    }
  }

  /** In the order in which each style was first met: those of a row before those of its cells. */
  applica(c: Costruttore): void {
    for (const { stile, da, a, riga, fino } of this.chiusi) {
      const zona = { riga, colonna: da, ultimaRiga: fino, ultimaColonna: a };
      c.stile(stile, zona);
      if (stile === "barra") c.barra(zona);
    }
  }
}

function scrivi(c: Costruttore, r: Riga, stili: Stili): void {
  const celle = Array.from(
    { length: c.colonne },
    (_, i) => r.celle.find((x) => x.colonna === i + 1)?.cella ?? null,
  );
  const n = c.riga(celle);
  for (const s of r.stili) stili.metti(s.stile, n, s.da, s.a);
  for (const x of r.celle) aspetto(c, x, n, stili);
  if (r.punto) c.segna(r.punto, n);
}

function aspetto(c: Costruttore, x: CellaRiga, n: number, stili: Stili): void {
  for (const s of x.stili) stili.metti(s, n, x.colonna, x.unita ? x.fino : x.colonna);
  if (x.unita && x.fino > x.colonna)
    c.unisci({ riga: n, colonna: x.colonna, ultimaRiga: n, ultimaColonna: x.fino });
  if (x.verso) c.collega(n, x.colonna, x.verso, "Vai alla cella");
}

/** The chart over the rows that were left for it, its table where it was put. */
function conPosto({ grafico, prima, ultima, dati }: Grafica, righe: readonly Riga[]): Grafico {
  const riga = (r: Riga): number => righe.indexOf(r) + 1;
  return {
    ...grafico,
    dati: { ...dati, riga: riga(prima), ultimaRiga: riga(prima) + dati.ultimaRiga - dati.riga },
    posizione: { riga: riga(prima), ultimaRiga: riga(ultima), colonna: 1, ultimaColonna: dati.colonna - 2 },
  };
}
