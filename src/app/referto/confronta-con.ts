/**
 * Another workbook to compare with, chosen by the user: that of the date before, or of last year. It is read and judged as
 * for a referto of its own, and nothing is written in it; what it said is not remembered in the workbook that asks.
 */
import type { DataIso } from "../../base/data";
import { takeIstantanea, type Istantanea } from "../../referto/dati/istantanea";
import type { Cartella } from "../porte/cartella";
import { esamina } from "./genera-referto";
import type { Problema } from "../giudizio/problema";
import type { Quadro } from "../giudizio/valuta";

type LetturaConfrontata =
  | { readonly ok: true; readonly istantanea: Istantanea; readonly quadro: Quadro }
  | { readonly ok: false; readonly problema: Problema };

/** `dataRiferimento`: what date it speaks of; null: as kept in it, else as a heading says. */
export async function leggiConfrontata(
  cartella: Pick<Cartella, "read" | "readViste">,
  dataRiferimento: DataIso | null,
): Promise<LetturaConfrontata> {
  const esame = await esamina(cartella, { dataRiferimento, esercizio: null, ente: null }, () => undefined);
  if (!esame.ok) return { ok: false, problema: esame.problema };
  const { quadro } = esame;
  const { bilancio, giudizi, chiavi, parametri } = quadro;
  return {
    ok: true,
    istantanea: takeIstantanea(parametri.dataRiferimento, bilancio, giudizi, chiavi),
    quadro,
  };
}
