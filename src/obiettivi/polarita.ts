/**
 * Which way is better: as the user corrected it, else from the sheet's own column, else from the target's comparison, else
 * guessed from the wording. Where it comes from is always said.
 */
import type { IndicatoreLetto, Polarita } from "./indicatore";
import { even } from "./testo";
import type { Target } from "./valore";

export interface PolaritaLetta {
  readonly polarita: Polarita | null;
  /** Neither the user nor the sheet says it. */
  readonly dedotta: boolean;
  /** In Italian, to go on after the direction: "l'indicatore parla di tempi medi"; null where there is no direction. */
  readonly perche: string | null;
}

/** Time taken and delay: less is better, unless the wording is about keeping to the times. */
const TEMPO =
  /\btemp[io] (?:medi[oi]?|mass|di|necessar|impiegat|occorrent)|\bdurata media|\bgiorni (?:medi|di ritardo|di attesa|di sospensione)|\britard/;
const NEI_TEMPI = /\bin tempi inferiori|\brispetto dei tempi|\bnei tempi|\bentro i tempi|\bsenza ritard/;
/** Debt, unpaid, complaints: less is better, unless the wording is about dealing with them. */
const GUAIO = /\bdebit[oi]\b|\bnon pagat|\binsolut|\bmoros|\breclam|\blamentel|\barretrat|\bgiacenz/;
const TRATTATO = /\bevas|\brispost|\bgestit|\brisolt|\brecuper/;

/** The words that say that less is better; null where none does. */
function paroleDiPoco(t: string): string | null {
  const tempo = NEI_TEMPI.test(t) ? null : TEMPO.exec(t);
  const guaio = TRATTATO.test(t) ? null : GUAIO.exec(t);
  return (tempo ?? guaio)?.[0] ?? null;
}

const letta = (polarita: Polarita, dedotta: boolean, perche: string): PolaritaLetta => ({
  polarita,
  dedotta,
  perche,
});

/** Null for deadlines and yes/no, which have no better side. */
export function polaritaDi(i: IndicatoreLetto, target: Target): PolaritaLetta {
  if (target.tipo !== "quantita") return { polarita: null, dedotta: false, perche: null };
  if (i.polaritaUtente !== null) return letta(i.polaritaUtente, false, "corretto dall'utente");
  if (i.polarita !== null) return letta(i.polarita, false, "lo dice il foglio");
  const { confronto, quantita } = target;
  if (confronto === "<" || confronto === "≤")
    return letta("più basso è meglio", true, "il target è un massimo");
  if (confronto === ">" || confronto === "≥")
    return letta("più alto è meglio", true, "il target è un minimo");
  if (quantita.valore.isZero()) return letta("più basso è meglio", true, "il target è zero");
  const parole = paroleDiPoco(even(i.indicatore));
  return parole === null
    ? letta("più alto è meglio", true, "nessuna parola dice il contrario")
    : letta("più basso è meglio", true, `l'indicatore parla di «${parole}»`);
}

/** The target as the user's direction makes it: a comparison that says the opposite gives way. */
export function withPolaritaUtente(target: Target, i: IndicatoreLetto): Target {
  if (target.tipo !== "quantita" || i.polaritaUtente === null || target.confronto === null) return target;
  const alto = target.confronto === ">" || target.confronto === "≥";
  return alto === (i.polaritaUtente === "più alto è meglio") ? target : { ...target, confronto: null };
}
