/** The open data of a run: what was read and judged, one CSV file a section. */
import type { Deroga } from "../controlli/deroga";
import { sezioniCsv, type FileCsv } from "../referto/csv";
import type { Quadro } from "./valuta";

export const toCsv = (quadro: Quadro, deroghe: readonly Deroga[]): readonly FileCsv[] =>
  sezioniCsv({
    ente: quadro.ente,
    ...quadro.parametri,
    parametri: quadro.parametriBilancio,
    voci: quadro.lettura.voci,
    obiettivi: quadro.obiettivi,
    rilievi: quadro.rilievi,
    deroghe,
  });
