/**
 * The voci of a print in their order, with running sums: what stands since any mark, or shares a key, is added up once,
 * however many totals ask for it.
 */
import { sum, ZERO, type Importo } from "../base/importo";
import type { CampoImporto, RigaTotale, Voce } from "../bilancio/voce";

type Importi = RigaTotale["importi"];
type Somme = ReadonlyMap<CampoImporto, Importo>;

/** Rows that a total may add up. */
export interface Candidate {
  readonly quante: number;
  /** Euro. */
  readonly somma: (campo: CampoImporto) => Importo;
  readonly voci: () => readonly Voce[];
}

/** A place between two voci. */
export interface Segno {
  readonly da: number;
  readonly somme: Somme;
}

export class Fila {
  private readonly tutte: Voce[] = [];
  private readonly somme = new Map<CampoImporto, Importo>();
  /** How many of them are in the sums: nobody asks of most groups what they come to. */
  private sommate = 0;

  push(v: Voce): void {
    this.tutte.push(v);
  }

  private addUp(): void {
    for (const { importi } of this.tutte.slice(this.sommate)) {
      for (const [nome, { valore }] of Object.entries(importi)) {
        const campo = nome as CampoImporto;
        if (valore) this.somme.set(campo, (this.somme.get(campo) ?? ZERO).plus(valore));
      }
    }
    this.sommate = this.tutte.length;
  }

  get ultima(): Voce | undefined {
    return this.tutte.at(-1);
  }

  at(indice: number): Voce | undefined {
    return this.tutte[indice];
  }

  /** Right here. */
  mark(): Segno {
    this.addUp();
    return { da: this.tutte.length, somme: new Map(this.somme) };
  }

  /** From a mark on, as far as the voci go now. */
  since({ da, somme }: Segno): Candidate {
    const fine = this.mark();
    return {
      quante: fine.da - da,
      somma: (campo) => (fine.somme.get(campo) ?? ZERO).minus(somme.get(campo) ?? ZERO),
      voci: () => this.tutte.slice(da, fine.da),
    };
  }

  all(): Candidate {
    return this.since(INIZIO);
  }

  /** From the voce `da`, the first is 0, to before the voce `fine`. */
  between(da: number, fine?: number): Candidate {
    return those(this.tutte.slice(da, fine));
  }
}

export const INIZIO: Segno = { da: 0, somme: new Map() };

/** Voci by what they have in common. */
export class PerChiave {
  private readonly file = new Map<string, Fila>();

  add(chiave: string, v: Voce): void {
    const sua = this.file.get(chiave) ?? new Fila();
    this.file.set(chiave, sua);
    sua.push(v);
  }

  of(chiave: string): Candidate {
    return this.file.get(chiave)?.all() ?? NESSUNA;
  }
}

export const NESSUNA: Candidate = { quante: 0, somma: () => ZERO, voci: () => [] };

export const those = (voci: readonly Voce[]): Candidate => ({
  quante: voci.length,
  somma: (campo) => sum(voci.flatMap((v) => v.importi[campo]?.valore ?? [])),
  voci: () => voci,
});

const writtenOf = (importi: Importi): (readonly [CampoImporto, Importo])[] =>
  Object.entries(importi).flatMap(([campo, i]) =>
    i.valore ? [[campo as CampoImporto, i.valore] as const] : [],
  );

/** Every amount printed is nought. */
export const isNought = (importi: Importi): boolean => writtenOf(importi).every(([, v]) => v.isZero());

/** How many of the amounts that are not nought are the sum of these rows. */
export const agreeing = (importi: Importi, c: Candidate): number =>
  writtenOf(importi).filter(([campo, v]) => !v.isZero() && c.somma(campo).equals(v)).length;

/** Every amount that the total prints is the sum of these rows. */
export const isSumOf = (importi: Importi, c: Candidate): boolean =>
  !isNought(importi) && writtenOf(importi).every(([campo, v]) => c.somma(campo).equals(v));

/** Euro, over all the amounts printed. */
export const distance = (importi: Importi, c: Candidate): Importo =>
  sum(writtenOf(importi).map(([campo, v]) => c.somma(campo).minus(v).abs()));
