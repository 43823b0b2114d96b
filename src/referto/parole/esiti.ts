/** Esiti in words, for print and for eyes that do not see colours. */
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import { isMancato, type Esito } from "../../obiettivi/indicatore";

const giorniDetti = (n: number): string => `${n} ${n === 1 ? "giorno" : "giorni"}`;

const IN_RITARDO = "IN RITARDO";

/** A missed target says so before anything else: how late it was reached, or that it was not. */
export function esitoInParole(g: Giudizio): string {
  if (g.giorniRitardo !== null) return `${IN_RITARDO} - raggiunto ${giorniDetti(g.giorniRitardo)} dopo`;
  return g.andamento === null ? esitoDetto(g.esito) : `${esitoDetto(g.esito)} - ${g.andamento}`;
}

/** The esito alone, of an indicator at another date. */
export function esitoDetto(esito: Esito): string {
  if (esito === "raggiunto in ritardo") return `${IN_RITARDO} - raggiunto`;
  return isMancato(esito) ? `MANCATO - ${esito}` : esito.toUpperCase();
}

/** What the mean of an objective is made of: "media di 1 su 3, 1 di peso zero, 1 senza peso"; "" where there is none. */
export function mediaInParole(o: Obiettivo): string {
  if (!o.avanzamento) return "";
  const fuori = [
    o.pesoZero > 0 ? `${o.pesoZero} di peso zero` : "",
    o.senzaPeso > 0 ? `${o.senzaPeso} senza peso` : "",
  ].filter((t) => t !== "");
  const media = o.contati - o.senzaPeso - o.pesoZero;
  return [`media di ${media} su ${o.contati}`, ...fuori].join(", ");
}

export const DA_RIGENERARE = "DA RIGENERARE: la cella è cambiata";

/** Of an objective: its cells are those of its indicators, and more. */
export const OBIETTIVO_DA_RIGENERARE = "DA RIGENERARE";
