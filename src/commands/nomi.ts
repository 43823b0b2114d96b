/** The names that manifest.xml uses in `<FunctionName>`: the manifest check holds the two together. */
export const FUNZIONI = ["generaReferto", "controlla"] as const;

/** All that can be called by name: assets/scorciatoie.json ties each to its keys. */
export const AZIONI = [...FUNZIONI, "apriRiquadro"] as const;

export type NomeAzione = (typeof AZIONI)[number];
