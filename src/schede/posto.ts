/** Where things stand in the sheet of a scheda, for who writes it and for who reads it back. */
import type { CampoScheda } from "./scheda";

/** In the first hidden cell: what makes a sheet a scheda of ours. */
export const SIGLA = "referto-scheda";
/** The form written by this version. */
export const VERSIONE_SCHEDA = 2;

export const COLONNE = {
  obiettivo: 1,
  indicatore: 2,
  target: 3,
  lettura: 4,
  raggiunto: 5,
  statoAttuazione: 6,
  note: 7,
  chi: 8,
  quando: 9,
  manca: 10,
  // Hidden from here.
  chiave: 12,
  sigillo: 13,
  visibile: 14,
  mandatoRaggiunto: 15,
  mandatoStato: 16,
  mandateNote: 17,
  risposta: 18,
} as const;

export const MANDATI: Readonly<Record<CampoScheda, number>> = {
  raggiunto: COLONNE.mandatoRaggiunto,
  statoAttuazione: COLONNE.mandatoStato,
  note: COLONNE.mandateNote,
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
  "Chi (se diverso da sopra)",
  "Quando (se diverso da sopra)",
  "Che cosa manca",
] as const;

/** In the place of a sent value where the field is asked in another row. */
export const NON_CHIESTO = "-";

/** At the top of a scheda that could not be written whole. */
export const AVVISO_SCHEDA =
  "SCHEDA NON COMPLETA: non compilarla. Chi l'ha mandata deve premere di nuovo «Prepara le schede».";
