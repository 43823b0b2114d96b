/** What tells the sheets that a run makes from those that another author makes in the same seconds. */
export interface Corsa {
  /** The name under which a sheet is added, until it says by itself that it is ours; at most 31 characters. */
  readonly provvisorio: (n: number) => string;
  readonly isProvvisorio: (nome: string) => boolean;
  /**
   * A name of the workbook that points at a sheet while it is being copied, and only in that request: the copy takes it
   * along, as copies do (see marchi.ts), and one that another author makes cannot have it.
   */
  readonly segno: string;
}

const PREFISSO_SEGNO = "Referto_copia_";

/** Another each time. */
export function nuovaCorsa(): Corsa {
  const codice = Math.random().toString(36).slice(2, 10);
  const nome = `Referto in corso ${codice} `;
  return {
    provvisorio: (n) => `${nome}${n}`,
    isProvvisorio: (n) => n.toLowerCase().startsWith(nome.toLowerCase()),
    segno: `${PREFISSO_SEGNO}${codice}`,
  };
}

/** True for what {@link Corsa.segno} is called, of whatever run. */
export const isSegno = (nome: string): boolean => nome.toLowerCase().startsWith(PREFISSO_SEGNO.toLowerCase());
