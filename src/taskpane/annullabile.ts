/** The last thing that the user has said of the workbook, to be taken back where it was said. */
import type { Correzione } from "../app/correzione";
import type { Memoria } from "../app/memoria/memoria";

/** The memory as the correction found it and left it. */
export interface Annullabile {
  readonly prima: Memoria;
  readonly dopo: Memoria;
  /** Null where a table was pointed at. */
  readonly che: Correzione | null;
}

export type Ambito = "lettura" | "impostazioni" | "decisione";

const LETTURA: ReadonlySet<Correzione["tipo"]> = new Set([
  "colonna",
  "sezione",
  "tabella",
  "tabella-tolta",
  "modello",
]);
const IMPOSTAZIONI: ReadonlySet<Correzione["tipo"]> = new Set(["parametri", "impostazioni"]);

/** What kind of thing it was: of how the sheets are read, of how the referto is to be, of what it says. */
export const ambitoDi = ({ che }: Annullabile): Ambito =>
  che === null || LETTURA.has(che.tipo)
    ? "lettura"
    : IMPOSTAZIONI.has(che.tipo)
      ? "impostazioni"
      : "decisione";

export const annullabileIn = (a: Annullabile | null, ambito: Ambito): Annullabile | null =>
  a && ambitoDi(a) === ambito ? a : null;

/** What takes it back. */
export const annullaDi = ({ prima, dopo }: Annullabile): Correzione => ({ tipo: "annulla", prima, dopo });
