/** The five classes of the quadro: an esito, and beside what is in corso whether its pace so far is short. */
import type { Andamento, Esito } from "./indicatore";

export const CLASSI = ["raggiunto", "in corso", "a rischio", "mancato", "non valutabile"] as const;
export type Classe = (typeof CLASSI)[number];

/**
 * `a rischio` is arithmetic and no judgement: a count that adds up over the year, in corso, of which the part done is less
 * than the part of the time gone by (see {@link Andamento}). What has no such pace stays `in corso`. Null where it is struck out.
 */
export function classeDi({
  esito,
  andamento,
}: {
  readonly esito: Esito;
  readonly andamento: Andamento | null;
}): Classe | null {
  switch (esito) {
    case "non raggiunto":
    case "raggiunto in ritardo":
      return "mancato";
    case "raggiunto":
      return "raggiunto";
    case "in corso":
      return andamento === "in ritardo" ? "a rischio" : "in corso";
    case "non rilevato":
    case "non valutabile":
      return "non valutabile";
    case "stralciato":
      return null;
    default:
      return esito satisfies never;
  }
}
