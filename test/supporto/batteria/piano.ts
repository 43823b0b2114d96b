/** Plans made up: objectives with indicators whose esito nobody doubts, and the columns of a table of them. */
import { type Cella } from "./caso";
import type { Dado } from "./dado";
import { MISURE, OBIETTIVI, PAROLE_PIANO, PERSONE, TRAPPOLE_PIANO, UFFICI } from "./parole";

export interface IndicatoreFatto {
  readonly obiettivo: string;
  readonly persona: string;
  readonly ufficio: string;
  readonly indicatore: string;
  readonly target: Cella;
  readonly raggiunto: Cella;
  readonly esito: string;
  readonly quota: number;
}

/** Distinct indicators, one to three an objective. */
export function piano(d: Dado, obiettivi: number): IndicatoreFatto[] {
  const misure = d.mescola(MISURE);
  return d
    .mescola(OBIETTIVI)
    .slice(0, obiettivi)
    .flatMap((obiettivo) => {
      const chi = d.intero(0, PERSONE.length - 1);
      return Array.from({ length: d.intero(1, 3) }, () => {
        const target = d.uno([10, 20, 50, 100, 120, 400, 1000, 2500]);
        const bene = d.forse(0.6);
        const raggiunto = bene
          ? target + d.intero(0, Math.ceil(target / 5))
          : Math.max(1, target - d.intero(1, Math.ceil(target / 2)));
        return {
          obiettivo,
          persona: PERSONE[chi] ?? "",
          ufficio: UFFICI[chi] ?? "",
          indicatore: misure.pop() ?? `Misura ${obiettivo}`,
          target,
          raggiunto,
          esito: raggiunto >= target ? "raggiunto" : "non raggiunto",
          quota: Math.round((raggiunto / target) * 100),
        };
      });
    });
}

export type CampoPiano =
  "obiettivo" | "responsabile" | "indicatore" | "target" | "raggiunto" | "grado" | "peso";

export interface ColonnaPiano {
  readonly campo: CampoPiano | null;
  readonly nome: string;
  readonly celle: readonly Cella[];
}

export function colonnaPiano(
  d: Dado,
  campo: CampoPiano,
  suoi: readonly IndicatoreFatto[],
  nome: string = d.uno(PAROLE_PIANO[campo]),
): ColonnaPiano {
  return {
    campo,
    nome,
    celle: suoi.map((i): Cella => {
      switch (campo) {
        case "responsabile":
          return /settore|servizio$|area|ufficio|centro/i.test(nome) && !/respons/i.test(nome)
            ? i.ufficio
            : i.persona;
        case "grado":
          return `${i.quota}%`;
        case "peso":
          return 10;
        case "obiettivo":
        case "indicatore":
        case "target":
        case "raggiunto":
          return i[campo];
      }
    }),
  };
}

export function trappolePiano(d: Dado, quante: number, suoi: readonly IndicatoreFatto[]): ColonnaPiano[] {
  return d
    .mescola(TRAPPOLE_PIANO)
    .slice(0, quante)
    .map(([nome, che]) => ({
      campo: null,
      nome,
      celle: suoi.map((i, n): Cella => {
        switch (che) {
          case "differenza":
            return Number(i.raggiunto) - Number(i.target);
          case "numero":
            return d.intero(5, 900);
          case "parole":
            return (
              d.uno(["registro interno", "dato dell'ufficio", "verifica a campione", "rilevazione annuale"]) +
              (n % 2 ? "" : " dell'ente")
            );
          case "unita":
            return d.uno(["numero", "n.", "unità"]);
          case "ufficio":
            return i.ufficio;
        }
      }),
    }));
}
