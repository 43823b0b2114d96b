/**
 * The work that a file may still ask for, in units: one for each element and attribute met, a few for each cell or text
 * that is kept (some twenty bytes a unit). Spent in one direction; the file is refused when nothing is left.
 */
import { lavoroConcesso, type LimitiPacchetto } from "./limiti";
import { FileRifiutato } from "./rifiuto";

/** Units of what is kept in memory. */
export const COSTI = { cella: 4, testo: 2, nodo: 4 } as const;

export class Conto {
  private speso = 0;

  constructor(private readonly massimo: number) {}

  /** Throws a FileRifiutato where nothing is left. */
  spend(unita: number): void {
    this.speso += unita;
    if (this.speso > this.massimo)
      throw new FileRifiutato({
        it: "il file contiene molte più celle, testi o segni di quanti la sua misura ne spieghi: non è stato letto. Salvarlo di nuovo da Excel, o dividerlo.",
        en: "the file has many more cells, texts or marks than its size explains: it was not read. Save it again from Excel, or divide it.",
      });
  }

  get unita(): number {
    return this.speso;
  }
}

export const contoDi = (byteFile: number, limiti: LimitiPacchetto): Conto =>
  new Conto(lavoroConcesso(byteFile, limiti));
