/** What the referto is made of. */
import type { DataIso } from "../base/data";
import type { GruppoPersona } from "../base/persone";
import type { ParametriBilancio } from "../bilancio/parametri";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { RilievoVisto } from "../controlli/accettazione";
import type { StatoControllo } from "../controlli/stato";
import type { Verdetto } from "../controlli/verdetto";
import type { Obiettivo } from "../obiettivi/giudizio";
import type { IndicatoreLetto } from "../obiettivi/indicatore";
import type { ImpostazioniReferto } from "./impostazioni";
import type { Istantanea } from "./istantanea";
import type { Nota } from "./note";
import type { Riepiloghi } from "../obiettivi/riepilogo";

export interface DatiReferto {
  readonly ente: string | null;
  readonly dataRiferimento: DataIso;
  /** The day of this writing. */
  readonly oggi: DataIso;
  /** Its hour, `10:32`; null where nobody says. */
  readonly ora: string | null;
  /** The workbook keeps, in a hidden cell, whether what was read still stands; false in a copy of values alone. */
  readonly custodito: boolean;
  readonly esercizio: number;
  readonly parametri: ParametriBilancio;
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  /** The budget is an extract of a larger one. */
  readonly estratto: boolean;
  readonly obiettivi: readonly Obiettivo[];
  /** Each with who answers for it. */
  readonly rilievi: readonly RilievoVisto[];
  readonly stati: readonly StatoControllo[];
  readonly verdetto: Verdetto;
  /** The key of each indicator: what outlives its row. */
  readonly chiavi: ReadonlyMap<IndicatoreLetto, string>;
  /** The referto of an earlier date, to compare with; null where there is none. */
  readonly prima: Istantanea | null;
  /** What the office wrote beside the cards. */
  readonly note: readonly Nota[];
  /** The cover has the coat of arms of the ente. */
  readonly stemma: boolean;
  readonly riepiloghi: Riepiloghi;
  readonly impostazioni: ImpostazioniReferto;
  /** The spellings that the user has confirmed as one person. */
  readonly gruppi: readonly GruppoPersona[];
}

/** Where the totals of a budget sheet ended up, for the cover and the index. */
export interface PuntiBilancio {
  /** Row of the grand total. */
  readonly totale: number;
  /** Rows of the indices: total and, on spese, net. */
  readonly indici: { readonly totale: number; readonly netto: number | null };
  readonly sezioni: readonly { readonly titolo: string; readonly riga: number }[];
  /** The titoli of entrate, the missioni of spese: number, voci, row of the total. */
  readonly gruppi: readonly GruppoTotale[];
  /** The blocks under one heading each: of a titolo, of a programma. */
  readonly blocchi: readonly BloccoVoci[];
  readonly righe: ReadonlyMap<Voce, number>;
}

export interface GruppoTotale {
  readonly numero: number | null;
  readonly voci: readonly Voce[];
  readonly totale: number;
}

export interface BloccoVoci {
  readonly nome: string;
  readonly missione: number | null;
  readonly programma: number | null;
  readonly voci: readonly Voce[];
  /** Row of its total. */
  readonly totale: number;
}
