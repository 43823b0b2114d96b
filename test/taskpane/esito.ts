/** The outcome of a referto, judged as the product judges: what the pane shows of it is what the product says. */
import type { EsitoReferto } from "../../src/app/referto/genera-referto";
import type { Quadro } from "../../src/app/giudizio/valuta";
import { quadroCon, trovato } from "./esempi";

type Fatto = Extract<EsitoReferto, { ok: true }>;

export const esitoDi = (quadro: Quadro): Fatto => ({
  ok: true,
  fogli: ["Referto", "Referto Controlli"],
  mancate: [],
  segni: null,
  sezioni: [],
  pagine: 58,
  quadro,
});

/** One error, one indicator missed, and a person written in two ways. */
export const ESITO = esitoDi(quadroCon([trovato("errore")], ["Verdi Luca", "Luca Verdi"]));

/** The same, with so many errors and so many warnings, and one spelling. */
export function conRilievi(errori: number, avvisi: number): Fatto {
  const molti = (gravita: "errore" | "avviso", n: number) =>
    Array.from({ length: n }, (_, i) => trovato(gravita, `N${i + 2}`));
  return esitoDi(quadroCon([...molti("errore", errori), ...molti("avviso", avvisi)]));
}
