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

export function attualiDi(
  giudizi: readonly Giudizio[],
  chiavi: readonly string[],
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
            raggiunto: diCella(i.raggiunto, i),
            statoAttuazione: diTesto(i, "statoAttuazione"),
            note: diTesto(i, "note"),
          },
        },
      ];
    }),
  );
}

/** Where the table has no column for the result its cell is that of another field: nothing is written there. */
function diCella(c: CellaLetta, i: IndicatoreLetto): CampoAttuale {
  const altrui = [i.target.posizione, i.celle.indicatore].some(
    (p) => p && p.riga === c.posizione.riga && p.colonna === c.posizione.colonna,
  );
  const vuota = c.valore === "" && c.testo === "" && c.formato === "General";
  return {
    posizione: altrui || (vuota && isPrimaColonna(c, i)) ? null : c.posizione,
    da: 0,
    valore: c.valore,
    formato: c.formato,
  };
}

/** A text of the objective stands there. */
const isPrimaColonna = ({ posizione: p }: CellaLetta, { celle }: IndicatoreLetto): boolean =>
  Object.values(celle).some((q) => q.riga === p.riga && q.colonna === p.colonna);

function diTesto(i: IndicatoreLetto, campo: "statoAttuazione" | "note"): CampoAttuale {
  const valore = i.testi[campo];
  const brani = i.brani[campo];
  const [solo, ...altri] = brani ?? [];
  const posizione = brani ? (solo && altri.length === 0 ? solo.posizione : null) : (i.celle[campo] ?? null);
  return { posizione, da: solo?.da ?? 0, valore, formato: "General" };
}
