/** Of the copies of the memory that a workbook keeps, the one that counts. */
export const isStato = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null;

export const revisioneDi = (stato: unknown): number => {
  const r = typeof stato === "object" && stato !== null && "revisione" in stato ? stato.revisione : 0;
  return typeof r === "number" && Number.isFinite(r) ? r : 0;
};

/** The later of the copies, and its revision. A copy that can be read counts before one that cannot. */
export function ultima(copie: readonly unknown[]): { readonly stato: unknown; readonly revisione: number } {
  let stato: unknown = null;
  for (const copia of copie) {
    if (copia === null) continue;
    const prima = stato === null || (!isStato(stato) && isStato(copia));
    if (prima || revisioneDi(copia) > revisioneDi(stato)) stato = copia;
  }
  return { stato, revisione: revisioneDi(stato) };
}
