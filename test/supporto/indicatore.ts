/** An indicator for tests: two cells and a wording. */
import type { CellaLetta } from "../../src/base/cella-letta";
import type { Scalare } from "../../src/base/griglia";
import type { CampoObiettivo, IndicatoreLetto } from "../../src/obiettivi/indicatore";

export type Scritta = Scalare | { readonly valore: number; readonly formato: string; readonly testo: string };

const cella = (c: Scritta, colonna: number): CellaLetta => {
  const posizione = { foglio: "Obiettivi", riga: 2, colonna };
  if (typeof c === "object") return { posizione, ...c };
  return { posizione, valore: c, testo: String(c), formato: "General" };
};

export const TESTI: Readonly<Record<CampoObiettivo, string>> = {
  missione: "MISSIONE 1 - PROVA",
  codiceProgramma: "101",
  programma: "Prova",
  tipo: "",
  obiettivoStrategico: "Strategico",
  obiettivoOperativo: "Operativo",
  descrizione: "",
  responsabilePolitico: "",
  responsabileGestionale: "Verdi Anna",
  orizzonte: "",
  statoAttuazione: "",
  stakeholder: "",
  note: "",
};

export const indicatore = (
  target: Scritta,
  raggiunto: Scritta,
  testo = "N. attività svolte",
  altro: Partial<IndicatoreLetto> = {},
): IndicatoreLetto => ({
  foglio: "Obiettivi",
  riga: 2,
  indicatore: testo,
  target: cella(target, 14),
  raggiunto: cella(raggiunto, 15),
  polarita: null,
  polaritaUtente: null,
  peso: null,
  unita: "",
  mediaStorica: "",
  scadenza: null,
  missione: 1,
  programma: 1,
  testi: TESTI,
  celle: {},
  brani: {},
  stralciato: null,
  ...altro,
});
