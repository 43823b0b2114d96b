/** Builds a sheet row by row: cells, styles, merges, heights and links stay together while they are made. */
import type { Cella, Punto } from "../documento/cifra";
import type { FoglioPosato, LegamePosato } from "../documento/posato";
import type { Contenuto, FoglioReferto, Grafico, StileCondizionale, Zona } from "../foglio/foglio";
import { righeDiTesto } from "../foglio/righe-di-testo";
import { ALTEZZA_RIGA, altezzaPagina, interruzioni, type Gruppo } from "../foglio/pagine";
import { STILI, type NomeStile, type Stile } from "../foglio/stili";

export const testo = (valore: string): Contenuto => ({ tipo: "testo", valore });
export const numero = (valore: number): Contenuto => ({ tipo: "numero", valore });
export const formula = (valore: string): Contenuto => ({ tipo: "formula", valore });

type Riga = readonly Cella[];

/** A row is at most 409 points high in Excel. */
export const ALTEZZA_MASSIMA = 409;
const PUNTI_PER_RIGA = 15;
/** Letters of Calibri 11, and how much higher than its letters a line is. */
const DIMENSIONE_COMUNE = 11;
const RIGA_SU_LETTERA = 1.36;

export const altezzaDi = (righe: number): number => Math.min(ALTEZZA_MASSIMA, righe * PUNTI_PER_RIGA + 2);

/** Of rows of letters that are larger than the common ones. */
const altezzaLettere = (dimensione: number, righe: number): number =>
  Math.min(ALTEZZA_MASSIMA, Math.ceil(dimensione * RIGA_SU_LETTERA * righe));

export class Costruttore {
  private readonly celle: Cella[][] = [];
  private readonly stili: { zona: Zona; stile: NomeStile }[] = [];
  private readonly unioni: Zona[] = [];
  private readonly altezze: { riga: number; punti: number }[] = [];
  private readonly collegamenti: LegamePosato[] = [];
  private readonly punti = new Map<Punto, number>();
  private readonly condizionali: StileCondizionale[] = [];
  private readonly legate = new Set<number>();
  private readonly gruppi: Gruppo[] = [];
  private readonly grafici: Grafico[] = [];
  private readonly barre: Zona[] = [];

  /** `corpo`: points of the sheet's letters, where they are smaller than the common ones. */
  constructor(
    private readonly larghezze: readonly number[],
    private readonly corpo: number = DIMENSIONE_COMUNE,
  ) {}

  /** The row that the next `riga` will write. */
  get prossima(): number {
    return this.celle.length + 1;
  }

  get colonne(): number {
    return this.larghezze.length;
  }

  /** Adds a row, blank where it is shorter than the sheet; returns its number. */
  riga(celle: Riga = [], stile?: NomeStile): number {
    this.celle.push(Array.from({ length: this.colonne }, (_, i) => celle[i] ?? null));
    const n = this.celle.length;
    if (stile) this.stile(stile, { riga: n, colonna: 1, ultimaRiga: n, ultimaColonna: this.colonne });
    return n;
  }

  /** Puts a cell in a row that is there. */
  scrivi(riga: number, colonna: number, contenuto: Cella): void {
    const celle = this.celle[riga - 1];
    if (celle) celle[colonna - 1] = contenuto;
  }

  /** A row whose first cell spans the whole sheet, or the columns to `ultimaColonna`, as high as its text wants. */
  rigaUnita(contenuto: Cella, mostrato: string, stile: NomeStile, ultimaColonna = this.colonne): number {
    const n = this.riga([contenuto]);
    const zona = { riga: n, colonna: 1, ultimaRiga: n, ultimaColonna };
    this.unioni.push(zona);
    this.stile(stile, zona);
    const { dimensione = this.corpo }: Stile = STILI[stile];
    const larghezza = this.larghezze.slice(0, ultimaColonna).reduce((a, b) => a + b, 0);
    const righe = righeDiTesto(mostrato, (larghezza * DIMENSIONE_COMUNE) / dimensione);
    if (dimensione <= DIMENSIONE_COMUNE) this.altezza(n, righe);
    else this.altezze.push({ riga: n, punti: altezzaLettere(dimensione, righe) });
    return n;
  }

  get larghezzaTotale(): number {
    return this.larghezze.reduce((a, b) => a + b, 0);
  }

  /** How many characters of the sheet's own letters a column holds. */
  larghezza(colonna: number): number {
    return ((this.larghezze[colonna - 1] ?? 10) * DIMENSIONE_COMUNE) / this.corpo;
  }

  /** States a height where the text takes more than one line of common letters. */
  altezza(riga: number, righe: number): void {
    if (righe > 1) this.altezze.push({ riga, punti: altezzaDi(righe) });
  }

