/** The views of the pane: three parts, and the pages that open over them and go back to the part they came from. */

export const SCHEDE = ["coda", "obiettivi", "referto"] as const;
export type Scheda = (typeof SCHEDE)[number];

export const PAGINE = ["letto", "rilievi", "nomi", "schede", "segni", "impostazioni", "tasti"] as const;
export type Pagina = (typeof PAGINE)[number];

export type Vista = Scheda | Pagina;

export const isScheda = (vista: unknown): vista is Scheda => SCHEDE.some((s) => s === vista);
