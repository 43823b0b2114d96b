/**
 * The use cases of the round trip, loaded when first asked for: most presses of the pane do without them, and without
 * the zip that files need.
 */
import type { FileScheda } from "../app/schede/file-schede";
import type { ConSchede } from "../app/porte/porta-schede";
import type { EsitoPreparazione, OpzioniPreparazione, RichiestaSchede } from "../app/schede/prepara-schede";
import type { Problema } from "../app/giudizio/problema";
import type { EsitoRaccolta, EsitoRaccolte } from "../app/schede/raccogli";
import type { CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import type { RispostaRaccolta as Risposta, SollecitoConLink, TermineSchede } from "../app/schede/sollecita";
import type { AttoSchede } from "./annullabile";
import { carica } from "../app/porte/carica";
import type { Raccolta } from "./stato-schede";

const preparazione = () => carica(() => import("../app/schede/prepara-schede"));
const raccolta = () => carica(() => import("../app/schede/raccogli"));
const fileSchede = () => carica(() => import("../app/schede/file-schede"));

export type EsitoFile =
  | { readonly ok: true; readonly file: readonly FileScheda[] }
  | { readonly ok: false; readonly problema: Problema };

export interface CasiSchede {
  readonly prepara: (richiesta: RichiestaSchede, opzioni: OpzioniPreparazione) => Promise<EsitoPreparazione>;
  /** A file for each responsabile; the workbook stays as it is. */
  readonly crea: (richiesta: RichiestaSchede, chiediNomi: boolean) => Promise<EsitoFile>;
  readonly apri: (file: FileScheda) => Promise<void>;
  readonly confronta: (richiesta: RichiestaSchede, file: readonly FileScheda[]) => Promise<EsitoRaccolta>;
  readonly raccogli: (accettate: readonly Risposta[], raccolto: string) => Promise<EsitoRaccolte>;
  /** Keeps in the log that they were refused. */
  readonly rifiuta: (risposte: readonly Risposta[], quando: string) => Promise<void>;
  /** Takes one of these back; what was left as it is, named as people read it. */
  readonly annulla: (atto: AttoSchede, quando: string) => Promise<readonly string[]>;
  /** Cells of the source, and their lines in the log; what was written, the others were left as they are. */
  readonly ripara: (celle: readonly CellaDaScrivere[], quando: string) => Promise<readonly CellaDaScrivere[]>;
  readonly sollecita: (
    raccolta: Pick<Raccolta, "schede" | "lette">,
    termine: TermineSchede | null,
    mittente: string,
  ) => Promise<readonly SollecitoConLink[]>;
}

/** Opens a workbook of its own beside this one. */
export type ApriFile = (byte: Uint8Array) => Promise<void>;

export const createCasiSchede = (conSchede: ConSchede, apriFile: ApriFile): CasiSchede => ({
  prepara: async (richiesta, opzioni) => {
    const { preparaSchede } = await preparazione();
    return conSchede((c) => preparaSchede(c, richiesta, opzioni));
  },
  crea: async (richiesta, chiediNomi) => {
    const [{ confrontaSchede }, { fileDiScheda }] = await Promise.all([raccolta(), fileSchede()]);
    const esito = await conSchede((c) => confrontaSchede(c, richiesta));
    if (!esito.ok) return esito;
    const { doppi, schede } = esito;
    return chiediNomi && doppi.length > 0
      ? { ok: false, problema: { tipo: "nomi-doppi", doppi } }
      : { ok: true, file: schede.map(fileDiScheda) };
  },
  apri: ({ byte }) => apriFile(byte),
  confronta: async (richiesta, file) => {
    const { confrontaSchede } = await raccolta();
    const arrivate = file.length === 0 ? [] : file.flatMap((await fileSchede()).leggiFile);
    return conSchede((c) => confrontaSchede(c, richiesta, arrivate));
  },
  raccogli: async (accettate, raccolto) => {
    const { raccogli } = await raccolta();
    // What goes into the memory is no cell.
    const inCelle = accettate.every((r) => r.attuale.posizione !== null);
    return conSchede((c) => raccogli(c, accettate, raccolto), inCelle ? "un-passo" : undefined);
  },
  rifiuta: async (risposte, quando) => {
    const { rifiuta } = await raccolta();
    return conSchede((c) => rifiuta(c, risposte, quando), "un-passo");
  },
  annulla: async (atto, quando) => {
    if (atto.tipo === "preparato") {
      const { ritiraSchede } = await carica(() => import("../app/schede/ritira-schede"));
      return conSchede((c) => ritiraSchede(c, atto.fogli));
    }
    const { annullaRaccolta, annullaRifiuto } = await raccolta();
    if (atto.tipo === "raccolto") {
      const insieme = atto.memoria === null ? "un-passo" : undefined;
      const { rifiutate } = await conSchede((c) => annullaRaccolta(c, atto, quando), insieme);
      return rifiutate.map(({ scrittura }) => scrittura.registro.cella || scrittura.registro.indicatore);
    }
    await conSchede((c) => annullaRifiuto(c, atto.risposte, quando), "un-passo");
    return [];
  },
  ripara: async (celle, quando) => {
    const { ripara } = await carica(() => import("../app/schede/ripara"));
    return conSchede((c) => ripara(c, celle, quando), "un-passo");
  },
  sollecita: async ({ schede, lette }, termine, mittente) => {
    const { sollecita } = await carica(() => import("../app/schede/sollecita"));
    return sollecita(schede, lette, termine, mittente);
  },
});
