/**
 * The main job: read, recognise, recompute, check, judge, write. The ribbon button, the pane and the command line all
 * run this and nothing else.
 */
import type { DataIso } from "../base/data";
import { PARAMETRI_PREDEFINITI } from "../bilancio/parametri";
import { componi } from "../referto/componi";
import type { Cartella, Passo } from "./cartella";
import { toStato } from "./impostazioni";
import { readRighe, readTabelle } from "./leggi";
import type { Problema } from "./problema";
import { segnaQuadro, type EsitoSegni } from "./segna";
import { valuta, type Quadro } from "./valuta";

export interface RichiestaReferto {
  /** Null: as saved in the workbook, else as found in a heading. */
  readonly dataRiferimento: DataIso | null;
  /** Null: the year of the reference date. */
  readonly esercizio: number | null;
  readonly ente: string | null;
  /** Recognise, recompute and check; write nothing. */
  readonly soloControlli: boolean;
}

export type EsitoReferto =
  | {
      readonly ok: true;
      readonly quadro: Quadro;
      readonly fogli: readonly string[];
      readonly mancati: number;
      /** The marks in the sheets, made anew where they were on; null where they were off. */
      readonly segni: EsitoSegni | null;
    }
  | { readonly ok: false; readonly problema: Problema };

const PASSI_DI_LETTURA = 3;

export async function generaReferto(
  cartella: Cartella,
  richiesta: RichiestaReferto,
  avanza: (passo: Passo) => void,
): Promise<EsitoReferto> {
  const totale = PASSI_DI_LETTURA + (richiesta.soloControlli ? 0 : 4);
  const passo = (fatto: number, messaggio: string): void => {
    avanza({ fatto, totale, messaggio });
  };

  passo(0, "Leggo i fogli");
  const tabelle = await readTabelle(cartella, richiesta);
  if (tabelle.riconoscimento.mappature.length === 0) {
    return { ok: false, problema: { tipo: "nessuna-tabella", nonLetti: tabelle.riconoscimento.nonLetti } };
  }
  const { dataRiferimento, esercizio } = tabelle;
  if (dataRiferimento === null || esercizio === null)
    return { ok: false, problema: { tipo: "data-assente" } };

  passo(1, "Leggo le righe");
  const lettura = await readRighe(cartella, tabelle);
  passo(2, "Ricalcolo e controllo");
  const ente = richiesta.ente ?? tabelle.impostazioni.ente ?? tabelle.enteTrovato;
  const quadro = valuta(lettura, { dataRiferimento, esercizio }, PARAMETRI_PREDEFINITI, ente);
  const mancati = quadro.giudizi.filter((g) => g.mancato).length;
  if (richiesta.soloControlli) return { ok: true, quadro, fogli: [], mancati, segni: null };

  const documento = componi({
    ente,
    dataRiferimento,
    esercizio,
    parametri: quadro.parametriBilancio,
    voci: lettura.voci,
    totali: lettura.totali,
    obiettivi: quadro.obiettivi,
    rilievi: quadro.rilievi,
  });
  const stato = toStato({ dataRiferimento, esercizio, ente });
  const fogli = await cartella.write(documento, stato, (p) => {
    passo(PASSI_DI_LETTURA + p.fatto, p.messaggio);
  });
  const accesi = tabelle.segni;
  const segni =
    accesi.mancati || accesi.rilievi ? await segnaQuadro(cartella, quadro, tabelle.griglie, accesi) : null;
  return { ok: true, quadro, fogli, mancati, segni };
}
