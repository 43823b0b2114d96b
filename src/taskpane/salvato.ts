/**
 * What the browser keeps for the pane. It may keep nothing: storage off, a private window, no room left; it says so with a
 * DOMException. html.spec.whatwg.org/multipage/webstorage.html
 */
const seConcesso = <T>(lavoro: (dove: Storage) => T): T | null => {
  try {
    return lavoro(window.localStorage);
  } catch (errore) {
    if (errore instanceof DOMException) return null;
    throw errore;
  }
};

export const readSalvato = (chiave: string): string | null => seConcesso((d) => d.getItem(chiave));

/** Null takes it away. */
export const salva = (chiave: string, valore: string | null): void => {
  seConcesso((d) => {
    if (valore === null) d.removeItem(chiave);
    else d.setItem(chiave, valore);
  });
};
