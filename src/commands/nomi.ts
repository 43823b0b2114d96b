/** The names that manifest.xml uses in `<FunctionName>`: the manifest check holds the two together. */
export const FUNZIONI = ["generaReferto"] as const;

export type NomeFunzione = (typeof FUNZIONI)[number];
