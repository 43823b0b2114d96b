/**
 * What the workbook remembers of Referto between one press and the next: what the user chose and corrected, and where
 * the tables were. The cells stay the truth: what is remembered only guides their reading. How it is written and read
 * again is in forma.ts and leggi-stato.ts.
 */
import type { DataIso } from "../../base/data";
import { PARAMETRI_PREDEFINITI, type ParametriBilancio } from "../../bilancio/parametri";
import type { Accettazione } from "../../controlli/accettazione";
import type { AccettazioneVecchia } from "../../controlli/accettazione-vecchia";
import type { Firma } from "../../controlli/firma";
import { NESSUNA_CORREZIONE, type Correzioni } from "../../obiettivi/correzioni";
import { IMPOSTAZIONI_PREDEFINITE, type ImpostazioniReferto } from "../../referto/dati/impostazioni";
import type { Istantanea } from "../../referto/dati/istantanea";
import { NESSUNA_SPIEGAZIONE, type Spiegazioni } from "../../referto/dati/spiegazione";
import { LESSICO_VUOTO, type Lessico } from "../../tracciati/lessico";
import type { IndicataSalvata } from "../../tracciati/ritrova-indicata";
import type { ZonaSalvata } from "../../tracciati/zone";
import type { Firmato } from "./firmato";
import type { Generazione } from "./generazione";
import { NIENTE_IGNOTO, type Ignoto } from "./tollerante";

export interface Memoria {
  /** The date the last referto spoke of. */
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
  readonly ente: string | null;
  readonly parametri: ParametriBilancio;
  readonly correzioni: Correzioni;
  /** Findings that someone answers for: a multiset. */
  readonly accettazioni: readonly Accettazione[];
  /** Those kept by sentence by a version before, which fit no one finding so far. */
  readonly deroghe: readonly AccettazioneVecchia[];
  /** Who accepted last, to be asked once; "" where nobody has. */
  readonly chiAccetta: string;
  /** How the referto is to be. */
  readonly impostazioni: ImpostazioniReferto;
  /** Why targets were missed and what is done about it, as the responsabili said. */
  readonly spiegazioni: Spiegazioni;
  readonly lessico: Lessico;
  /** What the last referti said, to compare the next with; the earlier first. */
  readonly istantanee: readonly Istantanea[];
  /** When the last referto was written and of what sheets; null where no referto was, or by a version that kept nothing. */
  readonly generazione: Generazione | null;
  /** Who has signed, and what was withdrawn, the earlier first: one at most stands. */
  readonly firme: readonly Firma[];
  /** The cells of the signature that stands; null where none does, where they are too many, or by a version before. */
  readonly firmato: Firmato | null;
  /** Tables that the user pointed at. */
  readonly indicate: readonly IndicataSalvata[];
  /** Where recognition found its tables at the last writing. */
  readonly zone: readonly ZonaSalvata[];
  /** What this version does not understand of what was kept: it goes back where it was. */
  readonly ignoto: Ignoto;
}

export const MEMORIA_VUOTA: Memoria = {
  dataRiferimento: null,
  esercizio: null,
  ente: null,
  parametri: PARAMETRI_PREDEFINITI,
  correzioni: NESSUNA_CORREZIONE,
  accettazioni: [],
  deroghe: [],
  chiAccetta: "",
  impostazioni: IMPOSTAZIONI_PREDEFINITE,
  spiegazioni: NESSUNA_SPIEGAZIONE,
  istantanee: [],
  generazione: null,
  firme: [],
  firmato: null,
  lessico: LESSICO_VUOTO,
  indicate: [],
  zone: [],
  ignoto: NIENTE_IGNOTO,
};

/** True where the user decided something that the cells alone do not say: losing it would lose work. */
export const hasDecisioni = (m: Memoria): boolean =>
  JSON.stringify(m.parametri) !== JSON.stringify(PARAMETRI_PREDEFINITI) ||
  Object.keys(m.correzioni.polarita).length > 0 ||
  Object.keys(m.correzioni.stralciati).length > 0 ||
  m.correzioni.gruppi.length > 0 ||
  m.accettazioni.length > 0 ||
  m.deroghe.length > 0 ||
  JSON.stringify(m.impostazioni) !== JSON.stringify(IMPOSTAZIONI_PREDEFINITE) ||
  m.lessico.colonne.length > 0 ||
  m.lessico.sezioni.length > 0 ||
  m.indicate.length > 0 ||
  Object.keys(m.spiegazioni).length > 0 ||
  m.ignoto.length > 0;

/** True where nothing is kept but where the tables stand: no choice, no name, nothing of the referti of before. */
export const isVuota = (m: Memoria): boolean =>
  !hasDecisioni(m) &&
  m.chiAccetta === "" &&
  m.istantanee.length === 0 &&
  m.generazione === null &&
  m.firme.length === 0 &&
  m.ente === null &&
  m.dataRiferimento === null &&
  m.esercizio === null;
