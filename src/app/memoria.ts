/**
 * What the workbook remembers of Referto between one press and the next: what the user chose and corrected, and where
 * the tables were. Versioned; checked when read. The cells stay the truth: what is remembered only guides their reading.
 */
import { parseDataIso, type DataIso } from "../base/data";
import { Decimal } from "../base/importo";
import { STATO_MASSIMO } from "../base/pacchetto/limiti";
import { rilievo, type Rilievo } from "../base/rilievo";
import { DEFINIZIONI, PARAMETRI_PREDEFINITI, type ParametriBilancio } from "../bilancio/parametri";
import type { Deroga } from "../controlli/deroga";
import { NESSUNA_CORREZIONE, type Correzioni } from "../obiettivi/correzioni";
import { ESITI, POLARITA } from "../obiettivi/indicatore";
import {
  IMPOSTAZIONI_PREDEFINITE,
  inOrdine,
  SEZIONI,
  type ImpostazioniReferto,
  type Sezione,
} from "../referto/impostazioni";
import type { Istantanea } from "../referto/istantanea";
import { CAMPI, CAMPI_DI, STRUTTURE, type CampoMappa, type Struttura } from "../tracciati/campi";
import { LESSICO_VUOTO, SIGNIFICATI_SEZIONE, type Lessico } from "../tracciati/lessico";
import type { IndicataSalvata } from "../tracciati/ritrova-indicata";
import type { ZonaSalvata } from "../tracciati/zone";
import type { Generazione } from "./generazione";
import * as z from "./schemi";

export interface Memoria {
  /** The date the last referto spoke of. */
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
  readonly ente: string | null;
  readonly parametri: ParametriBilancio;
  readonly correzioni: Correzioni;
  /** Findings that someone answers for. */
  readonly deroghe: readonly Deroga[];
  /** How the referto is to be. */
  readonly impostazioni: ImpostazioniReferto;
  /** The order in which the last referto was asked for: only another one moves sheets that are there already. */
  readonly ordine: readonly Sezione[];
  readonly lessico: Lessico;
  /** What the last referti said, to compare the next with; the earlier first. */
  readonly istantanee: readonly Istantanea[];
  /** When the last referto was written and of what sheets; null where no referto was, or by a version that kept nothing. */
  readonly generazione: Generazione | null;
  /** Tables that the user pointed at. */
  readonly indicate: readonly IndicataSalvata[];
  /** Where recognition found its tables at the last writing. */
  readonly zone: readonly ZonaSalvata[];
}

export const MEMORIA_VUOTA: Memoria = {
  dataRiferimento: null,
  esercizio: null,
  ente: null,
  parametri: PARAMETRI_PREDEFINITI,
  correzioni: NESSUNA_CORREZIONE,
  deroghe: [],
  impostazioni: IMPOSTAZIONI_PREDEFINITE,
  ordine: SEZIONI,
  istantanee: [],
  generazione: null,
  lessico: LESSICO_VUOTO,
  indicate: [],
  zone: [],
};

/** The form written by this version. An older one is brought up to it; a newer one is neither read nor overwritten. */
export const VERSIONE = 2;

const struttura = z.enum(STRUTTURE);
const campo = z.enum(CAMPI);
/** From 1: a column, a place in a row. */
const naturale = z.int().check(z.positive());
const parole = z._default(z.string(), "");

const isCampoDi = (s: Struttura, c: CampoMappa): boolean =>
  (CAMPI_DI[s] as readonly CampoMappa[]).includes(c);

export const formaLessico = z.object({
  colonne: z
    .array(
      z.object({
        struttura,
        intestazione: z.string(),
        ordinale: naturale,
        campo: z.union([campo, z.literal("ignora")]),
        invertita: z.boolean(),
      }),
    )
    .check(
      z.refine((parole) => parole.every((p) => p.campo === "ignora" || isCampoDi(p.struttura, p.campo)), {
        message: "a field of another kind of table",
      }),
    ),
  sezioni: z.array(
    z.object({ parola: z.string().check(z.minLength(1)), significa: z.enum(SIGNIFICATI_SEZIONE) }),
  ),
});

