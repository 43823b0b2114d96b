/** What the queue, the foot of the pane and the pages behind it must be able to say. */
import type { Letto } from "../../app/vista/mostra";
import type { VerdettoDetto } from "../../app/vista/verdetto-detto";
import type { PiegaCoda } from "../scelte";

export interface TestiCoda {
  /** The verdict in a line; `generi`: how many kinds of things block. */
  readonly verdetto: (v: VerdettoDetto, generi: number) => string;
  readonly posto: (n: number, totale: number) => string;
  /** Within its kind. */
  readonly cella: (n: number, totale: number) => string;
  readonly precedente: string;
  readonly successiva: string;
  readonly vai: (dove: string) => string;
  readonly vaiFoglio: (foglio: string) => string;
  readonly nessunPosto: string;
  readonly scrivi: string;
  readonly risultato: string;
  readonly risultatoIllegibile: string;
  readonly scriviInCella: string;
  readonly correggi: string;
  readonly mostraSomma: string;
  readonly sommaRighe: (n: number) => string;
  readonly totaleScritto: string;
  readonly manca: string;
  readonly inPiu: string;
  readonly righeScelte: string;
  readonly senzaSomma: string;
  readonly mettiFormula: string;
  readonly scegliColonne: string;
  readonly nonDato: string;
  readonly decidiNomi: string;
  readonly accetta: string;
  readonly chiedi: (chi: string) => string;
  readonly perche: string;
  readonly soloQuesta: string;
  readonly tutte: (n: number) => string;
  readonly quante: string;
  readonly accettaUna: string;
  readonly accettaTutte: (n: number) => string;
  readonly aNome: string;
  readonly cambia: string;
  readonly indietro: string;
  readonly riapri: string;
  readonly pieghe: Readonly<Record<PiegaCoda, string>>;
  readonly correzioniSicure: (n: number) => string;
  readonly tuttiIRilievi: string;
  readonly niente: string;
  readonly vuota: { readonly titolo: string; readonly testo: string; readonly indica: string };
  readonly coperta: (letto: Letto) => string;
  readonly scoperta: (letto: Letto) => string;
  readonly altro: string;
  readonly pagine: Readonly<
    Record<"letto" | "rilievi" | "segni" | "schede" | "nomi" | "impostazioni" | "tasti", string>
  >;
  readonly versione: (v: string) => string;
  readonly nonPrimaDi: string;
  readonly generaBozza: string;
  readonly restano: (n: number) => string;
  readonly siGuarda: string;
  readonly controlla: string;
  readonly fatto: (fogli: number) => string;
  readonly apri: string;
  readonly tasti: {
    readonly spiegazione: string;
    readonly lettere: string;
    readonly lettereQuando: string;
    readonly voci: readonly (readonly [tasto: string, che: string])[];
    readonly excel: string;
  };
}
