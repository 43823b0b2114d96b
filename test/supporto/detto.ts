/** Findings as people read them, for tests that look at places and words. */
import { luogoDi, type Frase, type Rilievo } from "../../src/base/rilievo";
import { spiega } from "../../src/controlli/frasi";

export type RilievoDetto<R extends Rilievo = Rilievo> = R &
  Frase & { readonly foglio: string | null; readonly cella: string | null };

export const detto = <R extends Rilievo>(r: R): RilievoDetto<R> => ({
  ...r,
  ...luogoDi(r),
  ...spiega(r, "it"),
});

export const detti = <R extends Rilievo>(rilievi: readonly R[]): RilievoDetto<R>[] => rilievi.map(detto);
