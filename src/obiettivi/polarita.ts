/** Which way is better: from the sheet's own column, else from the target's comparison, else guessed from the wording. */
import type { IndicatoreLetto, Polarita } from "./indicatore";
import { even } from "./testo";
import type { Target } from "./valore";

export interface PolaritaLetta {
  readonly polarita: Polarita | null;
  readonly dedotta: boolean;
}

/** Time taken and delay: less is better, unless the wording is about keeping to the times. */
const TEMPO =
  /\btemp[io] (?:medi[oi]?|mass|di|necessar|impiegat|occorrent)|\bdurata media|\bgiorni (?:medi|di ritardo|di attesa|di sospensione)|\britard/;
const NEI_TEMPI = /\bin tempi inferiori|\brispetto dei tempi|\bnei tempi|\bentro i tempi|\bsenza ritard/;
/** Debt, unpaid, complaints: less is better, unless the wording is about dealing with them. */
const GUAIO = /\bdebit[oi]\b|\bnon pagat|\binsolut|\bmoros|\breclam|\blamentel|\barretrat|\bgiacenz/;
const TRATTATO = /\bevas|\brispost|\bgestit|\brisolt|\brecuper/;

const isMeglioPoco = (t: string): boolean =>
  (TEMPO.test(t) && !NEI_TEMPI.test(t)) || (GUAIO.test(t) && !TRATTATO.test(t));

/** Null for deadlines and yes/no, which have no better side. */
export function polaritaDi(i: IndicatoreLetto, target: Target): PolaritaLetta {
  if (target.tipo !== "quantita") return { polarita: null, dedotta: false };
  if (i.polarita !== null) return { polarita: i.polarita, dedotta: false };
  const { confronto, quantita } = target;
  if (confronto === "<" || confronto === "≤") return { polarita: "più basso è meglio", dedotta: true };
  if (confronto === ">" || confronto === "≥") return { polarita: "più alto è meglio", dedotta: true };
  const poco = quantita.valore.isZero() || isMeglioPoco(even(i.indicatore));
  return { polarita: poco ? "più basso è meglio" : "più alto è meglio", dedotta: true };
}
