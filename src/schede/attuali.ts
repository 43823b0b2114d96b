/** Where the source keeps each field of an indicator, and what stands there now. */
import type { CellaLetta } from "../base/cella-letta";
import type { Scalare } from "../base/griglia";
import type { Posizione } from "../base/posizione";
import type { Giudizio } from "../obiettivi/giudizio";
import type { IndicatoreLetto } from "../obiettivi/indicatore";
import type { Target } from "../obiettivi/valore";
import type { CampoScheda } from "./scheda";

export interface CampoAttuale {
  /** Null where the source has no single cell for it: what comes back is kept in the log alone. */
  readonly posizione: Posizione | null;
  /** Characters of the cell before the text. */
  readonly da: number;
  readonly valore: Scalare;
  readonly formato: string;
}

export interface Attuale {
  readonly chiave: string;
  readonly indicatore: string;
  readonly target: Target;
  readonly campi: Readonly<Record<CampoScheda, CampoAttuale>>;
}

/** `isRaggiunto`: the position is in a column of results. */
export function attualiDi(
  giudizi: readonly Giudizio[],
  chiavi: readonly string[],
  isRaggiunto: (p: Posizione) => boolean = () => true,
): ReadonlyMap<string, Attuale> {
  return new Map(
    giudizi.map(({ indicatore: i, target }, n) => {
      const chiave = chiavi[n] ?? "";
      return [
        chiave,
        {
          chiave,
          indicatore: i.indicatore,
          target,
          campi: {
            raggiunto: diCella(i.raggiunto, i, isRaggiunto),
            statoAttuazione: diTesto(i, "statoAttuazione"),
            note: diTesto(i, "note"),
          },
        },
      ];
    }),
  );
}

/** Where the table has no column for the result its cell is that of another field: nothing is written there. */
function diCella(c: CellaLetta, i: IndicatoreLetto, isRaggiunto: (p: Posizione) => boolean): CampoAttuale {
  const altrui = [i.target.posizione, ...Object.values(i.celle)].some(
    (p) => p.riga === c.posizione.riga && p.colonna === c.posizione.colonna,
  );
  return {
    posizione: altrui || !isRaggiunto(c.posizione) ? null : c.posizione,
    da: 0,
    valore: c.valore,
    formato: c.formato,
  };
}

function diTesto(i: IndicatoreLetto, campo: "statoAttuazione" | "note"): CampoAttuale {
  const valore = i.testi[campo];
  const brani = i.brani[campo];
  const [solo, ...altri] = brani ?? [];
  const posizione = brani ? (solo && altri.length === 0 ? solo.posizione : null) : (i.celle[campo] ?? null);
  return { posizione, da: solo?.da ?? 0, valore, formato: "General" };
}
