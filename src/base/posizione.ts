/** Where a thing stands in the workbook. Rows and columns count from 1, as people read them on the sheet. */

export interface Posizione {
  readonly foglio: string;
  readonly riga: number;
  readonly colonna: number;
}

/** A rectangle of one sheet; its four sides are included. */
export interface Intervallo {
  readonly foglio: string;
  readonly riga: number;
  readonly colonna: number;
  readonly ultimaRiga: number;
  readonly ultimaColonna: number;
}

/** A defined name of the workbook as it stands now; `dove` is null where it points at no range (`#REF!`). */
export interface NomeDefinito {
  readonly nome: string;
  readonly dove: Intervallo | null;
}

/** 1 → A, 26 → Z, 27 → AA. */
export function lettera(colonna: number): string {
  let n = colonna;
  let testo = "";
  while (n > 0) {
    const resto = (n - 1) % 26;
    testo = String.fromCharCode(65 + resto) + testo;
    n = (n - 1 - resto) / 26;
  }
  return testo;
}

/** A → 1, AA → 27. */
export const numeroColonna = (lettere: string): number =>
  Array.from(lettere.toUpperCase()).reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

/** `K12`. */
export const indirizzo = (p: { readonly riga: number; readonly colonna: number }): string =>
  `${lettera(p.colonna)}${p.riga}`;

/** `A1:N234`; a single cell gives `A1`. */
export function indirizzoIntervallo(i: Omit<Intervallo, "foglio">): string {
  const da = indirizzo(i);
  const a = indirizzo({ riga: i.ultimaRiga, colonna: i.ultimaColonna });
  return da === a ? da : `${da}:${a}`;
}

/** A sheet's name as formulas want it: always quoted, quotes doubled. Source: Microsoft, "Create an external reference". */
export const nomeInFormula = (foglio: string): string => `'${foglio.replaceAll("'", "''")}'`;

/** `'Spese'!K12`: the reference that formulas use for a cell. */
export const riferimento = (p: Posizione): string => `${nomeInFormula(p.foglio)}!${indirizzo(p)}`;

/** `N40` → row 40, column 14; null where the text is no single cell's address. */
export function parseIndirizzo(testo: string): { readonly riga: number; readonly colonna: number } | null {
  const m = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(testo.trim());
  return m ? { riga: Number(m[2]), colonna: numeroColonna(m[1] ?? "") } : null;
}

/** `A1:N234` or `A1`, with or without `$`; null where the text is no range. */
export function parseIntervallo(testo: string): Omit<Intervallo, "foglio"> | null {
  const [inizio = "", fine = inizio, ...altro] = testo.split(":");
  const [a, b] = [parseIndirizzo(inizio), parseIndirizzo(fine)];
  if (!a || !b || altro.length > 0) return null;
  return {
    riga: Math.min(a.riga, b.riga),
    colonna: Math.min(a.colonna, b.colonna),
    ultimaRiga: Math.max(a.riga, b.riga),
    ultimaColonna: Math.max(a.colonna, b.colonna),
  };
}

/** Whether a cell of the same sheet is one of its own. */
export const contains = (i: Intervallo, p: Posizione): boolean =>
  p.riga >= i.riga && p.riga <= i.ultimaRiga && p.colonna >= i.colonna && p.colonna <= i.ultimaColonna;

/** Whether they have a cell in common. */
export const overlap = (a: Intervallo, b: Intervallo): boolean =>
  a.foglio === b.foglio &&
  a.riga <= b.ultimaRiga &&
  b.riga <= a.ultimaRiga &&
  a.colonna <= b.ultimaColonna &&
  b.colonna <= a.ultimaColonna;
