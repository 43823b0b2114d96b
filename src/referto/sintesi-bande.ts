/** The bands of the Sintesi: a table at the left, the chart of the same figures at its right. */
import { Decimal, type Importo } from "../base/importo";
import { computeTotali } from "../bilancio/totali";
import type { Parte } from "../bilancio/voce";
import { COLONNE } from "./bilancio";
import { formula, testo, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { DatiReferto, GruppoTotale, PuntiBilancio } from "./dati";
import { CLASSI, CONTI } from "./esiti-contati";
import { numeroFincheVale } from "./finche-vale";
import { propria, type ChiaveGrafico, type Contenuto, type Grafico, type Zona } from "./foglio";
import { rapporto } from "./formule";
import { ASSE_ESITI, DISEGNI, UNITA } from "./grafici";
import { missioneBreve, titoloBreve } from "./nomi-brevi";
import { nomeDi, type Responsabile } from "./per-responsabile";

/** Rows of a table, the row of the others included: one page holds three such tables. */
const RIGHE_MASSIME = 12;
/** A chart lower than this cannot be read. */
const RIGHE_MINIME = 9;
const COLONNA_GRAFICO = 8;
const ULTIMA_COLONNA = 9;
/** Lines of text that a row of a band is high: the chart beside it needs the room for its own names. */
const ALTEZZA = 1.4;

const TESTI = {
  entrate: {
    sezione: "ENTRATE PER TITOLO",
    quota: "% accertato",
    nome: titoloBreve,
    altri: (n: number) => `Altri ${n} titoli`,
  },
  spese: {
    sezione: "SPESE PER MISSIONE",
    quota: "% impegnato",
    nome: missioneBreve,
    altri: (n: number) => `Altre ${n} missioni`,
  },
} as const;

/** Those that weigh most, in their own order, and the rest as one; all of them where they are few. */
export function primi<T>(
  tutti: readonly T[],
  peso: (t: T) => number,
): { primi: readonly T[]; altri: readonly T[] } {
  if (tutti.length <= RIGHE_MASSIME) return { primi: tutti, altri: [] };
  const scelti = new Set(tutti.toSorted((a, b) => peso(b) - peso(a)).slice(0, RIGHE_MASSIME - 1));
  return { primi: tutti.filter((t) => scelti.has(t)), altri: tutti.filter((t) => !scelti.has(t)) };
}

const attuale = (g: GruppoTotale): Importo =>
  computeTotali(g.voci, "semplice").previsioneAttuale ?? new Decimal(0);

export function bandaBilancio(c: Costruttore, parte: Parte, punti: PuntiBilancio): void {
  const t = TESTI[parte];
  const { primi: scelti, altri } = primi(punti.gruppi, (g) => attuale(g).toNumber());
  c.riga([testo(t.sezione)], "sezione");
  const testa = c.riga([...DISEGNI[parte].testa, t.quota].map(testo), "intestazione");
  const riga = (nome: string, gruppi: readonly GruppoTotale[]): void => {
    const r = c.prossima;
    const somma = (colonna: string): Contenuto =>
      formula(`=${gruppi.map((g) => propria(parte, `${colonna}${g.totale}`)).join("+")}`);
    c.riga([
      testo(nome),
      somma(COLONNE.previsioneAttuale),
      somma(COLONNE.movimentato),
      formula(rapporto(`C${r}`, `B${r}`)),
    ]);
  };
  for (const g of scelti) riga(t.nome(g.numero), [g]);
  if (altri.length > 0) riga(t.altri(altri.length), altri);
  const ultima = c.prossima - 1;
  c.stileColonna("importo", 2, testa + 1, ultima, 3);
  c.stileColonna("percentuale", 4, testa + 1, ultima);
  disegna(c, parte, {
    dati: { riga: testa, colonna: 1, ultimaRiga: ultima, ultimaColonna: 3 },
    asse: unita(scelti.map(attuale)),
  });
}

function unita(importi: readonly Importo[]): Grafico["asse"] {
  const massimo = Decimal.max(0, ...importi);
  if (massimo.greaterThanOrEqualTo(2_000_000)) return UNITA.milioni;
  if (massimo.greaterThanOrEqualTo(2_000)) return UNITA.migliaia;
  return UNITA.euro;
}

export function bandaEsiti(
  c: Costruttore,
  d: Pick<DatiReferto, "custodito">,
  responsabili: readonly Responsabile[],
): void {
  const tutti = responsabili.filter((r) => r.giudizi.length > 0);
  if (tutti.every((r) => r.nome === null)) return;
  const contati = ({ riepilogo: r }: Responsabile): number => r.indicatori - r.esiti.stralciato;
  const { primi: scelti, altri } = primi(tutti, contati);
  c.riga([testo("ESITI PER RESPONSABILE")], "sezione");
  // The struck-out ones stand in the table, so that a row adds up; the chart draws the esiti.
  const oltre = CLASSI.slice(CONTI.length).map((k) => k.breve);
  const testa = c.riga([...DISEGNI.esiti.testa, ...oltre].map(testo), "intestazione");
  const righeDiNome: Record<number, number> = {};
  const riga = (nome: string, suoi: readonly Responsabile[]): void => {
    righeDiNome[c.prossima] = righeDiTesto(nome, c.larghezza(1) - 2);
    const conti = CLASSI.map((k) => suoi.reduce((n, r) => n + k.di(r.riepilogo), 0));
    c.riga([testo(nome), ...conti.map((n) => numeroFincheVale(d, n))]);
  };
  for (const r of scelti) riga(nomeDi(r), [r]);
  if (altri.length > 0) riga(`Altri ${altri.length} responsabili`, altri);
  const ultima = c.prossima - 1;
  c.stileColonna("testo", 1, testa + 1, ultima);
  c.stileColonna("intero", 2, testa + 1, ultima, 1 + CLASSI.length);
  disegna(
    c,
    "esiti",
    {
      dati: { riga: testa, colonna: 1, ultimaRiga: ultima, ultimaColonna: 1 + CONTI.length },
      asse: ASSE_ESITI,
    },
    righeDiNome,
  );
}

/**
 * The chart beside the table that has just been written; blank rows where the table is too short for it. `righe`: lines
 * of text in the rows whose name takes more than one.
 */
function disegna(
  c: Costruttore,
  chiave: ChiaveGrafico,
  g: Pick<Grafico, "dati" | "asse">,
  righe: Readonly<Record<number, number>> = {},
): void {
  const { dati }: { dati: Zona } = g;
  c.stileColonna("intestazioneDestra", 2, dati.riga, dati.riga, COLONNA_GRAFICO - 1);
  while (c.prossima - dati.riga < RIGHE_MINIME) c.riga();
  c.altezza(dati.riga, 2);
  for (let r = dati.riga + 1; r < c.prossima; r++) c.altezza(r, Math.max(ALTEZZA, righe[r] ?? 0));
  c.stileColonna("mezzaAltezza", 1, dati.riga + 1, c.prossima - 1, COLONNA_GRAFICO - 1);
  c.grafico({
    ...DISEGNI[chiave],
    ...g,
    chiave,
    posizione: {
      riga: dati.riga,
      colonna: COLONNA_GRAFICO,
      ultimaRiga: c.prossima - 1,
      ultimaColonna: ULTIMA_COLONNA,
    },
  });
}
