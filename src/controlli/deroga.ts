/**
 * A finding that someone has looked at and answers for: with a reason and a name, kept in the workbook. It holds while the
 * finding says the same thing: an amount that changes makes a new finding, which nobody has accepted.
 */
import type { Rilievo } from "../base/rilievo";

export interface Deroga extends Pick<Rilievo, "codice" | "foglio" | "messaggio"> {
  /** Why it is accepted; never blank. */
  readonly motivo: string;
  /** Who answers for it: Excel gives no user's name, so it is typed. */
  readonly nome: string;
}

export const isDi = (d: Pick<Deroga, "codice" | "foglio" | "messaggio">, r: Rilievo): boolean =>
  d.codice === r.codice && d.foglio === r.foglio && d.messaggio === r.messaggio;

/** The acceptance of a finding; null where nobody has accepted it. */
export const derogaDi = (deroghe: readonly Deroga[], r: Rilievo): Deroga | null =>
  deroghe.find((d) => isDi(d, r)) ?? null;
