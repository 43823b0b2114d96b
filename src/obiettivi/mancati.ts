/** Missed targets, counted by both names: the indicators, and the objectives that they stand in. */
import type { Lingua } from "../base/rilievo";
import type { Giudizio, Obiettivo } from "./giudizio";

interface Mancati {
  readonly indicatori: number;
  readonly obiettivi: number;
}

export const contaMancati = (obiettivi: readonly Obiettivo[]): Mancati => ({
  indicatori: obiettivi.flatMap((o) => o.giudizi).filter((g) => g.mancato).length,
  obiettivi: obiettivi.filter(hasMancati).length,
});

const hasMancati = (o: { readonly giudizi: readonly Pick<Giudizio, "mancato">[] }): boolean =>
  o.giudizi.some((g) => g.mancato);

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

/** "6 indicatori mancati in 5 obiettivi", "nessun indicatore mancato". */
export function mancatiInParole({ indicatori: i, obiettivi: o }: Mancati, lingua: Lingua = "it"): string {
  if (lingua === "it")
    return i === 0
      ? "nessun indicatore mancato"
      : `${conta(i, "indicatore mancato", "indicatori mancati")} in ${conta(o, "obiettivo", "obiettivi")}`;
  return i === 0
    ? "no indicator missed"
    : `${conta(i, "indicator missed", "indicators missed")} in ${conta(o, "objective", "objectives")}`;
}
