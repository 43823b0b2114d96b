/**
 * Signing: whether the workbook can be signed as it is, and what the signature is of. The writing itself is that of the
 * referto: what is signed is made anew from the cells read in that very job.
 */
import type { DataIso } from "../../base/data";
import { difettoAtto, firmaAttiva, firmeDopo, type AttoFirma, type Firma } from "../../controlli/firma";
import type { Confrontata } from "../../referto/dati/istantanea";
import { improntaFirmata } from "../vista/firma-vista";
import type { Tabelle } from "../lettura/leggi";
import type { Memoria } from "../memoria/memoria";
import type { Problema } from "../giudizio/problema";
import { improntaConfronto, ultimoReferto } from "../vista/ultimo-referto";
import type { Quadro } from "../giudizio/valuta";

/** Why it cannot be done; null where it can. Without an act: the referto is to be written, and no signature may be lost by it. */
export function problemaFirma(
  atto: AttoFirma | null,
  t: Tabelle,
  { verdetto }: Quadro,
  confrontata?: Confrontata,
): Problema | null {
  const attiva = firmaAttiva(t.memoria.firme);
  if (atto === null) return attiva && { tipo: "firmato", nome: attiva.nome };
  const no = (perche: Extract<Problema, { tipo: "non-firma" }>["perche"]): Problema => ({
    tipo: "non-firma",
    perche,
  });
  const difetto = difettoAtto(atto);
  if (difetto) return no(difetto);
  if (atto.tipo === "ritiro") return attiva ? null : no("non-firmato");
  if (attiva) return no("gia-firmato");
  if (!t.custodibile) return no("senza-impronta");
  if (verdetto.esito !== "si") return no("verdetto");
  if (!isComeScritto(t, verdetto)) return no("da-aggiornare");
  // What it is compared with is not kept: without that file, or with another, it would be made anew otherwise.
  const stesso = (t.memoria.generazione?.confronto ?? null) === improntaConfronto(confrontata);
  return stesso ? null : no("confronto");
}

/** The sheets are whole and say what the cells say now: whoever signs has them before her. */
function isComeScritto(t: Tabelle, verdetto: Quadro["verdetto"]): boolean {
  const ultimo = ultimoReferto(t);
  const detto = t.memoria.generazione?.verdetto ?? null;
  if (t.interrotta || ultimo === null || ultimo.al !== t.dataRiferimento) return false;
  if (t.propri.copertina === undefined || t.propri.attestazione === undefined) return false;
  // A copy of values alone has no cell that says it.
  const stesse = t.attuale ?? ultimo.cambiati?.length === 0;
  return stesse && JSON.stringify(detto) === JSON.stringify(verdetto);
}

/** The record with this act in it, over whatever is kept now. */
export const conAtto = (
  m: Memoria,
  atto: AttoFirma | null,
  t: Pick<Tabelle, "griglie" | "riconoscimento">,
  quando: { readonly giorno: DataIso; readonly ora: string; readonly al: DataIso },
): readonly Firma[] =>
  atto === null
    ? m.firme
    : firmeDopo(m.firme, atto, {
        ...quando,
        impronta: improntaFirmata(t, m, quando.al),
      });
