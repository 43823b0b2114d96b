/** Budgets made up: voci whose amounts agree with each other, and the columns of a table of them. */
import { CAMPI_IMPORTO, giorno, quota, type CampoImportoAtteso, type Cella, type SommeAttese } from "./caso";
import type { Dado } from "./dado";
import {
  OGGETTI,
  OGGETTI_ENTRATA,
  PAROLE_ENTRATE,
  PAROLE_SPESE,
  PERSONE,
  TRAPPOLE_ENTRATE,
  TRAPPOLE_SPESE,
  UFFICI,
} from "./parole";

export type Parte = "entrate" | "spese";

export interface VoceFatta extends Readonly<Record<CampoImportoAtteso, number>> {
  readonly capitolo: number;
  readonly descrizione: string;
  readonly missione: number;
  readonly programma: number;
  readonly codice: string;
  readonly persona: string;
  readonly ufficio: string;
}

const PROGRAMMI = [
  [1, 1],
  [1, 3],
  [1, 4],
  [1, 6],
  [4, 2],
  [5, 2],
  [6, 1],
  [9, 2],
  [10, 5],
  [12, 1],
  [12, 7],
] as const;
const CODICI_SPESE = [
  "U.1.03.01.02.001",
  "U.1.03.02.09.008",
  "U.1.03.02.05.004",
  "U.1.01.01.01.002",
  "U.1.04.01.02.003",
];
const CODICI_ENTRATE = [
  "E.1.01.01.06.001",
  "E.1.01.01.51.001",
  "E.3.01.02.01.008",
  "E.2.01.01.02.001",
  "E.3.02.02.01.001",
];

/** Cents, with a taste for round figures. */
const cifra = (d: Dado, massimo: number): number =>
  d.forse(0.6) ? d.intero(4, Math.max(5, massimo / 10_000)) * 10_000 : d.intero(20_000, massimo);

export function voci(d: Dado, parte: Parte, quante: number): VoceFatta[] {
  const oggetti = d.mescola(parte === "spese" ? OGGETTI : OGGETTI_ENTRATA);
  let capitolo = d.intero(100, 9000);
  return Array.from({ length: quante }, (_, i) => {
    capitolo += d.intero(1, 40);
    const previsioneAttuale = cifra(d, 30_000_000);
    const movimentato = Math.round(previsioneAttuale * (0.3 + 0.65 * d.numero()));
    const [missione, programma] = d.uno(PROGRAMMI);
    return {
      capitolo,
      descrizione: oggetti[i % oggetti.length] ?? "VARIE",
      missione,
      programma,
      codice: d.uno(parte === "spese" ? CODICI_SPESE : CODICI_ENTRATE),
      persona: d.uno(PERSONE),
      ufficio: d.uno(UFFICI),
      previsioneIniziale: d.forse() ? previsioneAttuale : Math.round(previsioneAttuale * 0.9),
      previsioneAttuale,
      movimentato,
      disponibilita: previsioneAttuale - movimentato,
      cassa: Math.round(movimentato * (0.2 + 0.7 * d.numero())),
    };
  });
}

export type CampoColonna =
  CampoImportoAtteso | "capitolo" | "descrizione" | "missione" | "programma" | "codice" | "responsabile";

export interface ColonnaFatta {
  /** What must be read of it; null for what must not. */
  readonly campo: CampoColonna | null;
  readonly nome: string;
  readonly celle: readonly Cella[];
}

const PAROLA: Readonly<
  Record<CampoImportoAtteso, "iniziale" | "attuale" | "movimentato" | "disponibilita" | "cassa">
> = {
  previsioneIniziale: "iniziale",
  previsioneAttuale: "attuale",
  movimentato: "movimentato",
  disponibilita: "disponibilita",
  cassa: "cassa",
};

const isImporto = (c: CampoColonna): c is CampoImportoAtteso =>
  (CAMPI_IMPORTO as readonly string[]).includes(c);

const valoreDi = (v: VoceFatta, campo: CampoColonna): Cella =>
  isImporto(campo) ? v[campo] / 100 : campo === "responsabile" ? v.persona : v[campo];

const parola = (d: Dado, parte: Parte, campo: CampoColonna): string => {
  const chiave = isImporto(campo) ? PAROLA[campo] : campo;
  const parole: Readonly<Record<string, readonly string[]>> =
    parte === "spese" ? PAROLE_SPESE : PAROLE_ENTRATE;
  return d.uno(parole[chiave] ?? [chiave]);
};

export const colonna = (
  d: Dado,
  parte: Parte,
  campo: CampoColonna,
  sue: readonly VoceFatta[],
  nome = parola(d, parte, campo),
): ColonnaFatta => ({
  campo,
  nome,
  celle: sue.map((v) =>
    campo === "responsabile" && /settore|servizio|ufficio|centro|cdr/i.test(nome)
      ? v.ufficio
      : valoreDi(v, campo),
  ),
});

export const colonne = (
  d: Dado,
  parte: Parte,
  campi: readonly CampoColonna[],
  sue: readonly VoceFatta[],
): ColonnaFatta[] => campi.map((c) => colonna(d, parte, c, sue));

/** Columns that mislead, filled as their heading says. */
export function trappole(d: Dado, parte: Parte, quante: number, sue: readonly VoceFatta[]): ColonnaFatta[] {
  const tutte = parte === "spese" ? TRAPPOLE_SPESE : TRAPPOLE_ENTRATE;
  return d
    .mescola(tutte)
    .slice(0, quante)
    .map(([nome, che]) => ({
      campo: null,
      nome,
      celle: sue.map((v): Cella => {
        switch (che) {
          case "conteggio":
            return d.intero(1, 30);
          case "quota":
            return quota(Math.round((v.movimentato / v.previsioneAttuale) * 100) / 100);
          case "giorno":
            return giorno(`2023-${String(d.intero(1, 12)).padStart(2, "0")}-${String(d.intero(10, 28))}`);
          case "importo":
            return d.intero(10_000, 9_000_000) / 100;
        }
      }),
    }));
}

/** The heading, then the rows. */
export const righe = (sue: readonly ColonnaFatta[]): Cella[][] => [
  sue.map((c) => c.nome),
  ...(sue[0]?.celle.map((_, i) => sue.map((c) => c.celle[i] ?? "")) ?? []),
];

/** What must come of these columns. */
export function somme(sue: readonly VoceFatta[], campi: readonly (CampoColonna | null)[]): SommeAttese {
  return {
    voci: sue.length,
    ...Object.fromEntries(
      CAMPI_IMPORTO.map((c) => [c, campi.includes(c) ? sue.reduce((n, v) => n + v[c], 0) : null]),
    ),
  };
}

/** How many voci each programma has, as `1.3`. */
export function perProgramma(sue: readonly VoceFatta[]): Record<string, number> {
  const conti: Record<string, number> = {};
  for (const v of sue) {
    const chiave = `${v.missione}.${v.programma}`;
    conti[chiave] = (conti[chiave] ?? 0) + 1;
  }
  return conti;
}

export const rigaTotale = (
  d: Dado,
  sue: readonly ColonnaFatta[],
  tra: readonly VoceFatta[],
  nome = d.uno(["TOTALE", "Totale generale", "TOTALE SPESE", "Totali"]),
): Cella[] => {
  const prima = sue.findIndex((c) => c.campo !== null && !isImporto(c.campo));
  return sue.map((c, i) => {
    const { campo } = c;
    return i === prima
      ? nome
      : campo !== null && isImporto(campo)
        ? tra.reduce((n, v) => n + v[campo], 0) / 100
        : "";
  });
};
