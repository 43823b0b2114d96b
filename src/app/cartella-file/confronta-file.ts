/**
 * The same for a file of the user's disk, where no other workbook can be opened beside this one: in the pane. Loaded only
 * when asked for, `import("./confronta-file")`: with it come the zip, the XML and the number formats.
 */
import type { DataIso } from "../../base/data";
import { FileRifiutato } from "../../base/pacchetto/rifiuto";
import type { Bilingue } from "../../base/regola";
import { indirizzo, type Posizione } from "../../base/posizione";
import type { Confrontata } from "../../referto/dati/istantanea";
import { apriCartella } from "./cartella-file";
import { leggiConfrontata } from "../referto/confronta-con";
import type { FileScheda } from "../schede/file-schede";
import { lettoDi, type Letto } from "../vista/mostra";
import type { Problema } from "../giudizio/problema";
import { diciVerdetto, type VerdettoDetto } from "../vista/verdetto-detto";

export type EsitoConfrontoFile = { readonly nome: string } & (
  | {
      readonly tipo: "letto";
      readonly confrontata: Confrontata;
      /** Of that file as it is: what stands open in it. */
      readonly verdetto: VerdettoDetto;
      readonly letto: Letto;
    }
  /** It does not say what date it is of: read again with one. */
  | { readonly tipo: "senza-data"; readonly file: FileScheda }
  /** Why, as a sentence that goes on after the name of the file. */
  | { readonly tipo: "rifiutato"; readonly motivo: Bilingue }
  | { readonly tipo: "problema"; readonly problema: Problema }
);

/** `dataRiferimento`: as the user says it, where the file does not. */
export async function confrontaFile(
  file: FileScheda,
  dataRiferimento: DataIso | null,
): Promise<EsitoConfrontoFile> {
  const { nome } = file;
  try {
    const { cartella, senzaRisultato } = apriCartella(file.byte);
    if (senzaRisultato.length > 0) return { nome, tipo: "rifiutato", motivo: daCalcolare(senzaRisultato) };
    const letta = await leggiConfrontata(cartella, dataRiferimento);
    if (letta.ok) {
      const { istantanea, quadro } = letta;
      return {
        nome,
        tipo: "letto",
        confrontata: { nome, istantanea },
        verdetto: diciVerdetto(quadro.verdetto),
        letto: lettoDi(quadro),
      };
    }
    return letta.problema.tipo === "data-assente"
      ? { nome, tipo: "senza-data", file }
      : { nome, tipo: "problema", problema: letta.problema };
  } catch (errore) {
    if (errore instanceof FileRifiutato) return { nome, tipo: "rifiutato", motivo: errore.motivo };
    throw errore;
  }
}

const daCalcolare = (celle: readonly Posizione[]): Bilingue => {
  const [prima] = celle;
  const dove = prima ? `${prima.foglio}!${indirizzo(prima)}` : "";
  const [quante, how] =
    celle.length === 1
      ? ["una formula senza il suo risultato", "a formula without its result"]
      : [`${celle.length} formule senza il loro risultato`, `${celle.length} formulas without their results`];
  return {
    it: `il file ha ${quante} (la prima è ${dove}): aprirlo in Excel, salvarlo e sceglierlo di nuovo.`,
    en: `the file has ${how} (the first is ${dove}): open it in Excel, save it and choose it again.`,
  };
};