const formaParametri = z.object({
  tolleranza: z.pipe(
    z.string().check(z.regex(/^\d+(\.\d+)?$/)),
    z.transform((t: string) => new Decimal(t)),
  ),
  missioniEscluse: z.array(z.int()),
  definizioneDisponibilita: z.enum(DEFINIZIONI),
  estratto: z.nullable(z.boolean()),
});

const formaCorrezioni = z.object({
  polarita: z.record(z.string(), z.enum(POLARITA)),
  stralciati: z.record(z.string(), z.string()),
  gruppi: z.array(z.object({ nome: z.string(), varianti: z.array(z.string()) })),
});

const formaDeroga = z.object({
  codice: z.string(),
  foglio: z.nullable(z.string()),
  messaggio: z.string(),
  motivo: z.string(),
  nome: z.string(),
});

/** What a later version added is left out; what an earlier one lacked is as it was then. */
const impostazioniScritte = z.object({
  sezioni: z._default(z.array(z.enum(SEZIONI)), [...SEZIONI]),
  percentuali: z._default(z.boolean(), false),
  soloValori: z._default(z.boolean(), false),
  testi: z._default(
    z.object({
      titolo: parole,
      numero: parole,
      provincia: parole,
      data: parole,
      premessa: parole,
      firma: parole,
    }),
    IMPOSTAZIONI_PREDEFINITE.testi,
  ),
});
const formaImpostazioni = z.pipe(
  impostazioniScritte,
  z.transform((i: z.infer<typeof impostazioniScritte>) => inOrdine(i)),
);

const data = z.pipe(
  z.string(),
  z.transform((t: string, contesto): DataIso => {
    const letta = parseDataIso(t);
    if (letta) return letta;
    contesto.issues.push({ code: "custom", message: "no such day", input: t });
    return z.NEVER;
  }),
);

const formaImporti = z.record(
  z.string(),
  z.object({ previsioneAttuale: z.nullable(z.string()), movimentato: z.nullable(z.string()) }),
);

const formaIstantanea = z.object({
  data,
  entrate: formaImporti,
  spese: formaImporti,
  indicatori: z.array(
    z.object({ chiave: z.string(), nome: z.string(), esito: z.enum(ESITI), raggiunto: z.string() }),
  ),
});

const formaGenerazione = z.object({
  il: data,
  ora: z._default(z.nullable(z.string().check(z.regex(/^\d{2}:\d{2}$/))), null),
  impronte: z.record(z.string(), z.string()),
});

const formaIndicata = z.object({
  nome: z.string(),
  struttura: z.union([struttura, z.literal("nessuna")]),
  foglio: z.string(),
  intervallo: z.string(),
  righeTestata: z.int().check(z.nonnegative()),
  colonne: z.partialRecord(campo, naturale),
  testata: z.array(z.string()),
});

const formaZona = z.object({ nome: z.string(), struttura, foglio: z.string(), intervallo: z.string() });

const scelte = {
  dataRiferimento: z.pipe(
    z.nullable(z.string()),
    z.transform((t: string | null) => (t === null ? null : parseDataIso(t))),
  ),
  esercizio: z.nullable(z.int()),
  ente: z.nullable(z.string()),
};
const forma1 = z.object({ versione: z.literal(1), ...scelte });
const forma2 = z.object({
  versione: z.literal(2),
  ...scelte,
  parametri: formaParametri,
  correzioni: formaCorrezioni,
  deroghe: z._default(z.array(formaDeroga), []),
  impostazioni: z._default(formaImpostazioni, IMPOSTAZIONI_PREDEFINITE),
  ordine: z._default(z.array(z.enum(SEZIONI)), [...SEZIONI]),
  istantanee: z._default(z.array(formaIstantanea), []),
  generazione: z._default(z.nullable(formaGenerazione), null),
  lessico: formaLessico,
  indicate: z.array(formaIndicata),
  zone: z.array(formaZona),
});

