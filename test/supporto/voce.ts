/** A spesa for tests that look only at who answers for it. */
import type { Voce } from "../../src/bilancio/voce";

export function voceConResponsabile(responsabile: string, i: number): Voce {
  const riga = i + 2;
  return {
    parte: "spese",
    foglio: "Spese",
    riga,
    titolo: 1,
    codice: "U.1.03.02.15.999",
    capitolo: String(10111 + i),
    articolo: "0",
    descrizione: "PROVA",
    missione: 1,
    programma: 1,
    sezione: null,
    denominazioneProgramma: null,
    responsabile,
    importi: {},
    celle: { responsabile: { foglio: "Spese", riga, colonna: 4 } },
  };
}
