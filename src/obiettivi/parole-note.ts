import type { IndicatoreLetto } from "./indicatore";
import { even } from "./testo";

/** The words that the indicator, its target and its objective use, in lower case, of three letters or more: a result may name them again. */
export const paroleDi = ({
  indicatore,
  target,
  testi,
}: Pick<IndicatoreLetto, "indicatore" | "target" | "testi">): readonly string[] =>
  even(`${indicatore} ${target.testo} ${testi.obiettivoOperativo} ${testi.descrizione}`).match(
    /\p{L}{3,}/gu,
  ) ?? [];