  /** A row is so many points high, or more where its text wants it. */
  almeno(riga: number, punti: number): void {
    const detta = this.altezze.findLast((a) => a.riga === riga)?.punti ?? 0;
    this.altezze.push({ riga, punti: Math.max(detta, punti) });
  }

  stile(stile: NomeStile, zona: Zona): void {
    this.stili.push({ zona, stile });
    const { dimensione }: Stile = STILI[stile];
    if (dimensione === undefined || dimensione <= DIMENSIONE_COMUNE) return;
    for (let riga = zona.riga; riga <= zona.ultimaRiga; riga++)
      this.altezze.push({ riga, punti: altezzaLettere(dimensione, 1) });
  }

  /** A style over one column of some rows. */
  stileColonna(stile: NomeStile, colonna: number, da: number, a: number, ultimaColonna = colonna): void {
    if (a >= da) this.stile(stile, { riga: da, colonna, ultimaRiga: a, ultimaColonna });
  }

  unisci(zona: Zona): void {
    this.unioni.push(zona);
  }

  collega(riga: number, colonna: number, verso: LegamePosato["verso"], suggerimento: string): void {
    this.collegamenti.push({ riga, colonna, verso, suggerimento });
  }

  /** Links to it lead to this row. */
  segna(punto: Punto, riga: number): void {
    this.punti.set(punto, riga);
  }

  condizionale(c: StileCondizionale): void {
    this.condizionali.push(c);
  }

  /** A bar in each of these cells. */
  barra(zona: Zona): void {
    this.barre.push(zona);
  }

  /** A row is just so many points high. */
  alta(riga: number, punti: number): void {
    this.altezze.push({ riga, punti });
  }

  grafico(g: Grafico): void {
    this.grafici.push(g);
  }

  /** No page begins with these rows: they stay with the one above. */
  lega(da: number, a = da): void {
    for (let r = da; r <= a; r++) this.legate.add(r);
  }

  /**
   * These rows stay on one page where they fit and the page before them is filled enough, by the share `piena` at least.
   * Called from the top of the sheet downwards.
   */
  tieniInsieme(da: number, a: number, piena?: number): void {
    this.gruppi.push({ da, a, ...(piena === undefined ? {} : { piena }) });
  }

  private inizioPagine({
    orientamento,
    righeRipetute,
  }: Pick<FoglioReferto["stampa"], "orientamento" | "righeRipetute">): number[] {
    const altezze = Array<number>(this.piene).fill(ALTEZZA_RIGA);
    for (const { riga, punti } of this.altezze) if (riga <= this.piene) altezze[riga - 1] = punti;
    return interruzioni(
      { altezze, legate: this.legate, insieme: this.gruppi, ripetute: righeRipetute },
      altezzaPagina(orientamento, this.larghezze),
    );
  }

  /** Rows up to the last that holds something or was given a height: a block's closing blank row is not part of the sheet. */
  private get piene(): number {
    const alta = this.altezze.reduce((n, a) => Math.max(n, a.riga), 0);
    return Math.max(alta, this.celle.findLastIndex((riga) => riga.some((c) => c !== null)) + 1);
  }

  /** Looks and rules end with the contents: below them there is nothing to show, and a restored sheet goes no further. */
  private suPiene<T extends { readonly zona: Zona }>(aspetti: readonly T[]): T[] {
    const { piene } = this;
    return aspetti.flatMap((x) =>
      x.zona.riga > piene
        ? []
        : [{ ...x, zona: { ...x.zona, ultimaRiga: Math.min(x.zona.ultimaRiga, piene) } }],
    );
  }

  /** `corpo`: points of the letters; `interruzioni`: where pages begin, if they are known already. */
  finisci(
    altro: Pick<FoglioReferto, "chiave" | "nome" | "righeBloccate" | "corpo"> & {
      readonly stampa: Omit<FoglioReferto["stampa"], "interruzioni"> & {
        readonly interruzioni?: readonly number[];
      };
    },
  ): FoglioPosato {
    return {
      ...altro,
      punti: this.punti,
      larghezze: this.larghezze,
      celle: this.celle.slice(0, this.piene),
      stili: this.suPiene(this.stili),
      condizionali: this.suPiene(this.condizionali),
      barre: { zone: this.barre },
      unioni: this.unioni,
      altezze: this.altezze,
      collegamenti: this.collegamenti,
      grafici: this.grafici,
      stampa: {
        ...altro.stampa,
        interruzioni: altro.stampa.interruzioni ?? this.inizioPagine(altro.stampa),
      },
    };
  }
}
