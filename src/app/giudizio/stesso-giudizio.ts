/** Whether two judgements of one indicator say the same, to the last figure. */
import type { Giudizio } from "../../obiettivi/giudizio";

export const isStesso = (a: Giudizio, b: Giudizio): boolean => detto(a) === detto(b);

const detto = (g: Giudizio): string =>
  JSON.stringify([
    g.esito,
    g.mancato,
    g.andamento,
    g.avanzamento,
    g.scadenza,
    g.giorniRitardo,
    g.polarita,
    g.polaritaDedotta,
  ]);
