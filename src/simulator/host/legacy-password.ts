/** The 16-bit hash of sheet and workbook passwords (ECMA-376 part 4, 3.3.1.81): it keeps honest people honest, no more. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (const c of Array.from(password).reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= c.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/**
 * Whether a password opens a protection. One kept as a stronger hash (`hashValue`) cannot be told here: it is refused.
 */
export function opens(attrs: Readonly<Record<string, string>>, attr: string, data: unknown): boolean {
  const salvata = attrs[attr];
  if (Object.keys(attrs).some((k) => /hashvalue$/i.test(k))) return false;
  return salvata === undefined || salvata.toUpperCase() === legacyHash(typeof data === "string" ? data : "");
}
