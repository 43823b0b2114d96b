/** Which figures of a page are values and not formulas, since their part was taken out of the referto: who reads must not look for their cells. */
import type { Parte } from "../../bilancio/voce";
import type { DatiReferto } from "../dati/dati";
import type { Sezione } from "../dati/impostazioni";
import { elenco } from "./parole";

type Fonte = Extract<Sezione, Parte | "obiettivi">;

const ha = (d: DatiReferto, f: Fonte): boolean =>
  f === "obiettivi" ? d.obiettivi.length > 0 : d.voci.some((v) => v.parte === f);

/** "" where all the parts that it draws on are there; else a sentence, after a blank. */
export function notaParti(d: DatiReferto, fonti: readonly Fonte[]): string {
  const tolte = fonti.filter((f) => ha(d, f) && !d.impostazioni.sezioni.includes(f));
  if (tolte.length === 0) return "";
  const perche = tolte.length === 1 ? "la parte è tolta" : "le parti sono tolte";
  return ` Le cifre di ${elenco(tolte)} sono valori di questa scrittura, non formule: ${perche} dal referto.`;
}
