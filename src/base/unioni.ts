/** Things from 0 to n-1 put together pair by pair (disjoint sets). */
export class Unioni {
  readonly #sopra: number[];

  constructor(n: number) {
    this.#sopra = Array.from({ length: n }, (_, i) => i);
  }

  /** The one that stands for the group of `i`. */
  capo(i: number): number {
    let c = i;
    for (let su = this.#sopra[c] ?? c; su !== c; su = this.#sopra[c] ?? c) {
      this.#sopra[c] = this.#sopra[su] ?? su;
      c = su;
    }
    return c;
  }

  unisci(a: number, b: number): void {
    const [x, y] = [this.capo(a), this.capo(b)];
    this.#sopra[Math.max(x, y)] = Math.min(x, y);
  }

  /** Each group in ascending order, by its first. */
  gruppi(): readonly (readonly number[])[] {
    const gruppi = new Map<number, number[]>();
    this.#sopra.forEach((_, i) => {
      const capo = this.capo(i);
      const gruppo = gruppi.get(capo);
      if (gruppo) gruppo.push(i);
      else gruppi.set(capo, [i]);
    });
    return [...gruppi.values()];
  }
}
