/**
 * The saved state → the memory, and back. Version 3; the earlier ones are brought up to it, a later one is read as far as
 * it parses. Only a state that is none at all (no version, no JSON) is ruined: it is left alone until the user says so.
 */
import type { Rilievo } from "../../base/rilievo";
import { DEFINIZIONI } from "../../bilancio/parametri";
import { map008 } from "../../controlli/map-008-memoria";
import { POLARITA } from "../../obiettivi/indicatore";
import { inOrdine, SEZIONI } from "../../referto/dati/impostazioni";
import { sceltaFuoriIn } from "./aside-fuori";
import * as z from "./schemi";
import {
  formaAccettazione,
  formaAccettazioneVecchia,
  formaAnno,
  formaChi,
  formaData,
  formaEnte,
  formaFirmaReferto,
  formaFirmato,
  formaGenerazione,
  formaGruppo,
  formaIndicata,
  formaIstantanea,
  formaMissioni,
  formaMotivo,
  formaFirma,
  formaParagrafi,
  formaParolaColonna,
  formaParolaSezione,
  formaRiga,
  formaSpiegazione,
  formaTolleranza,
  formaZona,
} from "./forma";
import { MEMORIA_VUOTA, type Memoria } from "./memoria";
import { STATO_SMISURATO } from "./smisurato";
import { elenco, mappa, oggetto, restituisci, valore, type Aside } from "./tollerante";

/** The form written by this version. */
export const VERSIONE = 3;

const { parametri, impostazioni } = MEMORIA_VUOTA;
const vero = z.boolean();
const parole = valore(formaRiga, "");

const letturaMemoria = oggetto<Omit<Memoria, "ignoto">>(
  {
    dataRiferimento: valore(z.nullable(formaData), null),
    esercizio: valore(z.nullable(formaAnno), null),
    ente: valore(z.nullable(formaEnte), null),
    parametri: oggetto({
      tolleranza: valore(formaTolleranza, parametri.tolleranza),
      missioniEscluse: valore(formaMissioni, parametri.missioniEscluse),
      definizioneDisponibilita: valore(z.enum(DEFINIZIONI), parametri.definizioneDisponibilita),
      estratto: valore(z.nullable(vero), parametri.estratto),
    }),
    correzioni: oggetto({
      polarita: mappa(z.enum(POLARITA)),
      stralciati: mappa(formaMotivo),
      gruppi: elenco(formaGruppo, []),
    }),
    accettazioni: elenco(formaAccettazione, []),
    deroghe: elenco(formaAccettazioneVecchia, []),
    chiAccetta: valore(formaChi, ""),
    impostazioni: oggetto({
      sezioni: elenco(z.enum(SEZIONI), impostazioni.sezioni),
      percentuali: valore(vero, impostazioni.percentuali),
      soloValori: valore(vero, impostazioni.soloValori),
      testi: oggetto({
        titolo: parole,
        numero: parole,
        provincia: parole,
        data: parole,
        premessa: valore(formaParagrafi, ""),
        firma: valore(formaFirma, ""),
      }),
    }),
    spiegazioni: mappa(formaSpiegazione),
    istantanee: elenco(formaIstantanea, []),
    generazione: valore(z.nullable(formaGenerazione), null),
    firme: elenco(formaFirmaReferto, []),
    firmato: valore(z.nullable(formaFirmato), null),
    lessico: oggetto({
      colonne: elenco(formaParolaColonna, []),
      sezioni: elenco(formaParolaSezione, []),
    }),
    indicate: elenco(formaIndicata, []),
    zone: elenco(formaZona, []),
  },
  // `ordine`: kept by versions before, read by none.
  ["versione", "revisione", "ordine"],
);

type MemoriaLetta =
  | { readonly tipo: "letta"; readonly memoria: Memoria; readonly versione: number }
  | { readonly tipo: "assente" }
  /** No state of ours, whatever it was: nothing of it is overwritten in silence. */
  | { readonly tipo: "rovinata" }
  /** Larger than any that Referto writes: it was not looked at. */
  | { readonly tipo: "smisurata" };

/** Reads what was saved (parsed JSON); null is no memory at all. */
export function parseMemoria(stato: unknown): MemoriaLetta {
  if (stato === null || stato === undefined) return { tipo: "assente" };
  if (stato === STATO_SMISURATO) return { tipo: "smisurata" };
  const { data } = z.object({ versione: z.number() }).safeParse(stato);
  if (!data) return { tipo: "rovinata" };
  // A later version's number goes back too: that version must not take for old what it wrote itself.
  const via: Aside[] =
    data.versione > VERSIONE ? [{ percorso: ["versione"], tipo: "chiave", grezzo: data.versione }] : [];
  const letta = letturaMemoria(stato, [], via);
  return {
    tipo: "letta",
    memoria: { ...letta, impostazioni: inOrdine(letta.impostazioni), ignoto: via },
    versione: data.versione,
  };
}

function scrivi({ ignoto, ...m }: Memoria): Readonly<Record<string, unknown>> {
  const stato = { ...m, parametri: { ...m.parametri, tolleranza: m.parametri.tolleranza.toFixed() } };
  return ignoto.length === 0 ? stato : restituisci(stato, ignoto, PREDEFINITO);
}

const PREDEFINITO = scrivi(MEMORIA_VUOTA);

/** What is written in the workbook; what else the parsed state held goes back where it was. */
export const toStato = (m: Memoria): Readonly<Record<string, unknown>> => ({
  versione: VERSIONE,
  ...scrivi(m),
});

/** What is odd in the memory itself: MAP-008. */
export function rilieviMemoria(m: MemoriaLetta): Rilievo[] {
  if (m.tipo === "assente") return [];
  if (m.tipo === "smisurata") return [map008.rilievo("avviso", null, { che: "smisurata" })];
  if (m.tipo === "rovinata") return [map008.rilievo("avviso", null, { che: "rovinata" })];
  const ignoto = m.memoria.ignoto.filter(({ percorso }) => percorso[0] !== "versione");
  if (ignoto.length === 0) return [];
  // The bounds of a later version may be others.
  if (m.versione > VERSIONE) return [map008.rilievo("avviso", null, { che: "futura", versione: m.versione })];
  const fuori = ignoto.map((a) => ({ a, scelta: sceltaFuoriIn(a) }));
  const scelte = [...new Set(fuori.flatMap(({ scelta }) => scelta ?? []))];
  const parti = [
    ...new Set(fuori.flatMap(({ a, scelta }) => (scelta === null ? [a.percorso.slice(0, 2).join(".")] : []))),
  ];
  return [
    ...(scelte.length === 0 ? [] : [map008.rilievo("avviso", null, { che: "fuori-limiti", scelte })]),
    ...(parti.length === 0 ? [] : [map008.rilievo("avviso", null, { che: "ignote", parti })]),
  ];
}
