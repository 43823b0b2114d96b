/**
 * What the pane and the ribbon share: one page runs both (shared runtime), so one state and one queue of jobs serve
 * them. The pane may be closed, the runtime lives on.
 * Source: learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime.
 */
import type { ConCartella } from "../app/porte/cartella";
import type { ConSchede } from "../app/porte/porta-schede";
import { createAzioni, type Azioni } from "./azioni";
import { casiPigri } from "./casi";
import { createCasiSchede, type ApriFile } from "./casi-schede";
import { createDeposito, type Deposito } from "./deposito";

export interface Runtime {
  readonly deposito: Deposito;
  readonly azioni: Azioni;
  /** Opens the pane where Excel lets an add-in do it; where it does not, the state waits for the user to open it. */
  readonly mostraRiquadro: () => Promise<void>;
}

/** What the round trip asks of Excel; each may be loaded when first called. */
interface PorteSchede {
  readonly conSchede: ConSchede;
  readonly apriFile: ApriFile;
}

export function createRuntime(
  conCartella: ConCartella,
  mostraRiquadro: () => Promise<void>,
  { conSchede, apriFile }: PorteSchede,
  linguaExcel: () => string,
): Runtime {
  const deposito = createDeposito();
  const azioni = createAzioni(
    conCartella,
    {
      ...casiPigri,
      schede: createCasiSchede(conSchede, apriFile),
      adesso: () => new Date(),
      linguaExcel,
    },
    deposito,
  );
  return { deposito, azioni, mostraRiquadro };
}
