/** The cells of one sheet, each given to a class once: the first that claims it has it. */
import { isVuoto, type Griglia } from "../../base/griglia";
import { CLASSI, type Classe } from "./classi";

const VUOTA = 0;
const LIBERA = 1;
const PRIMA = 2;

export class FoglioContato {
  readonly piene: number;
  private readonly stati: Uint8Array;
  private readonly larga: number;

  constructor(readonly g: Griglia) {
    this.larga = g.valori.reduce((n, r) => Math.max(n, r.length), 0);
    this.stati = new Uint8Array(this.larga * g.valori.length);
    let piene = 0;
    for (const [i, riga] of g.valori.entries()) {
      for (const [j, v] of riga.entries()) {
        if (isVuoto(v)) continue;
        this.stati[i * this.larga + j] = LIBERA;
        piene++;
      }
    }
    this.piene = piene;
  }

  private at(riga: number, colonna: number): number {
    const [i, j] = [riga - this.g.riga, colonna - this.g.colonna];
    return i >= 0 && j >= 0 && j < this.larga && i < this.g.valori.length ? i * this.larga + j : -1;
  }

  give(riga: number, colonna: number, classe: Classe): void {
    const dove = this.at(riga, colonna);
    if (this.stati[dove] === LIBERA) this.stati[dove] = PRIMA + CLASSI.indexOf(classe);
  }

  giveRow(riga: number, classe: Classe, prova: (colonna: number) => boolean = () => true): void {
    for (let j = 0; j < this.larga; j++) {
      const colonna = this.g.colonna + j;
      if (prova(colonna)) this.give(riga, colonna, classe);
    }
  }

  /** Null where the cell is blank, or free. */
  classOf(riga: number, colonna: number): Classe | null {
    return CLASSI[(this.stati[this.at(riga, colonna)] ?? VUOTA) - PRIMA] ?? null;
  }

  isFree(riga: number, colonna: number): boolean {
    return this.stati[this.at(riga, colonna)] === LIBERA;
  }

  /** The columns of a row that no class has claimed. */
  freeIn(riga: number): number[] {
    const libere: number[] = [];
    for (let j = 0; j < this.larga; j++)
      if (this.isFree(riga, this.g.colonna + j)) libere.push(this.g.colonna + j);
    return libere;
  }

  /** A class that something stands in at a row, blanks and free cells aside. */
  isClaimed(riga: number): boolean {
    const inizio = (riga - this.g.riga) * this.larga;
    for (let j = 0; j < this.larga; j++) if ((this.stati[inizio + j] ?? VUOTA) >= PRIMA) return true;
    return false;
  }

  isBlank(riga: number): boolean {
    const inizio = (riga - this.g.riga) * this.larga;
    for (let j = 0; j < this.larga; j++) if ((this.stati[inizio + j] ?? VUOTA) !== VUOTA) return false;
    return true;
  }

  count(classe: Classe): number {
    const cercato = PRIMA + CLASSI.indexOf(classe);
    let n = 0;
    for (const s of this.stati) if (s === cercato) n++;
    return n;
  }
}
