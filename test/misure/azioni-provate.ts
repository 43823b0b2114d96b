/** The actions of a use case that were tried: some 4,000 for a referto, in several runs and processes that share a file. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** Which actions a run tries: one in `passo`, from `da` to `fino`; `esiti`: a file where each is written down, and those there are not tried again. */
export interface Quali {
  readonly passo: number;
  readonly da: number;
  readonly fino: number;
  readonly esiti: string | null;
}

interface Provata {
  readonly caso: string;
  readonly azione: number;
  /** What broke; null where nothing did. */
  readonly rotta: string | null;
}

export class AzioniProvate {
  private readonly provate = new Map<number, string | null>();

  constructor(
    private readonly caso: string,
    private readonly file: string | null,
  ) {
    if (file === null || !existsSync(file)) return;
    for (const riga of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const p = JSON.parse(riga) as Provata;
      if (p.caso === caso) this.provate.set(p.azione, p.rotta);
    }
  }

  has(azione: number): boolean {
    return this.provate.has(azione);
  }

  add(azione: number, rotta: string | null): void {
    this.provate.set(azione, rotta);
    const riga: Provata = { caso: this.caso, azione, rotta };
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(riga)}\n`);
  }

  get corse(): number {
    return this.provate.size;
  }

  get rotte(): readonly string[] {
    return [...this.provate.values()].filter((r) => r !== null);
  }

  /** For the page, of so many actions: "tutte", "1 su 10 di 4117", or the stretches that were tried. */
  nota(azioni: number, passo: number): string {
    if (passo > 1) return `1 su ${passo} di ${azioni}`;
    const tratti: [number, number][] = [];
    for (const n of [...this.provate.keys()].sort((a, b) => a - b)) {
      const ultimo = tratti.at(-1);
      if (ultimo?.[1] === n - 1) ultimo[1] = n;
      else tratti.push([n, n]);
    }
    if (tratti.length === 1 && this.corse >= azioni) return `tutte le ${azioni}`;
    return `${tratti.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(", ")} di ${azioni}`;
  }
}
