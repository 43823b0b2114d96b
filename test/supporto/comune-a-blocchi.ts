/**
 * A made-up comune of any size as grids, the same at each run: two sheets printed in pages (titoli of entrate, missioni
 * and programmi of spese, with sections, totals, the heading again at each page) and two flat ones. For measuring growth.
 */
import type { Griglia, Scalare } from "../../src/base/griglia";
import { griglia } from "./griglia";

const RIGHE_DI_PAGINA = 40;

const cent = (n: number): number => Math.round(n * 100) / 100;

/** Iniziale, attuale, movimentato, disponibilità, cassa of the n-th voce. */
function importi(n: number): number[] {
  const iniziale = cent(1000 + ((n * 7919) % 90_000) + (n % 100) / 100);
  const attuale = cent(iniziale + (n % 7) * 10);
  const movimentato = cent(attuale * 0.6);
  return [iniziale, attuale, movimentato, cent(attuale - movimentato), cent(movimentato * 0.5)];
}

const COLONNE_IMPORTI = ["Previsione iniziale", "Previsione attuale"];
const TESTATA_ENTRATE = [
  "Tit",
  "Piano Fin.",
  "Capitolo",
  "Descrizione",
  ...COLONNE_IMPORTI,
  "Accertato",
  "Disponibilità",
  "Riscosso",
];
const TESTATA_SPESE = [...TESTATA_ENTRATE.slice(0, 6), "Impegnato", "Disponibilità", "Pagato"];
const TESTATA_PIATTA = ["Missione", "Programma", "Responsabile", ...TESTATA_SPESE];

type Riga = readonly Scalare[];

/** Rows under headings repeated at each page; each group has its section row and its total. */
function stampa(
  testata: Riga,
  gruppi: readonly { sezione: string; totale: string; righe: readonly Riga[] }[],
): Riga[] {
  const righe: Riga[] = [["Comune di Prova"], testata];
  let diPagina = 0;
  const add = (r: Riga): void => {
    if (diPagina === RIGHE_DI_PAGINA) {
      righe.push(["Comune di Prova"], testata);
      diPagina = 0;
    }
    diPagina++;
    righe.push(r);
  };
  for (const g of gruppi) {
    add([g.sezione]);
    g.righe.forEach(add);
    const somme = [4, 5, 6, 7, 8].map((c) => cent(g.righe.reduce((n, r) => n + Number(r[c]), 0)));
    add([g.totale, "", "", "", ...somme]);
  }
  return righe;
}

const capitolo = (titolo: number, codice: string, n: number, nome: string): Riga => [
  titolo,
  codice,
  1000 + n,
  `${nome} NUMERO ${n} DEL BILANCIO DI PROVA`,
  ...importi(n),
];

const lunghezza = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** About `voci` rows of budget over four sheets: a fifth entrate, the rest spese, half printed and half flat. */
export function comuneABlocchi(voci: number): Griglia[] {
  const entrate = Math.round(voci / 10);
  const spese = Math.round((voci * 2) / 5);
  const titoli = lunghezza(4).map((t) => ({
    sezione: `TITOLO ${t + 1} - ENTRATE DI PROVA`,
    totale: `TOTALE TITOLO ${t + 1}`,
    righe: lunghezza(Math.round(entrate / 4)).map((n) =>
      capitolo(t + 1, `E.${t + 1}.01.01.06.001`, t * entrate + n, "ENTRATA"),
    ),
  }));
  // As a comune grows its programmi do not: the programmi of a large print come back, page after page.
  const perGruppo = 25;
  const programmi = lunghezza(Math.ceil(spese / perGruppo)).map((p) => ({
    sezione: `MISSIONE ${String((p % 14) + 1).padStart(2, "0")} - PROGRAMMA ${String((p % 2) + 1).padStart(2, "0")}: PROVA - RESPONSABILE: RESPONSABILE ${p % 15}`,
    totale: "TOTALE PROGRAMMA",
    righe: lunghezza(perGruppo).map((n) => capitolo(1, "U.1.03.02.15.999", p * perGruppo + n, "SPESA")),
  }));
  const piatta = lunghezza(spese).map((n) => [
    (n % 12) + 1,
    (n % 2) + 1,
    `RESPONSABILE ${n % 15}`,
    ...capitolo(2, "U.2.02.01.09.999", voci + n, "INVESTIMENTO"),
  ]);
  const piatteEntrate = lunghezza(entrate).map((n) =>
    capitolo((n % 4) + 1, `E.${(n % 4) + 1}.01.01.06.001`, voci + n, "ENTRATA"),
  );
  return [
    griglia(stampa(TESTATA_ENTRATE, titoli), "Entrate stampa"),
    griglia(stampa(TESTATA_SPESE, programmi), "Spese stampa"),
    griglia([TESTATA_ENTRATE, ...piatteEntrate], "Entrate"),
    griglia([TESTATA_PIATTA, ...piatta], "Spese"),
  ];
}
