/** A file that cannot be opened: one line in Italian that says why and what to do. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
}
