/**
 * Where pages break. Excel tells no add-in where it would break, so the height of a printed page is reckoned from the
 * paper, the margins and the scale that makes the sheet one page wide. It is reckoned a little short: a page of ours that
 * ends early costs some white, one that ends late would be cut again by Excel in the wrong place.
 */

/** Points; a centimetre is 28.35. */
const A4 = { corto: 595.3, lungo: 841.9 } as const;
const PUNTI_PER_CENTIMETRO = 28.35;

/** Centimetres. Header and footer stand inside the upper and the lower one. */
export const MARGINI = {
  sopra: 2,
  sotto: 1.8,
  sinistra: 1.3,
  destra: 1.3,
  testata: 0.8,
  piede: 0.8,
} as const;

/** Part of the page that is counted on: printers and fonts differ by a few points in a hundred. */
const CAUTELA = 0.95;

/** Manual page breaks of a sheet. support.microsoft.com, "Excel specifications and limits" (page breaks) */
export const INTERRUZIONI_MASSIME = 1_026;

/** Height of a row of Calibri 11 that has none of its own, in points. */
export const ALTEZZA_RIGA = 15;

/** Width of a column of `n` characters of Calibri 11, in points: 7 pixels a digit and 5 of margin, 0.75 points a pixel. */
export const puntiColonna = (caratteri: number): number => (caratteri * 7 + 5) * 0.75;

/** What a page has within its margins, in points. */
function utileDi(orientamento: "verticale" | "orizzontale"): {
  readonly larga: number;
  readonly alta: number;
} {
  const [larga, alta] = orientamento === "verticale" ? [A4.corto, A4.lungo] : [A4.lungo, A4.corto];
  return {
    larga: larga - (MARGINI.sinistra + MARGINI.destra) * PUNTI_PER_CENTIMETRO,
    alta: alta - (MARGINI.sopra + MARGINI.sotto) * PUNTI_PER_CENTIMETRO,
  };
}

/** How many points of rows fit on a page of a sheet with these columns. A sheet is made narrower, never wider. */
export function altezzaPagina(
  orientamento: "verticale" | "orizzontale",
  larghezze: readonly number[],
): number {
  const { larga, alta } = utileDi(orientamento);
  const scala = Math.min(1, larga / larghezze.reduce((somma, n) => somma + puntiColonna(n), 0));
  return (alta / scala) * CAUTELA;
}

export interface Gruppo {
  readonly da: number;
  readonly a: number;
  /** The least of the page before them that is filled, where they are moved to the next one; {@link PIENA_ABBASTANZA}. */
  readonly piena?: number;
}

export interface Righe {
  /** Points, from row 1. */
  readonly altezze: readonly number[];
  /** Rows that stay with the one above: a heading's first row, a total. */
  readonly legate: ReadonlySet<number>;
  /** Rows that stay together where they fit on a page, in order: a card, a section with its total. */
  readonly insieme: readonly Gruppo[];
  /** Rows printed again at the top of each later page. */
  readonly ripetute: { readonly da: number; readonly a: number } | null;
}

/** The least of a page that is filled before rows are moved to the next one to keep them together. */
const PIENA_ABBASTANZA = 0.6;

/**
 * The rows at which a page begins, the first page apart: each page is as high as `pagina` points at most, repeated rows
 * included. A row bound to the one above begins a page only where the rows bound together are higher than a page.
 */
export function interruzioni(r: Righe, pagina: number): number[] {
  const fino = sommeParziali(r.altezze);
  const tra = (da: number, a: number): number => (fino[a] ?? 0) - (fino[da - 1] ?? 0);
  const ripetuta = r.ripetute ? tra(r.ripetute.da, r.ripetute.a) : 0;
  const inizi: number[] = [];
  let gruppo = 0;
  for (let inizio = 1; inizi.length < INTERRUZIONI_MASSIME;) {
    const spazio = pagina - (r.ripetute && inizio > r.ripetute.a ? ripetuta : 0);
    let fuori = inizio + 1;
    while (fuori <= r.altezze.length && tra(inizio, fuori) <= spazio) fuori += 1;
    if (fuori > r.altezze.length) break;
    let scelta = fuori;
    while (scelta > inizio && r.legate.has(scelta)) scelta -= 1;
    if (scelta === inizio) scelta = fuori;
    while ((r.insieme[gruppo]?.a ?? Infinity) < scelta) gruppo += 1;
    const suo = r.insieme[gruppo];
    if (suo && suo.da < scelta && suo.da > inizio && !r.legate.has(suo.da)) {
      const entra = tra(suo.da, suo.a) <= pagina - ripetuta;
      const piena = tra(inizio, suo.da - 1) >= spazio * (suo.piena ?? PIENA_ABBASTANZA);
      if (entra && piena) scelta = suo.da;
    }
    inizi.push(scelta);
    inizio = scelta;
  }
  return inizi;
}

/** At n the sum of the first n. */
function sommeParziali(altezze: readonly number[]): number[] {
  const somme = [0];
  for (const [i, h] of altezze.entries()) somme.push((somme[i] ?? 0) + h);
  return somme;
}
