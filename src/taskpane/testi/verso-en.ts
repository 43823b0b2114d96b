/** How the directions are called in English. */
export const VERSO_EN = {
  "più alto è meglio": "higher is better",
  "più basso è meglio": "lower is better",
} as const;
