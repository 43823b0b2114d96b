/**
 * Acceptances travel with the workbook, and the name that stands in them was typed: it proves nothing. What tells them apart
 * is what this installation knows: those that were given here, or that somebody here has taken over. A port; where nothing
 * can be known, all have come with the workbook.
 */
import type { Accettazione } from "../../controlli/accettazione";
import { verdettoDi } from "../../controlli/verdetto";
import type { Quadro } from "./valuta";

/** Those of these that were given or taken over here. */
export type Riprese = (accettazioni: readonly Accettazione[]) => Promise<ReadonlySet<Accettazione>>;

export const NESSUNA_RIPRESA: Riprese = () => Promise.resolve(new Set());

/** Whoever asks answers for them all. */
export const TUTTE_RIPRESE: Riprese = (accettazioni) => Promise.resolve(new Set(accettazioni));

/** The acceptances that cover something. */
export const accettazioniIn = ({ rilievi }: Pick<Quadro, "rilievi">): readonly Accettazione[] =>
  rilievi.flatMap((r) => r.accettato ?? []);

/** The same picture, with those that are known here told from the others. */
export async function conRiprese(quadro: Quadro, riprese: Riprese): Promise<Quadro> {
  const accettate = accettazioniIn(quadro);
  if (accettate.length === 0) return quadro;
  const note = await riprese(accettate);
  const rilievi = quadro.rilievi.map((r) => ({
    ...r,
    arrivato: r.accettato !== null && !note.has(r.accettato),
  }));
  return {
    ...quadro,
    rilievi,
    verdetto: verdettoDi(rilievi, quadro.obiettivi, quadro.stati, quadro.verdetto),
  };
}
