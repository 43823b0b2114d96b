/** The open data of a run: what was read and judged, one CSV file a section. */
import { sezioniCsv, type FileCsv } from "../../referto/csv";
import type { Sezione } from "../../referto/dati/impostazioni";
import type { Quadro } from "../giudizio/valuta";

interface CsvReferto {
  readonly file: readonly FileCsv[];
  /** Names of the files that are not made because the office left their part out. */
  readonly tolti: readonly string[];
}

/** A part that the office left out of its referto gives no file: what is not in the document is not published. */
export function toCsv(quadro: Quadro, sezioni: readonly Sezione[]): CsvReferto {
  const tutti = sezioniCsv({
    ente: quadro.ente,
    ...quadro.parametri,
    parametri: quadro.parametriBilancio,
    voci: quadro.lettura.voci,
    obiettivi: quadro.obiettivi,
    rilievi: quadro.rilievi,
  });
  const scelto = ({ sezione }: FileCsv): boolean => sezione === null || sezioni.includes(sezione);
  return {
    file: tutti.filter(scelto),
    tolti: tutti.filter((f) => !scelto(f)).map((f) => f.nome),
  };
}
