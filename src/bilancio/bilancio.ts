/** The whole budget, recomputed from the voci: totals and indices, of each side and of each group. */
import {
  groupByMissione,
  groupByProgramma,
  groupByResponsabile,
  groupByTitolo,
  responsabiliOf,
  type ChiaveProgramma,
  type Classificata,
} from "./gruppi";
import { computeIndici, type Indici } from "./indici";
import type { DefinizioneDisponibilita, ParametriBilancio } from "./parametri";
import { computeTotali, isFuoriTitolo, sumTotali, type Totali } from "./totali";
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

/** Voci that stand together in every grouping, added up once: each group is then the sum of a few of these. */
interface Addendo extends Classificata {
  readonly fuoriTitolo: boolean;
  readonly totali: Totali;
}

function addendiOf(voci: readonly Voce[], definizione: DefinizioneDisponibilita): Addendo[] {
  const insieme = new Map<string, Voce[]>();
  for (const v of voci) {
    const chiave = `${v.titolo} ${v.missione} ${v.programma} ${isFuoriTitolo(v)} ${v.responsabile ?? ""}`;
    const sue = insieme.get(chiave);
    if (sue) sue.push(v);
    else insieme.set(chiave, [v]);
  }
  return [...insieme.values()].flatMap((sue) => {
    const [prima] = sue;
    if (!prima) return [];
    const { titolo, missione, programma, responsabile } = prima;
    const totali = computeTotali(sue, definizione);
    return [{ titolo, missione, programma, responsabile, fuoriTitolo: isFuoriTitolo(prima), totali }];
  });
}

const totaliOf = (addendi: readonly Addendo[]): Totali => sumTotali(addendi.map((a) => a.totali));

/** Voci outside the titoli count in no index. */
const indiciOf = (addendi: readonly Addendo[]): Indici =>
  computeIndici(totaliOf(addendi.filter((a) => !a.fuoriTitolo)));

function computeEntrate(
  voci: readonly Voce[],
  { definizioneDisponibilita }: ParametriBilancio,
): BilancioEntrate {
  const tutti = addendiOf(voci, definizioneDisponibilita);
  const gruppo = (a: readonly Addendo[]): GruppoEntrate => ({ ...totaliOf(a), indici: indiciOf(a) });
  return {
    totali: totaliOf(tutti),
    indici: indiciOf(tutti),
    perTitolo: groupByTitolo(tutti).map(([titolo, a]) => ({ titolo, ...gruppo(a) })),
    perResponsabile: withResponsabile(tutti).map(([responsabile, a]) => ({ responsabile, ...gruppo(a) })),
  };
}

function computeSpese(voci: readonly Voce[], parametri: ParametriBilancio): BilancioSpese {
  const escluse = new Set(parametri.missioniEscluse);
  const tutti = addendiOf(voci, parametri.definizioneDisponibilita);
  const netti = (a: readonly Addendo[]): Indici => indiciOf(a.filter((x) => !escluse.has(x.missione ?? 0)));
  const gruppo = (a: readonly Addendo[]): GruppoSpese => ({
    ...totaliOf(a),
    indici: indiciOf(a),
    indiciNetti: netti(a),
  });
  return {
    totali: totaliOf(tutti),
    indici: indiciOf(tutti),
    indiciNetti: netti(tutti),
    perTitolo: groupByTitolo(tutti).map(([titolo, a]) => ({ titolo, ...gruppo(a) })),
    perMissione: groupByMissione(tutti).map(([missione, a]) => ({ missione, ...gruppo(a) })),
    perProgramma: groupByProgramma(tutti).map(([chiave, a]) => ({
      ...chiave,
      responsabile: responsabiliOf(a),
      ...gruppo(a),
    })),
    perResponsabile: withResponsabile(tutti).map(([responsabile, a]) => ({ responsabile, ...gruppo(a) })),
  };
}

const withResponsabile = (tutti: readonly Addendo[]): [string | null, Addendo[]][] =>
  tutti.some((a) => a.responsabile !== null) ? groupByResponsabile(tutti) : [];
