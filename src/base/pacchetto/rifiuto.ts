/** A file of others that is not read: why, and what to do, in one Italian line that goes on after the file's name. */
export class FileRifiutato extends Error {
  override readonly name = "FileRifiutato";
}

export const DANNEGGIATO =
  "il file è danneggiato e non si apre: recuperarne una copia o salvarlo di nuovo da Excel.";
