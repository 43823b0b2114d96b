/** Esiti in words, for print and for eyes that do not see colours. */
import type { Giudizio, Obiettivo } from "../obiettivi/giudizio";
import { isMancato, type Esito } from "../obiettivi/indicatore";
import type { StileCondizionale, Zona } from "./foglio";

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

/** The avanzamento of an indicator in one cell; a dash where it has none, or where it would say «100%» of what is not met. */
export function avanzamentoMostrato(g: Giudizio): number | "–" {
  const compiuto = g.esito === "raggiunto" || g.esito === "raggiunto in ritardo";
  return g.avanzamento === null || (!compiuto && g.avanzamento.greaterThanOrEqualTo(1))
    ? "–"
    : g.avanzamento.toNumber();
}

/** The esito of an objective; one that was reached late says how many of its indicators were, and by how much. */
export const esitoObiettivo = (o: Obiettivo): string =>
  o.esito === "raggiunto in ritardo"
    ? `${IN_RITARDO} - ${o.raggiunti} di ${o.contati}, ${giorniDetti(o.giorniRitardo ?? 0)}`
    : esitoDetto(o.esito);

/** The avanzamento of an objective in one cell: the mean, else a dash. */
export const avanzamentoObiettivo = (o: Obiettivo): number | "–" => o.avanzamento?.toNumber() ?? "–";

/**
 * What an objective's avanzamento is made of; where there is no mean, how many were reached. Every indicator is said: in
 * the mean, out of it for its weight, struck out.
 */
export function avanzamentoInParole(o: Obiettivo): string {
  const stralciati = o.giudizi.length - o.contati;
  const fuori = [
    o.avanzamento && o.pesoZero > 0 ? `${o.pesoZero} di peso zero` : "",
    o.avanzamento && o.senzaPeso > 0 ? `${o.senzaPeso} senza peso` : "",
    stralciati > 0 ? `${stralciati} ${stralciati === 1 ? "stralciato" : "stralciati"}` : "",
  ].filter((t) => t !== "");
  const media = o.contati - o.senzaPeso - o.pesoZero;
  const detto = o.avanzamento
    ? `media di ${media} su ${o.contati}`
    : o.contati === 0
      ? "nessun indicatore da giudicare"
      : `${o.raggiunti} di ${o.contati} raggiunti`;
  return [detto, ...fuori].join(", ");
}

export const DA_RIGENERARE = "DA RIGENERARE: la cella è cambiata";

/** One rule for each esito over the whole column, kept right by Excel also after an edit. */
export const coloriEsiti = (zona: Zona): StileCondizionale[] => [
  { zona, inizia: "MANCATO", stile: "mancato" },
  { zona, inizia: IN_RITARDO, stile: "mancato" },
  { zona, inizia: "DA RIGENERARE", stile: "attenzione" },
  { zona, inizia: "RAGGIUNTO", stile: "buono" },
  { zona, inizia: "IN CORSO", stile: "attenzione" },
  { zona, inizia: "NON ", stile: "neutro" },
  { zona, inizia: "STRALCIATO", stile: "neutro" },
];
