/** The whole budget, recomputed from the voci: totals and indices, of each side and of each group. */
import {
  groupByMissione,
  groupByProgramma,
  groupByResponsabile,
  groupByTitolo,
  responsabiliOf,
  type ChiaveProgramma,
} from "./gruppi";
import { computeIndici, type Indici } from "./indici";
import type { ParametriBilancio } from "./parametri";
import { computeTotali, type Totali } from "./totali";
import type { Parte, Voce } from "./voce";

export interface GruppoEntrate extends Totali {
  readonly indici: Indici;
}

export interface GruppoSpese extends GruppoEntrate {
  /** Without the missioni that the parameters leave out: all null where that leaves nothing. */
  readonly indiciNetti: Indici;
}

interface DiTitolo {
  readonly titolo: number | null;
}

interface DiMissione {
  readonly missione: number | null;
}

interface DiResponsabile {
  /** As first written; null for the voci of nobody. */
  readonly responsabile: string | null;
}

interface DiProgramma extends ChiaveProgramma {
  /** As written; several joined with " / ". */
  readonly responsabile: string | null;
}

export interface BilancioEntrate {
  readonly totali: Totali;
  readonly indici: Indici;
  readonly perTitolo: readonly (GruppoEntrate & DiTitolo)[];
  /** Empty where the table names no responsabile. */
  readonly perResponsabile: readonly (GruppoEntrate & DiResponsabile)[];
}

export interface BilancioSpese {
  readonly totali: Totali;
  readonly indici: Indici;
  readonly indiciNetti: Indici;
  readonly perTitolo: readonly (GruppoSpese & DiTitolo)[];
  readonly perMissione: readonly (GruppoSpese & DiMissione)[];
  readonly perProgramma: readonly (GruppoSpese & DiProgramma)[];
  /** Empty where the table names no responsabile. */
  readonly perResponsabile: readonly (GruppoSpese & DiResponsabile)[];
}

export interface Bilancio {
  /** Null where the workbook has no entrate. */
  readonly entrate: BilancioEntrate | null;
  readonly spese: BilancioSpese | null;
}

export function computeBilancio(voci: readonly Voce[], parametri: ParametriBilancio): Bilancio {
  const di = (parte: Parte): Voce[] => voci.filter((v) => v.parte === parte);
  const entrate = di("entrate");
  const spese = di("spese");
  return {
    entrate: entrate.length === 0 ? null : computeEntrate(entrate, parametri),
    spese: spese.length === 0 ? null : computeSpese(spese, parametri),
  };
}

function computeEntrate(
  voci: readonly Voce[],
  { definizioneDisponibilita }: ParametriBilancio,
): BilancioEntrate {
  const totali = (v: readonly Voce[]): Totali => computeTotali(v, definizioneDisponibilita);
  const gruppo = (v: readonly Voce[]): GruppoEntrate => ({ ...totali(v), indici: computeIndici(v) });
  return {
    totali: totali(voci),
    indici: computeIndici(voci),
    perTitolo: groupByTitolo(voci).map(([titolo, v]) => ({ titolo, ...gruppo(v) })),
    perResponsabile: withResponsabile(voci).map(([responsabile, v]) => ({ responsabile, ...gruppo(v) })),
  };
}

function computeSpese(voci: readonly Voce[], parametri: ParametriBilancio): BilancioSpese {
  const escluse = new Set(parametri.missioniEscluse);
  const totali = (v: readonly Voce[]): Totali => computeTotali(v, parametri.definizioneDisponibilita);
  const netti = (v: readonly Voce[]): Indici => computeIndici(v.filter((x) => !escluse.has(x.missione ?? 0)));
  const gruppo = (v: readonly Voce[]): GruppoSpese => ({
    ...totali(v),
    indici: computeIndici(v),
    indiciNetti: netti(v),
  });
  return {
    totali: totali(voci),
    indici: computeIndici(voci),
    indiciNetti: netti(voci),
    perTitolo: groupByTitolo(voci).map(([titolo, v]) => ({ titolo, ...gruppo(v) })),
    perMissione: groupByMissione(voci).map(([missione, v]) => ({ missione, ...gruppo(v) })),
    perProgramma: groupByProgramma(voci).map(([chiave, v]) => ({
      ...chiave,
      responsabile: responsabiliOf(v),
      ...gruppo(v),
    })),
    perResponsabile: withResponsabile(voci).map(([responsabile, v]) => ({ responsabile, ...gruppo(v) })),
  };
}

const withResponsabile = (voci: readonly Voce[]): [string | null, Voce[]][] =>
  voci.some((v) => v.responsabile !== null) ? groupByResponsabile(voci) : [];
