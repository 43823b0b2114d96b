/** Totals and indices of the budget, recomputed from the voci. What a workbook does not have is null, never zero. */
import { Decimal, quoziente, sum, type Importo } from "../base/importo";
import { SOTTRATTI, type DefinizioneDisponibilita, type ParametriBilancio } from "./parametri";
import type { CampoImporto, Parte, Voce } from "./voce";

/** Each total is null where the column is missing, or where no voce has a readable amount in it. */
export interface Totali {
  readonly voci: number;
  readonly previsioneIniziale: Importo | null;
  readonly previsioneAttuale: Importo | null;
  readonly movimentato: Importo | null;
  /** Always recomputed, voce by voce, by the definition in use. */
  readonly disponibilita: Importo | null;
  readonly cassa: Importo | null;
}

/** Quotients, four decimals; null where a column is missing or the denominator is zero. */
export interface Indici {
  /** Previsione attuale ÷ iniziale. */
  readonly scostamento: Importo | null;
  /** Accertato or impegnato ÷ previsione attuale. */
  readonly realizzazione: Importo | null;
  /** Riscosso or pagato in conto competenza ÷ accertato or impegnato. */
  readonly velocita: Importo | null;
}

export interface GruppoTitolo extends Totali {
  readonly titolo: number | null;
}

export interface GruppoProgramma extends Totali {
  readonly missione: number | null;
  readonly programma: number | null;
  /** As written; several joined with " / ". */
  readonly responsabile: string | null;
}

export interface BilancioEntrate {
  readonly totali: Totali;
  readonly indici: Indici;
  readonly perTitolo: readonly GruppoTitolo[];
}

export interface BilancioSpese {
  readonly totali: Totali;
  readonly indici: Indici;
  /** Without the missioni that the parameters leave out. */
  readonly indiciNetti: Indici;
  readonly perProgramma: readonly GruppoProgramma[];
}

export interface Bilancio {
  /** Null where the workbook has no entrate. */
  readonly entrate: BilancioEntrate | null;
  readonly spese: BilancioSpese | null;
}

/**
 * Previsione attuale − accertato (entrata) or impegnato (spesa), and what the definition takes away beside. Null where
 * any of them cannot be read; where nothing is written as prenotato or FPV there is nothing to take away. Euro.
 */
export function disponibilita(v: Voce, definizione: DefinizioneDisponibilita): Importo | null {
  const attuale = v.importi.previsioneAttuale?.valore;
  const movimentato = v.importi.movimentato?.valore;
  if (!attuale || !movimentato) return null;
  const sottratti = SOTTRATTI[definizione].flatMap((campo) => v.importi[campo] ?? []);
  if (sottratti.some((i) => i.forma === "illeggibile")) return null;
  return sottratti.reduce(
    (resto, i) => (i.valore ? resto.minus(i.valore) : resto),
    attuale.minus(movimentato),
  );
}

const FUORI_TITOLO = /^(?:dis)?avanzo\b|^fondo pluriennale|^f\.?p\.?v\b/i;

/**
 * Avanzo applicato, FPV, disavanzo: neither titolo nor code. They count in the previsioni and in no index. Where the
 * table has no column for either, the description tells.
 */
export const isFuoriTitolo = (v: Voce): boolean =>
  v.titolo === null &&
  v.codice === null &&
  (v.celle.titolo !== undefined || v.celle.codice !== undefined || FUORI_TITOLO.test(v.descrizione));

const sumOf = (valori: readonly (Importo | null | undefined)[]): Importo | null => {
  const letti = valori.filter((x): x is Importo => x !== null && x !== undefined);
  return letti.length === 0 ? null : sum(letti);
};

const totalOf = (voci: readonly Voce[], campo: CampoImporto): Importo | null =>
  sumOf(voci.map((v) => v.importi[campo]?.valore));

