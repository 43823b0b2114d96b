/**
 * The log: what was collected, when, from whom, what was there and what is there, and what became of it. A line is there,
 * "in corso", before its cell is written: where Excel stops in between, the log says so.
 */
import type { Scalare } from "../base/griglia";
import type { Contenuto } from "../referto/foglio/foglio";
import { stessaPersona } from "../base/persone";

export const ESITI_REGISTRO = [
  "in corso",
  "scritto",
  "rifiutato",
  /** The line of the same answer before it was taken back. */
  "annullato",
  "non scritto: verificare la cella",
] as const;
export type EsitoRegistro = (typeof ESITI_REGISTRO)[number];

export interface RigaRegistro {
  /** When it was collected, as the pane's clock says: `2023-07-14 10:32`. */
  readonly raccolto: string;
  readonly responsabile: string;
  /** The sheet or the file. */
  readonly origine: string;
  readonly chi: string;
  readonly quando: string;
  readonly chiave: string;
  readonly indicatore: string;
  readonly campo: string;
  /** `Obiettivi!L12`; "" where the source has no cell for it: then the log is the only place. */
  readonly cella: string;
  readonly prima: string;
  readonly dopo: string;
}

export const TESTATA_REGISTRO = [
  "Raccolto il",
  "Responsabile",
  "Da",
  "Chi ha compilato",
  "Quando",
  "Indicatore",
  "Campo",
  "Cella",
  "Prima",
  "Dopo",
  "Chiave",
  "Esito",
] as const;

/** Columns, from 0. */
export const COLONNA = {
  responsabile: 1,
  campo: 6,
  cella: 7,
  dopo: 9,
  chiave: 10,
  esito: TESTATA_REGISTRO.length - 1,
} as const;

export const LARGHEZZE_REGISTRO = [17, 24, 24, 22, 13, 44, 20, 18, 36, 36, 30, 18] as const;

/** All texts: what came from outside stays what it is, also where it looks like a formula. */
export const rigaRegistro = (r: RigaRegistro, esito: EsitoRegistro): readonly Contenuto[] =>
  [
    r.raccolto,
    r.responsabile,
    r.origine,
    r.chi,
    r.quando,
    r.indicatore,
    r.campo,
    r.cella,
    r.prima,
    r.dopo,
    r.chiave,
    esito,
  ].map((valore) => ({ tipo: "testo", valore }));

/** An answer, as the log names it. */
export const nomeRisposta = (r: Pick<RigaRegistro, "responsabile" | "chiave" | "campo" | "dopo">): string =>
  [stessaPersona(r.responsabile), r.chiave, r.campo, r.dopo.trim()].join("\u241f");

/**
 * The answers that came to an end so, as {@link nomeRisposta} names them, in the cells of the log. A line "annullato" takes
 * back the last one of its answer that was not taken back yet.
 */
export function risposteIn(
  valori: readonly (readonly Scalare[])[],
  esito: Extract<EsitoRegistro, "scritto" | "rifiutato">,
): ReadonlySet<string> {
  const fini = new Map<string, readonly unknown[]>();
  for (const r of valori) {
    const testo = (c: number): string => String(r[c] ?? "");
    const nome = nomeRisposta({
      responsabile: testo(COLONNA.responsabile),
      chiave: testo(COLONNA.chiave),
      campo: testo(COLONNA.campo),
      dopo: testo(COLONNA.dopo),
    });
    const suoi = fini.get(nome) ?? [];
    const fine = r[COLONNA.esito];
    if (fine === ("annullato" satisfies EsitoRegistro)) fini.set(nome, suoi.slice(0, -1));
    else if (fine === "scritto" || fine === "rifiutato") fini.set(nome, [...suoi, fine]);
  }
  return new Set([...fini].flatMap(([nome, suoi]) => (suoi.includes(esito) ? [nome] : [])));
}

/** The headings of the log, at its top. */
export const isRegistro = (valori: readonly (readonly unknown[])[]): boolean =>
  TESTATA_REGISTRO.every((t, i) => valori[0]?.[i] === t);
