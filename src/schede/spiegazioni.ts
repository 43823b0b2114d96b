/** Causes and corrective actions as they come back from a scheda, and as they are remembered. */
import { fromSerial, toSerial, type DataIso } from "../base/data";
import type { Scalare } from "../base/griglia";
import { findDay } from "../obiettivi/leggi-data";
import type { Spiegazione, SpiegazioneTenuta } from "../referto/dati/spiegazione";
import type { CellaScritta } from "./leggi-scheda";
import { ERRORE_IN_CELLA, NON_UN_GIORNO, traduciTesto, type Tradotto } from "./notazione";
import type { CampoSpiegazione } from "./scheda";

/** What came back: words as they are, a day that is there as its serial, whatever way it was written. */
export function traduciSpiegazione(campo: CampoSpiegazione, c: CellaScritta, esercizio: number): Tradotto {
  if (typeof c.valore === "string" && /^#(?:REF|N\/A|VALUE|NAME|DIV|NUM|NULL)/.test(c.valore))
    return { tipo: "illeggibile", perche: ERRORE_IN_CELLA };
  if (campo !== "azioneEntro") return traduciTesto(c);
  if (typeof c.valore === "number") {
    const giorno = fromSerial(c.valore);
    return giorno === null
      ? { tipo: "illeggibile", perche: NON_UN_GIORNO }
      : { tipo: "valore", valore: toSerial(giorno) };
  }
  const scritto = String(c.valore).trim().toLowerCase();
  const letto = findDay(scritto, esercizio);
  // A day and nothing else, and one that there is.
  const solo = letto?.inizio === 0 && letto.fine === scritto.length && letto.corretta === null;
  return solo ? { tipo: "valore", valore: toSerial(letto.data) } : traduciTesto(c);
}

/** An answer that was accepted, as text to remember. */
export interface SpiegazioneData {
  readonly chiave: string;
  readonly campo: CampoSpiegazione;
  readonly valore: Scalare;
  /** The date of the scheda that it came with. */
  readonly del: DataIso;
}

const NOMI: Readonly<Record<CampoSpiegazione, keyof Spiegazione>> = {
  causa: "causa",
  azione: "azione",
  azioneChi: "chi",
  azioneEntro: "entro",
};

/** What is remembered once these are accepted: the others stay, and so does the date of the first. */
export function withSpiegazioni(
  tenute: Readonly<Record<string, SpiegazioneTenuta>>,
  date: readonly SpiegazioneData[],
): Readonly<Record<string, SpiegazioneTenuta>> {
  const nuove: Record<string, SpiegazioneTenuta> = { ...tenute };
  for (const { chiave, campo, valore, del } of date) {
    const prima = nuove[chiave] ?? { causa: "", azione: "", chi: "", entro: "", dal: del };
    nuove[chiave] = { ...prima, [NOMI[campo]]: testoDi(valore) };
  }
  return nuove;
}

const testoDi = (v: Scalare): string =>
  typeof v === "number" ? (fromSerial(v) ?? String(v)) : String(v).trim();
