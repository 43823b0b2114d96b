/** The verdict in sight, as the pane keeps it. */
import type { Mostrato } from "../app/vista/mostra";
import type { GruppiProposti, Quadro } from "../app/giudizio/valuta";
import type { DataIso } from "../base/data";

/** The last verdict since the workbook was read: of a referto that was written, or of a check alone. */
export interface RefertoFatto extends Mostrato {
  readonly dataRiferimento: DataIso;
  /** The sheets of the last referto written; none where none was. */
  readonly fogli: readonly string[];
  /** True where the checks were run and nothing was written: the sheets, if any, say what was true before. */
  readonly soloControllo: boolean;
  readonly entrate: number;
  readonly spese: number;
  readonly indicatori: number;
  /** Spellings that may be one person, for the user to say. */
  readonly gruppi: GruppiProposti;
  /** What it was made of, to be judged again after each decision. */
  readonly quadro: Quadro;
  /** True once cells were written that it does not know: they could not be read again. */
  readonly superato: boolean;
  /** True where decisions were taken since the sheets were written: they say what was true before. */
  readonly deciso: boolean;
}

interface Giudicato {
  readonly quadro: Quadro;
  readonly fogli: readonly string[];
  readonly soloControllo: boolean;
  readonly deciso: boolean;
}

/** `mostra`: what the pane shows of it. */
export async function toReferto(
  mostra: (quadro: Quadro) => Promise<Mostrato>,
  { quadro, ...altro }: Giudicato,
): Promise<RefertoFatto> {
  const { voci } = quadro.lettura;
  return {
    ...altro,
    dataRiferimento: quadro.parametri.dataRiferimento,
    entrate: voci.filter((v) => v.parte === "entrate").length,
    spese: voci.filter((v) => v.parte === "spese").length,
    indicatori: quadro.giudizi.length,
    ...(await mostra(quadro)),
    gruppi: quadro.gruppiProposti,
    quadro,
    superato: false,
  };
}
