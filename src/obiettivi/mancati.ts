/** Missed targets, counted by both names: the indicators, and the objectives that they stand in. */
import type { Giudizio, Obiettivo } from "./giudizio";

export interface Mancati {
  readonly indicatori: number;
  readonly obiettivi: number;
}

export const contaMancati = (obiettivi: readonly Obiettivo[]): Mancati => ({
  indicatori: obiettivi.flatMap((o) => o.giudizi).filter((g) => g.mancato).length,
  obiettivi: obiettivi.filter(hasMancati).length,
});

export const hasMancati = (o: { readonly giudizi: readonly Pick<Giudizio, "mancato">[] }): boolean =>
  o.giudizi.some((g) => g.mancato);

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

/** "6 indicatori mancati in 5 obiettivi", "nessun indicatore mancato". */
export const mancatiInParole = ({ indicatori, obiettivi }: Mancati): string =>
  indicatori === 0
    ? "nessun indicatore mancato"
    : `${conta(indicatori, "indicatore mancato", "indicatori mancati")} in ${conta(obiettivi, "obiettivo", "obiettivi")}`;
