/** What the pane shows of a verdict beyond its findings: every check in a line, who answers for each row, each target. */
import { indirizzo, type Posizione } from "../base/posizione";
import type { Deroga } from "../controlli/deroga";
import { statiControlli, type StatoControllo } from "../referto/elenco-controlli";
import { chiaveRiga } from "./chiave-riga";
import type { Riparazione } from "./riparazione";
import { riparazioniDi } from "./riparazioni";
import type { Quadro } from "./valuta";

type Giudizio = Quadro["giudizi"][number];

export interface TargetMostrato {
  readonly indicatore: string;
  /** Which objective it stands in: equal for the indicators of one. */
  readonly obiettivo: string;
  readonly responsabile: string;
  readonly esito: Giudizio["esito"];
  readonly mancato: boolean;
  /** Still to be met, and due within so many days of the reference date; null otherwise. */
  readonly entro: number | null;
  /** Why, in plain Italian. */
  readonly motivo: string;
  /** How target and raggiunto were understood. */
  readonly lettura: string;
  /** The cell of the raggiunto. */
  readonly dove: Posizione;
  /** What a decision about it is kept under. */
  readonly chiave: string;
  readonly polarita: Giudizio["polarita"];
}

export interface Mostrato {
  readonly controlli: readonly StatoControllo[];
  /** Who answers for a row, as written, by `Spese!7`; a row of nobody is not there. */
  readonly responsabili: ReadonlyMap<string, string>;
  /** What can be corrected without changing any judgement, in workbook order. */
  readonly riparazioni: readonly Riparazione[];
  /** The missed ones first, then in workbook order. */
  readonly target: readonly TargetMostrato[];
}

export function mostra(quadro: Quadro, deroghe: readonly Deroga[]): Mostrato {
  const { voci } = quadro.lettura;
  return {
    controlli: statiControlli(quadro.rilievi, deroghe, {
      bilancio: voci.length > 0,
      obiettivi: quadro.giudizi.length > 0,
    }),
    responsabili: new Map([
      ...voci.flatMap((v): [string, string][] =>
        v.responsabile ? [[chiaveRiga(v.foglio, v.riga), v.responsabile]] : [],
      ),
      ...quadro.giudizi.flatMap(({ indicatore: i }): [string, string][] =>
        i.testi.responsabileGestionale
          ? [[chiaveRiga(i.foglio, i.riga), i.testi.responsabileGestionale]]
          : [],
      ),
    ]),
    riparazioni: riparazioniDi(quadro),
    target: targetDi(quadro),
  };
}

function targetDi({ giudizi, chiavi, obiettivi, riepiloghi }: Quadro): TargetMostrato[] {
  const entro = new Map<Giudizio, number>();
  // Each horizon holds the shorter ones: the shortest is the one to say.
  for (const { giorni, giudizi: suoi } of riepiloghi.ente.inScadenza.toReversed()) {
    for (const g of suoi) entro.set(g, giorni);
  }
  const obiettivoDi = new Map(obiettivi.flatMap((o) => o.giudizi.map((g) => [g, o.chiave] as const)));
  const tutti = giudizi.map((g, i): TargetMostrato => ({
    indicatore: g.indicatore.indicatore,
    obiettivo: obiettivoDi.get(g) ?? "",
    responsabile: g.indicatore.testi.responsabileGestionale,
    esito: g.esito,
    mancato: g.mancato,
    entro: entro.get(g) ?? null,
    motivo: g.motivo,
    lettura: g.lettura,
    dove: g.indicatore.raggiunto.posizione,
    chiave: chiavi[i] ?? indirizzo(g.indicatore.raggiunto.posizione),
    polarita: g.polarita,
  }));
  return [...tutti.filter((t) => t.mancato), ...tutti.filter((t) => !t.mancato)];
}
