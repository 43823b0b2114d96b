/** Attributes of an element, as plain records. */

/** A copy without one attribute. */
export const without = (attrs: Record<string, string>, nome: string): Record<string, string> =>
  Object.fromEntries(Object.entries(attrs).filter(([k]) => k !== nome));
