/** What a referto said, in as few words as a comparison needs: kept in the workbook from one reference date to the next. */
import type { DataIso } from "../../base/data";
import { formatJson, type Importo } from "../../base/importo";
import type { Bilancio, GruppoEntrate, GruppoSpese } from "../../bilancio/bilancio";
import type { Giudizio } from "../../obiettivi/giudizio";
import type { Esito } from "../../obiettivi/indicatore";

/** Euro, two decimals, `.` as decimal mark; null where the workbook did not have the column. */
export interface ImportiDiAllora {
  readonly previsioneAttuale: string | null;
  readonly movimentato: string | null;
}

export interface IndicatoreDiAllora {
  readonly chiave: string;
  /** The first words, for an indicator that is there no more. */
  readonly nome: string;
  readonly esito: Esito;
  readonly raggiunto: string;
  /** As they were written then; absent in a referto of a version that did not keep them. */
  readonly target?: string | undefined;
  readonly peso?: string | undefined;
  readonly scadenza?: string | undefined;
}

export interface Istantanea {
  readonly data: DataIso;
  /** By the keys of {@link chiaveTitolo} and {@link chiaveProgramma}. */
  readonly entrate: Readonly<Record<string, ImportiDiAllora>>;
  readonly spese: Readonly<Record<string, ImportiDiAllora>>;
  readonly indicatori: readonly IndicatoreDiAllora[];
}

/** What another workbook says, and the name that people know it by. */
export interface Confrontata {
  readonly nome: string;
  readonly istantanea: Istantanea;
}

export const chiaveTitolo = (titolo: number | null): string => String(titolo ?? "");
export const chiaveProgramma = (g: {
  readonly missione: number | null;
  readonly programma: number | null;
}): string => `${g.missione ?? ""}/${g.programma ?? ""}`;

const LUNGO = 80;
const breve = (t: string): string => t.replace(/\s+/g, " ").trim().slice(0, LUNGO);

const scritto = (v: Importo | null): string | null => (v ? formatJson(v) : null);

const importi = (g: GruppoEntrate | GruppoSpese): ImportiDiAllora => ({
  previsioneAttuale: scritto(g.previsioneAttuale),
  movimentato: scritto(g.movimentato),
});

/** `chiavi`: those of the indicators judged, in the same order. */
export const takeIstantanea = (
  data: DataIso,
  { entrate, spese }: Bilancio,
  giudizi: readonly Giudizio[],
  chiavi: readonly string[],
): Istantanea => ({
  data,
  entrate: Object.fromEntries((entrate?.perTitolo ?? []).map((g) => [chiaveTitolo(g.titolo), importi(g)])),
  spese: Object.fromEntries((spese?.perProgramma ?? []).map((g) => [chiaveProgramma(g), importi(g)])),
  indicatori: giudizi.map((g, i) => ({
    chiave: chiavi[i] ?? "",
    nome: breve(g.indicatore.indicatore),
    esito: g.esito,
    raggiunto: breve(g.indicatore.raggiunto.testo),
    target: breve(g.indicatore.target.testo),
    peso: g.indicatore.peso === null ? "" : String(g.indicatore.peso),
    scadenza: g.scadenza ?? "",
  })),
});

/** How many reference dates are remembered: the two of a year, and one to compare the year's first with. */
const RICORDATE = 3;

/** With this one in place of another of the same date; the latest dates are kept. */
export const withIstantanea = (altre: readonly Istantanea[], nuova: Istantanea): readonly Istantanea[] =>
  [...altre.filter((i) => i.data !== nuova.data), nuova]
    .toSorted((a, b) => a.data.localeCompare(b.data))
    .slice(-RICORDATE);

/** The one to compare with: the latest of an earlier date; null where there is none. */
export const precedente = (altre: readonly Istantanea[], data: DataIso): Istantanea | null =>
  altre
    .filter((i) => i.data < data)
    .toSorted((a, b) => a.data.localeCompare(b.data))
    .at(-1) ?? null;
