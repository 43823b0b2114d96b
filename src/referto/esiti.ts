/** Esiti in words, for print and for eyes that do not see colours. */
import type { Giudizio } from "../obiettivi/giudizio";
import type { Esito } from "../obiettivi/indicatore";
import type { StileCondizionale, Zona } from "./foglio";

/** A missed target says so before anything else. */
export function esitoInParole(g: Giudizio): string {
  if (g.mancato) {
    const giorni =
      g.giorniRitardo === null ? "" : ` (${g.giorniRitardo} ${g.giorniRitardo === 1 ? "giorno" : "giorni"})`;
    return `MANCATO - ${g.esito}${giorni}`;
  }
  return g.andamento === null ? g.esito.toUpperCase() : `${g.esito.toUpperCase()} - ${g.andamento}`;
}

/** The esito alone: of an objective, or of an indicator at another date. */
export const esitoDetto = (esito: Esito): string =>
  esito === "non raggiunto" || esito === "raggiunto in ritardo" ? `MANCATO - ${esito}` : esito.toUpperCase();

export const DA_RIGENERARE = "DA RIGENERARE: la cella è cambiata";

/** Of an objective: its cells are those of its indicators, and more. */
export const OBIETTIVO_DA_RIGENERARE = "DA RIGENERARE";

/** One rule for each esito over the whole column, kept right by Excel also after an edit. */
export const coloriEsiti = (zona: Zona): StileCondizionale[] => [
  { zona, inizia: "MANCATO", stile: "mancato" },
  { zona, inizia: "DA RIGENERARE", stile: "attenzione" },
  { zona, inizia: "RAGGIUNTO", stile: "buono" },
  { zona, inizia: "IN CORSO", stile: "attenzione" },
  { zona, inizia: "NON ", stile: "neutro" },
  { zona, inizia: "STRALCIATO", stile: "neutro" },
];
