/** What is done where a writing fails: the sheets go back, and with a signature its protection and its record go with them. */
import { HostFault, type Documento, type Ricordo } from "../../app/porte/cartella";
import { soloRifiuto } from "../comune/guasto";
import type { Ispezione } from "../lettura/leggi-cartella";
import { rileggiMemoria, type MemoriaPresente } from "../memoria/memoria-cartella";
import { proteggi } from "../foglio/protezione";
import { ripristina, type Prima } from "./ripristino";
import type { Aggiunte } from "./ripristino-orfani";
import { elencoScritti } from "../../app/marchi/scritti";

interface Fallita {
  readonly errore: unknown;
  readonly atto: Documento["atto"];
  readonly ricordo: Ricordo;
  /** Names of the sheets that the signature was to protect. */
  readonly firmati: readonly string[];
}

/** Where that is refused too, the fault says that they are not complete. */
export async function rimediaA(
  context: Excel.RequestContext,
  { letta, memoria, copie, nomi }: Ispezione,
  aggiunte: Aggiunte & Pick<Prima, "memoria">,
  { errore, atto, ricordo, firmati }: Fallita,
): Promise<void> {
  let intero = false;
  try {
    intero = await ripristina(context, {
      ...aggiunte,
      propri: letta.propri,
      copie,
      scritti: elencoScritti(nomi),
      chiusa: memoria.chiusa,
    });
    // A signature is what the sheets say and what is remembered, or neither: protection goes with them.
    if (atto !== null)
      await proteggi(context, (await isTenuto(context, memoria, ricordo)) ? firmati : letta.protetti);
  } catch (rifiuto) {
    soloRifiuto(rifiuto);
    // Excel cannot be reached, or refuses this too: the journal stays open and the next writing finds it.
  }
  if (!intero)
    throw new HostFault("incompleto", "the referto could not be put back as it was", { cause: errore });
}

/** The signature, or its withdrawal, that was to be remembered is there; what else others have chosen meanwhile is not looked at. */
async function isTenuto(
  context: Excel.RequestContext,
  memoria: MemoriaPresente,
  { stato }: Ricordo,
): Promise<boolean> {
  const { stato: ora } = await rileggiMemoria(context, memoria);
  const firme = (x: unknown): string =>
    JSON.stringify(typeof x === "object" && x !== null && "firme" in x ? x.firme : []);
  return firme(ora) === firme(stato);
}
