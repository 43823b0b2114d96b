/** A part that is no XML, or XML that no part may be. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/** A file that cannot be opened: one line in Italian that says why and what to do. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
}
