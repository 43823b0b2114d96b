/** Choices that are the same for the same seed. */
export class Dado {
  private stato: number;

  constructor(seme: number) {
    this.stato = (seme * 2_654_435_761 + 97) >>> 0;
  }

  /** From 0 up to 1, without it (mulberry32). */
  numero(): number {
    this.stato = (this.stato + 0x6d2b79f5) >>> 0;
    let t = this.stato;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From `a` to `b`, both of them too. */
  intero(a: number, b: number): number {
    return a + Math.floor(this.numero() * (b - a + 1));
  }

  forse(quanto = 0.5): boolean {
    return this.numero() < quanto;
  }

  uno<T>(cose: readonly T[]): T {
    const scelta = cose[this.intero(0, cose.length - 1)];
    if (scelta === undefined) throw new Error("nothing to choose from");
    return scelta;
  }

  mescola<T>(cose: readonly T[]): T[] {
    return cose
      .map((cosa) => ({ cosa, peso: this.numero() }))
      .sort((a, b) => a.peso - b.peso)
      .map(({ cosa }) => cosa);
  }

  /** `quante` of them, in their order. */
  alcune<T>(cose: readonly T[], quante: number): T[] {
    const scelte = new Set(this.mescola([...cose.keys()]).slice(0, quante));
    return cose.filter((_, i) => scelte.has(i));
  }
}
