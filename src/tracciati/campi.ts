/** The kinds of table, and the fields of each. */

export const STRUTTURE = ["entrate", "spese", "obiettivi"] as const;
export type Struttura = (typeof STRUTTURE)[number];

const POSTO_DEL_BILANCIO = [
  "anno",
  "titolo",
  "codice",
  "capitolo",
  "articolo",
  "descrizione",
  "missione",
  "programma",
  "denominazioneProgramma",
  "responsabile",
] as const;

/** Field names as the JSON contract spells them: `accertato`/`riscosso` on entrate, `impegnato`/`pagato` on spese. */
export const CAMPI_DI = {
  entrate: [
    ...POSTO_DEL_BILANCIO,
    "previsioneIniziale",
    "previsioneAttuale",
    "accertato",
    "disponibilita",
    "riscosso",
  ],
  spese: [
    ...POSTO_DEL_BILANCIO,
    "previsioneIniziale",
    "previsioneAttuale",
    "impegnato",
    "disponibilita",
    "pagato",
    "prenotato",
    "fpv",
  ],
  obiettivi: [
    "missione",
    "codiceProgramma",
    "programma",
    "tipo",
    "obiettivoStrategico",
    "obiettivoOperativo",
    "descrizione",
    "responsabilePolitico",
    "responsabileGestionale",
    "orizzonte",
    "statoAttuazione",
    "stakeholder",
    "indicatore",
    "target",
    "raggiunto",
    "peso",
    "polarita",
    "unita",
    "mediaStorica",
    "scadenza",
    "dataEffettiva",
    "gradoDichiarato",
    "note",
  ],
} as const satisfies Record<Struttura, readonly string[]>;

export type CampoMappa = (typeof CAMPI_DI)[Struttura][number];

export const CAMPI: readonly CampoMappa[] = [...new Set(STRUTTURE.flatMap((s) => CAMPI_DI[s]))];

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
