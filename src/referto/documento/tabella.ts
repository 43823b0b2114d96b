/** A table from a list of columns: field, title, place, look, and what each row says in it. */
import type { AspettoRiga, Blocco, CellaTabella, ColonnaTabella, Detto, Posti, RigaTabella } from "./blocchi";
import { Cifra, type Cella, type Punto } from "./cifra";
import type { NomeStile } from "../foglio/stili";

export interface Colonna<R> {
  readonly campo: string;
  readonly titolo: string;
  readonly posti: Posti;
  readonly stile: NomeStile;
  readonly testata?: ColonnaTabella["testata"];
  readonly barra?: boolean;
  /** Where its heading stands, if wider. */
  readonly testataPosti?: Posti;
  /** Null where the row has nothing there. A figure or a cell alone takes one line. */
  readonly di: (r: R) => CellaTabella | Detto | Cella;
}

/** A cell that looks, runs or leads otherwise than its column. */
export const cellaTabella = (
  d: Detto,
  altro: Partial<Pick<CellaTabella, "stile" | "posti" | "verso">> = {},
): CellaTabella => ({ ...d, stile: null, posti: null, verso: null, ...altro });

const isDetto = (x: Detto | Cella): x is Detto => x !== null && "mostrato" in x;

function toCella(x: CellaTabella | Detto | Cella): CellaTabella | null {
  if (x === null) return null;
  if (isDetto(x)) return { stile: null, posti: null, verso: null, ...x };
  return cellaTabella({ cella: x, mostrato: mostratoDi(x) });
}

const mostratoDi = (c: Exclude<Cella, null>): string =>
  !(c instanceof Cifra) && c.tipo === "testo" ? c.valore : "";

export interface RigaDi<R> {
  readonly r: R;
  readonly aspetto?: AspettoRiga;
  readonly lega?: boolean;
  readonly punto?: Punto;
}

export const tabella = <R>(
  colonne: readonly Colonna<R>[],
  righe: readonly RigaDi<R>[],
  testata = true,
): Extract<Blocco, { tipo: "tabella" }> => ({
  tipo: "tabella",
  testata,
  colonne: colonne.map(({ titolo, posti, stile, testata: t, barra, testataPosti }) => ({
    titolo,
    posti,
    stile,
    testata: t ?? "sinistra",
    barra: barra ?? false,
    testataPosti: testataPosti ?? posti,
  })),
  righe: righe.map(({ r, aspetto, lega, punto }): RigaTabella => ({
    celle: colonne.map((c) => toCella(c.di(r))),
    aspetto: aspetto ?? "riga",
    lega: lega ?? false,
    punto: punto ?? null,
  })),
});
