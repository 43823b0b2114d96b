/** The form of each thing that is kept in the workbook, as JSON. Keys that a later version adds to a thing stay on it. */
import { parseDataIso, type DataIso } from "../../base/data";
import { Decimal } from "../../base/importo";
import {
  isAnno,
  isMissioniEscluse,
  isMotivo,
  isNome,
  isFirma,
  isParagrafi,
  isRiga,
  isTolleranza,
  LUNGHEZZE,
} from "../../controlli/limiti-scelte";
import type { Scalare } from "../../base/griglia";
import { GRAVITA, type Fatti } from "../../base/rilievo";
import { ESITI } from "../../obiettivi/indicatore";
import { CAMPI, CAMPI_DI, STRUTTURE, type CampoMappa, type Struttura } from "../../tracciati/campi";
import { SIGNIFICATI_SEZIONE } from "../../tracciati/lessico";
import * as z from "./schemi";

const struttura = z.enum(STRUTTURE);
const campo = z.enum(CAMPI);
/** From 1: a column, a place in a row. */
const naturale = z.int().check(z.positive());

const isCampoDi = (s: Struttura, c: CampoMappa): boolean =>
  (CAMPI_DI[s] as readonly CampoMappa[]).includes(c);

export const formaParolaColonna = z
  .looseObject({
    struttura,
    intestazione: z.string(),
    ordinale: naturale,
    campo: z.union([campo, z.literal("ignora")]),
    invertita: z.boolean(),
  })
  .check(
    z.refine((p) => p.campo === "ignora" || isCampoDi(p.struttura, p.campo), {
      message: "a field of another kind of table",
    }),
  );

export const formaParolaSezione = z.looseObject({
  parola: z.string().check(z.minLength(1)),
  significa: z.enum(SIGNIFICATI_SEZIONE),
});

export const formaTolleranza = z.pipe(
  z.string().check(
    z.regex(/^\d{1,20}(\.\d{1,20})?$/),
    z.refine((t) => isTolleranza(new Decimal(t)), { message: "beyond any tolerance" }),
  ),
  z.transform((t: string) => new Decimal(t)),
);

export const formaMissioni = z
  .array(z.int())
  .check(z.refine(isMissioniEscluse, { message: "none left, or no such missione" }));

export const formaAnno = z.int().check(z.refine(isAnno, { message: "no such year" }));

const testo = (va: (t: string) => boolean) =>
  z.string().check(z.refine(va, { message: "blank, too long, or not to be typed" }));

export const formaEnte = testo((t) => isRiga(t, LUNGHEZZE.ente));
export const formaRiga = testo((t) => isRiga(t, LUNGHEZZE.riga));
export const formaParagrafi = testo(isParagrafi);
export const formaFirma = testo(isFirma);
export const formaMotivo = testo(isMotivo);
/** Who accepted last; "" where nobody has. */
export const formaChi = testo((t) => t === "" || isNome(t));
const formaNome = testo(isNome);

export const formaGruppo = z.looseObject({ nome: z.string(), varianti: z.array(z.string()) });

/** Of versions up to 0.1. */
export const formaAccettazioneVecchia = z.looseObject({
  codice: z.string(),
  foglio: z.nullable(z.string()),
  messaggio: z.string(),
  motivo: formaMotivo,
  nome: formaNome,
});

export const formaData = z.pipe(
  z.string(),
  z.transform((t: string, contesto): DataIso => {
    const letta = parseDataIso(t);
    if (letta) return letta;
    contesto.issues.push({ code: "custom", message: "no such day", input: t });
    return z.NEVER;
  }),
);

const formaFatti = z.custom<Fatti>((x: unknown) => typeof x === "object" && x !== null && !Array.isArray(x));

export const formaAccettazione = z.looseObject({
  codice: z.string(),
  identita: z.string(),
  gravita: z.enum(GRAVITA),
  fatti: formaFatti,
  motivo: formaMotivo,
  nome: formaNome,
  giorno: z.nullable(formaData),
});

const formaImporti = z.record(
  z.string(),
  z.object({ previsioneAttuale: z.nullable(z.string()), movimentato: z.nullable(z.string()) }),
);

export const formaIstantanea = z.looseObject({
  data: formaData,
  entrate: formaImporti,
  spese: formaImporti,
  indicatori: z.array(
    z.looseObject({
      chiave: z.string(),
      nome: z.string(),
      esito: z.enum(ESITI),
      raggiunto: z.string(),
      target: z.optional(z.string()),
      peso: z.optional(z.string()),
      scadenza: z.optional(z.string()),
    }),
  ),
});

/** As a cell may hold it: support.microsoft.com, "Excel specifications and limits". */
const formaCella = z.string().check(z.maxLength(32_767));

export const formaSpiegazione = z.looseObject({
  causa: formaCella,
  azione: formaCella,
  chi: formaCella,
  entro: formaCella,
  dal: formaData,
});

const formaVerdetto = z.looseObject({
  esito: z.enum(["si", "no", "da vedere"]),
  errori: z.int(),
  avvisi: z.int(),
  note: z.int(),
  accettati: z.int(),
  arrivati: z._default(z.int(), 0),
  stralciati: z._default(z.int(), 0),
  regoleCambiate: z._default(z.int(), 0),
  indicatoriMancati: z.int(),
  obiettiviMancati: z.int(),
  nonVerificabili: z.int(),
  fogliNonLetti: z.int(),
  partiNonLette: z.int(),
  nonAggiornati: z._default(z.int(), 0),
});

/** `10:32` */
const formaOra = z.string().check(z.regex(/^\d{2}:\d{2}$/));

export const formaGenerazione = z.looseObject({
  il: formaData,
  ora: z._default(z.nullable(formaOra), null),
  impronte: z.record(z.string(), z.string()),
  pagine: z._default(z.nullable(naturale), null),
  confronto: z._default(z.nullable(z.string()), null),
  verdetto: z._default(z.nullable(formaVerdetto), null),
});

export const formaFirmaReferto = z.looseObject({
  nome: formaNome,
  ruolo: formaNome,
  giorno: formaData,
  ora: formaOra,
  al: formaData,
  impronta: z.string(),
  ritiro: z.nullable(
    z.looseObject({ nome: formaNome, motivo: formaMotivo, giorno: formaData, ora: formaOra }),
  ),
});

/** Looked at one by one without a form for each: they are as many as the cells of the tables. */
const formaScalari = z.custom<readonly Scalare[]>(
  (x: unknown) => Array.isArray(x) && x.every((v) => ["string", "number", "boolean"].includes(typeof v)),
);

export const formaFirmato = z.looseObject({
  disposizioni: z.record(z.string(), z.string()),
  colonne: z.array(
    z.looseObject({ foglio: z.string(), colonna: naturale, da: naturale, a: naturale, valori: formaScalari }),
  ),
});

export const formaIndicata = z.looseObject({
  nome: z.string(),
  struttura: z.union([struttura, z.literal("nessuna")]),
  foglio: z.string(),
  intervallo: z.string(),
  righeTestata: z.int().check(z.nonnegative()),
  colonne: z.partialRecord(campo, naturale),
  testata: z.array(z.string()),
});

export const formaZona = z.looseObject({
  nome: z.string(),
  struttura,
  foglio: z.string(),
  intervallo: z.string(),
});

/** A template of words, as the pane saves it to a file. */
export const formaLessico = z.object({
  colonne: z.array(formaParolaColonna),
  sezioni: z.array(formaParolaSezione),
});
