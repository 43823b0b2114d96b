/** The views of the pane: five tabs, and one that the header opens over them. */

export const SCHEDE = ["dati", "controlli", "obiettivi", "schede", "referto"] as const;

export type Scheda = (typeof SCHEDE)[number];

/** The views that the first steps are about, one each. */
export const PASSI = ["dati", "controlli", "referto"] as const;
export type PassoGuida = (typeof PASSI)[number];

export type Vista = Scheda | "impostazioni";

export const isScheda = (vista: unknown): vista is Scheda => SCHEDE.some((s) => s === vista);
