/** A line that only an unfinished sheet carries at its top: see scrivi-cartella.ts. */
export const AVVISO_IN_CORSO =
  "AGGIORNAMENTO IN CORSO: questo foglio non è completo. Se la riga resta, premere di nuovo «Genera referto».";

/**
 * Whether the first cell of a sheet of ours says that it is not whole. It is never blank but in the moment when the sheet is
 * being cleared: `conCopia`, where the journal is open.
 */
export const isIncompleto = (prima: unknown, conCopia: boolean): boolean =>
  prima === AVVISO_IN_CORSO || (prima === "" && conCopia);
