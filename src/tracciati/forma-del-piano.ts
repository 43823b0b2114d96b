/**
 * What the rows of a plan are like, learnt as they are read: the columns that every one of them fills, with words or with
 * figures, and the words that come again. By it a row of something else is told from one of the plan.
 */
import type { Colonne } from "./mappatura";
import { genereOf, type Genere } from "./indizi/profilo";
import { normalise } from "./normalise";
import type { Piena } from "./righe-misurate";

const CIFRE: ReadonlySet<Genere> = new Set<Genere>(["importo", "percentuale", "data"]);
export const isCifra = (p: Piena): boolean => CIFRE.has(genereOf(p.v));

/** They name and never count. */
const DI_PAROLE = [
  "indicatore",
  "obiettivoOperativo",
  "obiettivoStrategico",
  "responsabileGestionale",
  "responsabilePolitico",
] as const;

export class FormaDelPiano {
  private righe = 0;
  private readonly piene = new Map<number, number>();
  private readonly cifre = new Map<number, number>();
  private readonly dette = new Map<number, Set<string>>();

  /** `testata`: the columns that have a heading, whether or not a row fills them. */
  constructor(
    private readonly colonne: Colonne,
    private readonly testata: ReadonlySet<number>,
  ) {}

  get isVuota(): boolean {
    return this.righe === 0;
  }

  /** One more row of the plan. */
  learn(riga: readonly Piena[]): void {
    this.righe++;
    for (const p of riga) {
      this.piene.set(p.colonna, (this.piene.get(p.colonna) ?? 0) + 1);
      if (isCifra(p)) this.cifre.set(p.colonna, (this.cifre.get(p.colonna) ?? 0) + 1);
      else if (typeof p.v === "string") this.saidIn(p.colonna).add(normalise(p.v));
    }
  }

  private saidIn(colonna: number): Set<string> {
    const dette = this.dette.get(colonna) ?? new Set<string>();
    this.dette.set(colonna, dette);
    return dette;
  }

  private isAlways(colonna: number): boolean {
    return this.righe > 0 && this.piene.get(colonna) === this.righe;
  }

  /** Every row has a figure there. */
  isOfFigures(colonna: number): boolean {
    return this.isAlways(colonna) && this.cifre.get(colonna) === this.righe;
  }

  /** A word of its own columns that the rows above have too: a person, an objective, a unit. */
  repeats(riga: readonly Piena[]): boolean {
    const misure = [this.colonne.target?.colonna, this.colonne.raggiunto?.colonna];
    return riga.some(
      ({ v, colonna }) =>
        !misure.includes(colonna) &&
        typeof v === "string" &&
        normalise(v).length > 1 &&
        this.dette.get(colonna)?.has(normalise(v)) === true,
    );
  }

  /** All of them leave blank a column that every row of the plan fills. */
  areBlankAt(colonna: number, righe: readonly (readonly Piena[])[]): boolean {
    return this.isAlways(colonna) && righe.every((r) => !r.some((p) => p.colonna === colonna));
  }

  /** Such a column is there among the plan's own; `tranne`: those not looked at. */
  areEmptier(righe: readonly (readonly Piena[])[], tranne: readonly number[] = []): boolean {
    return Object.values(this.colonne).some(
      ({ colonna }) => !tranne.includes(colonna) && this.areBlankAt(colonna, righe),
    );
  }

  /** It could not be one of its rows: a figure where they name, a cell where they have no column, nothing measured or named. */
  isUnlike(riga: readonly Piena[]): boolean {
    const { target, raggiunto, indicatore } = this.colonne;
    const fills = (c: number): boolean => riga.some((p) => p.colonna === c);
    const misure = [target, raggiunto].flatMap((c) => (c && this.isAlways(c.colonna) ? [c.colonna] : []));
    if (misure.length > 0 && !misure.some(fills)) return true;
    if (indicatore && this.isAlways(indicatore.colonna) && !fills(indicatore.colonna)) return true;
    return riga.some((p) => this.isOutside(p) || this.isCountedName(p));
  }

  /** No indicator is named, and something else is wanting too; or a figure stands for a name. */
  isNoIndicator(riga: readonly Piena[]): boolean {
    if (riga.some((p) => this.isCountedName(p))) return true;
    const c = this.colonne.indicatore?.colonna;
    const misure = [this.colonne.target?.colonna, this.colonne.raggiunto?.colonna];
    const sole = Object.values(this.colonne).map((x) => x.colonna);
    const altre = sole.filter((x) => x !== c && !misure.includes(x) && this.isAlways(x));
    // With no word before the indicator's place it goes on with the row above.
    return (
      c !== undefined &&
      this.areBlankAt(c, [riga]) &&
      riga.some((p) => p.colonna < c && typeof p.v === "string" && !isCifra(p)) &&
      misure.every((m) => m === undefined || riga.some((p) => p.colonna === m)) &&
      (altre.length < 2 || altre.some((x) => this.areBlankAt(x, [riga])))
    );
  }

  private isOutside({ colonna }: Piena): boolean {
    return !this.testata.has(colonna) && !this.piene.has(colonna);
  }

  private isCountedName(p: Piena): boolean {
    return (
      isCifra(p) &&
      !this.cifre.has(p.colonna) &&
      this.piene.has(p.colonna) &&
      DI_PAROLE.some((c) => this.colonne[c]?.colonna === p.colonna)
    );
  }
}
