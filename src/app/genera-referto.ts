/**
 * The main job: read, recognise, recompute, check, judge, write. The ribbon button, the pane and the command line all
 * run this and nothing else.
 */
import type { DataIso } from "../base/data";
import type { Griglia } from "../base/griglia";
import { PARAMETRI_PREDEFINITI } from "../bilancio/parametri";
import { componi } from "../referto/componi";
import type { Cartella, Passo } from "./cartella";
import { toStato } from "./impostazioni";
import { readRighe, readTabelle } from "./leggi";
import type { Problema } from "./problema";
import { segnaQuadro, type EsitoSegni } from "./segni/segna-quadro";
import type { SegniAccesi } from "./segni/segno";
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
  const passo: DicePasso = (fatto, messaggio) => {
    avanza({ fatto, totale, messaggio });
  };
  const esame = await esamina(cartella, richiesta, passo);
  if (!esame.ok) return esame;
  const { quadro, griglie, segniAccesi } = esame;
  const { lettura, ente } = quadro;
  const { dataRiferimento, esercizio } = quadro.parametri;
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
  const segni =
    segniAccesi.mancati || segniAccesi.rilievi
      ? await segnaQuadro(cartella, quadro, griglie, segniAccesi)
      : null;
  return { ok: true, quadro, fogli, mancati, segni };
}

type DicePasso = (fatto: number, messaggio: string) => void;

export type Esame =
  | {
      readonly ok: true;
      readonly quadro: Quadro;
      /** The source sheets as read, by name. */
      readonly griglie: ReadonlyMap<string, Griglia>;
      readonly segniAccesi: SegniAccesi;
    }
  | { readonly ok: false; readonly problema: Problema };

/** Reads the workbook and judges it; writes nothing. The referto and the marks in the sheets say what this says. */
export async function esamina(
  cartella: Cartella,
  richiesta: Omit<RichiestaReferto, "soloControlli">,
  passo: DicePasso,
): Promise<Esame> {
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
  return { ok: true, quadro, griglie: tabelle.griglie, segniAccesi: tabelle.segni };
}
