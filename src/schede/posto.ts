/** Where things stand in the sheet of a scheda, for who writes it and for who reads it back. */
import { CAMPI_FONTE, CAMPI_SCHEDA, type CampoScheda } from "./scheda";

/** In the first hidden cell: what makes a sheet a scheda of ours. */
export const SIGLA = "referto-scheda";
/** The form written by this version. */
export const VERSIONE_SCHEDA = 3;

export const COLONNE = {
  obiettivo: 1,
  indicatore: 2,
  target: 3,
  lettura: 4,
  raggiunto: 5,
  statoAttuazione: 6,
  note: 7,
  causa: 8,
  azione: 9,
  azioneChi: 10,
  azioneEntro: 11,
  chi: 12,
  quando: 13,
  manca: 14,
  // Hidden from here.
  chiave: 16,
  sigillo: 17,
  visibile: 18,
  mandatoRaggiunto: 19,
  mandatoStato: 20,
  mandateNote: 21,
  risposta: 22,
  mandataCausa: 23,
  mandataAzione: 24,
  mandatoChi: 25,
  mandatoEntro: 26,
} as const;

export const MANDATI: Readonly<Record<CampoScheda, number>> = {
  raggiunto: COLONNE.mandatoRaggiunto,
  statoAttuazione: COLONNE.mandatoStato,
  note: COLONNE.mandateNote,
  causa: COLONNE.mandataCausa,
  azione: COLONNE.mandataAzione,
  azioneChi: COLONNE.mandatoChi,
  azioneEntro: COLONNE.mandatoEntro,
};

export const PRIMA_NASCOSTA = COLONNE.chiave;

/** Rows of the heading. */
export const RIGA_CHI = 4;
export const RIGA_QUANDO = 5;
export const RIGA_MANCA = 6;
export const RIGA_TESTATA = 8;

/** Rows of the first hidden column. */
export const TESTATA_NASCOSTA = {
  sigla: 1,
  versione: 2,
  ente: 3,
  esercizio: 4,
  data: 5,
  responsabile: 6,
  sigillo: 7,
} as const;

export const INTESTAZIONI = [
  "Obiettivo",
  "Indicatore",
  "Target",
  "Come si legge e che cosa scrivere",
  "Raggiunto",
  "Stato di attuazione",
  "Note",
  "Causa del mancato o del ritardo",
  "Azione correttiva",
  "Chi la fa",
  "Entro quando",
  "Chi (se diverso da sopra)",
  "Quando (se diverso da sopra)",
  "Che cosa manca",
] as const;

/** What is read of a row, and where: the form has grown, and schede sent by a version before still come back. */
export interface FormaScheda {
  readonly colonne: Readonly<
    Record<
      | "obiettivo"
      | "indicatore"
      | "target"
      | "chi"
      | "quando"
      | "chiave"
      | "sigillo"
      | "visibile"
      | "risposta",
      number
    >
  >;
  readonly intestazioni: readonly string[];
  /** The fields that it asks, where each is written and where what was sent is kept, in the order of the seal. */
  readonly campi: readonly {
    readonly campo: CampoScheda;
    readonly colonna: number;
    readonly mandato: number;
  }[];
}

const DI_ADESSO: FormaScheda = {
  colonne: COLONNE,
  intestazioni: INTESTAZIONI,
  campi: CAMPI_SCHEDA.map((campo) => ({ campo, colonna: COLONNE[campo], mandato: MANDATI[campo] })),
};

/** Versions 1 and 2: neither cause nor action. */
const SENZA_SPIEGAZIONI: FormaScheda = {
  colonne: {
    obiettivo: 1,
    indicatore: 2,
    target: 3,
    chi: 8,
    quando: 9,
    chiave: 12,
    sigillo: 13,
    visibile: 14,
    risposta: 18,
  },
  intestazioni: [...INTESTAZIONI.slice(0, 7), ...INTESTAZIONI.slice(11)],
  campi: CAMPI_FONTE.map((campo, i) => ({ campo, colonna: COLONNE[campo], mandato: 15 + i })),
};

export const formaDi = (versione: number): FormaScheda =>
  versione >= VERSIONE_SCHEDA ? DI_ADESSO : SENZA_SPIEGAZIONI;

/** In the place of a sent value where the field is asked in another row. */
export const NON_CHIESTO = "-";

/** At the top of a scheda that could not be written whole. */
export const AVVISO_SCHEDA =
  "SCHEDA NON COMPLETA: non compilarla. Chi l'ha mandata deve premere di nuovo «Prepara le schede».";
