/** What the referto is made of. */
import type { DataIso } from "../../base/data";
import type { GruppoPersona } from "../../base/persone";
import type { ParametriBilancio } from "../../bilancio/parametri";
import type { CampoMostrato, Parte, RigaTotale, Voce } from "../../bilancio/voce";
import type { RilievoVisto } from "../../controlli/accettazione";
import type { Firma } from "../../controlli/firma";
import type { StatoControllo } from "../../controlli/stato";
import type { Verdetto } from "../../controlli/verdetto";
import type { Obiettivo } from "../../obiettivi/giudizio";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import type { Cifra } from "../documento/cifra";
import type { ImpostazioniReferto } from "./impostazioni";
import type { Istantanea } from "./istantanea";
import type { Nota } from "../foglio/note";
import type { SpiegazioneTenuta } from "./spiegazione";
import type { Riepiloghi } from "../../obiettivi/riepilogo";

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
  /** What was said of the targets that are missed. */
  readonly spiegazioni: ReadonlyMap<IndicatoreLetto, SpiegazioneTenuta>;
  /** The referto of an earlier date, to compare with; null where there is none. */
  /** The file that `prima` comes from; null where this workbook remembers it. */
  readonly primaDa: string | null;
  readonly prima: Istantanea | null;
  /** What the office wrote beside the cards. */
  readonly note: readonly Nota[];
  /** Who has signed it, and what was withdrawn; the last one stands where it has no withdrawal. */
  readonly firme: readonly Firma[];
  /** The cover has the coat of arms of the ente. */
  readonly stemma: boolean;
  readonly riepiloghi: Riepiloghi;
  readonly impostazioni: ImpostazioniReferto;
  /** The spellings of one person: those that the user has confirmed, then those that are only proposed. */
  readonly gruppi: readonly GruppoPersona[];
  /** How many of them are only proposed. */
  readonly gruppiProposti: number;
}

/** The amounts of a row of the budget: a figure each. */
export type Importi = Readonly<Record<CampoMostrato, Cifra>>;

/** The figures of one side of the budget. */
export interface Conti {
  readonly parte: Parte;
  /** Of each voce, those that it has. */
  readonly voci: ReadonlyMap<Voce, Partial<Importi>>;
  /** Under one heading each: a titolo, a programma. */
  readonly blocchi: readonly BloccoVoci[];
  /** The titoli of entrate, the missioni of spese. */
  readonly gruppi: readonly GruppoTotale[];
  readonly totale: Importi;
  /** Without what stands outside the titoli, of which the indices are made; null where there is none of it. */
  readonly nei: Importi | null;
  /** Without the titoli or missioni left out as well; null where none is there to leave out. */
  readonly netto: Importi | null;
  /** What stands at the head and at the foot of the list of capitoli: the column of the labels and that of disponibilità. */
  readonly lati: {
    readonly etichette: readonly [testa: Cifra, fine: Cifra];
    readonly disponibilita: readonly [testa: Cifra, fine: Cifra];
  };
  /** Titoli or missioni that the net figures leave out. */
  readonly escluse: readonly number[];
}

export interface GruppoTotale {
  readonly numero: number | null;
  readonly blocchi: readonly BloccoVoci[];
  readonly voci: readonly Voce[];
  readonly totale: Importi;
}

export interface BloccoVoci {
  /** The titolo or missione it is of. */
  readonly gruppo: number | null;
  readonly nome: string;
  readonly missione: number | null;
  readonly programma: number | null;
  readonly voci: readonly Voce[];
  readonly fuoriTitolo: boolean;
  readonly totale: Importi;
}
