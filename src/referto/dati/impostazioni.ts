/** What the office chooses of its referto: which parts, in which order, with which columns and words. */

/** The parts that can be left out or moved. The cover is always the first sheet and Controlli is always written. */
export const SEZIONI = ["sintesi", "entrate", "spese", "obiettivi", "responsabili", "confronto"] as const;

export type Sezione = (typeof SEZIONI)[number];

/** Words of the cover, as typed; "" where the office says nothing. */
export interface TestiReferto {
  /** "": Referto del controllo di gestione. */
  readonly titolo: string;
  /** Number of the report in its year. */
  readonly numero: string;
  readonly provincia: string;
  /** Date of the report, which is not the date it speaks of. */
  readonly data: string;
  /** Paragraphs under the title, one a line. */
  readonly premessa: string;
  /** Who signs, one a line. */
  readonly firma: string;
}

export interface ImpostazioniReferto {
  /** The parts that are written, in their order; no part twice. */
  readonly sezioni: readonly Sezione[];
  /** Columns in per cent beside the amounts of entrate and spese. */
  readonly percentuali: boolean;
  /** A copy to publish: what the formulas give, without them. */
  readonly soloValori: boolean;
  readonly testi: TestiReferto;
}

export const IMPOSTAZIONI_PREDEFINITE: ImpostazioniReferto = {
  sezioni: SEZIONI,
  percentuali: false,
  soloValori: false,
  testi: { titolo: "", numero: "", provincia: "", data: "", premessa: "", firma: "" },
};

/** The same, as it is kept: fields in one order, so that it can be compared; each part once; words without blanks around. */
export const inOrdine = ({
  sezioni,
  percentuali,
  soloValori,
  testi,
}: ImpostazioniReferto): ImpostazioniReferto => ({
  sezioni: [...new Set(sezioni)],
  percentuali,
  soloValori,
  testi: {
    titolo: testi.titolo.trim(),
    numero: testi.numero.trim(),
    provincia: testi.provincia.trim(),
    data: testi.data.trim(),
    premessa: testi.premessa.trim(),
    firma: testi.firma.trim(),
  },
});