export const computeTotali = (voci: readonly Voce[], definizione: DefinizioneDisponibilita): Totali => ({
  voci: voci.length,
  previsioneIniziale: totalOf(voci, "previsioneIniziale"),
  previsioneAttuale: totalOf(voci, "previsioneAttuale"),
  movimentato: totalOf(voci, "movimentato"),
  disponibilita: sumOf(voci.map((v) => disponibilita(v, definizione))),
  cassa: totalOf(voci, "cassa"),
});

const ratio = (sopra: Importo | null, sotto: Importo | null): Importo | null =>
  sopra && sotto ? quoziente(sopra, sotto) : null;

export function computeIndici(voci: readonly Voce[]): Indici {
  const dentro = voci.filter((v) => !isFuoriTitolo(v));
  const attuale = totalOf(dentro, "previsioneAttuale");
  const movimentato = totalOf(dentro, "movimentato");
  return {
    scostamento: ratio(attuale, totalOf(dentro, "previsioneIniziale")),
    realizzazione: ratio(movimentato, attuale),
    velocita: ratio(totalOf(dentro, "cassa"), movimentato),
  };
}

/** Groups in the order of their keys; a missing key comes last. */
function group<K>(voci: readonly Voce[], chiave: (v: Voce) => K, ordine: (k: K) => number): [K, Voce[]][] {
  const gruppi = new Map<string, [K, Voce[]]>();
  for (const v of voci) {
    const k = chiave(v);
    const id = JSON.stringify(k);
    const gruppo = gruppi.get(id);
    if (gruppo) gruppo[1].push(v);
    else gruppi.set(id, [k, [v]]);
  }
  return [...gruppi.values()].sort(([a], [b]) => ordine(a) - ordine(b));
}

const ULTIMO = 1_000_000;

export const groupByTitolo = (voci: readonly Voce[]): [number | null, Voce[]][] =>
  group(
    voci,
    (v) => v.titolo,
    (t) => t ?? ULTIMO,
  );

export interface ChiaveProgramma {
  readonly missione: number | null;
  readonly programma: number | null;
}

export const groupByProgramma = (voci: readonly Voce[]): [ChiaveProgramma, Voce[]][] =>
  group(
    voci,
    (v): ChiaveProgramma => ({ missione: v.missione, programma: v.programma }),
    (k) => (k.missione ?? ULTIMO) * 1000 + (k.programma ?? 999),
  );

/** Each spelling once, in order of appearance, as written. */
export const responsabiliOf = (voci: readonly Voce[]): string | null => {
  const nomi = new Set(voci.flatMap((v) => (v.responsabile === null ? [] : [v.responsabile])));
  return nomi.size === 0 ? null : [...nomi].join(" / ");
};

export function computeBilancio(voci: readonly Voce[], parametri: ParametriBilancio): Bilancio {
  const { definizioneDisponibilita: definizione } = parametri;
  const di = (parte: Parte): Voce[] => voci.filter((v) => v.parte === parte);
  const entrate = di("entrate");
  const spese = di("spese");
  return {
    entrate:
      entrate.length === 0
        ? null
        : {
            totali: computeTotali(entrate, definizione),
            indici: computeIndici(entrate),
            perTitolo: groupByTitolo(entrate).map(([titolo, g]) => ({
              titolo,
              ...computeTotali(g, definizione),
            })),
          },
    spese:
      spese.length === 0
        ? null
        : {
            totali: computeTotali(spese, definizione),
            indici: computeIndici(spese),
            indiciNetti: computeIndici(
              spese.filter((v) => !parametri.missioniEscluse.includes(v.missione ?? 0)),
            ),
            perProgramma: groupByProgramma(spese).map(([chiave, g]) => ({
              ...chiave,
              responsabile: responsabiliOf(g),
              ...computeTotali(g, definizione),
            })),
          },
  };
}

/** True where a and b differ by more than the tolerance. */
export const differ = (a: Importo, b: Importo, tolleranza: Importo): boolean =>
  a.minus(b).abs().greaterThan(tolleranza);

/** The two decimals of an amount: what a person can have written. */
export const toCents = (v: Importo): Importo => new Decimal(v.toFixed(2));
