/** The views of the pane: five tabs, and two that the header opens over them. */

export const SCHEDE = ["dati", "controlli", "obiettivi", "schede", "referto"] as const;

export type Scheda = (typeof SCHEDE)[number];

export type Vista = Scheda | "impostazioni" | "guida";

export const isScheda = (vista: unknown): vista is Scheda => SCHEDE.some((s) => s === vista);
