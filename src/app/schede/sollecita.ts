/** The words that the pane shows of the round trip: answers as compared, and reminders with the link that opens each. */
import type { Risposta } from "../../schede/confronta";
import type { LetturaScheda } from "../../schede/leggi-scheda";
import type { Scheda } from "../../schede/scheda";
import { mailto, sollecitiDi, type Sollecito, type Termine } from "../../schede/solleciti";

export type RispostaRaccolta = Risposta;
export type StatoRisposta = Risposta["stato"];
export type StatoScheda = Sollecito["stato"];
export type TermineSchede = Termine;

/** A reminder, and the link that opens it in the mail program. */
export interface SollecitoConLink extends Sollecito {
  readonly link: string;
}

export const sollecita = (
  schede: readonly Scheda[],
  lette: readonly LetturaScheda[],
  termine: Termine | null,
  mittente = "",
): readonly SollecitoConLink[] =>
  sollecitiDi(schede, lette, termine, mittente).map((s) => ({ ...s, link: mailto(s) }));
