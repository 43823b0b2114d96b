/**
 * The switch: missed targets, and what the checks found, shown where the officer works, or taken away again. The
 * judgement is made anew each time, so that a mark never speaks of an older one.
 */
import type { Griglia } from "../base/griglia";
import type { Cartella, EsitoSegnatura } from "./cartella";
import { readRighe, readTabelle, type Chiesto } from "./leggi";
import type { Problema } from "./problema";
import { componiSegni } from "./segni/componi-segni";
import type { SegniAccesi } from "./segni/segno";
import { valuta, type Quadro } from "./valuta";

export interface EsitoSegni extends EsitoSegnatura {
  /** Missed targets and findings that no cell of their row can carry the word of: they are in the referto only. */
  readonly senzaParola: number;
}

export type RispostaSegni =
  { readonly ok: true; readonly esito: EsitoSegni } | { readonly ok: false; readonly problema: Problema };

/** Leaves in the workbook just the marks asked for. Taking all away needs neither tables nor a date. */
export async function segna(
  cartella: Cartella,
  richiesta: Chiesto,
  accesi: SegniAccesi,
): Promise<RispostaSegni> {
  if (!accesi.mancati && !accesi.rilievi) {
    return { ok: true, esito: { ...(await cartella.segna([])), senzaParola: 0 } };
  }
  const tabelle = await readTabelle(cartella, richiesta);
  const { riconoscimento, dataRiferimento, esercizio } = tabelle;
  if (riconoscimento.mappature.length === 0) {
    return { ok: false, problema: { tipo: "nessuna-tabella", nonLetti: riconoscimento.nonLetti } };
  }
  if (dataRiferimento === null || esercizio === null)
    return { ok: false, problema: { tipo: "data-assente" } };
  const quadro = valuta(await readRighe(cartella, tabelle), { dataRiferimento, esercizio }, null);
  return { ok: true, esito: await segnaQuadro(cartella, quadro, tabelle.griglie, accesi) };
}

/** The marks of a picture just made, in place of those that are there. */
export async function segnaQuadro(
  cartella: Cartella,
  { giudizi, rilievi }: Quadro,
  griglie: ReadonlyMap<string, Griglia>,
  accesi: SegniAccesi,
): Promise<EsitoSegni> {
  const { segni, senzaParola } = componiSegni({ griglie, giudizi, rilievi }, accesi);
  return { ...(await cartella.segna(segni)), senzaParola };
}
