/** What the *Schede* view must be able to say. */
import type { StatoRisposta, StatoScheda } from "../../app/schede/sollecita";

export interface TestiGiro {
  readonly prepara: string;
  readonly preparaPerche: string;
  readonly preparaFogli: string;
  readonly creaFile: string;
  readonly macNonScarica: string;
  readonly apriFile: (nome: string) => string;
  readonly scarica: (nome: string) => string;
  readonly apri: string;
  readonly salva: string;
  /** Asked of schede that may be of one person. */
  readonly stessaPersona: (nomi: readonly string[]) => string;
  readonly unaSchedaCiascuno: string;
  readonly confermaNomi: string;
  readonly personeDiverse: string;
  readonly scritti: string;
  /** What was typed while the schede were written. */
  readonly rimesse: string;
  readonly rimesseIn: (foglio: string, quante: number) => string;
  readonly tenute: string;
  readonly nienteScritto: string;
  readonly daRaccogliere: string;
  readonly diNessuno: string;
  readonly raccogli: string;
  readonly raccogliPerche: string;
  readonly confronta: string;
  readonly daFile: string;
  readonly rifiutate: string;
  readonly avvisi: string;
  /** Said before anything is written: the sheet, the cell, the heading, the heading of the column whose formats it takes. */
  readonly manca: (foglio: string, cella: string, titolo: string, accanto: string) => string;
  readonly aggiungiColonna: (titolo: string, dove: string) => string;
  readonly stati: Readonly<Record<StatoRisposta, string>>;
  /** An answer that changes what the cell says. */
  readonly modificato: string;
  readonly cambia: (prima: string, dopo: string) => string;
  readonly daChi: (chi: string, quando: string, origine: string) => string;
  /** Of the list. */
  readonly risposte: string;
  readonly nessunaRisposta: string;
  readonly invariati: (n: number) => string;
  readonly scrivi: (n: number) => string;
  readonly rifiuta: (n: number) => string;
  readonly scritte: (n: number) => string;
  readonly nonScritte: string;
  readonly solleciti: string;
  readonly sollecitiPerche: string;
  readonly pronti: (n: number) => string;
  readonly mittente: string;
  readonly mittentePerche: string;
  /** One press opens one message: a mail program takes no more from a pane. */
  readonly apriProssimo: (n: number, totale: number) => string;
  readonly copiaTutti: string;
  readonly entro: string;
  readonly entroErrato: string;
  readonly completezza: Readonly<Record<StatoScheda, string>>;
  readonly complete: (n: number, totale: number) => string;
  readonly giorni: (n: number) => string;
  readonly testoDi: (responsabile: string) => string;
  readonly copia: string;
  readonly copiaDi: (responsabile: string) => string;
  readonly copiato: string;
  readonly nonCopiato: string;
  readonly scriviMail: string;
}
