/** The key that says one row of one sheet: `Spese!7`. Alone here, so that who only looks a row up loads nothing else. */
export const chiaveRiga = (foglio: string, riga: number): string => `${foglio}!${riga}`;