export type MemoriaLetta =
  | { readonly tipo: "letta"; readonly memoria: Memoria }
  | { readonly tipo: "assente" }
  /** Written by a version after this one: what it says is not known, and is left as it is. */
  | { readonly tipo: "futura"; readonly versione: number }
  /** Ours, and not whole: someone changed it by hand. */
  | { readonly tipo: "rovinata" }
  /** Larger than any that Referto writes: it was not looked at. */
  | { readonly tipo: "smisurata" };

/** In the place of a state that is too large to be read. */
export const STATO_SMISURATO: unique symbol = Symbol("a state too large to be read");

/** Reads what was saved (parsed JSON); null is no memory at all. */
export function parseMemoria(stato: unknown): MemoriaLetta {
  if (stato === null || stato === undefined) return { tipo: "assente" };
  if (stato === STATO_SMISURATO) return { tipo: "smisurata" };
  const { data } = z.object({ versione: z.number() }).safeParse(stato);
  if (data && data.versione > VERSIONE) return { tipo: "futura", versione: data.versione };
  const due = forma2.safeParse(stato);
  if (due.success) return { tipo: "letta", memoria: due.data };
  const uno = forma1.safeParse(stato);
  if (!uno.success) return { tipo: "rovinata" };
  const { dataRiferimento, esercizio, ente } = uno.data;
  return { tipo: "letta", memoria: { ...MEMORIA_VUOTA, dataRiferimento, esercizio, ente } };
}

/** What is written in the workbook; what else the parsed state held (its version, its revision) is put anew. */
export const toStato = (m: Memoria): Readonly<Record<string, unknown>> => ({
  versione: VERSIONE,
  ...m,
  parametri: { ...m.parametri, tolleranza: m.parametri.tolleranza.toFixed() },
});

/** True where the user decided something that the cells alone do not say: losing it would lose work. */
export const hasDecisioni = ({
  parametri,
  correzioni,
  deroghe,
  impostazioni,
  lessico,
  indicate,
}: Memoria): boolean =>
  JSON.stringify(parametri) !== JSON.stringify(PARAMETRI_PREDEFINITI) ||
  Object.keys(correzioni.polarita).length > 0 ||
  Object.keys(correzioni.stralciati).length > 0 ||
  correzioni.gruppi.length > 0 ||
  deroghe.length > 0 ||
  JSON.stringify(impostazioni) !== JSON.stringify(IMPOSTAZIONI_PREDEFINITE) ||
  lessico.colonne.length > 0 ||
  lessico.sezioni.length > 0 ||
  indicate.length > 0;

/** What is odd in the memory itself: MAP-008. */
export function rilieviMemoria(m: MemoriaLetta): Rilievo[] {
  switch (m.tipo) {
    case "letta":
    case "assente":
      return [];
    case "futura":
      return [
        rilievo(
          "MAP-008",
          "avviso",
          null,
          `Le scelte salvate nella cartella sono di una versione più recente di Referto (${m.versione}): non lette, e lasciate come sono.`,
          "Aggiornare Referto prima di correggere la mappatura o le impostazioni.",
        ),
      ];
    case "rovinata":
      return [
        rilievo(
          "MAP-008",
          "avviso",
          null,
          "Le scelte salvate nella cartella non si leggono più: il riconoscimento è ripartito dalle sole celle.",
          "Controllare tabelle e colonne nel riquadro: al prossimo referto le scelte saranno salvate di nuovo.",
        ),
      ];
    case "smisurata":
      return [
        rilievo(
          "MAP-008",
          "avviso",
          null,
          `Le scelte salvate nella cartella occupano più di ${STATO_MASSIMO / 1_048_576} MB, molto più di quanto Referto ne scriva: non lette.`,
          "Farsi mandare di nuovo la cartella da chi l'ha scritta; se si continua con questa, al prossimo referto le scelte ripartono dalle sole celle.",
        ),
      ];
    default:
      return m satisfies never;
  }
}
