/**
 * Whether a sheet that a mark points at is a scheda that we wrote, or its log. A scheda proves itself: its hidden heading is
 * sealed, and names the responsabile whose mark it bears. One whose writing did not end says so, and was protected for it.
 */
import type { Griglia } from "../../base/griglia";
import { stessaPersona } from "../../base/persone";
import { leggiScheda } from "../../schede/leggi-scheda";
import { AVVISO_SCHEDA } from "../../schede/posto";
import { impronta } from "../../schede/valore-mandato";
import { PREFISSO_SCHEDA } from "../../app/marchi/marchi";

export const marchioScheda = (responsabile: string): string =>
  `${PREFISSO_SCHEDA}${impronta(stessaPersona(responsabile)).replace(".", "_")}`;

/** `cima`: from the first cell, with the hidden heading in it. */
export function isSchedaNostra(marchio: string, cima: Griglia, protetto: boolean): boolean {
  if (cima.valori[0]?.[0] === AVVISO_SCHEDA) return protetto;
  const letta = leggiScheda({ ...cima, formati: [], formule: [] });
  return (
    letta.tipo === "letta" && marchioScheda(letta.scheda.responsabile).toLowerCase() === marchio.toLowerCase()
  );
}
