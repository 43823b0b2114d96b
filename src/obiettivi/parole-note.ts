import type { IndicatoreLetto } from "./indicatore";
import { even } from "./testo";

/** The words that the indicator and its objective use, in lower case, of three letters or more: a result may name them again. */
export const paroleDi = ({
  indicatore,
  testi,
}: Pick<IndicatoreLetto, "indicatore" | "testi">): readonly string[] =>
  even(`${indicatore} ${testi.obiettivoOperativo} ${testi.descrizione}`).match(/\p{L}{3,}/gu) ?? [];
