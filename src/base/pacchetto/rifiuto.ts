/** A file of others that is not read: why, and what to do, in a line that goes on after the file's name. */
import type { Bilingue } from "../regola";

/** Its message is the Italian one. */
export class FileRifiutato extends Error {
  override readonly name = "FileRifiutato";

  constructor(
    readonly motivo: Bilingue,
    options?: ErrorOptions,
  ) {
    super(motivo.it, options);
  }
}

export const DANNEGGIATO: Bilingue = {
  it: "il file è danneggiato e non si apre: recuperarne una copia o salvarlo di nuovo da Excel.",
  en: "the file is damaged and does not open: recover a copy, or save it again from Excel.",
};
