/** Checks whose findings come out of the judgement itself: reading a cell and saying what is odd in it is one act. */
import type { Controllo } from "./controllo";

export const daGiudizio = (codice: string, titolo: string): Controllo => ({
  codice,
  titolo,
  controlla: ({ giudizi }) => giudizi.flatMap((g) => g.rilievi.filter((r) => r.codice === codice)),
});
