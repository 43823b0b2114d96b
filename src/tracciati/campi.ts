/** The kinds of table, and the fields of each. */

export type Struttura = "entrate" | "spese" | "obiettivi";

/** Field names as the JSON contract spells them: `accertato`/`riscosso` on entrate, `impegnato`/`pagato` on spese. */
export type CampoMappa =
  | "anno"
  | "titolo"
  | "codice"
  | "capitolo"
  | "articolo"
  | "descrizione"
  | "missione"
  | "programma"
  | "denominazioneProgramma"
  | "responsabile"
  | "previsioneIniziale"
  | "previsioneAttuale"
  | "accertato"
  | "impegnato"
  | "disponibilita"
  | "riscosso"
  | "pagato"
  | "prenotato"
  | "fpv"
  | "codiceProgramma"
  | "tipo"
  | "obiettivoStrategico"
  | "obiettivoOperativo"
  | "responsabilePolitico"
  | "responsabileGestionale"
  | "orizzonte"
  | "statoAttuazione"
  | "stakeholder"
  | "indicatore"
  | "target"
  | "raggiunto"
  | "peso"
  | "polarita"
  | "note";

/** The fields that hold amounts. */
export const AMOUNT_FIELDS = [
  "previsioneIniziale",
  "previsioneAttuale",
  "accertato",
  "impegnato",
  "disponibilita",
  "riscosso",
  "pagato",
  "prenotato",
  "fpv",
] as const satisfies readonly CampoMappa[];
